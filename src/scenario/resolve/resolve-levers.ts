import { formatMonth, never } from "../month.js";
import type { Report } from "../report.js";
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
  const { report, segments } = context;
  const node = child(merged, "levers");
  const penalties = resolvePenalties(child(node, "penalties"), node ?? merged, segments, report);
  const supportNode = child(node, "support");
  if (!supportNode) report.add(missingLever("levers.support"), (node ?? merged).place, "levers.support");
  const support = readStepped(supportNode, "share", "levers.support", report, shareDomain);
  const condition = resolveCondition(child(node, "conditionOfPayment"), context);
  if (!penalties || !support) return undefined;
  checkSharedCaps(penalties, child(node, "penalties")!, report);
  if (condition) checkBesideFine(condition.lever, penalties, child(node, "conditionOfPayment")!, report);
  return {
    levers: { penalties, support, ...(condition ? { conditionOfPayment: condition.lever } : {}) },
    inputs: condition?.inputs ?? [],
  };
}

function checkSharedCaps(penalties: PenaltyLevers, node: TreeNode, report: Report): void {
  if (penalties.caps !== "shared") return;
  for (const kind of ["professional", "establishment"] as const) {
    for (const field of ["maxPerBreach", "cap"] as const) {
      const { feeding, consulting } = penalties.schedule[kind];
      if (JSON.stringify(feeding[field]) === JSON.stringify(consulting[field])) continue;
      const place = child(child(child(node, "schedule"), kind), field)?.place ?? node.place;
      report.add(sharedCapsUnequal(kind, field), place, `levers.penalties.schedule.${kind}.${field}`);
    }
  }
}

function checkBesideFine(
  lever: ConditionOfPaymentLever,
  penalties: PenaltyLevers,
  node: TreeNode,
  report: Report,
): void {
  const fineStart = penalties[`${lever.duty}Start`];
  const bound = penalties[`${lever.duty}Bound`];
  const dated = [fineStart, lever.start].every((start) => earliestStart(start) !== never);
  if (!dated || !lever.bound.some((segment) => bound.includes(segment))) return;
  const compare = (field: "announced" | "start", condition: string, fine: string) => {
    const place = child(node, field)?.place ?? node.place;
    if (condition !== fine)
      report.add(conditionBesideFine(field, condition, fine), place, `levers.conditionOfPayment.${field}`);
  };
  compare("start", formatStart(lever.start), formatStart(fineStart));
  const firstStart = Math.min(earliestStart(penalties.feedingStart), earliestStart(penalties.consultingStart));
  compare(
    "announced",
    formatMonth(lever.announced ?? earliestStart(lever.start)),
    formatMonth(penalties.announced ?? firstStart),
  );
}

/** Writes a start as it is typed: `2028-07`, or dates with their probabilities. */
export function formatStart(start: StartDate): string {
  if (typeof start === "number") return formatMonth(start);
  return start
    .map(({ on, probability }) => `${formatMonth(on)} (${Number((probability * 100).toPrecision(12))} %)`)
    .join(", ");
}
