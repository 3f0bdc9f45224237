import { presentValue } from "../../src/models/ledger.js";
import type { Parameters } from "../../src/models/parameters.js";
import type { PolicyResult } from "../../src/models/policy.js";
import { monthlyRows } from "../../src/results/monthly-rows.js";
import { yearlyRows } from "../../src/results/yearly-rows.js";
import { keyOf } from "../../src/simulate/plan.js";

/** Every figure that the readable models report of a run, by its key. */
export function readableFigures(parameters: Parameters, result: PolicyResult): Map<string, number> {
  const figures = new Map(yearlyRows("", result).map((row) => [keyOf(row), row.value]));
  const whole = (outcome: string, account: string, value: number) =>
    figures.set(keyOf({ outcome, segment: "", exam: "", account, year: "all" }), value);
  for (const [account, months] of Object.entries(result.balances)) {
    const value = presentValue(months, parameters.ledger.discountRate);
    whole("presentValueBalance", account, value);
    if (account === "healthInsurance") whole("presentValuePayer", "", value);
    if (account === "resources") whole("presentValueSociety", "", -value);
  }
  return figures;
}

/** Every monthly share that the readable models report of a run, by outcome, segment and month. */
export function readableSeries(result: PolicyResult): Map<string, number> {
  return new Map(monthlyRows("", result).map((row) => [`${row.outcome}|${row.segment}|${row.month}`, row.value]));
}

/**
 * The worst relative gap between figures, as far as doubles carry them: below a 10⁻¹² of the largest figure of its outcome a number is
 * the rounding of a difference, in both readings.
 *
 * @returns the gap and the figure it is found at
 */
export function worstGap(
  expected: ReadonlyMap<string, number>,
  actual: (key: string) => number | undefined,
): { readonly gap: number; readonly at: string } {
  const scales = new Map<string, number>();
  const scaleOf = (key: string) => {
    const outcome = key.slice(0, key.indexOf("|"));
    return /balance|payer|society|presentValue/i.test(outcome) ? "ledger" : outcome;
  };
  for (const [key, value] of expected) {
    scales.set(scaleOf(key), Math.max(scales.get(scaleOf(key)) ?? 0, Math.abs(value)));
  }
  let worst = { gap: 0, at: "" };
  for (const [key, value] of expected) {
    const other = actual(key) ?? Number.NaN;
    const size = Math.max(Math.abs(value), Math.abs(other), 1e-3 * (scales.get(scaleOf(key)) ?? 0), smallest(key));
    const gap = Object.is(value, other) ? 0 : Math.abs(value - other) / size;
    if (!(gap <= worst.gap)) worst = { gap, at: `${key}: ${value} and ${other}` };
  }
  return worst;
}

/** Size under which a number is the rounding of a difference: a thousandth for shares, one unit for amounts. */
function smallest(key: string): number {
  return /^(feeding|consulting)(Practice|Share|Lost|NotAttempted|OwnFault|PlatformFault|EditorFault|Compliant)/.test(
    key,
  )
    ? 1e-3
    : 1;
}
