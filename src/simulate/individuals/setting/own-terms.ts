import type { Month } from "../../../scenario/month.js";
import type { Step } from "../../../scenario/scenario.js";

// What the closed forms compute too, computed here in another way, so that members are a check of it.

/** Hours of an average month of a year of 365 days. */
export const hoursOfMonth = (365 * 24) / 12;

/** Share of a month that incidents of so many hours take, [0, 1]. */
export function shareDown(incidents: number, hoursPerIncident: number): number {
  const lost = incidents * hoursPerIncident;
  return lost < hoursOfMonth ? lost / hoursOfMonth : 1;
}

/** Mean over months of a value that changes in steps: each step counts for its months. @param steps in order of time */
export function meanOfSteps(steps: readonly Step[], months: readonly Month[]): number {
  const sum = steps.reduce((total, { from, value }, place) => {
    const until = steps[place + 1]?.from ?? Number.POSITIVE_INFINITY;
    const isFirst = place === 0;
    return total + value * months.filter((month) => (isFirst || month >= from) && month < until).length;
  }, 0);
  return sum / months.length;
}

/** Whether a month is one of the first `months` of its calendar year, which a boycott covers. */
export function isEarlyInYear(month: Month, months: number): boolean {
  return month % 12 < months;
}
