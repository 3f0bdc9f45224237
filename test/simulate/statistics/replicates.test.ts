import { describe, expect, it } from "vitest";
import { ReplicatedQuantiles, replicateError } from "../../../src/simulate/statistics/replicates.js";
import { addInPieces, drawSample, levels, streamOf } from "./sample-cases.js";

describe("replicateError", () => {
  it("is the standard deviation over √R", () => {
    expect(replicateError([1, 2, 3, 4, 5])).toBeCloseTo(Math.sqrt(2.5 / 5), 14);
    expect(replicateError(Float64Array.of(1e9, 1e9 + 1))).toBe(0.5);
  });

  it("is 0 for equal figures, and unknown for one or for infinite ones", () => {
    expect(replicateError([0.1, 0.1, 0.1])).toBe(0);
    expect(replicateError([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])).toBe(0);
    expect(replicateError([Number.POSITIVE_INFINITY, 1])).toBe(Number.POSITIVE_INFINITY);
    expect(replicateError([1])).toBe(Number.POSITIVE_INFINITY);
    expect(replicateError([])).toBe(Number.POSITIVE_INFINITY);
  });
});

function replicated(sample: Float64Array, pieces: readonly number[], replicates = 8, keptWhole = 500) {
  const estimator = new ReplicatedQuantiles(levels, replicates, keptWhole);
  addInPieces(estimator, sample, pieces);
  return estimator;
}

describe("quantiles of replicates", () => {
  it("are those of all draws, with the errors of quantiles of every eighth", () => {
    const sample = drawSample("lognormal", 20_003, 1);
    const { values, errors } = replicated(sample, [512]).estimate();
    expect(values).toEqual(streamOf(sample).quantiles());
    const each = Array.from({ length: 8 }, (_, replicate) =>
      streamOf(sample.filter((_, draw) => draw % 8 === replicate)).quantiles(),
    );
    errors.forEach((error, index) => {
      expect(error).toBe(replicateError(each.map((quantiles) => quantiles[index] as number)));
    });
  });

  it("do not depend on how the draws were cut", () => {
    const sample = drawSample("60 % zero", 5000, 2);
    const whole = replicated(sample, [5000]).estimate();
    for (const pieces of [[1], [3, 17, 1000], [8], [7, 9]])
      expect(replicated(sample, pieces).estimate()).toEqual(whole);
  });

  it("have errors near those of independent draws when the replicates are such", () => {
    const sample = drawSample("uniform", 40_000, 3);
    const own = replicated(sample, [512], 200).estimate().errors;
    const plain = streamOf(sample).estimate().errors;
    // 199 degrees of freedom: a relative standard error of 5 %.
    own.forEach((error, index) => {
      expect(Math.abs(error / (plain[index] as number) - 1)).toBeLessThan(0.25);
    });
  });

  it("have a tiny error where a design leaves no chance", () => {
    const slices = Float64Array.from({ length: 8000 }, (_, draw) => (Math.floor(draw / 8) * 387) % 1000);
    const { values, errors } = replicated(slices, [512]).estimate();
    expect(Math.max(...errors)).toBe(0);
    expect(values[2]).toBeCloseTo(499.5, 0);
  });

  it("have no error yet while a replicate has no draw, and need two", () => {
    expect(Array.from(replicated(drawSample("uniform", 7, 1), [7]).estimate().errors)).toEqual(
      Array(5).fill(Number.POSITIVE_INFINITY),
    );
    for (const replicates of [1, 0, 2.5]) {
      expect(() => new ReplicatedQuantiles(levels, replicates)).toThrow(
        new RangeError(`invalid replicates: ${replicates}`),
      );
    }
  });

  it("refuse NaN, and have the values before it", () => {
    const sample = drawSample("uniform", 100, 1);
    sample[61] = Number.NaN;
    const estimator = new ReplicatedQuantiles(levels, 8);
    expect(() => estimator.add(sample, 0, 100)).toThrow(new RangeError("invalid value: NaN, after 61 values"));
    expect(estimator.estimate()).toEqual(replicated(sample.subarray(0, 61), [61]).estimate());
  });

  it("hold what nine streams hold", () => {
    const sample = drawSample("uniform", 300_000, 1);
    const estimator = replicated(sample, [4096], 8, 16_384);
    expect(estimator.memory()).toBeLessThan(8 * 52 * (Math.sqrt(300_000) + 8 * Math.sqrt(300_000 / 8)) + 9 * 1024);
  });
});
