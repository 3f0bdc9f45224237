import { type Matrix, normalEquations, solve } from "./linear-algebra.js";

/** Residuals to make small in sum of squares, by parameters kept within a box. */
export interface LeastSquares {
  /** Writes the residuals at these parameters. */
  readonly residuals: (parameters: Float64Array, out: Float64Array) => void;
  readonly count: number;
  /** Writes the slopes of each residual (row) by each parameter (column). Default: central differences. */
  readonly slopes?: (parameters: Float64Array, out: Matrix) => void;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Places of parameters that keep their starting value. Default: none. */
  readonly held?: readonly number[];
}

/** Where the sum of squares is smallest, near a starting point. */
export interface Minimum {
  readonly parameters: Float64Array;
  readonly residuals: Float64Array;
  /** Sum of squared residuals. */
  readonly sum: number;
  /** Slopes of each residual (row) by each parameter (column). */
  readonly jacobian: Matrix;
  /** Whether steps had become too small to matter before there were too many of them. */
  readonly converged: boolean;
}

/** When to stop looking. */
export interface Patience {
  /** Relative length of a step that changes nothing any more, in ]0, 1[. Default 1e-8. */
  readonly closeness?: number;
  /** Default 200. */
  readonly mostSteps?: number;
}

/**
 * Levenberg–Marquardt with parameters in a box: those on a bound that the slope pushes outwards stay there, and a step that leaves the box
 * is cut at its faces.
 *
 * Marquardt (1963), An algorithm for least-squares estimation of nonlinear parameters, doi:10.1137/0111030; damping follows the gain of a step
 * beside what straight residuals would give (Madsen, Nielsen & Tingleff 2004, Methods for non-linear least squares problems, § 3.2).
 */
export function minimise(
  problem: LeastSquares,
  start: ArrayLike<number>,
  { closeness = 1e-8, mostSteps = 200 }: Patience = {},
): Minimum {
  const { lower, upper, count } = problem;
  const clamp = (value: number, place: number) => Math.min(upper[place]!, Math.max(lower[place]!, value));
  let parameters = Float64Array.from(start, clamp);
  let residuals = new Float64Array(count);
  problem.residuals(parameters, residuals);
  let sum = squares(residuals);
  const jacobian = Array.from(residuals, () => new Float64Array(parameters.length));
  writeSlopes(problem, parameters, jacobian);
  let [damping, growth] = [1e-3, 2];
  let [tried, next] = [new Float64Array(parameters.length), new Float64Array(count)];
  let converged = sum === 0;
  for (let step = 0; step < mostSteps && !converged; step++) {
    const free = movable(problem, parameters, residuals, jacobian);
    const { matrix, gradient } = normalEquations(jacobian, residuals, free);
    for (let i = 0; i < free.length; i++) matrix[i]![i]! += damping * Math.max(matrix[i]![i]!, 1e-30);
    const move = solve(matrix, gradient);
    tried.set(parameters);
    let length = 0;
    for (let i = 0; i < free.length; i++) {
      const place = free[i]!;
      tried[place] = clamp(tried[place]! - (move?.[i] ?? 0), place);
      length = Math.max(length, Math.abs(tried[place]! - parameters[place]!) / (1e-6 + Math.abs(tried[place]!)));
    }
    problem.residuals(tried, next);
    const nextSum = squares(next);
    if (nextSum < sum) {
      converged = sum - nextSum < 10 * closeness * closeness * sum && length < closeness;
      const ratio = Math.max(0, (sum - nextSum) / (sum - straightSum(residuals, jacobian, parameters, tried)));
      [parameters, tried, residuals, next, sum] = [tried, parameters, next, residuals, nextSum];
      writeSlopes(problem, parameters, jacobian);
      [damping, growth] = [Math.max(1e-15, damping * Math.max(0.2, 1 - (2 * ratio - 1) ** 3)), 2];
    } else {
      converged = length < 1e-3 * closeness || damping > 1e20;
      [damping, growth] = [damping * growth, growth * 2];
    }
    converged ||= sum === 0;
  }
  return { parameters, residuals, sum, jacobian, converged };
}

/** Places of the parameters that are not held, nor on a bound with the descent leading outwards. */
function movable(
  { lower, upper, held = [] }: LeastSquares,
  parameters: Float64Array,
  residuals: Float64Array,
  jacobian: Matrix,
): readonly number[] {
  const free: number[] = [];
  for (let i = 0; i < parameters.length; i++) {
    if (held.includes(i) || lower[i] === upper[i]) continue;
    let slope = 0;
    for (let row = 0; row < residuals.length; row++) slope += jacobian[row]![i]! * residuals[row]!;
    const leaves = (parameters[i]! <= lower[i]! && slope >= 0) || (parameters[i]! >= upper[i]! && slope <= 0);
    if (!leaves) free.push(i);
  }
  return free;
}

/** The sum of squares that a step would lead to, were residuals straight. */
function straightSum(residuals: Float64Array, jacobian: Matrix, from: Float64Array, to: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < residuals.length; row++) {
    const slopes = jacobian[row]!;
    let residual = residuals[row]!;
    for (let i = 0; i < from.length; i++) residual += slopes[i]! * (to[i]! - from[i]!);
    sum += residual * residual;
  }
  return sum;
}

function writeSlopes(problem: LeastSquares, at: Float64Array, rows: Matrix): void {
  if (problem.slopes) problem.slopes(at, rows);
  else differences(problem, at, rows);
}

function differences({ residuals, count, lower, upper }: LeastSquares, at: Float64Array, rows: Matrix): void {
  const [above, below] = [new Float64Array(count), new Float64Array(count)];
  const point = Float64Array.from(at);
  for (let i = 0; i < at.length; i++) {
    const reach = 6e-6 * Math.max(Math.abs(at[i]!), 1e-2);
    const [high, low] = [Math.min(upper[i]!, at[i]! + reach), Math.max(lower[i]!, at[i]! - reach)];
    point[i] = high;
    residuals(point, above);
    point[i] = low;
    residuals(point, below);
    point[i] = at[i]!;
    if (high > low) for (let row = 0; row < count; row++) rows[row]![i] = (above[row]! - below[row]!) / (high - low);
  }
}

function squares(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * values[i]!;
  return sum;
}
