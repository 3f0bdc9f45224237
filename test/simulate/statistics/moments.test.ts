import fc from "fast-check";
import { sampleStandardDeviation } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { meanErrorFromSums, meanFromSums } from "../../../src/simulate/statistics/moments.js";

function sums(values: readonly number[], pivot: number): readonly [number, number] {
  const deviations = values.map((value) => value - pivot);
  return [deviations.reduce((sum, d) => sum + d, 0), deviations.reduce((sum, d) => sum + d * d, 0)];
}

describe("moments from sums", () => {
  it("are the mean and its standard error", () => {
    const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (list, shift) => {
        const shifted = list.map((value) => value + shift);
        const pivot = shifted[0] as number;
        const [sum, squares] = sums(shifted, pivot);
        const size = list.length;
        const mean = list.reduce((total, value) => total + value, 0) / size;
        expect(Math.abs(meanFromSums(pivot, size, sum) - shift - mean)).toBeLessThan(1e-6);
        const expected = sampleStandardDeviation(list) / Math.sqrt(size);
        expect(Math.abs(meanErrorFromSums(size, sum, squares) - expected)).toBeLessThan(1e-5);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("have no error for values that are all the pivot, and an unknown one for a single value", () => {
    expect(meanErrorFromSums(10, 0, 0)).toBe(0);
    expect(meanErrorFromSums(1, 0, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(meanFromSums(5, 1, 0)).toBe(5);
  });

  it("take a variance that rounding made negative for 0", () => {
    expect(meanErrorFromSums(3, 0.3, 0.03 * (1 - 1e-9))).toBe(0);
  });
});
