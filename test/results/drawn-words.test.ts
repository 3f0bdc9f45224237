import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawnChanceRange, drawnChanceText, drawnRangeText, drawnText } from "../../src/results/drawn-words.js";
import type { EstimatedRange } from "../../src/simulate/individuals/setting/drawn-range.js";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const told = (median: number, error = 0): EstimatedRange => ({
  ...{ low: median, median, high: median },
  errors: { low: error, median: error, high: error },
});
const between = (low: number, high: number, lowError = 0, highError = 0): EstimatedRange => ({
  ...{ low, median: high, high },
  errors: { low: lowError, median: highError, high: highError },
});

describe("figures that draws tell", () => {
  it.each([
    [0.154, 0, "15%"],
    [0.173, 0, "17%"],
    [0.21, 0, "20%"],
    [0.0096, 0, "1%"],
    [0.00013, 0, "0.013% (1 in 8,000)"],
    [0.00013, 0.000064, "0.02% (1 in 5,000)"],
    [0.05, 0.0072, "6%"],
    [0.042, 0.014, "5%"],
    [0.0032, 0.006, "< 2%"],
    [0.973, 0, "97%"],
    [0.999, 0, "99.9%"],
    [0.999, 0.01, "98%"],
    [1, 0, "100%"],
    [0, 0, "0%"],
    [0.3, Number.POSITIVE_INFINITY, "?"],
  ])("a chance of %d, give or take %d, is %s", (chance, error, words) => {
    expect(plain(drawnChanceText(told(chance, error), "en"))).toBe(words);
  });

  it.each([
    [16.4, 0, "16"],
    [67, 0, "70"],
    [104, 0, "100"],
    [0.34, 0, "0.3"],
    [1950, 0, "2,000"],
    [1950, 300, "2,000"],
    [0.00001, 0, "< 0.001"],
    [0.2, 2, "< 5"],
    [0, 0, "0"],
  ])("%d hours or euros, give or take %d, are %s", (value, error, words) => {
    expect(plain(drawnText(told(value, error), "en"))).toBe(words);
  });

  it("have their sign once, and one number where both are the same", () => {
    expect(plain(drawnChanceRange(between(0.000004, 0.0052), "fr"))).toBe("0,0004–0,5 %");
    expect(drawnChanceRange(between(0.0201, 0.0202), "en")).toBe("2%");
    expect(drawnRangeText(between(16.4, 67), "en")).toBe("16–70");
  });

  it("lose a lower bound in its error, whatever luck made of it, and tell nothing from too few draws", () => {
    for (const [low, error] of [
      [0.0032, 0.004],
      [0.0044, 0.0029],
      [0.0005, 0.0013],
    ] as const) {
      expect(drawnChanceRange(between(low, 0.2, error, 0.03), "en")).toBe("0–20%");
    }
    const few = between(0.1, 0.2, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
    expect([drawnChanceRange(few, "en"), drawnRangeText(few, "en")]).toEqual(["?", "?"]);
  });

  it("are apart from what they tell by half a step, of which half holds the error, or by half a digit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e7, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (value, share) => {
          const words = plain(drawnText(told(value, share * value), "en"));
          const shown = Number(words.replaceAll(",", ""));
          expect(Math.abs(shown / value - 1)).toBeLessThanOrEqual(Math.max(0.34, 2.5 * share) + 1e-9);
          expect(words.replace(/[^\d]/g, "").replace(/^0+|0+$/g, "").length).toBeLessThanOrEqual(2);
        },
      ),
      { seed: 3 },
    );
  });
});
