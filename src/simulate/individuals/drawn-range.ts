import { between, typeSeven } from "../../random/core/type-seven.js";

/** 5 %, median and 95 % over draws of the inputs, or over what chance may do. */
export interface DrawnRange {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Levels of a range. */
export const rangeLevels: DrawnRange = { low: 0.05, median: 0.5, high: 0.95 };

/** Range of some values, one at least: quantiles of type 7. */
export function rangeOf(values: readonly number[]): DrawnRange {
  const sorted = Float64Array.from(values).sort();
  const at = (level: number) => {
    const { rank, weight } = typeSeven(level, sorted.length);
    const below = sorted[rank] as number;
    return between(below, sorted[rank + 1] ?? below, weight);
  };
  return { low: at(rangeLevels.low), median: at(rangeLevels.median), high: at(rangeLevels.high) };
}
