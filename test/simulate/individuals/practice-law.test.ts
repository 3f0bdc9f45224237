import { describe, expect, it } from "vitest";
import { practiceBelow } from "../../../src/models/compliance.js";
import { type PracticeLaw, practiceSpread } from "../../../src/simulate/individuals/practice-law.js";

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
  it("is refused with its numbers", () => {
    expect(() => practiceSpread({ family: "beta", concentration: 0 }, 0.4, 0.7)).toThrow("invalid concentration: 0");
    const classes = { family: "two-class", low: 0.9, high: 0.1 } as const;
    expect(() => practiceSpread(classes, 0.4, 0.7)).toThrow("invalid classes of practice: 0.9, 0.1");
  });
});
