/**
 * Mean of values from the sum of their deviations from a pivot.
 *
 * @param pivot any number near the values, such as the first of them
 * @param count ≥ 1
 * @param sum of the deviations
 */
export function meanFromSums(pivot: number, count: number, sum: number): number {
  return pivot + sum / count;
}

/**
 * Standard error of the mean of independent values from sums of their deviations from a pivot. As long as the pivot lies within the
 * spread of the values, next to nothing cancels; with values that are all the pivot the error is exactly 0.
 * Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance. doi:10.1080/00031305.1983.10483115
 *
 * @param count ≥ 1
 * @param sum of the deviations
 * @param squares sum of their squares; a variance that rounding has made negative is 0
 * @returns +∞ for one value, which says nothing of its error
 */
export function meanErrorFromSums(count: number, sum: number, squares: number): number {
  if (count < 2) return Number.POSITIVE_INFINITY;
  const variance = (squares - (sum * sum) / count) / (count - 1);
  return Math.sqrt(Math.max(0, variance) / count);
}
