import { describe, expect, it } from "vitest";
import { QuantileStream } from "../../../src/simulate/statistics/quantile-stream.js";
import { drawSample, expectExact, levels, streamOf } from "./sample-cases.js";

describe("memory of a stream", () => {
  const fixed = 1024;

  it("starts small", () => {
    expect(new QuantileStream(levels).memory()).toBeLessThan(1024);
    expect(streamOf(drawSample("uniform", 200, 1)).memory()).toBeLessThan(3 * 1024);
  });

  it.each(["lognormal", "60 % zero", "constant", "small integers", "zeros in the middle", "rounded to 0.01"])(
    "grows as the square root of the draws: %s",
    (name) => {
      const sample = drawSample(name, 300_000, 6);
      const stream = new QuantileStream(levels);
      for (let from = 0; from < sample.length; from += 10_000) {
        stream.add(sample, from, 10_000);
        expect(stream.memory()).toBeLessThan(Math.max(8 * 16_384, 8 * 52 * Math.sqrt(from + 10_000)) + fixed);
      }
    },
  );

  it("is a third of a megabyte for a million draws, whose quantiles are exact", () => {
    const sample = drawSample("uniform", 1_000_000, 7);
    const stream = streamOf(sample, [4096]);
    expect(stream.memory()).toBeLessThan(8 * 52 * 1000 + fixed);
    expectExact(stream.estimate().values, sample);
  });
});
