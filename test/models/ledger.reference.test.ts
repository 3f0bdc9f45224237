import { describe, expect, it } from "vitest";
import { presentValue } from "../../src/models/ledger.js";

describe("present value", () => {
  it("of three months at 21 % a year, by hand: the middle of a month is an odd number of twenty-fourths of a year away", () => {
    const wanted = 100 / 1.21 ** (1 / 24) - 50 / 1.21 ** (3 / 24) + 10 / 1.21 ** (5 / 24);
    expect(presentValue(Float64Array.of(100, -50, 10), 0.21)).toBeCloseTo(wanted, 10);
  });

  it.each([0.025, 0.032, 0.04])("of a level income over ten years at %d is the annuity's closed form", (rate) => {
    const monthly = (1 + rate) ** (-1 / 12);
    const annuity = (Math.sqrt(monthly) * (1 - monthly ** 120)) / (1 - monthly);
    expect(presentValue(new Float64Array(120).fill(1), rate)).toBeCloseTo(annuity, 9);
  });
});
