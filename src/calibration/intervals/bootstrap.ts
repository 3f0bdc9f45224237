import { normalQuantile } from "../../random/core/normal.js";
import { openStream } from "../../random/core/stream.js";
import { unitGamma } from "../../random/laws/gamma.js";
import { tracePath } from "../curves/curve-model.js";
import { type CurveFit, leastSquaresOf } from "../curves/fit-curve.js";
import type { WeightedCurve } from "../curves/fit-series.js";
import { minimise } from "../numeric/least-squares.js";

/** How many samples of the bootstrap are made, and from which seed. */
export interface BootstrapOptions {
  /** Whole number from 100 to 20 000. Default 1000. */
  readonly draws?: number;
  /** Whole number from 0. Default 1. */
  readonly seed?: number;
  /** Probability that an interval holds what it is of, in ]0, 0.99]. Default 0.9. */
  readonly confidence?: number;
}

/** What the points might as well have given. */
export interface Sample {
  readonly fit: CurveFit;
  /** Of the same curve, fitted to points drawn anew around it. Shared by whoever reads this sample: not to be changed. */
  readonly parameters: Float64Array;
  /** Error of a point to come, on the scale of the series, for a weight of 1. */
  readonly error: number;
}

/**
 * Samples of a parametric bootstrap (Efron & Tibshirani 1993, An introduction to the bootstrap, § 6.5). A sample takes one of the curves by its
 * weight, a spread by what the residuals leave open of it (a scaled inverse χ²), draws the points of the series anew around the curve and fits
 * the same curve to them: so the choice of a curve, its parameters and the spread of points all count. Random numbers are keyed by the series,
 * the sample and the point.
 *
 * @param candidates fits of one series, whose weights sum to 1; at least one
 */
export function* bootstrap(candidates: readonly WeightedCurve[], draws: number, seed: number): Generator<Sample> {
  const { id } = candidates[0]!.fit.observations;
  const streamOf = (use: string) => openStream(seed, `calibration/${id}/${use}`);
  const [curves, spreads, seen, next] = [streamOf("curve"), streamOf("spread"), streamOf("points"), streamOf("next")];
  for (let draw = 0; draw < draws; draw++) {
    const fit = chooseBy(curves.uniform(draw), candidates);
    const { degrees } = fit;
    const chiSquared = 2 * unitGamma(degrees / 2).at(normalQuantile(spreads.uniform(draw)));
    const spread = fit.spread * Math.sqrt(degrees / chiSquared);
    yield {
      fit,
      parameters: refit(fit, seed, draw, (index) => spread * normalQuantile(seen.latent(draw, index))),
      error: spread * normalQuantile(next.uniform(draw)),
    };
  }
}

/**
 * A share moved by an error of a point, on the scale of the series. Near 0 and 1 weights vanish, and an error divided by their root would throw
 * 0.999 farther back than 0.99. So no weight counts for less than `e²/(4 + e²)`, the least at which, for the same error `e`, a larger share
 * never ends up below a smaller one; a logit then moves by `√(4 + e²)` at most.
 *
 * @param share in ]0, 1]
 * @param error of a point of weight 1
 */
export function scatter(
  { observations: { scale } }: Pick<CurveFit, "observations">,
  share: number,
  error: number,
): number {
  const weight = Math.max(scale.weight(share), (error * error) / (4 + error * error));
  return Math.min(1, scale.from(scale.to(share) + error / Math.sqrt(weight)));
}

/** What was refitted of a fit already, by seed and draw: forecasts and gains of one series read the same samples. */
const refitted = new WeakMap<CurveFit, Map<number, Float64Array[]>>();

/** Parameters fitted to points drawn anew around a fitted curve, made once for each seed and draw. */
function refit(fit: CurveFit, seed: number, draw: number, errorOf: (index: number) => number): Float64Array {
  const bySeed = refitted.get(fit) ?? new Map<number, Float64Array[]>();
  const known = bySeed.get(seed) ?? [];
  refitted.set(fit, bySeed.set(seed, known));
  known[draw] ??= fitAround(fit, errorOf);
  return known[draw];
}

function fitAround({ model, observations, parameters }: CurveFit, errorOf: (index: number) => number): Float64Array {
  const { times } = observations;
  const path = new Float64Array(times.length);
  tracePath(model, parameters, times[0]!, times, path);
  const shares = path.map((share, i) => scatter({ observations }, share, errorOf(i)));
  const problem = leastSquaresOf(model, { ...observations, shares });
  return minimise(problem, parameters, { closeness: closeEnough }).parameters;
}

/** Relative length of a step that no printed digit of an interval shows. */
const closeEnough = 1e-5;

function chooseBy(uniform: number, candidates: readonly WeightedCurve[]): CurveFit {
  let reached = 0;
  for (const { fit, weight } of candidates) {
    reached += weight;
    if (uniform < reached) return fit;
  }
  return candidates[0]!.fit;
}
