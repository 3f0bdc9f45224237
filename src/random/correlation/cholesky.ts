/** A lower triangular matrix, row by row: row `i` has `i + 1` numbers. */
export type Triangle = readonly Float64Array[];

/**
 * Cholesky factor of a symmetric matrix with ones on its diagonal.
 *
 * @param at entry of row i and column j < i
 * @returns the factor, or the number of the first row with which the matrix is not positive definite
 */
export function cholesky(size: number, at: (row: number, column: number) => number): Triangle | number {
  const rows: Float64Array[] = [];
  for (let i = 0; i < size; i++) {
    const row = new Float64Array(i + 1);
    let rest = 1;
    for (let j = 0; j < i; j++) {
      const other = rows[j] as Float64Array;
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      row[j] = sum / (other[j] as number);
      rest -= (row[j] as number) ** 2;
    }
    if (!(rest > 1e-10)) return i;
    row[i] = Math.sqrt(rest);
    rows.push(row);
  }
  return rows;
}
