import { nearestOf } from "../merge/authorship.js";
import { formatMonth, never } from "../month.js";
import type { ConditionOfPaymentLever, Input, Levers, PenaltyLevers, StartDate } from "../scenario.js";
import { child, type MapNode, type TreeNode } from "../yaml/tree.js";
import { conditionBesideFine, missingLever, sharedCapsUnequal } from "./lever-problems.js";
import { earliestStart, readStepped, shareDomain } from "./lever-values.js";
import { resolveCondition } from "./resolve-condition.js";
import type { InputContext } from "./resolve-input.js";
import { resolvePenalties } from "./resolve-penalties.js";

/** Levers of a scenario, and the inputs that belong to them. */
export interface ResolvedLevers {
  readonly levers: Levers;
  readonly inputs: readonly Input[];
}

/** Types the levers of a merged scenario and checks them against each other. */
export function resolveLevers(merged: MapNode, context: InputContext): ResolvedLevers | undefined {
  const { report } = context;
  const node = child(merged, "levers");
  const penalties = resolvePenalties(child(node, "penalties"), node ?? merged, context);
  const supportNode = child(node, "support");
  if (!supportNode) report.add(missingLever("levers.support"), (node ?? merged).place, "levers.support");
  const support = readStepped(supportNode, "share", "levers.support", report, shareDomain);
  const condition = resolveCondition(child(node, "conditionOfPayment"), context);
  if (!penalties || !support) return undefined;
  checkSharedCaps(penalties, child(node, "penalties")!, context);
  if (condition) checkBesideFine(condition.lever, penalties, node!, context);
  return {
    levers: { penalties, support, ...(condition ? { conditionOfPayment: condition.lever } : {}) },
    inputs: condition?.inputs ?? [],
  };
}

function checkSharedCaps(penalties: PenaltyLevers, node: TreeNode, { report, authorship }: InputContext): void {
  if (penalties.caps !== "shared") return;
  for (const kind of ["professional", "establishment"] as const) {
    for (const field of ["maxPerBreach", "cap"] as const) {
      const { feeding, consulting } = penalties.schedule[kind];
      if (JSON.stringify(feeding[field]) === JSON.stringify(consulting[field])) continue;
      const amounts = child(child(child(node, "schedule"), kind), field);
      const involved = [amounts, child(amounts, "feeding"), child(amounts, "consulting"), child(node, "caps")];
      const { place } = nearestOf(involved.filter(isPresent), (each) => each.place, authorship) ?? node;
      report.add(sharedCapsUnequal(kind, field), place, `levers.penalties.schedule.${kind}.${field}`);
    }
  }
}

function checkBesideFine(
  lever: ConditionOfPaymentLever,
  penalties: PenaltyLevers,
  levers: TreeNode,
  { report, authorship }: InputContext,
): void {
  const node = child(levers, "conditionOfPayment")!;
  const fines = child(levers, "penalties");
  const fineStart = penalties[`${lever.duty}Start`];
  const bound = penalties[`${lever.duty}Bound`];
  const dated = [fineStart, lever.start].every((start) => earliestStart(start) !== never);
  if (!dated || !lever.bound.some((segment) => bound.includes(segment))) return;
  const compare = (field: "announced" | "start", condition: string, fine: string) => {
    if (condition === fine) return;
    const other = field === "start" ? `${lever.duty}Start` : field;
    const own = child(node, field) ?? node;
    const fined = child(fines, other);
    const blamed = nearestOf([own, fined].filter(isPresent), ({ place }) => place, authorship) ?? own;
    const change = blamed === own ? `${field}: ${fine}` : `${other}: ${condition}`;
    const path = blamed === own ? `levers.conditionOfPayment.${field}` : `levers.penalties.${other}`;
    report.add(conditionBesideFine(field, condition, fine, change), blamed.place, path);
  };
  compare("start", formatStart(lever.start), formatStart(fineStart));
  const firstStart = Math.min(earliestStart(penalties.feedingStart), earliestStart(penalties.consultingStart));
  compare(
    "announced",
    formatMonth(lever.announced ?? earliestStart(lever.start)),
    formatMonth(penalties.announced ?? firstStart),
  );
}

function isPresent(node: TreeNode | undefined): node is TreeNode {
  return node !== undefined;
}

/** Writes a start as it is typed: `2028-07`, or dates with their probabilities, early ones first. */
function formatStart(start: StartDate): string {
  if (typeof start === "number") return formatMonth(start);
  return start
    .toSorted((one, other) => one.on - other.on)
    .map(({ on, probability }) => `${formatMonth(on)} (${Number((probability * 100).toPrecision(12))} %)`)
    .join(", ");
}
