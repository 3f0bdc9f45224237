import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuantileStream } from "../../../src/simulate/statistics/quantile-stream.js";
import { addInPieces, drawSample, expectExact, laws, levels, streamOf } from "./sample-cases.js";

const law = fc.constantFrom(...Object.keys(laws));
const pieces = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 65_536 })), {
  minLength: 1,
  maxLength: 6,
});
const seed = fc.nat(1000);

describe("quantiles of a stream", () => {
  it("are those of the sorted sample, whatever the law, the size and the pieces", () => {
    fc.assert(
      fc.property(
        law,
        fc.integer({ min: 1, max: 3000 }),
        seed,
        pieces,
        fc.integer({ min: 1, max: 3000 }),
        (...drawn) => {
          const [name, size, number, cuts, keptWhole] = drawn;
          const sample = drawSample(name, size, number);
          const stream = streamOf(sample, cuts, keptWhole);
          expect(stream.count).toBe(size);
          expectExact(stream.estimate().values, sample);
          expect(Array.from(stream.quantiles())).toEqual(Array.from(stream.estimate().values));
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });

  it("are exact for 300,000 values", () => {
    for (const name of ["lognormal", "60 % zero", "small integers"]) {
      const sample = drawSample(name, 300_000, 3);
      expectExact(streamOf(sample, [4096]).estimate().values, sample);
    }
  });

  it.each(Object.keys(laws))("are exact, with the errors that they have when all values are kept: %s", (name) => {
    const sample = drawSample(name, 30_000, 9);
    const whole = streamOf(sample, [512], 30_000).estimate();
    const { values, errors } = streamOf(sample, [512], 1024).estimate();
    expectExact(values, sample);
    expect(values).toEqual(whole.values);
    errors.forEach((error, index) => {
      const expected = whole.errors[index] as number;
      if (error !== expected) expect(Math.abs(error / expected - 1)).toBeLessThan(1e-6);
    });
  });

  it("are known at any time, and asking changes nothing", () => {
    const sample = drawSample("lognormal", 40_000, 8);
    const asked = new QuantileStream(levels);
    for (let from = 0; from < sample.length; from += 2000) {
      asked.add(sample, from, 2000);
      expectExact(asked.estimate().values, sample.subarray(0, from + 2000));
    }
    expect(asked.estimate()).toEqual(streamOf(sample).estimate());
  });

  it("take any levels, in any order, the least and the greatest value included", () => {
    const many = [1, 0.5, 0, 0.01, 0.99, 0.5, 0.02, 0.51, 0.07, 0.93, 0.2, 0.3, 0.4, 0.6];
    for (const name of ["lognormal", "60 % zero", "wide range"]) {
      const sample = drawSample(name, 50_000, 2);
      expectExact(streamOf(sample, [512], 1000, many).estimate().values, sample, many);
    }
  });

  it("take as many levels as 127", () => {
    const all = Array.from({ length: 127 }, (_, index) => Math.min(index, 100) / 100);
    const sample = drawSample("lognormal", 30_000, 4);
    expectExact(streamOf(sample, [512], 1000, all).estimate().values, sample, all);
  });

  it("take ±∞ as values", () => {
    const sample = Float64Array.of(Number.POSITIVE_INFINITY, 1, Number.NEGATIVE_INFINITY, 2, 3);
    const { values, errors } = streamOf(sample, [5], 2, [0, 0.5, 0.9, 1]).estimate();
    expect(Array.from(values)).toEqual([
      Number.NEGATIVE_INFINITY,
      2,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(Array.from(errors)).toEqual(Array(4).fill(Number.POSITIVE_INFINITY));
  });

  it("never have the sign of −0, which depends on the order of draws", () => {
    expect(streamOf(new Float64Array(100).fill(-0)).estimate().values[2]).toBe(0);
  });
});

describe("a stream", () => {
  it("gives the same bits however it was cut", () => {
    fc.assert(
      fc.property(law, seed, pieces, pieces, (name, number, some, others) => {
        const sample = drawSample(name, 9000, number);
        expect(streamOf(sample, some, 500).estimate()).toEqual(streamOf(sample, others, 500).estimate());
      }),
      { seed: 2, numRuns: 60 },
    );
    const sample = drawSample("lognormal", 70_000, 1);
    expect(streamOf(sample, [1]).estimate()).toEqual(streamOf(sample, [65_536]).estimate());
  });

  it("says so when a quantile is not known any more, and never gives a wrong one", () => {
    const orders = fc.array(
      fc.record({ length: fc.integer({ min: 1, max: 2000 }), slope: fc.integer({ min: -2, max: 2 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    let [refused, answered] = [0, 0];
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 100 }), (parts, keptWhole) => {
        let level = 0;
        const sample = Float64Array.from(
          parts.flatMap(({ length, slope }) => Array.from({ length }, () => (level += slope))),
        );
        try {
          expectExact(streamOf(sample, [100], keptWhole).estimate().values, sample);
          answered++;
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          expect(error.message).toMatch(
            /^drifting values: quantile 0\.\d+ of \d+ values has left those kept near earlier ones$/,
          );
          refused++;
        }
      }),
      { seed: 3, numRuns: 200 },
    );
    expect(Math.min(refused, answered)).toBeGreaterThan(20);
  });

  it("refuses a sorted stream", () => {
    const stream = streamOf(drawSample("lognormal", 20_000, 1).sort());
    expect(() => stream.estimate()).toThrow(
      new RangeError("drifting values: quantile 0.25 of 20000 values has left those kept near earlier ones"),
    );
    expect(() => stream.quantiles()).toThrow(RangeError);
    expect(() => addInPieces(stream, drawSample("lognormal", 20_000, 1), [512])).toThrow(
      new RangeError("drifting values: quantile 0.25 of 32768 values has left those kept near earlier ones"),
    );
  });

  it("refuses NaN, and has the values before it", () => {
    for (const [before, keptWhole] of [
      [10, 16_384],
      [3000, 1000],
    ] as const) {
      const sample = drawSample("uniform", before + 10, 4);
      sample[before] = Number.NaN;
      const stream = new QuantileStream(levels, keptWhole);
      expect(() => stream.add(sample, 0, sample.length)).toThrow(
        new RangeError(`invalid value: NaN, after ${before} values`),
      );
      expect(stream.count).toBe(before);
      expect(stream.estimate()).toEqual(streamOf(sample.subarray(0, before), [512], keptWhole).estimate());
    }
  });

  it("refuses what is no level, no limit and no piece of an array", () => {
    for (const level of [-0.1, 1.1, Number.NaN]) {
      expect(() => new QuantileStream([0.5, level])).toThrow(new RangeError(`invalid level: ${level}`));
    }
    expect(() => new QuantileStream(Array(128).fill(0.5))).toThrow(new RangeError("too many levels: 128"));
    expect(() => new QuantileStream([0.5], 0)).toThrow(new RangeError("invalid number of values kept: 0"));
    const stream = new QuantileStream([0.5]);
    expect(() => stream.add(new Float64Array(3), 2, 2)).toThrow(new RangeError("invalid chunk: 2 values from 2 of 3"));
    expect(() => stream.estimate()).toThrow(new RangeError("invalid number of values: 0"));
    expect(() => stream.quantiles()).toThrow(new RangeError("invalid number of values: 0"));
  });

  it("cannot tell the error of one value, and says that equal values have none", () => {
    expect(Array.from(streamOf(Float64Array.of(4)).estimate().errors)).toEqual(Array(5).fill(Number.POSITIVE_INFINITY));
    expect(Array.from(streamOf(Float64Array.of(4, 4)).estimate().errors)).toEqual([0, 0, 0, 0, 0]);
  });
});
