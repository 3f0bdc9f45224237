import { between, typeSeven } from "../../random/core/type-seven.js";
import type { Cells } from "./cells.js";
import { maritzJarrettWeights, weightedDeviation } from "./maritz-jarrett.js";
import type { QuantileEstimate } from "./quantile-estimator.js";
import { type RankReader, readRanks, type Stretch } from "./ranks.js";

/**
 * Quantiles of the values that cells have counted.
 *
 * @param count how many
 * @throws RangeError for no values, or when a quantile is not known
 */
export function readQuantiles(cells: Cells, levels: readonly number[], count: number): Float64Array {
  checkCount(count);
  const reader = readRanks(cells);
  const plans = levels.map((level) => {
    const { to } = knownAround(reader, level, count);
    const { rank, weight } = typeSeven(level, count);
    return { from: rank, to: Math.min(rank + 2, to), weight };
  });
  const windows = reader.read(plans);
  return Float64Array.from(plans, ({ weight }, index) => {
    const [low = Number.NaN, high = low] = windows[index] as Float64Array;
    return between(low, high, weight);
  });
}

/** {@link readQuantiles} and their standard errors; order statistics that are not known any more have no part in these. */
export function estimateQuantiles(cells: Cells, levels: readonly number[], count: number): QuantileEstimate {
  checkCount(count);
  if (count === 1) {
    return { values: readQuantiles(cells, levels, count), errors: new Float64Array(levels.length).fill(Infinity) };
  }
  const reader = readRanks(cells);
  const plans = levels.map((level) => {
    const known = knownAround(reader, level, count);
    const { first, weights } = maritzJarrettWeights(count, level);
    const [from, to] = [Math.max(first, known.from), Math.min(first + weights.length, known.to)];
    return { from, to, first, weights, ...typeSeven(level, count) };
  });
  const windows = reader.read(plans);
  const values = Float64Array.from(plans, ({ from, rank, weight }, index) => {
    const ordered = windows[index] as Float64Array;
    const low = ordered[rank - from] as number;
    return between(low, ordered[rank + 1 - from] ?? low, weight);
  });
  const errors = Float64Array.from(plans, ({ from, first, weights }, index) =>
    weightedDeviation(windows[index] as Float64Array, weights, from - first),
  );
  return { values, errors };
}

/**
 * The known ranks around the quantile of a level.
 *
 * @throws RangeError when the quantile itself is not known
 */
export function knownAround(reader: RankReader, level: number, count: number): Stretch {
  const { rank, weight } = typeSeven(level, count);
  const stretch = reader.stretchAround(rank);
  if (stretch !== undefined && (weight === 0 || rank + 1 < stretch.to)) return stretch;
  throw new RangeError(`drifting values: quantile ${level} of ${count} values has left those kept near earlier ones`);
}

function checkCount(count: number): void {
  if (count === 0) throw new RangeError("invalid number of values: 0");
}
