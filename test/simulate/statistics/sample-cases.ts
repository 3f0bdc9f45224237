import { expect } from "vitest";
import { normalQuantile } from "../../../src/random/core/normal.js";
import { openStream } from "../../../src/random/core/stream.js";
import { QuantileStream } from "../../../src/simulate/statistics/quantile-stream.js";

export const levels = [0.05, 0.25, 0.5, 0.75, 0.95];

/** How to make a value of one uniform: laws with and without ties, atoms, tails and infinities. */
export const laws: Readonly<Record<string, (u: number) => number>> = {
  uniform: (u) => u,
  lognormal: (u) => Math.exp(normalQuantile(u)),
  pareto: (u) => (1 - u) ** -2,
  "rounded to 0.01": (u) => Math.round(100 * u) / 100,
  "small integers": (u) => Math.floor(-3 * Math.log(u)),
  constant: () => -1.5,
  "60 % zero": (u) => (u < 0.6 ? 0 : Math.exp(5 * u)),
  "zeros in the middle": (u) => (u < 0.26 ? u - 1 : u < 0.74 ? 0 : u),
  "zero of both signs": (u) => (u < 0.3 ? -0 : u < 0.6 ? 0 : u - 0.9),
  "almost all one value": (u) => (u < 0.9999 ? 7 : u),
  differences: (u) => 1e-3 * normalQuantile(u),
  infinities: (u) => (u < 0.1 ? Number.NEGATIVE_INFINITY : u > 0.6 ? Number.POSITIVE_INFINITY : u),
  "wide range": (u) => (u < 0.5 ? -1 : 1) * 10 ** (600 * (u - 0.5)),
};

export function drawSample(law: string, size: number, seed: number): Float64Array {
  const { uniform } = openStream(seed, `sample of ${law}`);
  const make = laws[law] as (u: number) => number;
  return Float64Array.from({ length: size }, (_, draw) => make(uniform(draw)));
}

/** A stream of a sample, in pieces of the sizes given, again and again. */
export function streamOf(
  sample: Float64Array,
  pieces: readonly number[] = [512],
  keptWhole?: number,
  at = levels,
): QuantileStream {
  const stream = new QuantileStream(at, keptWhole);
  addInPieces(stream, sample, pieces);
  return stream;
}

export function addInPieces(stream: Pick<QuantileStream, "add">, sample: Float64Array, pieces: readonly number[]) {
  for (let from = 0, turn = 0; from < sample.length; turn++) {
    const count = Math.min(pieces[turn % pieces.length] as number, sample.length - from);
    stream.add(sample, from, count);
    from += count;
  }
}

/** The neighbours of a quantile in a sorted sample and the way between them, in whole hundredths to be exact. */
function typeSevenOf(sorted: Float64Array, level: number): { low: number; high: number; weight: number } {
  const hundredths = (sorted.length - 1) * Math.round(100 * level);
  const rank = Math.floor(hundredths / 100);
  const low = (sorted[rank] as number) + 0;
  return { low, high: (sorted[rank + 1] ?? low) + 0, weight: (hundredths % 100) / 100 };
}

/** Holds quantiles against those of the sorted sample. */
export function expectExact(values: Float64Array, sample: Float64Array, at = levels): void {
  const sorted = sample.slice().sort();
  at.forEach((level, index) => {
    const { low, high, weight } = typeSevenOf(sorted, level);
    const value = values[index] as number;
    if (weight === 0 || low === high) expect(value).toBe(low);
    else if (Number.isFinite(high - low))
      expect(Math.abs(value - low - weight * (high - low))).toBeLessThanOrEqual(1e-9 * (high - low));
    else expect(value).toBe((1 - weight) * low + weight * high);
  });
}
