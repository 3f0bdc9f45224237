import { child, type MapNode, mapOf, nowhere, scalarOf } from "../yaml/tree.js";

/** Values of a member as somebody typed them: those of a file of the same names, in the same words. */
export interface TypedValues {
  /** `gp`, `biology`… */
  readonly segment?: string;
  /** Default without a file: that which most members of the segment have. */
  readonly editor?: string;
  /** Month in which the conforming version comes, `never`, or `drawn` (default): as that editor's users get it. */
  readonly version?: string;
  /** Shares of what is due that are attempted, such as `70%`. Default: the median member's. */
  readonly feeding?: string;
  readonly consulting?: string;
  /** From 1 (default) to 1,000. */
  readonly members?: string;
  /** `never` (default), `joins`, or the year of the only boycott that is joined. */
  readonly boycott?: string;
}

/** Names of {@link TypedValues}, in the order in which words tell of them. */
export const typedNames = ["segment", "editor", "version", "feeding", "consulting", "members", "boycott"] as const;

/** Option of the command line that gives a value; `--version` is that of the program itself. */
export function optionOf(name: keyof TypedValues): string {
  return name === "version" ? "ready" : name;
}

/** What was typed as the tree of a file, each value at the place of its option. */
export function typedTree(values: TypedValues): MapNode {
  const nodes = typedNames.flatMap((name) => {
    const text = values[name];
    return text === undefined
      ? []
      : [[name, scalarOf(read(name, text.trim()), nowhere(`--${optionOf(name)}`))] as const];
  });
  const practice = nodes.filter(([name]) => isPractice(name));
  return mapOf(
    [
      ...nodes.filter(([name]) => !isPractice(name)),
      ...(practice.length > 0 ? [["practice", mapOf(practice, nowhere("--practice"))] as const] : []),
    ],
    nowhere("--segment"),
  );
}

/** A file with what was typed in place of its values. */
export function overlay(file: MapNode, typed: MapNode): MapNode {
  const entries = new Map(file.entries);
  for (const [key, entry] of typed.entries) {
    const before = child(file, key);
    const value = before?.kind === "map" && entry.value.kind === "map" ? overlay(before, entry.value) : entry.value;
    entries.set(key, { ...entry, value });
  }
  return { ...file, entries };
}

function isPractice(name: string): boolean {
  return name === "feeding" || name === "consulting";
}

/** As YAML reads a value without quotes: a number where it looks like one, names apart. */
function read(name: keyof TypedValues, text: string): string | number {
  if (name === "segment" || name === "editor") return text;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
