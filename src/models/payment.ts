import type { Assessment } from "./assessment.js";
import type { Penalties } from "./parameters.js";
import type { Calendar } from "./time.js";

/** Monthly money of control and fines of a segment, EUR; filled year by year. */
export interface PaymentSeries {
  readonly collected: Float64Array;
  readonly editorLiability: Float64Array;
  readonly controlCost: Float64Array;
}

/**
 * Spreads a year's fines, editor liability and control cost evenly over the counted months; fines and liability are paid
 * `lagMonths` later, less what is never recovered.
 *
 * @param counted positions of the months in which each duty is enforced
 * @returns what falls after the horizon, EUR
 */
export function payLater(
  penalties: Penalties,
  calendar: Calendar,
  counted: Readonly<Record<"feeding" | "consulting", readonly number[]>>,
  { assessed, shieldedEditor, cases }: Assessment,
  series: PaymentSeries,
): { collectedAfterHorizon: number; editorLiabilityAfterHorizon: number } {
  const { recovery, lagMonths, editorLiability, costPerCase, caps } = penalties;
  let collectedAfterHorizon = 0;
  let editorLiabilityAfterHorizon = 0;
  const spread = (positions: readonly number[], fines: number, shielded: number) => {
    const [fine, liability] = [fines, shielded * editorLiability].map(
      (amount) => (amount * recovery) / positions.length,
    );
    for (const t of positions) {
      if (t + lagMonths < calendar.length) {
        addTo(series.collected, t + lagMonths, fine as number);
        addTo(series.editorLiability, t + lagMonths, liability as number);
      } else {
        collectedAfterHorizon += fine as number;
        editorLiabilityAfterHorizon += liability as number;
      }
    }
  };
  if (caps === "shared") {
    const either = [...new Set([...counted.feeding, ...counted.consulting])];
    spread(either, assessed.total, shieldedEditor.total);
  }
  for (const duty of ["feeding", "consulting"] as const) {
    if (caps === "separate") spread(counted[duty], assessed[duty], shieldedEditor[duty]);
    for (const t of counted[duty]) addTo(series.controlCost, t, (cases[duty] * costPerCase) / counted[duty].length);
  }
  return { collectedAfterHorizon, editorLiabilityAfterHorizon };
}

function addTo(series: Float64Array, position: number, amount: number): void {
  series[position] = (series[position] as number) + amount;
}
