import type { Report } from "../report.js";
import { shown, type TreeNode } from "../yaml/tree.js";
import { legalDate } from "./legal-problems.js";
import { isoDay } from "./resolve-legal.js";

/** The date shown in lists, an ISO day or month as typed. */
export function resolveDate(node: TreeNode | undefined, report: Report): string | undefined {
  if (node?.kind !== "scalar") return undefined;
  const typed = shown(node);
  if (isoDay(String(node.value)) === undefined) report.add(legalDate(typed), node.place, "date");
  return String(node.value);
}
