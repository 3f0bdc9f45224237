import { describe, expect, it } from "vitest";
import { caseRate, expectedFine, poissonTail } from "../../src/models/fines.js";

describe("the expected fine", () => {
  it("with a cap of one case is that case times the probability of any", () => {
    expect(expectedFine(0.5, 2500, 2500, 0)).toBeCloseTo(2500 * (1 - Math.exp(-0.5)), 9);
    expect(expectedFine(0.5, 9000, 2500, 0)).toBeCloseTo(2500 * (1 - Math.exp(-0.5)), 9);
  });

  it("with a warning starts at the second case", () => {
    expect(expectedFine(0.5, 2500, 2500, 1)).toBeCloseTo(2500 * (1 - 1.5 * Math.exp(-0.5)), 9);
  });

  it.each([
    ["case", 0, 1000, 10_000],
    ["amount", 0.5, 0, 10_000],
    ["cap", 0.5, 1000, 0],
  ])("is nothing without a %s", (_, rate, perCase, cap) => expect(expectedFine(rate, perCase, cap, 0)).toBe(0));

  it.each([-0.1, 700.1, Number.NaN])("refuses a rate of %d", (rate) => {
    expect(() => expectedFine(rate, 1, 1, 0)).toThrow(new RangeError(`invalid rate: ${rate}`));
  });
});

it("turns a probability a year into cases over the enforced months", () => {
  expect(caseRate(1 - Math.exp(-1), 12)).toBeCloseTo(1, 12);
  expect(caseRate(1 - Math.exp(-1), 3)).toBeCloseTo(0.25, 12);
  expect(caseRate(0.5, 0)).toBe(0);
  expect(caseRate(0, 12)).toBe(0);
});

it("knows the tails that can be done by hand", () => {
  expect(poissonTail(2, 0)).toBe(1);
  expect(poissonTail(0, 1)).toBe(0);
  expect(poissonTail(2, 1)).toBeCloseTo(1 - Math.exp(-2), 15);
  expect(poissonTail(1e-12, 2)).toBeCloseTo(5e-25, 36);
});
