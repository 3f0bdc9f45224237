import { describe, expect, it } from "vitest";
import { isNothing, pairedSpreadAt, rangeOf, spreadAt } from "../../src/results/spread.js";

const figure = (outcome: string) => ({ outcome, segment: "all", exam: "", account: "", year: 2030 }) as const;
const of = (...values: number[]) => Float64Array.from(values);
const two = {
  figures: [figure("assessed"), figure("collected")],
  mean: of(10, 7),
  meanError: of(1, 0.7),
  quantiles: of(1, 0, 4, 0, 8, 0, 13, 0, 30, 0),
  quantileErrors: of(0.1, 0, 0.2, 0, 0.3, 0, 0.5, 0, 2, 0),
};

describe("the spread of a figure", () => {
  it("reads mean and quantiles, level by level, with their errors", () => {
    const spread = spreadAt(two, 0);
    expect(spread.mean).toEqual({ value: 10, error: 1 });
    const { p5, p25, median, p75, p95 } = spread;
    expect([p5, p25, median, p75, p95].map(({ value }) => value)).toEqual([1, 4, 8, 13, 30]);
    expect([p5, p25, median, p75, p95].map(({ error }) => error)).toEqual([0.1, 0.2, 0.3, 0.5, 2]);
    expect(rangeOf(spread)).toEqual({ median, low: p5, high: p95 });
  });

  it("is nothing where nine draws in ten are 0, whatever the mean", () => {
    expect(isNothing(spreadAt(two, 0))).toBe(false);
    expect(isNothing(spreadAt(two, 1))).toBe(true);
  });

  it("of a paired difference has the shares of draws above and below", () => {
    const paired = { ...two, above: of(0.8, 0), aboveError: of(0.01, 0), below: of(0.2, 0), belowError: of(0.02, 0) };
    expect(pairedSpreadAt(paired, 0)).toMatchObject({
      above: { value: 0.8, error: 0.01 },
      below: { value: 0.2, error: 0.02 },
      median: { value: 8, error: 0.3 },
    });
  });
});
