/** Where a quantile stands among ordered values, the smallest of rank 0: between `rank` and `rank + 1`. */
export interface Position {
  readonly rank: number;
  /** Share of the way to the next rank, in [0, 1[. */
  readonly weight: number;
}

/**
 * Position of the quantile of a level, of type 7: at `(count − 1)·level`. A product within four roundings of a whole number is
 * taken for it, so that 0.95 of 100,001 values is one of them.
 * Hyndman & Fan (1996), Sample quantiles in statistical packages. doi:10.1080/00031305.1996.10473566
 *
 * @param level in [0, 1]
 * @param count ≥ 1
 */
export function typeSeven(level: number, count: number): Position {
  const place = (count - 1) * level;
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) <= 4 * Number.EPSILON * place) return { rank: nearest, weight: 0 };
  const rank = Math.floor(place);
  return { rank, weight: place - rank };
}

/** Sample quantile of type 7. @param sorted ascending, not empty @param level in [0, 1] */
export function sampleQuantile(sorted: ArrayLike<number>, level: number): number {
  const { rank, weight } = typeSeven(level, sorted.length);
  const below = sorted[rank] as number;
  return between(below, sorted[rank + 1] ?? below, weight);
}

/** What lies `weight` of the way from one value to the next; never −0. NaN between −∞ and +∞, where no number is right. */
export function between(low: number, high: number, weight: number): number {
  return (weight === 0 || low === high ? low : (1 - weight) * low + weight * high) + 0;
}
