/** A square matrix, row by row. */
export type Matrix = readonly Float64Array[];

/** Normal equations of a least-squares step: `JᵀJ` and `Jᵀr` over the columns that may move. */
export function normalEquations(
  jacobian: Matrix,
  residuals: Float64Array,
  columns: readonly number[],
): { readonly matrix: Float64Array[]; readonly gradient: Float64Array } {
  const matrix = columns.map(() => new Float64Array(columns.length));
  const gradient = new Float64Array(columns.length);
  for (let row = 0; row < residuals.length; row++) {
    const [slopes, residual] = [jacobian[row]!, residuals[row]!];
    for (let i = 0; i < columns.length; i++) {
      const [slope, own] = [slopes[columns[i]!]!, matrix[i]!];
      gradient[i]! += slope * residual;
      for (let j = 0; j <= i; j++) own[j]! += slope * slopes[columns[j]!]!;
    }
  }
  for (let i = 0; i < columns.length; i++) for (let j = 0; j < i; j++) matrix[j]![i] = matrix[i]![j]!;
  return { matrix, gradient };
}

/** Solves `A·x = b` for a symmetric positive definite `A` by Cholesky's method; `undefined` where it is not. */
export function solve(matrix: Matrix, right: Float64Array): Float64Array | undefined {
  const size = right.length;
  const factor: Float64Array[] = [];
  for (let i = 0; i < size; i++) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= row[k]! * (j === i ? row : factor[j]!)[k]!;
      if (j < i) row[j] = rest / factor[j]![j]!;
      else if (rest > 1e-14 * matrix[i]![i]!) row[i] = Math.sqrt(rest);
      else return undefined;
    }
    factor.push(row);
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= factor[i]![k]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= factor[k]![i]! * x[k]!;
    x[i]! /= factor[i]![i]!;
  }
  return x;
}

/** Inverse of a symmetric positive definite matrix; `undefined` where it is not. */
export function invert(matrix: Matrix): Matrix | undefined {
  const columns: Float64Array[] = [];
  for (let i = 0; i < matrix.length; i++) {
    const unit = new Float64Array(matrix.length);
    unit[i] = 1;
    const column = solve(matrix, unit);
    if (column === undefined) return undefined;
    columns.push(column);
  }
  return columns;
}
