/** Square of the half-width, in standard errors, of the interval that the error of a share is read from: 95 %. */
const squaredWidth = 1.96 ** 2;

/**
 * Monte Carlo standard error of the share of draws in which something holds. It is that of Agresti & Coull, two of four more draws
 * having shown it, so that it is not 0 when none or all of the draws did: none of n gives 1.39/n, hence an upper end of 2.7/n, near
 * the exact 3/n.
 * Agresti & Coull (1998), Approximate is better than "exact" for interval estimation of binomial proportions.
 * doi:10.1080/00031305.1998.10480550
 *
 * @param share in [0, 1]
 * @param draws ≥ 1, independent
 */
export function shareError(share: number, draws: number): number {
  const more = draws + squaredWidth;
  const center = (share * draws + squaredWidth / 2) / more;
  return Math.sqrt((center * (1 - center)) / more);
}
