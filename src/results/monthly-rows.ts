import type { PolicyResult } from "../models/policy.js";
import { formatMonth, yearOf } from "../scenario/month.js";
import type { Duty } from "../scenario/scenario.js";
import type { MonthlyRow } from "./table.js";
import { segmentsDue, unitOf } from "./yearly-rows.js";

/** Monthly figures of a run: practice and realised share of both duties, by segment and for all. */
export function monthlyRows(scenario: string, result: PolicyResult): MonthlyRow[] {
  return (["feeding", "consulting"] as const).flatMap((duty) => [
    ...rowsOf(scenario, result, duty, `${duty}Practice`, "practice"),
    ...rowsOf(scenario, result, duty, `${duty}Share`, "realised"),
  ]);
}

function rowsOf(
  scenario: string,
  result: PolicyResult,
  duty: Duty,
  outcome: string,
  name: "practice" | "realised",
): MonthlyRow[] {
  const due = segmentsDue(result, duty);
  const total = due.reduce((sum, { weight }) => sum + weight, 0);
  const unit = unitOf(outcome);
  return Array.from({ length: result.calendar.length }, (_, t) => {
    const month = result.calendar.start + t;
    const row = (segment: string, value: number): MonthlyRow => ({
      scenario,
      statistic: "central",
      outcome,
      segment,
      exam: "",
      account: "",
      year: yearOf(month),
      month: formatMonth(month),
      unit,
      value,
    });
    const values = due.map(({ one, weight }) => ({ one, weight, value: one[duty][name][t] as number }));
    const all = values.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
    return [...values.map(({ one, value }) => row(one.segment.id, value)), ...(total > 0 ? [row("all", all)] : [])];
  }).flat();
}
