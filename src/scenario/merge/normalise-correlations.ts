import type { Problem, Report } from "../report.js";
import { badBraces } from "../resolve/input-problems.js";
import { wrongShape } from "../shape/shape-problems.js";
import { expandBraces, expandFirstBraces } from "../values/braces.js";
import { maxPairs } from "../yaml/limits.js";
import { child, type Entry, type ListNode, type MapNode, type Place, scalarOf, type TreeNode } from "../yaml/tree.js";
import { pairTwice, tooManyPairs, unequalPatterns, unknownMember, withItself } from "./correlation-problems.js";
import type { KnownInputs } from "./normalise-overrides.js";
import { conditionInputIds, unlistedInput } from "./unlisted-inputs.js";

/** One side of a correlation, and the place of the pattern that named it. */
interface Member {
  readonly id: string;
  readonly place: Place;
}

/** Name of a pair: its two ids in alphabetical order. */
function pairName(one: string, other: string): string {
  return one < other ? `${one} ~ ${other}` : `${other} ~ ${one}`;
}

/**
 * Brings `correlations` of a file to one map of fields by pair, so that files merge pair by pair whatever shorthand each uses.
 * Several patterns are walked together, a pattern without braces going with every id of the others; one pattern alone stands for
 * the list of what its first braces say.
 */
export function normaliseCorrelations(list: ListNode, known: KnownInputs, report: Report): MapNode {
  const entries = new Map<string, Entry>();
  for (const [index, item] of list.items.entries()) {
    if (report.isFull()) break;
    const between = child(item, "between");
    if (item.kind !== "map" || !between) continue;
    const path = `correlations[${index}].between`;
    const [told, twice] = [new Set<string>(), new Set<number>()];
    for (const pair of pairsOf(between, path, report)) {
      const [one, other] = pair.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [Member, Member];
      const unknown = pair.filter(({ id, place }) => !isKnown(id, known, place));
      for (const { id, place } of unknown.filter((member) => !told.has(member.id))) {
        report.add(unknownMember(id, idsOf(known)), place, path);
        told.add(id);
      }
      const name = pairName(one.id, other.id);
      const first = entries.get(name);
      if (one.id === other.id) report.add(withItself(one.id), other.place, path);
      else if (first && !twice.has(first.key.line)) report.add(pairTwice(name, first.key.line), between.place, path);
      if (first) twice.add(first.key.line);
      else if (one.id !== other.id && unknown.length === 0)
        entries.set(name, { key: item.place, value: pairFields(item, one, other) });
    }
  }
  return { kind: "map", entries, place: list.place };
}

function pairFields(item: MapNode, one: Member, other: Member): MapNode {
  const items = [one, other].map(({ id, place }) => scalarOf(id, place));
  const between: TreeNode = { kind: "list", items, place: one.place };
  return { ...item, entries: new Map([...item.entries, ["between", { key: item.place, value: between }]]) };
}

function isKnown(id: string, known: KnownInputs, place: Place): boolean {
  const { rows, segments } = known;
  return rows.has(id) || unlistedInput(id, segments, place) !== undefined || conditionInputIds(segments).includes(id);
}

function idsOf({ rows, segments }: KnownInputs): readonly string[] {
  return [...rows.keys(), ...conditionInputIds(segments)];
}

function pairsOf(between: TreeNode, path: string, report: Report): readonly (readonly [Member, Member])[] {
  const refuse = (problem: Problem, { place }: { readonly place: Place } = between): readonly [] => {
    report.add(problem, place, path);
    return [];
  };
  const words = wordsOf(between);
  const unread = words.filter(({ id }) => !expandBraces(id));
  if (unread.length > 0) return unread.flatMap((word) => refuse(badBraces(word.id), word));
  const patterns = between.kind === "list" ? words : words.flatMap(byFirstBraces);
  if (patterns.length < 2) return refuse(wrongShape(between, "pair"));
  const across = (patterns.length * (patterns.length - 1)) / 2;
  if (across > maxPairs) return refuse(tooManyPairs(across, maxPairs));
  const columns = patterns.map(({ id, place }) => expandBraces(id)!.map((one) => ({ id: one, place })));
  const lengths = [...new Set(columns.map(({ length }) => length).filter((length) => length !== 1))];
  if (lengths.length > 1) return refuse(unequalPatterns(lengths));
  const [length = 1] = lengths;
  if (across * length > maxPairs) return refuse(tooManyPairs(across * length, maxPairs));
  const rows = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? column[0]!));
  return rows.flatMap(amongAll);
}

function wordsOf(between: TreeNode): readonly Member[] {
  const nodes = between.kind === "list" ? between.items : [between];
  return nodes.flatMap((node) =>
    node.kind === "scalar" && typeof node.value === "string" ? [{ id: node.value, place: node.place }] : [],
  );
}

function byFirstBraces({ id, place }: Member): readonly Member[] {
  return expandFirstBraces(id)!.map((one) => ({ id: one, place }));
}

function amongAll(row: readonly Member[]): readonly (readonly [Member, Member])[] {
  return row.flatMap((one, index) => row.slice(index + 1).map((other) => [one, other] as const));
}
