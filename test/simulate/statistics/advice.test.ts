import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advise, drawsFor, errorAt } from "../../../src/simulate/statistics/advice.js";

describe("advise", () => {
  it("gives half the width of a 95 % interval, now and with ten times the draws", () => {
    const { draws, error, moreDraws, moreError } = advise(2000, 1.2 / 1.96);
    expect([draws, moreDraws]).toEqual([2000, 20_000]);
    expect(error).toBeCloseTo(1.2, 12);
    expect(moreError.toFixed(1)).toBe("0.4");
    expect(moreError).toBeCloseTo(1.2 / Math.sqrt(10), 12);
  });
});

describe("drawsFor", () => {
  const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
  const draws = fc.integer({ min: 1, max: 1_000_000 });

  it("is a round number that reaches the target, when the next smaller one would not", () => {
    fc.assert(
      fc.property(positive, positive, draws, (target, error, measuredAt) => {
        const needed = drawsFor(target, error, measuredAt);
        expect(needed.toExponential()).toMatch(/^[125]e\+\d+$/);
        expect(errorAt(needed, error, measuredAt)).toBeLessThanOrEqual(target * (1 + 1e-9));
        if (needed > 1) expect(errorAt(needed / 2.5, error, measuredAt)).toBeGreaterThan(target);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it("knows these", () => {
    expect(drawsFor(0.1, 1, 1000)).toBe(100_000);
    expect(drawsFor(0.1, 0.1, 5000)).toBe(5000);
    expect(drawsFor(0.1, 0.11, 5000)).toBe(10_000);
    expect(drawsFor(0.3, 0.9, 1000)).toBe(10_000);
    expect(drawsFor(1, 0, 1000)).toBe(1);
    expect(drawsFor(1, Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it("needs a target", () => {
    for (const target of [0, -1, Number.NaN]) {
      expect(() => drawsFor(target, 1, 10)).toThrow(new RangeError(`invalid target: ${target}`));
    }
  });
});
