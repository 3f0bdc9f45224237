import { studentQuantile } from "../numeric/student.js";
import type { OpenSeries } from "../series/open-series.js";
import { requireConfidence, usualConfidence } from "./options.js";

/** How fast a series rises on its own scale, where it carries no curve. */
export interface Slope {
  /** Per year: of the logit for shares, of the logarithm for amounts. */
  readonly value: number;
  /** Ends of the interval that {@link basis} gives; absent where nothing does. */
  readonly low?: number;
  readonly high?: number;
  /** `residuals`: three points or more leave some; `rounding`: the steps to which two points were rounded, all that is known of their error. */
  readonly basis: "residuals" | "rounding" | "none";
}

/**
 * Weighted straight line through the points of a series on its own scale.
 *
 * @param confidence in ]0, 0.99], of the interval of three points or more
 * @throws RangeError for another confidence
 */
export function slopeOf({ observations, declaration }: OpenSeries, confidence = usualConfidence): Slope {
  requireConfidence(confidence);
  const { times, shares, scale, total } = observations;
  const line = fitLine(times, Float64Array.from(shares, scale.to), Float64Array.from(shares, scale.weight));
  if (times.length > 2) {
    const reach = studentQuantile((1 + confidence) / 2, times.length - 2) * line.error;
    return { value: line.slope, low: line.slope - reach, high: line.slope + reach, basis: "residuals" };
  }
  if (declaration.rounding === undefined) return { value: line.slope, basis: "none" };
  const half = declaration.rounding / 2 / total;
  const tilted = (direction: number) =>
    (scale.to(shares[1]! + direction * half) - scale.to(shares[0]! - direction * half)) / (times[1]! - times[0]!);
  return { value: line.slope, low: tilted(-1), high: tilted(1), basis: "rounding" };
}

function fitLine(x: Float64Array, y: Float64Array, weights: Float64Array) {
  const sum = (term: (i: number) => number) => weights.reduce((all, weight, i) => all + weight * term(i), 0);
  const all = sum(() => 1);
  const [meanX, meanY] = [sum((i) => x[i]!) / all, sum((i) => y[i]!) / all];
  const spreadX = sum((i) => (x[i]! - meanX) ** 2);
  const slope = sum((i) => (x[i]! - meanX) * (y[i]! - meanY)) / spreadX;
  const rest = sum((i) => (y[i]! - meanY - slope * (x[i]! - meanX)) ** 2);
  return { slope, error: Math.sqrt(rest / (x.length - 2) / spreadX) };
}
