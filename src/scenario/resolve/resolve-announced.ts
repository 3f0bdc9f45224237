import { nearestOf } from "../merge/authorship.js";
import { formatMonth, type Month } from "../month.js";
import { announcedLate, startTooEarly } from "../values/date-problems.js";
import { readDate, readWord } from "../values/values.js";
import type { TreeNode } from "../yaml/tree.js";
import type { InputContext } from "./resolve-input.js";

/** A start that an announcement may not come after. */
export interface AnnouncedStart {
  readonly name: string;
  readonly node: TreeNode;
  readonly month: Month;
}

/**
 * The announcement; absent when it is the earliest start. It may not come after a start: of the two, the line that is nearest
 * to the author is to blame.
 *
 * @param root path of the lever that has both
 */
export function readAnnounced(
  node: TreeNode | undefined,
  starts: readonly AnnouncedStart[],
  root: string,
  { report, authorship }: InputContext,
): Month | undefined {
  if (node === undefined || readWord(node) === "start") return undefined;
  const announced = readDate(node, `${root}.announced`, report, ["never", "start"]);
  if (announced === undefined) return undefined;
  const early = starts.filter(({ month }) => month < announced).toSorted((one, other) => one.month - other.month);
  const [earliest] = early;
  if (!earliest) return announced;
  const first = formatMonth(earliest.month);
  const start = nearestOf(early, (each) => each.node.place, authorship) ?? earliest;
  if (nearestOf([node, start.node], ({ place }) => place, authorship) === node)
    report.add(announcedLate(formatMonth(announced), first), node.place, `${root}.announced`);
  else {
    const problem = startTooEarly(start.name, formatMonth(start.month), formatMonth(announced), node.place.file);
    report.add(problem, start.node.place, `${root}.${start.name}`);
  }
  return announced;
}
