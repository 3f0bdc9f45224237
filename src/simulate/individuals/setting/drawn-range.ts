import { sampleQuantile } from "../../../random/core/type-seven.js";
import { isTold } from "../../statistics/few-draws.js";
import { maritzJarrettWeights, weightedDeviation } from "../../statistics/maritz-jarrett.js";

/** 5 %, median and 95 % over draws of the inputs, or over what chance may do. */
export interface DrawnRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** A range of draws, and how far luck may have moved it. */
export interface EstimatedRange extends DrawnRange {
  /** Standard errors, ≥ 0, as of independent draws; +∞ where there are too few draws to tell. */
  readonly errors: DrawnRange;
}

/** Levels of a range. */
export const rangeLevels: DrawnRange = { low: 0.05, median: 0.5, high: 0.95 };

/** Range of some values, one at least: quantiles of type 7. */
export function rangeOf(values: readonly number[]): DrawnRange {
  const sorted = Float64Array.from(values).sort();
  return atLevels((level) => sampleQuantile(sorted, level));
}

/** {@link rangeOf} with its errors, by {@link maritzJarrettWeights}. */
export function estimateRange(values: readonly number[]): EstimatedRange {
  const sorted = Float64Array.from(values).sort();
  const errors = atLevels((level) => {
    if (!isTold(level, sorted.length)) return Number.POSITIVE_INFINITY;
    const { first, weights } = maritzJarrettWeights(sorted.length, level);
    return weightedDeviation(sorted.subarray(first, first + weights.length), weights, 0);
  });
  return { ...atLevels((level) => sampleQuantile(sorted, level)), errors };
}

function atLevels(of: (level: number) => number): DrawnRange {
  return { low: of(rangeLevels.low), median: of(rangeLevels.median), high: of(rangeLevels.high) };
}
