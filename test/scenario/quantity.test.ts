import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "../../src/scenario/values/number-text.js";
import { formatQuantity, parseQuantity } from "../../src/scenario/values/quantity.js";

const units = [
  "share",
  "share of time",
  "level",
  "1/year",
  "EUR/year",
  "EUR/breach",
  "EUR/h",
  "EUR/month",
  "s",
  "h",
  "months",
  "documents/year",
  "professionals",
  "1/month",
  "multiplier",
];

describe("parseQuantity", () => {
  it.each([
    ["0.3 %", "share", 0.003],
    ["0,3 %", "share", 0.003],
    ["60\u00a0%", "share of time", 0.6],
    ["57 %", "share", 0.57],
    ["0.4", "share", 0.4],
    ["0.3 %/year", "1/year", 0.003],
    ["0,3 %/an", "1/year", 0.003],
    ["-1.5 %", "1/year (real)", -0.015],
    ["−0.1", "share", -0.1],
    ["2500 EUR/breach", "EUR/breach", 2500],
    ["2 500 EUR/breach", "EUR/breach", 2500],
    ["2\u202f500 €/manquement", "EUR/breach", 2500],
    ["1\u00a0234,5 EUR/year", "EUR/year", 1234.5],
    ["1.5 M EUR/year", "EUR/year", 1_500_000],
    ["2 Md€/an", "EUR/year", 2e9],
    ["10 kEUR/year", "EUR/year", 10_000],
    ["15 M EUR/year", "EUR/month", 1_250_000],
    ["100 EUR/month", "EUR/year", 1200],
    ["1 year", "months", 12],
    ["2 ans", "months", 24],
    ["-12 months", "months", -12],
    ["30 s", "s", 30],
    ["1,5 min", "s", 90],
    ["90 min", "h", 1.5],
    ["4400 documents/year", "documents/year", 4400],
    ["52 149 professionals", "professionals", 52149],
    ["1e-3", "share", 0.001],
    ["0,125", "share", 0.125],
  ])("reads %s in %s as %d", (text, unit, value) => {
    expect(parseQuantity(text, unit)).toEqual({ value });
  });

  it.each([
    ["2500 EUR", "EUR/breach", "value-unit"],
    ["2500 EUR/year", "EUR/breach", "value-unit"],
    ["30 s", "share", "value-unit"],
    ["60 %", "EUR/year", "value-unit"],
    ["60 %/year", "share", "value-unit"],
    ["1 month", "s", "value-unit"],
    ["3 k documents/year", "documents/year", "value-unit"],
    ["1,234", "professionals", "value-ambiguous"],
    ["2,500 EUR/breach", "EUR/breach", "value-ambiguous"],
    ["many", "share", "value-not-a-number"],
    ["1,234.5", "share", "value-not-a-number"],
    ["", "share", "value-not-a-number"],
    ["1e999", "share", "value-not-a-number"],
  ])("refuses %s in %s: %s", (text, unit, code) => {
    expect(parseQuantity(text, unit)).toMatchObject({ problem: { code } });
  });

  it("offers both readings of an ambiguous comma", () => {
    expect(parseQuantity("2,500 EUR/breach", "EUR/breach")).toMatchObject({
      problem: { remedy: { en: "write “2.500 EUR/breach” or “2 500 EUR/breach”" } },
    });
  });

  it("reads back what formatQuantity writes", () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, fc.constantFrom(...units), (value, unit) => {
        const back = parseQuantity(formatQuantity(value, unit), unit);
        if ("problem" in back) throw new Error(back.problem.found.en);
        expect(Math.abs(back.value - value)).toBeLessThanOrEqual(1e-13 * Math.abs(value));
      }),
      { seed: 1 },
    );
  });

  it("gives exactly the whole per cent and the whole euros that were written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
        expect(parseQuantity(formatQuantity(percent / 100, "share"), "share")).toEqual({ value: percent / 100 });
      }),
      { seed: 1 },
    );
  });
});

describe("readNumber", () => {
  it("reads French and English writings of one number alike", () => {
    const spaces = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009");
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        spaces,
        (whole, cents, space) => {
          const decimals = String(cents).padStart(2, "0");
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, space);
          const expected = { value: Number(`${whole}.${decimals}`), rest: "EUR" };
          expect(readNumber(`${grouped},${decimals} EUR`)).toEqual(expected);
          expect(readNumber(`${whole}.${decimals} EUR`)).toEqual(expected);
        },
      ),
      { seed: 1 },
    );
  });
});
