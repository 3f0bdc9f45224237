import { type LeastSquares, type Minimum, minimise } from "../numeric/least-squares.js";
import { invert, type Matrix, normalEquations } from "../numeric/linear-algebra.js";
import type { Observations } from "../series/observations.js";
import { type CurveModel, limitsOf, openTrace } from "./curve-model.js";
import { startingPoints } from "./starting-points.js";

/** A curve fitted to observations, with what an analyst asks of it. Parameters are in the order of the model's names. */
export interface CurveFit {
  readonly model: CurveModel;
  readonly observations: Observations;
  readonly parameters: Float64Array;
  /** Whether each parameter is on the limit of its domain. */
  readonly onLimit: readonly boolean[];
  /** Standard errors; NaN for a parameter on its limit, and for all others where the points do not tell these apart. */
  readonly standardErrors: Float64Array;
  /** Correlation of the estimates; NaN where one of them has no standard error. */
  readonly correlation: readonly Float64Array[];
  /** Weighted residuals, observed less fitted, on the scale of the series. */
  readonly residuals: Float64Array;
  /** Slopes of each of them (row) by each parameter (column). */
  readonly jacobian: Matrix;
  /** Weighted sum of squared residuals. */
  readonly sum: number;
  /** Points less parameters, at least 1. */
  readonly degrees: number;
  /** Standard deviation of a residual of weight 1. */
  readonly spread: number;
  /** Part of the weighted variance, on the scale of the series, that the curve accounts for. */
  readonly rSquared: number;
  /** Akaike's criterion corrected for small samples; infinite where there are too few points to tell. */
  readonly aicc: number;
  /** Whether the search for it came to an end; otherwise a better curve may be near. */
  readonly converged: boolean;
}

/** Fits a model from several starting points and keeps the best. @throws RangeError unless there are more points than parameters */
export function fitCurve(model: CurveModel, observations: Observations): CurveFit {
  if (observations.times.length <= model.names.length)
    throw new RangeError(`too few points: ${observations.times.length} for ${model.names.length} parameters`);
  const problem = leastSquaresOf(model, observations);
  const scouts = startingPoints(model, observations).map((start) => minimise(problem, start, { closeness: nearby }));
  const best = scouts.reduce((kept, one) => (one.sum < kept.sum ? one : kept));
  return describeFit(model, observations, minimise(problem, best.parameters));
}

/** Relative length of a step at which a search is near enough to a minimum to tell which one it is. */
const nearby = 1e-3;

/** The least-squares problem of a model; `held` parameters keep their starting value. */
export function leastSquaresOf(
  model: CurveModel,
  { times, shares, scale, ...rest }: Observations,
  held: readonly number[] = [],
): LeastSquares {
  const limits = limitsOf(model, { times, shares, scale, ...rest });
  const [seen, roots] = [Float64Array.from(shares, scale.to), Float64Array.from(shares, scale.weight).map(Math.sqrt)];
  const path = new Float64Array(times.length);
  const trace = openTrace(model, times[0]!, times);
  return {
    count: times.length,
    lower: limits.map(([low]) => low),
    upper: limits.map(([, high]) => high),
    held,
    residuals: (parameters, out) => {
      trace.path(parameters, path);
      for (let i = 0; i < path.length; i++) out[i] = roots[i]! * (seen[i]! - scale.to(path[i]!));
    },
    slopes: (parameters, out) => {
      trace.path(parameters, path);
      trace.slopes(parameters, path, out);
      for (let i = 0; i < path.length; i++) {
        const [row, factor] = [out[i]!, -roots[i]! * scale.slope(path[i]!)];
        for (let k = 0; k < row.length; k++) row[k]! *= factor;
      }
    },
  };
}

/** Akaike's criterion for least squares, corrected for small samples (Hurvich & Tsai 1989, doi:10.1093/biomet/76.2.297), the spread counted among the parameters. */
export function akaike(sum: number, points: number, parameters: number): number {
  const counted = parameters + 1;
  const rest = points - counted - 1;
  if (rest <= 0) return Number.POSITIVE_INFINITY;
  return points * Math.log(sum / points) + 2 * counted + (2 * counted * (counted + 1)) / rest;
}

/** Sum of squares of points that lie on a curve to the last digit: above 0, so that fits can still be weighed. */
const exact = 1e-30;

function describeFit(model: CurveModel, observations: Observations, minimum: Minimum): CurveFit {
  const { parameters, residuals, jacobian, converged } = minimum;
  const sum = Math.max(minimum.sum, exact);
  const { shares, scale } = observations;
  const degrees = residuals.length - parameters.length;
  const weights = Float64Array.from(shares, scale.weight);
  const seen = Float64Array.from(shares, scale.to);
  const mean = total(seen.map((value, i) => value * weights[i]!)) / total(weights);
  return {
    model,
    observations,
    parameters,
    ...errorsOf(model, observations, minimum, sum / degrees),
    residuals,
    jacobian,
    sum,
    degrees,
    spread: Math.sqrt(sum / degrees),
    rSquared: 1 - sum / total(seen.map((value, i) => weights[i]! * (value - mean) ** 2)),
    aicc: akaike(sum, residuals.length, parameters.length),
    converged,
  };
}

/** Errors and correlations from the curvature at the minimum, of the parameters inside their domain. */
function errorsOf(
  model: CurveModel,
  observations: Observations,
  { parameters, residuals, jacobian }: Minimum,
  variance: number,
) {
  const limits = limitsOf(model, observations);
  const onLimit = Array.from(parameters, (value, i) => value <= limits[i]![0] || value >= limits[i]![1]);
  const inside = [...onLimit.keys()].filter((i) => !onLimit[i]);
  const inverse = invert(normalEquations(jacobian, residuals, inside).matrix);
  const standardErrors = new Float64Array(parameters.length).fill(Number.NaN);
  const correlation = Array.from(parameters, () => new Float64Array(parameters.length).fill(Number.NaN));
  if (inverse) {
    for (const [i, place] of inside.entries()) {
      standardErrors[place] = Math.sqrt(variance * inverse[i]![i]!);
      for (const [j, other] of inside.entries())
        correlation[place]![other] = inverse[i]![j]! / Math.sqrt(inverse[i]![i]! * inverse[j]![j]!);
    }
  }
  return { onLimit, standardErrors, correlation };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
