/**
 * Poisson count at a uniform, by inversion: the least count whose cumulative probability exceeds it, so a higher mean never gives
 * fewer events at the same uniform.
 *
 * @param mean in [0, 700]
 * @param uniform in ]0, 1[
 * @throws RangeError for another mean
 */
export function poissonQuantile(mean: number, uniform: number): number {
  return countAt(mean, probabilityOfNone(mean), uniform);
}

/**
 * Poisson counts of one mean at `count` uniforms, `uniforms[from]` onwards: the very numbers that {@link poissonQuantile} gives, written
 * from `out[at]` onwards. The uniforms may be overwritten by their own counts.
 *
 * @param mean in [0, 700]
 * @throws RangeError for another mean
 */
export function fillPoisson(
  mean: number,
  uniforms: Float64Array,
  from: number,
  count: number,
  out: Float64Array,
  at: number,
): void {
  const none = probabilityOfNone(mean);
  const atMostOne = none + none * mean;
  const atMostTwo = atMostOne + none * mean * (mean / 2);
  for (let j = 0; j < count; j++) {
    const uniform = uniforms[from + j] as number;
    // Few events are counted without a branch, since no processor could foresee it.
    const few = Number(uniform >= none) + Number(uniform >= atMostOne);
    out[at + j] = uniform < atMostTwo ? few : countAt(mean, none, uniform);
  }
}

function probabilityOfNone(mean: number): number {
  if (!(mean >= 0 && mean <= 700)) throw new RangeError(`invalid Poisson mean: ${mean}`);
  return Math.exp(-mean);
}

function countAt(mean: number, none: number, uniform: number): number {
  let term = none;
  let cumulative = none;
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
