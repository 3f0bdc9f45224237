import { leverIds } from "../shape/levers-schema.js";
import { child, type MapNode, type TreeNode } from "../yaml/tree.js";

/** An `--alternative` option and the assignments, `ID=VALUE`, that it stands for. */
export interface OptionAssignments {
  readonly option: string;
  readonly set: readonly string[];
}

/**
 * An alternative without the levers of measures that a scenario does not have: a reading of when fines start, or of whom they
 * bind, changes only the duties whose own start is not `never`. Inputs stay.
 *
 * @param merged the scenario before any option
 */
export function ofOwnMeasures(alternative: OptionAssignments, merged: MapNode): OptionAssignments {
  return { ...alternative, set: alternative.set.filter((assignment) => concerns(assignment, merged)) };
}

function concerns(assignment: string, merged: MapNode): boolean {
  const id = assignment.slice(0, assignment.indexOf("=")).trim();
  const [, measure = "", field = ""] = /^(?:levers\.)?(penalties|conditionOfPayment)\.(\w+)/.exec(id) ?? [];
  if (!leverIds.includes(`${measure}.${field}`)) return true;
  const own = child(child(merged, "levers"), measure);
  return startsBehind(measure, field).some((name) => mayCome(child(own, name)));
}

function startsBehind(measure: string, field: string): readonly string[] {
  if (measure === "conditionOfPayment") return ["start"];
  const duty = /^(feeding|consulting)/.exec(field)?.[1];
  return duty ? [`${duty}Start`] : ["feedingStart", "consultingStart"];
}

function mayCome(start: TreeNode | undefined): boolean {
  if (start?.kind === "list") return start.items.some((item) => mayCome(child(item, "on")));
  return start?.kind === "scalar" && start.value !== "never";
}
