import type { Report } from "../report.js";
import { idTwice, missingBasis, unknownInput } from "../resolve/input-problems.js";
import { child, type Entry, type MapNode, mapOf, scalarOf, type TreeNode } from "../yaml/tree.js";
import { expandInput } from "./expand-inputs.js";
import { choiceOfScenario, unlistedInput } from "./unlisted-inputs.js";

/** The shared inputs that a scenario's `assumptions` may name. */
export interface KnownInputs {
  readonly rows: ReadonlyMap<string, Entry>;
  readonly segments: readonly string[];
}

/** Brings `assumptions` of a scenario to one map of fields by expanded id, so that files merge whatever shorthand each uses. */
export function normaliseOverrides(assumptions: MapNode, known: KnownInputs, report: Report): MapNode {
  const entries = new Map<string, Entry>();
  for (const [pattern, entry] of assumptions.entries) {
    if (report.isFull()) break;
    for (const { id, fields } of expandInput(pattern, entry.key, fieldsOf(entry.value), report)) {
      const row = known.rows.get(id) ?? unlistedInput(id, known.segments, entry.key);
      if (!row) report.add(unknownInput(id, known.rows.keys()), entry.key, `assumptions.${pattern}`);
      else if (entries.has(id)) report.add(idTwice(id), entry.key, `assumptions.${pattern}`);
      else entries.set(id, { key: entry.key, value: withBasis(id, fields, row, known, report) });
    }
  }
  return { kind: "map", entries, place: assumptions.place };
}

/** A bare value is a central one, a bare list is steps. */
export function fieldsOf(node: TreeNode): MapNode {
  if (node.kind === "map") return node;
  return mapOf([[node.kind === "list" ? "steps" : "central", node]], node.place);
}

function withBasis(id: string, fields: MapNode, row: Entry, known: KnownInputs, report: Report): MapNode {
  const policy = child(row.value, "policy");
  const chosen = policy?.kind === "scalar" && policy.value === true;
  const replaced = ["low", "central", "high", "steps"].some((name) => fields.entries.has(name));
  const missing = ["evidence", "rationale"].filter((name) => !fields.entries.has(name));
  if (replaced && !chosen && missing.length > 0)
    report.add(missingBasis(id, missing), fields.place, `assumptions.${id}`);
  const entries = known.rows.has(id)
    ? new Map(fields.entries)
    : new Map([...(row.value as MapNode).entries, ...fields.entries]);
  const add = (name: string, value: TreeNode) => entries.set(name, { key: fields.place, value });
  if (replaced && !fields.entries.has("facts")) add("facts", { kind: "list", items: [], place: fields.place });
  if (replaced && chosen && !fields.entries.has("evidence")) add("evidence", scalarOf("judgement", fields.place));
  if (replaced && chosen && !fields.entries.has("rationale")) {
    const words = (["fr", "en"] as const).map((key) => [key, scalarOf(choiceOfScenario[key], fields.place)] as const);
    add("rationale", mapOf(words, fields.place));
  }
  if (isFixed(fields))
    for (const name of ["low", "high"]) if (!fields.entries.has(name)) add(name, scalarOf(null, fields.place));
  return { ...fields, entries };
}

function isFixed(fields: MapNode): boolean {
  const distribution = child(fields, "distribution");
  return distribution?.kind === "scalar" && distribution.value === "fixed";
}
