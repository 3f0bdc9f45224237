/**
 * Poisson count at a uniform, by inversion: the least count whose cumulative probability exceeds it, so a higher mean never gives
 * fewer events at the same uniform.
 *
 * @param mean in [0, 700]
 * @param uniform in ]0, 1[
 * @throws RangeError for another mean
 */
export function poissonQuantile(mean: number, uniform: number): number {
  if (!(mean >= 0 && mean <= 700)) throw new RangeError(`invalid Poisson mean: ${mean}`);
  let term = Math.exp(-mean);
  let cumulative = term;
  let count = 0;
  while (uniform >= cumulative) {
    count += 1;
    term *= mean / count;
    const next = cumulative + term;
    if (next === cumulative && count > mean) break;
    cumulative = next;
  }
  return count;
}
