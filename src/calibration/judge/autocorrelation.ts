import type { CurveFit } from "../curves/fit-curve.js";

/** How much each residual of a fit resembles the one before. */
export interface Autocorrelation {
  /** Correlation of neighbours, in [−1, 1]. */
  readonly value: number;
  /** What independent errors would give on average: below 0, for a curve that follows its points takes up some of their streaks. */
  readonly expected: number;
  /** Standard deviation of the same, 0 where the fit leaves no more than one degree of freedom. */
  readonly spread: number;
}

/**
 * First autocorrelation of the weighted residuals, beside its mean and variance for independent normal errors, the curve taken as straight in
 * its free parameters (the moments of Durbin & Watson 1950, doi:10.1093/biomet/37.3-4.409, of which this is the complement).
 */
export function autocorrelationOf({ residuals, jacobian, onLimit }: CurveFit): Autocorrelation {
  const free = [...onLimit.keys()].filter((place) => !onLimit[place]);
  const taken = orthonormal(free.map((place) => Float64Array.from(jacobian, (row) => row[place]!)));
  const near = taken.map(besideMean);
  const left = residuals.length - taken.length;
  const inside = taken.map((one) => near.map((other) => dot(one, other)));
  const trace = -inside.reduce((sum, row, i) => sum + row[i]!, 0);
  const squares = inside.flat().reduce((sum, one) => sum + one * one, 0);
  const traceOfSquare = (residuals.length - 1) / 2 - 2 * near.reduce((sum, one) => sum + dot(one, one), 0) + squares;
  const variance = (2 * (left * traceOfSquare - trace * trace)) / (left * left * (left + 2));
  const size = dot(residuals, residuals);
  return {
    value: size === 0 ? 0 : dot(residuals, besideMean(residuals)) / size,
    expected: trace / left,
    spread: left > 1 ? Math.sqrt(Math.max(0, variance)) : 0,
  };
}

/** For each place, half the sum of its neighbours: the quadratic form of a product of neighbours. */
function besideMean(values: Float64Array): Float64Array {
  return values.map((_, i) => ((values[i - 1] ?? 0) + (values[i + 1] ?? 0)) / 2);
}

/** Directions of unit length that span some columns, by Gram and Schmidt, twice for the digits. */
function orthonormal(columns: readonly Float64Array[]): readonly Float64Array[] {
  const kept: Float64Array[] = [];
  for (const column of columns) {
    const start = Math.sqrt(dot(column, column));
    const rest = Float64Array.from(column);
    for (let pass = 0; pass < 2; pass++)
      for (const one of kept) {
        const along = dot(rest, one);
        for (let i = 0; i < rest.length; i++) rest[i]! -= along * one[i]!;
      }
    const length = Math.sqrt(dot(rest, rest));
    if (length > 1e-9 * start) kept.push(rest.map((value) => value / length));
  }
  return kept;
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}
