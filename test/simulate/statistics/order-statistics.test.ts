import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStatistics } from "../../../src/simulate/statistics/order-statistics.js";
import { drawSample, laws } from "./sample-cases.js";

describe("orderStatistics", () => {
  it("puts the ranks wanted in their places, as sorting does, and leaves its input alone", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(laws)),
        fc.integer({ min: 0, max: 4000 }),
        fc.nat(100),
        fc.array(fc.tuple(share, share), { maxLength: 8 }),
        (law, size, seed, ends) => {
          const sample = drawSample(law, size, seed);
          const windows = ends.map(([a, b]) => ({
            from: Math.floor(Math.min(a, b) * size),
            to: Math.ceil(Math.max(a, b) * size),
          }));
          const before = sample.slice();
          const found = orderStatistics(sample, size, windows);
          const sorted = sample.slice().sort();
          for (const { from, to } of windows) {
            for (let rank = from; rank < to; rank++) {
              if (found[rank] !== sorted[rank]) expect(found[rank]).toBe(sorted[rank]);
            }
          }
          expect(sample).toEqual(before);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });

  it("reads no further than it is told", () => {
    expect(orderStatistics(Float64Array.of(3, 1, 2, -9), 3, [{ from: 0, to: 3 }]).slice(0, 3)).toEqual(
      Float64Array.of(1, 2, 3),
    );
  });
});
