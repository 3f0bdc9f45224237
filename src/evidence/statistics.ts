import { linearRegression } from "simple-statistics";
import type { SeriesPoint } from "./evidence.js";

/** Decimal year of the middle of an ISO day, month or year: `2024` is 2024.5, `2019-09` is 2019.708. */
export function decimalYear(date: string): number {
  const [year = Number.NaN, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12;
}

/** Decimal year of the first moment of an ISO day, month or year: `2024` is 2024, `2011-07` is 2011.5. */
export function periodStart(date: string): number {
  const [year = Number.NaN, month = 1, day = 1] = date.split("-").map(Number);
  return year + (month - 1 + (day - 1) / 31) / 12;
}

/**
 * Slope of the logit of a share, per year, by least squares over the points of a series.
 *
 * @throws Error `invalid series: …` with fewer than two points or a value outside (0, 1)
 */
export function logitSlope(points: readonly SeriesPoint[]): number {
  if (points.length < 2) throw new Error(`invalid series: ${points.length} points`);
  const pairs = points.map(({ date, value }) => {
    if (!(value > 0 && value < 1)) throw new Error(`invalid series: ${value} in ${date}`);
    return [decimalYear(date), Math.log(value / (1 - value))];
  });
  return linearRegression(pairs).m;
}
