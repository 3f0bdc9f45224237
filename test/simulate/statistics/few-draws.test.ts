import { describe, expect, it } from "vitest";
import { isTold, studentFactor } from "../../../src/simulate/statistics/few-draws.js";

describe("studentFactor", () => {
  // Two-sided 95 % points of Student's law from SciPy 1.17: stats.t.ppf(0.975, [7, 15, 31]) / stats.norm.ppf(0.975).
  it.each([
    [8, 1.206469],
    [16, 1.0874942],
    [32, 1.0405872],
  ])("is that of Student's law for %d replicates", (replicates, expected) => {
    expect(Math.abs(studentFactor(replicates) / expected - 1)).toBeLessThan(1e-3);
  });
});

describe("isTold", () => {
  it("asks for ten draws, two of them beyond the quantile", () => {
    expect([isTold(0.5, 9), isTold(0.5, 10), isTold(0.25, 10)]).toEqual([false, true, true]);
    expect([isTold(0.05, 39), isTold(0.05, 40), isTold(0.95, 39), isTold(0.95, 41)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
