import { describe, expect, it } from "vitest";
import {
  betaRankWeights,
  maritzJarrettWeights,
  weightedDeviation,
} from "../../../src/simulate/statistics/maritz-jarrett.js";
import reference from "./reference/maritz-jarrett.json" with { type: "json" };
import { streamOf } from "./sample-cases.js";

function exponentialScores(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, index) => -Math.log1p(-(index + 0.5) / size));
}

/** Far from sorted, since a stream must look the same all along. */
function shuffled(ordered: Float64Array): Float64Array {
  return ordered.map((_, index) => ordered[(index * 7919) % ordered.length] as number);
}

function errorBy({ first, weights }: ReturnType<typeof betaRankWeights>, ordered: Float64Array): number {
  return weightedDeviation(ordered.subarray(first, first + weights.length), weights, 0);
}

describe("standard errors of quantiles", () => {
  it.each(reference.cases)(
    "are the closed form of the bootstrap: $n values, level $level",
    ({ n, level, bootstrap }) => {
      const error = streamOf(shuffled(exponentialScores(n)), [512], undefined, [level]).estimate().errors[0] as number;
      expect(Math.abs(error / bootstrap - 1)).toBeLessThan(1e-6);
    },
  );

  it.each(reference.cases.filter(({ mjci }) => mjci !== null))(
    "are SciPy's with its parameters: $n values, level $level",
    ({ n, m, mjci }) => {
      const error = errorBy(betaRankWeights(n, m - 1, n - m), exponentialScores(n));
      expect(Math.abs(error / (mjci as number) - 1)).toBeLessThan(1e-6);
    },
  );

  it("are those of all resamples of five values", () => {
    const values = [1, 2, 4, 8, 32];
    const medians: number[] = [];
    for (let code = 0; code < 5 ** 5; code++) {
      const resample = [0, 1, 2, 3, 4].map((place) => values[Math.floor(code / 5 ** place) % 5] as number);
      medians.push(resample.sort((a, b) => a - b)[2] as number);
    }
    const mean = medians.reduce((sum, median) => sum + median, 0) / medians.length;
    const variance = medians.reduce((sum, median) => sum + (median - mean) ** 2, 0) / medians.length;
    expect(streamOf(Float64Array.from(values)).estimate().errors[2]).toBeCloseTo(Math.sqrt(variance), 12);
  });

  it("have weights that sum to one around the quantile's rank", () => {
    for (const [count, level] of [
      [2, 0.5],
      [40, 0.95],
      [1000, 0],
      [1000, 1],
      [5000, 0.001],
      [1_000_000, 0.25],
    ] as const) {
      const { first, weights } = maritzJarrettWeights(count, level);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(first).toBeLessThanOrEqual((count - 1) * level);
      expect(first + weights.length).toBeGreaterThan((count - 1) * level);
      expect(first + weights.length).toBeLessThanOrEqual(count);
    }
  });

  it("scale with the values, however small or large", () => {
    const scores = exponentialScores(500);
    const plain = streamOf(scores).estimate().errors;
    for (const scale of [1e-200, 1e200]) {
      const scaled = streamOf(scores.map((score) => scale * (score - 3))).estimate().errors;
      scaled.forEach((error, index) => {
        expect(error / scale / (plain[index] as number)).toBeCloseTo(1, 9);
      });
    }
  });
});
