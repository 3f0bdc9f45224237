/** Quantiles of what was added so far, one entry a level, in the order in which the levels were asked. */
export interface QuantileEstimate {
  /** Sample quantiles, of type 7 of Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566 */
  readonly values: Float64Array;
  /** Their Monte Carlo standard errors, ≥ 0; +∞ where there are too few values to tell. */
  readonly errors: Float64Array;
}

/** Quantiles of a stream of values, with their Monte Carlo standard errors. */
export interface QuantileEstimator {
  /**
   * Adds `count` values, `values[from]` first, in the order of the draws. Nothing depends on how a stream is cut into calls.
   *
   * @throws RangeError for NaN, after the values before it were added; ±∞ is a value
   * @throws RangeError for a stream that drifts so far that quantiles are no longer known
   */
  add(values: Float64Array, from: number, count: number): void;
  /**
   * Quantiles of everything added so far; adding may go on.
   *
   * @throws RangeError when nothing was added, or when a quantile of a drifting stream is no longer known
   */
  estimate(): QuantileEstimate;
  /** Bytes held, without what all estimators share. */
  memory(): number;
}

/** @throws RangeError unless `values` has `count` entries from `from` */
export function checkChunk(values: Float64Array, from: number, count: number): void {
  if (from >= 0 && count >= 0 && from + count <= values.length) return;
  throw new RangeError(`invalid chunk: ${count} values from ${from} of ${values.length}`);
}
