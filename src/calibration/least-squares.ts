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
}

const mostSteps = 200;

/**
 * Levenberg–Marquardt with parameters in a box: those on a bound that the slope pushes outwards stay there, and a step that leaves the box
 * is cut at its faces.
 *
 * Marquardt (1963), An algorithm for least-squares estimation of nonlinear parameters, doi:10.1137/0111030; after a step that fails, damping grows as in Madsen, Nielsen
 * & Tingleff (2004), Methods for non-linear least squares problems, § 3.2.
 */
export function minimise(problem: LeastSquares, start: ArrayLike<number>): Minimum {
  const { lower, upper, count, held = [] } = problem;
  let parameters = Float64Array.from(start, (value, i) => Math.min(upper[i]!, Math.max(lower[i]!, value)));
  let residuals = new Float64Array(count);
  problem.residuals(parameters, residuals);
  let sum = squares(residuals);
  let jacobian = slopesAt(problem, parameters);
  let [damping, growth] = [1e-3, 2];
  for (let step = 0; step < mostSteps && sum > 0; step++) {
    const free = movable(problem, parameters, residuals, jacobian, held);
    if (free.length === 0) break;
    const { matrix, gradient } = normalEquations(jacobian, residuals, free);
    const diagonal = matrix.map((row, i) => row[i]!);
    for (const [i, row] of matrix.entries()) row[i]! += damping * Math.max(diagonal[i]!, 1e-30);
    const move = solve(
      matrix,
      gradient.map((slope) => -slope),
    );
    const tried = Float64Array.from(parameters);
    for (const [i, place] of free.entries())
      tried[place] = Math.min(upper[place]!, Math.max(lower[place]!, tried[place]! + (move?.[i] ?? 0)));
    const next = new Float64Array(count);
    problem.residuals(tried, next);
    const nextSum = squares(next);
    const length = Math.max(...free.map((i) => Math.abs(tried[i]! - parameters[i]!) / (1e-6 + Math.abs(tried[i]!))));
    if (nextSum < sum) {
      const gain = (sum - nextSum) / sum;
      [parameters, residuals, sum] = [tried, next, nextSum];
      jacobian = slopesAt(problem, parameters);
      [damping, growth] = [Math.max(1e-15, damping / 5), 2];
      if (gain < 1e-15 && length < 1e-8) break;
    } else {
      if (length < 1e-11 || damping > 1e20) break;
      [damping, growth] = [damping * growth, growth * 2];
    }
  }
  return { parameters, residuals, sum, jacobian };
}

/** Parameters that are not held, nor on a bound with the descent leading outwards. */
function movable(
  { lower, upper }: LeastSquares,
  parameters: Float64Array,
  residuals: Float64Array,
  jacobian: Matrix,
  held: readonly number[],
): number[] {
  return [...parameters.keys()].filter((i) => {
    if (held.includes(i) || lower[i] === upper[i]) return false;
    let slope = 0;
    for (let row = 0; row < residuals.length; row++) slope += jacobian[row]![i]! * residuals[row]!;
    return !((parameters[i]! <= lower[i]! && slope >= 0) || (parameters[i]! >= upper[i]! && slope <= 0));
  });
}

function slopesAt(problem: LeastSquares, at: Float64Array): Matrix {
  const rows = Array.from({ length: problem.count }, () => new Float64Array(at.length));
  if (problem.slopes) problem.slopes(at, rows);
  else differences(problem, at, rows);
  return rows;
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
  return values.reduce((total, value) => total + value * value, 0);
}
