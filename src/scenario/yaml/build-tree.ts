import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Problem, Report } from "../report.js";
import { duplicateKey, explicitTag, forbiddenKey, tooDeep, tooManyAliases, tooManyNodes } from "./file-problems.js";
import { forbiddenKeys, maxAliases, maxDepth, maxNodes } from "./limits.js";
import { syntaxError } from "./syntax-problems.js";
import type { Entry, Place, ScalarValue, TreeNode } from "./tree.js";

/**
 * Turns a parsed document into a tree, following aliases within the limits of depth and number of values. Of a key written
 * twice the last value is kept, so that the rest of the file can be checked.
 *
 * @returns the tree, or `undefined` when the report has received a problem that leaves none
 */
export function buildTree(
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
  report: Report,
): TreeNode | undefined {
  let nodes = 0;
  let aliases = 0;
  let sound = true;
  const tree = build(document.contents, 0, placeAt(0));
  return sound ? tree : undefined;

  function fail(problem: Problem, place: Place): undefined {
    report.add(problem, place);
    sound = false;
    return undefined;
  }

  function build(node: ParsedNode | null, depth: number, fallback: Place): TreeNode | undefined {
    const place = node?.range ? placeAt(node.range[0]) : fallback;
    nodes += 1;
    if (nodes > maxNodes) return sound ? fail(tooManyNodes(report.of), place) : undefined;
    if (depth > maxDepth) return fail(tooDeep, place);
    if (node === null) return { kind: "scalar", value: null, source: "", place };
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > maxAliases) return sound ? fail(tooManyAliases, place) : undefined;
      const target = node.resolve(document);
      return target ? build(target as ParsedNode, depth + 1, place) : fail(syntaxError("BAD_ALIAS"), place);
    }
    if (node.tag) return fail(explicitTag(node.tag), place);
    if (isScalar(node)) return scalar(node.value, node.source, place);
    if (isSeq(node)) {
      const items = node.items.map((item) => build(item as ParsedNode, depth + 1, place));
      return { kind: "list", items: items.filter((item) => item !== undefined), place };
    }
    if (!isMap(node)) return fail(syntaxError("UNEXPECTED_TOKEN"), place);
    const entries = new Map<string, Entry>();
    for (const { key, value } of node.items) {
      const keyPlace = key?.range ? placeAt(key.range[0]) : place;
      const name = isScalar(key) ? String(key.value) : "";
      if (forbiddenKeys.has(name)) fail(forbiddenKey(name, report.of), keyPlace);
      if (!isScalar(key)) fail(syntaxError("NON_STRING_KEY"), keyPlace);
      const first = entries.get(name);
      if (first) report.add(duplicateKey(name.slice(0, 60), first.key.line), keyPlace);
      const built = build(value as ParsedNode | null, depth + 1, keyPlace);
      if (built) entries.set(name, { key: keyPlace, value: built });
    }
    return { kind: "map", entries, place };
  }
}

function scalar(value: unknown, source: string | undefined, place: Place): TreeNode {
  const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
  const safe: ScalarValue = known ? value : String(value);
  return { kind: "scalar", value: safe, source: source ?? String(value), place };
}
