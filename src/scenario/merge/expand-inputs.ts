import type { Report } from "../report.js";
import { badBraces, idTwice, listLength } from "../resolve/input-problems.js";
import { expandBraces, lastBraceLength } from "../values/braces.js";
import { maxExpansion } from "../yaml/limits.js";
import { child, type Entry, type MapNode, type Place, type TreeNode } from "../yaml/tree.js";

/** One input that a pattern with braces stands for, with its own part of the lists of values. */
export interface ExpandedInput {
  readonly id: string;
  readonly fields: MapNode;
}

const listedFields = ["low", "central", "high"];

/** Expands a pattern and gives each id its part of `low`, `central` and `high`. */
export function expandInput(pattern: string, key: Place, fields: MapNode, report: Report): readonly ExpandedInput[] {
  const ids = expandBraces(pattern);
  if (!ids || ids.length > maxExpansion) {
    report.add(badBraces(pattern), key);
    return [];
  }
  const length = lastBraceLength(pattern);
  for (const name of listedFields) {
    const list = child(fields, name);
    if (list?.kind !== "list" || list.items.length === length) continue;
    report.add(listLength(pattern, list.items.length, length), list.place, `${pattern}.${name}`);
    return [];
  }
  return ids.map((id, index) => ({ id, fields: partOf(fields, length === 0 ? 0 : index % length) }));
}

function partOf(fields: MapNode, position: number): MapNode {
  const entries = new Map<string, Entry>();
  for (const [name, entry] of fields.entries) {
    const listed = entry.value.kind === "list" && listedFields.includes(name);
    const value = listed ? (entry.value as { items: readonly TreeNode[] }).items[position] : entry.value;
    if (value) entries.set(name, { key: entry.key, value });
  }
  return { ...fields, entries };
}

/** Rows of the shared assumptions as one map by id, in the file's order. */
export function expandRows(file: TreeNode, report: Report): ReadonlyMap<string, Entry> {
  const inputs = new Map<string, Entry>();
  const rows = child(file, "inputs");
  for (const row of rows?.kind === "list" ? rows.items : []) {
    const id = child(row, "id");
    if (row.kind !== "map" || id?.kind !== "scalar" || typeof id.value !== "string") continue;
    const fields = { ...row, entries: new Map([...row.entries].filter(([name]) => name !== "id")) };
    for (const expanded of expandInput(id.value, id.place, fields, report)) {
      if (inputs.has(expanded.id)) report.add(idTwice(expanded.id), id.place, expanded.id);
      inputs.set(expanded.id, { key: id.place, value: expanded.fields });
    }
  }
  return inputs;
}
