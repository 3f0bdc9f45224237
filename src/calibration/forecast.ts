import { normalQuantile } from "../random/core/normal.js";
import { openStream } from "../random/core/stream.js";
import { unitGamma } from "../random/laws/gamma.js";
import { tracePath } from "./curve-model.js";
import { usualConfidence } from "./estimate.js";
import { type CurveFit, leastSquaresOf } from "./fit-curve.js";
import type { Candidate, SeriesFit } from "./fit-series.js";
import { minimise } from "./least-squares.js";

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

/** How many samples of the bootstrap are made, and from which seed. */
export interface ForecastOptions {
  /** Default 1000. */
  readonly draws?: number;
  /** Whole number from 0. Default 1. */
  readonly seed?: number;
  /** Probability that an interval holds a point. Default 0.9. */
  readonly confidence?: number;
}

/**
 * Prediction intervals by parametric bootstrap (Efron & Tibshirani 1993, An introduction to the bootstrap, § 6.5). A sample takes one of the
 * curves by its weight, a spread by what the residuals leave open of it (a scaled inverse χ²), draws the points of the series anew around the
 * curve, fits the same curve to them and draws the point to come: so the choice of a curve, its parameters and the spread of points all
 * count. Random numbers are keyed by the series, the sample and the point; all dates of a sample share the error of the point to come, so that
 * intervals at neighbouring dates differ by the curve alone.
 */
export function forecast(series: SeriesFit, times: ArrayLike<number>, options: ForecastOptions = {}): Forecast {
  const { draws = 1000, seed = 1, confidence = usualConfidence } = options;
  const samples = sample(series, times, draws, seed);
  const tail = (1 - confidence) / 2;
  const ends = samples.map((column) => column.sort());
  return {
    times: Float64Array.from(times),
    central: averagePath(series.candidates, times),
    low: Float64Array.from(ends, (sorted) => quantileOf(sorted, tail)),
    high: Float64Array.from(ends, (sorted) => quantileOf(sorted, 1 - tail)),
  };
}

/** Average of the fitted curves, by weight. */
export function averagePath(candidates: readonly Candidate[], times: ArrayLike<number>): Float64Array {
  const path = new Float64Array(times.length);
  const average = new Float64Array(times.length);
  for (const { fit, weight } of candidates) {
    tracePath(fit.model, fit.parameters, fit.observations.times[0]!, times, path);
    for (let i = 0; i < path.length; i++) average[i]! += weight * path[i]!;
  }
  return average;
}

/** For each time, the points to come of every sample. */
function sample({ observations, candidates }: SeriesFit, times: ArrayLike<number>, draws: number, seed: number) {
  const streamOf = (use: string) => openStream(seed, `calibration/${observations.id}/${use}`);
  const [curves, spreads, seen, next] = [streamOf("curve"), streamOf("spread"), streamOf("points"), streamOf("next")];
  const columns = Array.from(times, () => new Float64Array(draws));
  const path = new Float64Array(times.length);
  for (let draw = 0; draw < draws; draw++) {
    const fit = chooseBy(curves.uniform(draw), candidates);
    const { degrees } = fit;
    const chiSquared = 2 * unitGamma(degrees / 2).at(normalQuantile(spreads.uniform(draw)));
    const spread = fit.spread * Math.sqrt(degrees / chiSquared);
    const again = refit(fit, (index) => spread * normalQuantile(seen.latent(draw, index)));
    const error = spread * normalQuantile(next.uniform(draw));
    tracePath(fit.model, again, observations.times[0]!, times, path);
    for (let i = 0; i < path.length; i++) columns[i]![draw] = scatter(fit, path[i]!, error);
  }
  return columns;
}

/** Parameters fitted to points drawn anew around a fitted curve. */
function refit({ model, observations, parameters }: CurveFit, errorOf: (index: number) => number): Float64Array {
  const { times } = observations;
  const path = new Float64Array(times.length);
  tracePath(model, parameters, times[0]!, times, path);
  const shares = path.map((share, i) => scatter({ observations }, share, errorOf(i)));
  return minimise(leastSquaresOf(model, { ...observations, shares }), parameters).parameters;
}

/** A share moved by an error of a point, on the scale of the series. */
function scatter({ observations: { scale } }: Pick<CurveFit, "observations">, share: number, error: number): number {
  return Math.min(1, scale.from(scale.to(share) + error / Math.sqrt(scale.weight(share))));
}

function chooseBy(uniform: number, candidates: readonly Candidate[]): CurveFit {
  let reached = 0;
  for (const { fit, weight } of candidates) {
    reached += weight;
    if (uniform < reached) return fit;
  }
  return candidates[0]!.fit;
}

/** Quantile of sorted values, between neighbours in a straight line (type 7 of Hyndman & Fan 1996). */
function quantileOf(sorted: Float64Array, probability: number): number {
  const place = probability * (sorted.length - 1);
  const before = Math.floor(place);
  const [low, high] = [sorted[before]!, sorted[Math.min(before + 1, sorted.length - 1)]!];
  return low + (high - low) * (place - before);
}
