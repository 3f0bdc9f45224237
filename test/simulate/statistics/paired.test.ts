import { describe, expect, it } from "vitest";
import { openStream } from "../../../src/random/core/stream.js";
import { shareError } from "../../../src/simulate/statistics/paired.js";

describe("shareError", () => {
  it("is that of a binomial share, nearly, with many draws", () => {
    expect(shareError(0.3, 1_000_000) / Math.sqrt((0.3 * 0.7) / 1_000_000)).toBeCloseTo(1, 5);
  });

  it("is what four more draws give, two of them showing it", () => {
    const [draws, squared] = [20, 1.96 ** 2];
    const center = (6 + squared / 2) / (draws + squared);
    expect(shareError(0.3, draws)).toBeCloseTo(Math.sqrt((center * (1 - center)) / (draws + squared)), 14);
    expect(shareError(0.3, draws)).toBeCloseTo(shareError(0.7, draws), 14);
  });

  it("is not 0 when none or all of the draws show it, and comes near the exact upper end 3/n", () => {
    for (const draws of [100, 10_000]) {
      expect(shareError(1, draws)).toBeCloseTo(shareError(0, draws), 14);
      const exact = 1 - 0.05 ** (1 / draws);
      expect((1.96 * shareError(0, draws)) / exact).toBeGreaterThan(0.85);
      expect((1.96 * shareError(0, draws)) / exact).toBeLessThan(1);
    }
  });

  it("covers the truth in 95 of 100 cases", () => {
    const { uniform } = openStream(2, "shares");
    const [repeats, draws, truth] = [1000, 200, 0.1];
    let covered = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      let shown = 0;
      for (let draw = 0; draw < draws; draw++) if (uniform(repeat * draws + draw) < truth) shown++;
      if (Math.abs(shown / draws - truth) <= 1.96 * shareError(shown / draws, draws)) covered++;
    }
    expect(Math.abs(covered / repeats - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / repeats));
  });
});
