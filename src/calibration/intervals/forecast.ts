import { sampleQuantile } from "../../random/core/type-seven.js";
import { tracePath } from "../curves/curve-model.js";
import type { SeriesFit, WeightedCurve } from "../curves/fit-series.js";
import { lastLevel } from "../series/observations.js";
import { type BootstrapOptions, bootstrap, scatter } from "./bootstrap.js";
import { requireSettings, usualConfidence } from "./options.js";

/** Where a point of the series is expected at some dates, as shares of the total. */
export interface Forecast {
  /** Decimal years. */
  readonly times: Float64Array;
  /** Average of the fitted curves, by weight. */
  readonly central: Float64Array;
  /** Ends of the interval that a point to come lies in with the probability asked for. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How many samples of the bootstrap are made, from which seed, and the probability that an interval holds a point. */
export type ForecastOptions = BootstrapOptions;

/**
 * Prediction intervals from the samples of {@link bootstrap}, each with the error of a point to come: all dates of a sample share it, so that
 * intervals at neighbouring dates differ by the curve alone. A running total does not fall: after the last point, what lies below it is
 * raised to it, in the samples as in the average.
 *
 * @param times decimal years
 * @throws RangeError for an option outside its domain
 */
export function forecast(series: SeriesFit, times: ArrayLike<number>, options: ForecastOptions = {}): Forecast {
  const { draws = 1000, seed = 1, confidence = usualConfidence } = options;
  requireSettings({ draws, seed, confidence });
  const { candidates, observations } = series;
  const columns = Array.from(times, () => new Float64Array(draws));
  const path = new Float64Array(times.length);
  let draw = 0;
  for (const { fit, parameters, error } of bootstrap(candidates, draws, seed)) {
    tracePath(fit.model, parameters, observations.times[0]!, times, path);
    for (let i = 0; i < path.length; i++)
      columns[i]![draw] = Math.max(lastLevel(observations, times[i]!), scatter(fit, path[i]!, error));
    draw++;
  }
  const tail = (1 - confidence) / 2;
  const ends = columns.map((column) => column.sort());
  return {
    times: Float64Array.from(times),
    central: averagePath(candidates, times),
    low: Float64Array.from(ends, (sorted) => sampleQuantile(sorted, tail)),
    high: Float64Array.from(ends, (sorted) => sampleQuantile(sorted, 1 - tail)),
  };
}

/** Average of the fitted curves, by weight; that of a running total never lies below its last point once it is past. */
export function averagePath(curves: readonly WeightedCurve[], times: ArrayLike<number>): Float64Array {
  const path = new Float64Array(times.length);
  const average = new Float64Array(times.length);
  for (const { fit, weight } of curves) {
    tracePath(fit.model, fit.parameters, fit.observations.times[0]!, times, path);
    for (let i = 0; i < path.length; i++)
      average[i]! += weight * Math.max(lastLevel(fit.observations, times[i]!), path[i]!);
  }
  return average;
}
