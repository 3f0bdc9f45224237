import { describe, expect, it } from "vitest";
import { openStream } from "../../../../src/random/core/stream.js";
import { evenSequence } from "../../../../src/random/designs/even-sequence.js";
import { meanErrorBeside, overRealisations } from "../../../../src/simulate/individuals/crowd/over-realisations.js";

const runs = 400;

/** Spread, over many seeds, of what is told of worlds, and the error that is said of it on average. */
function spreads(worldsOf: (seed: number) => ReturnType<typeof overRealisations>) {
  const told = Array.from({ length: runs }, (_, seed) => worldsOf(seed));
  const deviation = (values: readonly number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / runs;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / runs);
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / runs;
  return {
    mean: [deviation(told.map((one) => one.mean)), mean(told.map((one) => one.standardError))],
    low: [deviation(told.map(({ range }) => range.low)), mean(told.map(({ rangeErrors }) => rangeErrors.low))],
    median: [deviation(told.map(({ range }) => range.median)), mean(told.map(({ rangeErrors }) => rangeErrors.median))],
    high: [deviation(told.map(({ range }) => range.high)), mean(told.map(({ rangeErrors }) => rangeErrors.high))],
  };
}

describe("a figure over realisations", () => {
  it("has the errors that other seeds show", () => {
    const found = spreads((seed) => {
      const luck = openStream(seed, "x");
      return overRealisations(Array.from({ length: 100 }, (_, r) => luck.uniform(r)));
    });
    for (const [shown, said] of Object.values(found)) expect((said as number) / (shown as number)).toBeCloseTo(1, 0);
    expect((found.mean[1] as number) / (found.mean[0] as number)).toBeCloseTo(1, 1);
  });

  it("is known better where boycotts are spread evenly over realisations, and says so", () => {
    const worlds = (seed: number) => {
      const at = evenSequence(openStream(seed, "boycott"), 0);
      const luck = openStream(seed, "x");
      const boycotted = Array.from({ length: 192 }, (_, r) => Number(at(r) < 0.08));
      return [boycotted.map((one, r) => (one ? 320 : 10) + 20 * luck.uniform(r)), boycotted] as const;
    };
    const held = spreads((seed) => overRealisations(...worlds(seed)));
    const coins = overRealisations(worlds(1)[0]);
    expect(held.mean[0]).toBeLessThan(1.5);
    expect(held.mean[1]).toBeLessThan(0.2 * coins.standardError);
    expect(held.high[0]).toBeLessThan(7);
    expect((held.high[1] as number) / (held.high[0] as number)).toBeGreaterThan(0.6);
    expect((held.high[1] as number) / (held.high[0] as number)).toBeLessThan(1.6);
  });

  it("does not hold boycotts apart where they are too few for it", () => {
    const values = Array.from({ length: 40 }, (_, r) => (r < 3 ? 300 : 10));
    const few = overRealisations(
      values,
      Uint8Array.from(values, (value) => Number(value > 100)),
    );
    expect(few).toEqual(overRealisations(values));
    expect(few.rangeErrors.high).toBeGreaterThan(100);
  });

  it("has a mean that the number of boycotted years does not blur", () => {
    const worlds = (seed: number) => {
      const years = Array.from({ length: 10 }, (_, y) => evenSequence(openStream(seed, "boycott"), y));
      const boycotts = Array.from({ length: 64 }, (_, r) => years.filter((at) => at(r) < 0.1).length);
      const luck = openStream(seed, "x");
      return [boycotts.map((count, r) => 100 * count + 20 * luck.uniform(r)), boycotts] as const;
    };
    const told = Array.from({ length: runs }, (_, seed) => worlds(seed));
    const means = told.map(([values]) => values.reduce((sum, value) => sum + value, 0) / 64);
    const mean = means.reduce((sum, value) => sum + value, 0) / runs;
    const shown = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / runs);
    const said = told.reduce((sum, one) => sum + meanErrorBeside(...one), 0) / runs;
    expect(shown).toBeLessThan(3);
    expect(said).toBeLessThan(1.5);
    expect([meanErrorBeside([3], [0]), meanErrorBeside([3, 4], [0, 1])]).toEqual([Infinity, Infinity]);
    expect(meanErrorBeside([1, 2, 3], [0, 0, 0])).toBeCloseTo(1 / Math.sqrt(3), 12);
  });

  it("is not known at all from one", () => {
    expect(overRealisations([7])).toMatchObject({
      mean: 7,
      standardError: Number.POSITIVE_INFINITY,
      range: { low: 7, high: 7 },
      rangeErrors: { low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY },
    });
  });
});
