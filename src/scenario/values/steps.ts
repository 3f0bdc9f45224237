import { formatMonth, type Month } from "../month.js";
import type { Report } from "../report.js";
import type { Step } from "../scenario.js";
import { child, type TreeNode } from "../yaml/tree.js";
import { stepsOrder } from "./date-problems.js";
import type { Domain } from "./input-domain.js";
import { isList, readAmount, readDate } from "./values.js";

/** Values that hold from a month on, in order. */
export function readSteps(node: TreeNode, unit: string, path: string, report: Report, domain: Domain): readonly Step[] {
  const steps: Step[] = [];
  let latest: Month = Number.NEGATIVE_INFINITY;
  for (const [index, item] of (isList(node) ? node.items : []).entries()) {
    const from = readDate(child(item, "from"), `${path}[${index}].from`, report);
    const value = readAmount(child(item, "value"), unit, `${path}[${index}].value`, report, domain);
    if (from === undefined || value === undefined) continue;
    if (from <= latest) report.add(stepsOrder(formatMonth(from)), child(item, "from")!.place, `${path}[${index}].from`);
    latest = from;
    steps.push({ from, value });
  }
  return steps;
}
