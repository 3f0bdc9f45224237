import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedFine } from "../../../../src/models/fines.js";
import {
  type AmountLaw,
  amongFined,
  amountQuantile,
  chanceAbove,
  finesLaw,
  meanAmount,
  mixLaws,
  nothingDue,
  repeatLaw,
  sumLaw,
} from "../../../../src/simulate/individuals/person/amount-law.js";

const total = ({ chances }: AmountLaw) => chances.reduce((a, b) => a + b, 0);
const rates = fc.double({ min: 1e-6, max: 20, noNaN: true });
const warnings = fc.integer({ min: 0, max: 3 });

describe("the law of a year's fines", () => {
  it("has the expected fine as its mean, and never exceeds the cap", () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 20_000 }),
        warnings,
        (rate, c, cap, free) => {
          const law = finesLaw(rate, c, cap, free);
          const expected = expectedFine(rate, c, cap, free);
          expect(Math.abs(meanAmount(law) - expected)).toBeLessThanOrEqual(1e-9 * expected + 1e-9);
          expect(law.amounts.at(-1)).toBeLessThanOrEqual(cap);
          expect(total(law)).toBeCloseTo(1, 12);
          expect([...law.amounts]).toEqual([...law.amounts].sort((a, b) => a - b));
        },
      ),
      { seed: 3 },
    );
  });

  it("has no end without a cap, and is nothing where nothing can be due", () => {
    expect(meanAmount(finesLaw(3, 100, Number.POSITIVE_INFINITY, 0))).toBeCloseTo(300, 6);
    for (const law of [finesLaw(0, 100, 500, 0), finesLaw(2, 0, 500, 0), finesLaw(2, 100, 0, 0)]) {
      expect(law).toEqual(nothingDue);
    }
  });

  it("keeps the digits of rare fines", () => {
    const law = finesLaw(1e-6, 2000, 10_000, 0);
    expect(chanceAbove(law, 0)).toBeCloseTo(1e-6, 11);
    expect(chanceAbove(law, 2000) / 5e-13).toBeCloseTo(1, 2);
  });
});

describe("laws together", () => {
  it("add their means and their chances of nothing", () => {
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const [one, other] = [finesLaw(a, 1200, 2500, 0), finesLaw(b, 700, 3000, 1)];
        const sum = sumLaw(one, other);
        expect(meanAmount(sum)).toBeCloseTo(meanAmount(one) + meanAmount(other), 6);
        expect(1 - chanceAbove(sum, 0)).toBeCloseTo((1 - chanceAbove(one, 0)) * (1 - chanceAbove(other, 0)), 9);
        const mixed = mixLaws([
          { law: one, weight: 0.25 },
          { law: other, weight: 0.75 },
        ]);
        expect(meanAmount(mixed)).toBeCloseTo(0.25 * meanAmount(one) + 0.75 * meanAmount(other), 6);
      }),
      { seed: 3 },
    );
  });

  it("are as often there as they are repeated", () => {
    const law = finesLaw(0.4, 1000, 2500, 0);
    expect(repeatLaw(law, 3)).toEqual(sumLaw(sumLaw(law, law), law));
    expect(sumLaw(law, nothingDue)).toBe(law);
  });
});

describe("quantiles", () => {
  const law = { amounts: Float64Array.of(0, 1000, 2000), chances: Float64Array.of(0.9, 0.08, 0.02) };

  it("are the least amount that is not exceeded so often", () => {
    expect([0.5, 0.9, 0.91, 0.98, 0.99, 1].map((level) => amountQuantile(law, level))).toEqual([
      0, 0, 1000, 1000, 2000, 2000,
    ]);
  });

  it("among the fined leave out those who are not", () => {
    const fined = amongFined(law) ?? expect.fail("nobody fined");
    expect([...fined.amounts]).toEqual([1000, 2000]);
    expect([...fined.chances].map((chance) => Number(chance.toFixed(9)))).toEqual([0.8, 0.2]);
    expect(amongFined(nothingDue)).toBeUndefined();
  });
});
