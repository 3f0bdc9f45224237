import { type Authorship, nearestOf } from "../merge/authorship.js";
import { formatMonth, type Month } from "../month.js";
import type { Report } from "../report.js";
import { badHorizon, notAMonth } from "../values/date-problems.js";
import { readDate } from "../values/values.js";
import { maxHorizonMonths } from "../yaml/limits.js";
import { child, shown, type TreeNode } from "../yaml/tree.js";

/** Types a horizon: two months, both included. */
export function resolveHorizon(
  node: TreeNode | undefined,
  authorship: Authorship,
  report: Report,
): { start: Month; end: Month } | undefined {
  const [start, end] = [
    readMonth(child(node, "start"), "horizon.start", report),
    readMonth(child(node, "end"), "horizon.end", report),
  ];
  if (start === undefined || end === undefined) return undefined;
  if (end >= start && end - start < maxHorizonMonths) return { start, end };
  const ends = [child(node, "end")!, child(node, "start")!];
  const { place } = nearestOf(ends, (each) => each.place, authorship) ?? ends[0]!;
  report.add(badHorizon(formatMonth(start), formatMonth(end)), place, "horizon");
  return undefined;
}

function readMonth(node: TreeNode | undefined, path: string, report: Report): Month | undefined {
  if (node && /^\d{4}-\d{2}-\d{2}$/.test(shown(node))) {
    report.add(notAMonth(shown(node)), node.place, path);
    return undefined;
  }
  return readDate(node, path, report);
}
