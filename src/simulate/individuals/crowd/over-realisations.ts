import { openStream } from "../../../random/core/stream.js";
import { between, typeSeven } from "../../../random/core/type-seven.js";
import { type DrawnRange, rangeLevels } from "../setting/drawn-range.js";

/** A number of members, or an amount, over realisations. */
export interface OverRealisations {
  readonly mean: number;
  /** Monte Carlo standard error of the mean; infinite for one realisation. */
  readonly standardError: number;
  /** What chance makes of it. Fewer than {@link fewestForRange} realisations do not tell it. */
  readonly range: DrawnRange;
  /** Monte Carlo standard errors of the range. */
  readonly rangeErrors: DrawnRange;
}

/** Fewest realisations of which a 5 % and a 95 % mean something. */
export const fewestForRange = 20;

/** Realisations with and without a boycott are held apart from this number of either on: their share hardly depends on the seed. */
const fewestApart = 8;
const resamples = 100;

/**
 * Mean and range of a figure over realisations, with their errors. Boycotts are spread evenly over realisations, so that the number with
 * one is nearly known: errors are of realisations drawn anew among those with a boycott, and among those without.
 *
 * Efron & Tibshirani (1993), An introduction to the bootstrap, § 6.
 *
 * @param values one a realisation, one at least
 * @param boycotted 1 for a realisation with a boycott of the year. Default: none
 */
export function overRealisations(
  values: readonly number[],
  boycotted: ArrayLike<number> = new Uint8Array(values.length),
): OverRealisations {
  const order = values.map((_, r) => r).sort((a, b) => (values[a] as number) - (values[b] as number));
  const sorted = order.map((r) => values[r] as number);
  const apart = order.map((r) => boycotted[r] === 1);
  const inAll = sorted.map((_, place) => place);
  const parts = [inAll.filter((place) => apart[place]), inAll.filter((place) => !apart[place])];
  const strata = Math.min(...parts.map(({ length }) => length)) >= fewestApart ? parts : [inAll];
  const once = new Int32Array(values.length).fill(1);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    standardError: meanError(...strata.map((places) => places.map((place) => sorted[place] as number))),
    range: rangeOfCounts(sorted, once),
    rangeErrors: rangeErrors(sorted, strata),
  };
}

/**
 * Standard error of a mean over realisations that differ by their boycotts: what these bring is known on the whole, so that what goes with
 * it, along a straight line, is no error.
 *
 * @param boycotts about what the boycotts of each realisation bring, in any unit
 */
export function meanErrorBeside(values: readonly number[], boycotts: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [middle, usual] = [mean(boycotts), mean(values)];
  const spread = boycotts.reduce((sum, brought) => sum + (brought - middle) ** 2, 0);
  const along = boycotts.reduce((sum, brought, r) => sum + (brought - middle) * ((values[r] as number) - usual), 0);
  const slope = spread > 0 ? along / spread : 0;
  const rest = values.map((value, r) => value - slope * ((boycotts[r] as number) - middle));
  // The slope is fitted, too: one more number that values have to give.
  const freedom = values.length - (spread > 0 ? 2 : 1);
  return freedom > 0 ? meanError(rest) * Math.sqrt((values.length - 1) / freedom) : Number.POSITIVE_INFINITY;
}

/** Standard error of the mean of some values: drawn together, or so many of each stratum. */
function meanError(...strata: readonly (readonly number[])[]): number {
  let count = 0;
  const squares = strata.reduce((sum, values) => {
    count += values.length;
    const mean = values.reduce((total, value) => total + value, 0) / values.length;
    const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / (values.length - 1);
    return sum + values.length * variance;
  }, 0);
  return count === 1 ? Number.POSITIVE_INFINITY : Math.sqrt(squares) / count;
}

function rangeErrors(sorted: readonly number[], strata: readonly (readonly number[])[]): DrawnRange {
  if (sorted.length === 1) return { low: Infinity, median: Infinity, high: Infinity };
  const luck = openStream(0, "members.errors");
  const uniforms = new Float64Array(sorted.length);
  const ranges = Array.from({ length: resamples }, (_, sample) => {
    const counts = new Int32Array(sorted.length);
    luck.latents(sample, 0, sorted.length, uniforms, 0);
    let next = 0;
    for (const places of strata) {
      for (let draw = 0; draw < places.length; draw++) {
        const place = places[Math.floor((uniforms[next++] as number) * places.length)] as number;
        counts[place] = (counts[place] as number) + 1;
      }
    }
    return rangeOfCounts(sorted, counts);
  });
  const spread = (level: keyof DrawnRange) => {
    const mean = ranges.reduce((sum, range) => sum + range[level], 0) / resamples;
    return Math.sqrt(ranges.reduce((sum, range) => sum + (range[level] - mean) ** 2, 0) / (resamples - 1));
  };
  return { low: spread("low"), median: spread("median"), high: spread("high") };
}

/** Quantiles of type 7 of sorted values, each taken so many times. @param counts of which the sum is the number of values */
function rangeOfCounts(sorted: readonly number[], counts: Int32Array): DrawnRange {
  const at = (level: number) => {
    const { rank, weight } = typeSeven(level, sorted.length);
    let place = 0;
    let upTo = counts[0] as number;
    while (upTo <= rank) upTo += counts[++place] as number;
    const below = sorted[place] as number;
    if (weight === 0) return below;
    while (upTo <= rank + 1) upTo += counts[++place] as number;
    return between(below, sorted[place] as number, weight);
  };
  return { low: at(rangeLevels.low), median: at(rangeLevels.median), high: at(rangeLevels.high) };
}
