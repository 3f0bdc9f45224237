import { distanceTo } from "../merge/authorship.js";
import type { Report } from "../report.js";
import type { EvidenceClass, Input, StatedCorrelation } from "../scenario.js";
import { readNumber } from "../values/number-text.js";
import { readText, readWord, readWords } from "../values/values.js";
import { child, type Entry, type MapNode, shown, type TreeNode } from "../yaml/tree.js";
import { checkDrawn } from "./check-drawn.js";
import { correlationRange, correlationUnit } from "./correlation-problems.js";
import { type InputContext, readFacts } from "./resolve-input.js";

/** Types what moves together from the merged pairs, the nearest to the author first; each side must be something that draws move. */
export function resolveCorrelations(
  inputs: ReadonlyMap<string, Input>,
  merged: MapNode,
  context: InputContext,
): readonly StatedCorrelation[] {
  const pairs = child(merged, "correlations");
  const entries = pairs?.kind === "map" ? [...pairs.entries.values()] : [];
  const far = (entry: Entry) => distanceTo(entry.key, context.authorship);
  const farther = (one: Entry, other: Entry) => (far(one) === far(other) ? 0 : far(one) - far(other));
  return entries
    .toSorted((one, other) => farther(one, other) || one.key.line - other.key.line)
    .flatMap((entry) => resolvePair(entry, inputs, merged, context) ?? []);
}

function resolvePair(
  { key, value: fields }: Entry,
  inputs: ReadonlyMap<string, Input>,
  merged: MapNode,
  context: InputContext,
): StatedCorrelation | undefined {
  const members = readWords(child(fields, "between"));
  const [one, other] = members.map(([id]) => id);
  const path = `correlations.${one} ~ ${other}`;
  const spearman = readSpearman(child(fields, "spearman"), path, context.report);
  const facts = readFacts(child(fields, "facts"), path, context);
  const rationale = readText(child(fields, "rationale"));
  if (one === undefined || other === undefined || spearman === undefined || rationale === undefined) return undefined;
  if (spearman !== 0) for (const [id, { place }] of members) checkDrawn(id, inputs.get(id), place, merged, context);
  const evidence = (readWord(child(fields, "evidence")) ?? "judgement") as EvidenceClass;
  return { between: [one, other], spearman, evidence, facts, rationale, origin: { file: key.file, line: key.line } };
}

/** A rank correlation, strictly between −1 and 1, typed as a number without a unit. */
function readSpearman(node: TreeNode | undefined, path: string, report: Report): number | undefined {
  if (node?.kind !== "scalar" || (typeof node.value !== "number" && typeof node.value !== "string")) return undefined;
  const read = typeof node.value === "number" ? { value: node.value, rest: "" } : readNumber(node.value);
  if (typeof read !== "object" || read.rest.trim() !== "") report.add(correlationUnit(shown(node)), node.place, path);
  else if (!(Math.abs(read.value) < 1)) report.add(correlationRange(shown(node)), node.place, path);
  else return read.value;
  return undefined;
}
