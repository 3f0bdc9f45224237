import { describe, expect, it } from "vitest";
import { practiceBelow } from "../../../../src/models/compliance.js";
import { type PracticeLaw, practiceSpread } from "../../../../src/simulate/individuals/setting/practice-law.js";

const laws: readonly PracticeLaw[] = [
  { family: "power" },
  { family: "beta", concentration: 0.8 },
  { family: "beta", concentration: 6 },
  { family: "two-class", low: 0.1, high: 0.9 },
];
const grid = [0.001, 0.05, 0.2, 0.5, 0.7, 0.95, 0.999];

describe.each(laws)("practice spread by $family $concentration", (law) => {
  it.each([
    [0.3, 1],
    [0.3, 0.6],
    [0.55, 0.8],
  ])("has the mean %d under a ceiling of %d", (mean, top) => {
    const { at } = practiceSpread(law, mean, top);
    const steps = 20_000;
    const sum = Array.from({ length: steps }, (_, i) => at((i + 0.5) / steps)).reduce((a, b) => a + b, 0);
    expect(sum / steps).toBeCloseTo(mean, 3);
  });

  it("puts nobody below 0, those who never practise below any share, and everybody below more than 1", () => {
    const { below, at } = practiceSpread(law, 0.4, 0.7);
    expect([below(0), below(-1), below(1.01), below(Number.POSITIVE_INFINITY)]).toEqual([0, 0, 1, 1]);
    expect(below(1e-300)).toBeCloseTo(0.3, 2);
    expect(at(0.29)).toBe(0);
    expect(at(0.31)).toBeGreaterThan(0);
  });

  it("counts as below z those whose practice is below z", () => {
    const { below, at } = practiceSpread(law, 0.4, 0.7);
    const members = Array.from({ length: 4000 }, (_, i) => at((i + 0.5) / 4000));
    for (const z of grid) {
      expect(below(z)).toBeCloseTo(members.filter((practice) => practice < z).length / 4000, 3);
    }
  });
});

describe("the power law", () => {
  it.each([
    [0.4, 0.7],
    [0.7, 0.7],
    [0, 0.7],
    [0, 0],
    [1, 1],
    [0.999, 1],
  ])("is the model's for a mean of %d under %d", (mean, top) => {
    const { below } = practiceSpread({ family: "power" }, mean, top);
    for (const z of [-0.1, 0, ...grid, 1, 1.2]) expect(below(z)).toBeCloseTo(practiceBelow(z, mean, top), 12);
  });
});

describe("a law that cannot be", () => {
  it.each([
    [{ family: "beta", concentration: 0 }, "invalid concentration: 0"],
    [{ family: "beta", concentration: Number.POSITIVE_INFINITY }, "invalid concentration: Infinity"],
    [{ family: "beta", concentration: Number.NaN }, "invalid concentration: NaN"],
    [{ family: "two-class", low: 0.9, high: 0.1 }, "invalid classes of practice: 0.9, 0.1"],
    [{ family: "gamma" }, 'unknown law of practice: {"family":"gamma"}'],
  ])("is refused with its numbers: %o", (law, message) => {
    for (const mean of [0, 0.4]) {
      expect(() => practiceSpread(law as PracticeLaw, mean, 0.7)).toThrow(new RangeError(message));
    }
  });

  it("is not one of the largest concentration, where members hardly differ", () => {
    const { below } = practiceSpread({ family: "beta", concentration: 1e6 }, 0.4, 1);
    expect([below(0.39), below(0.41)].map((share) => share.toFixed(6))).toEqual(["0.000000", "1.000000"]);
  });
});
