import { januaryOf, type Month, yearOf } from "../scenario/month.js";
import type { Step } from "../scenario/scenario.js";
import type { Ramp } from "./parameters.js";

/** The months of a run, and its calendar years with the part of each that lies inside the horizon. */
export interface Calendar {
  readonly start: Month;
  /** Number of months. */
  readonly length: number;
  readonly years: readonly CalendarYear[];
}

/** Months `first … last` of a calendar year, as positions counted from the start of the horizon (both included). */
export interface CalendarYear {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/** Calendar of a horizon. @throws RangeError when the horizon ends before it starts */
export function makeCalendar(start: Month, end: Month): Calendar {
  if (!(end >= start)) throw new RangeError(`invalid horizon: ${start} to ${end}`);
  const years: CalendarYear[] = [];
  for (let year = yearOf(start); year <= yearOf(end); year++) {
    years.push({
      year,
      first: Math.max(januaryOf(year), start) - start,
      last: Math.min(januaryOf(year + 1) - 1, end) - start,
    });
  }
  return { start, length: end - start + 1, years };
}

/** Value of a ramp in a month. */
export function rampAt(ramp: Ramp, month: Month): number {
  if (ramp.to <= ramp.from) return month >= ramp.to ? ramp.levelTo : ramp.levelFrom;
  const progress = Math.min(1, Math.max(0, (month - ramp.from) / (ramp.to - ramp.from)));
  return ramp.levelFrom + (ramp.levelTo - ramp.levelFrom) * progress;
}

/** Value of a stepped quantity in a month: that of the last step begun, or of the first step before it (`before` when given). */
export function stepAt(steps: readonly Step[], month: Month, before?: number): number {
  let value = before ?? steps[0]?.value ?? 0;
  for (const step of steps) if (step.from <= month) value = step.value;
  return value;
}

/** Mean of a series over positions. @throws RangeError when there are none */
export function meanOver(series: ArrayLike<number>, positions: readonly number[]): number {
  if (positions.length === 0) throw new RangeError("no months to average over");
  let sum = 0;
  for (const t of positions) sum += series[t] as number;
  return sum / positions.length;
}
