import { say } from "../../locale/french.js";
import type { Problem, Report } from "../report.js";
import { unknownInput } from "../resolve/input-problems.js";
import { inputOverride } from "../shape/assumptions-schema.js";
import { checkShape } from "../shape/check-shape.js";
import { leverIds } from "../shape/levers-schema.js";
import { settable } from "../shape/policy-schema.js";
import { expandBraces } from "../values/braces.js";
import { readYaml } from "../yaml/read-yaml.js";
import { child, type Entry, type MapNode, mapOf, type Place, scalarOf, type TreeNode } from "../yaml/tree.js";
import { mergeMaps } from "./merge.js";
import { fieldsOf, type KnownInputs } from "./normalise-overrides.js";
import { emptyValue, notAnAssignment } from "./set-problems.js";
import { assignedId } from "./set-twice.js";
import { unlistedInput } from "./unlisted-inputs.js";

/** An assignment given on the command line; `file` is the option's name and `line` its rank, for messages. */
export interface Assignment {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

const reasons = say("Fixé pour ce calcul en ligne de commande", "Set for this run on the command line");
const inputLevers = /^conditionOfPayment\.(subjectShare|appliedShare|amountPerEvent(\.\w+)?)$/;

/**
 * Applies `ID=VALUE` to a merged scenario. ID is an input (braces allowed), a lever with or without `levers.`,
 * `horizon.start`, `horizon.end` or `counterfactual`; VALUE is YAML, units and dates included. A single value of an
 * input holds as it is: it is not drawn.
 */
export function applyAssignment(merged: MapNode, assignment: Assignment, known: KnownInputs, report: Report): MapNode {
  const { text, file, line } = assignment;
  const equals = text.indexOf("=");
  const start: Place = { file, line, column: 1 };
  const id = assignedId(text);
  if (equals < 1 || id === "") return refuse(notAnAssignment(text), start);
  if (text.slice(equals + 1).trim() === "") return refuse(emptyValue(id), { ...start, column: equals + 2 });
  const node = readYaml("\n".repeat(line - 1) + " ".repeat(equals + 1) + text.slice(equals + 1), file, report);
  if (!node) return merged;
  const ids = expandBraces(id) ?? [id];
  const inputs = ids.map((one) => [one, inputOf(one, start)] as const);
  if (inputs.every(([, entry]) => entry === undefined) && isLever(id)) return setField(merged, id, node, start, report);
  if (!checkShape(node, inputOverride, report)) return merged;
  return inputs.reduce((tree, [one, entry]) => {
    if (entry) return setInput(tree, one, entry, node, start);
    report.add(unknownInput(one, [...known.rows.keys(), ...leverIds]), start, one);
    return tree;
  }, merged);

  function refuse(problem: Problem, place: Place): MapNode {
    report.add(problem, place);
    return merged;
  }

  function inputOf(one: string, place: Place): Entry | undefined {
    const assumptions = child(merged, "assumptions");
    const present = assumptions?.kind === "map" ? assumptions.entries.get(one) : undefined;
    return present ?? unlistedInput(one, known.segments, place);
  }
}

function isLever(id: string): boolean {
  return leverIds.includes(id.split(".").slice(0, 2).join("."));
}

function setField(merged: MapNode, id: string, node: TreeNode, place: Place, report: Report): MapNode {
  const value = inputLevers.test(id) && node.kind !== "map" ? fixedValue(node) : node;
  const path = /^(horizon|counterfactual)\b/.test(id) ? id : `levers.${id}`;
  const tree = path.split(".").reduceRight<TreeNode>((inner, key) => {
    return { kind: "map", entries: new Map([[key, { key: place, value: inner }]]), place };
  }, value);
  if (tree.kind !== "map" || !checkShape(tree, settable, report)) return merged;
  return mergeMaps(merged, tree);
}

function fixedValue(node: TreeNode): MapNode {
  return mapOf(
    [
      ["low", node],
      ["central", node],
      ["high", node],
      ["distribution", scalarOf("fixed", node.place)],
      ...basis(node.place),
    ],
    node.place,
  );
}

function setInput(merged: MapNode, id: string, before: Entry, node: TreeNode, place: Place): MapNode {
  const kept = before.value.kind === "map" ? [...before.value.entries] : [];
  const single = node.kind === "scalar";
  const dropped = single ? ["low", "high", "steps", "shift", "scale", "facts"] : ["facts"];
  const base: MapNode = { kind: "map", entries: new Map(kept.filter(([name]) => !dropped.includes(name))), place };
  const fields = [...fieldsOf(node).entries].map(([name, entry]) => [name, entry.value] as const);
  const fixed = single ? ([["distribution", scalarOf("fixed", place)]] as const) : [];
  const value = mergeMaps(base, mapOf([...basis(place), ...fixed, ...fields], place));
  const assumptions = child(merged, "assumptions") as MapNode;
  const entries = new Map(assumptions.entries).set(id, { key: place, value });
  const whole = new Map(merged.entries).set("assumptions", { key: place, value: { ...assumptions, entries } });
  return { ...merged, entries: whole };
}

function basis(place: Place): readonly (readonly [string, TreeNode])[] {
  const rationale = mapOf(
    [
      ["fr", scalarOf(reasons.fr, place)],
      ["en", scalarOf(reasons.en, place)],
    ],
    place,
  );
  return [
    ["evidence", scalarOf("judgement", place)],
    ["rationale", rationale],
  ];
}
