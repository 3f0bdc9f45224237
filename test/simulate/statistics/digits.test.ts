import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../src/random/core/normal.js";
import { openStream } from "../../../src/random/core/stream.js";
import { honestDigits, lastPlace, roundHonestly } from "../../../src/simulate/statistics/digits.js";

const runs = { seed: 5, numRuns: 1000 };
const magnitude = fc.tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -12, max: 12 }));
const error = magnitude.map(([digits, place]) => digits * 10 ** place);
const value = fc.tuple(error, fc.boolean()).map(([size, negative]) => (negative ? -size : size));
const power = (place: number) => Number(`1e${place}`);

describe("lastPlace", () => {
  it("is the smallest place whose half unit is no less than the error", () => {
    fc.assert(
      fc.property(error, (size) => {
        const place = lastPlace(size);
        expect(power(place) / 2).toBeGreaterThanOrEqual(size);
        expect(power(place - 1) / 2).toBeLessThan(size);
      }),
      runs,
    );
  });

  it("is exact at the edges", () => {
    expect([0.5, 0.50001, 5, 0.05, 0.005, 500, 0.06].map(lastPlace)).toEqual([0, 1, 1, -1, -2, 3, 0]);
    for (let place = -300; place <= 300; place++) expect(lastPlace(power(place) / 2)).toBe(place);
    expect(lastPlace(Number.MIN_VALUE)).toBe(-323);
  });

  it("lets everything be printed without error, and nothing with an infinite one", () => {
    expect(lastPlace(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(lastPlace(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    for (const wrong of [-1, Number.NaN])
      expect(() => lastPlace(wrong)).toThrow(new RangeError(`invalid error: ${wrong}`));
  });
});

describe("roundHonestly", () => {
  it("moves a figure by half a unit at most, and once only", () => {
    fc.assert(
      fc.property(value, error, (figure, size) => {
        const rounded = roundHonestly(figure, size);
        const unit = power(lastPlace(size));
        expect(Math.abs(rounded - figure)).toBeLessThanOrEqual(unit * 0.5 * (1 + 1e-9));
        expect(roundHonestly(rounded, size)).toBe(rounded);
        expect(roundHonestly(-figure, size) + rounded).toBe(0);
      }),
      runs,
    );
  });

  it("leaves the digits that honestDigits counts", () => {
    fc.assert(
      fc.property(value, error, (figure, size) => {
        const rounded = roundHonestly(figure, size);
        const digits = honestDigits(figure, size);
        expect(digits).toBeGreaterThanOrEqual(1);
        expect(digits).toBeLessThanOrEqual(15);
        if (digits < 15) expect(Number(rounded.toPrecision(digits))).toBe(rounded);
      }),
      runs,
    );
  });

  it("rounds as one would by hand", () => {
    expect(roundHonestly(1234.567, 3)).toBe(1230);
    expect(roundHonestly(1234.567, 0.04)).toBe(1234.6);
    expect(roundHonestly(9.96, 0.04)).toBe(10);
    expect(roundHonestly(0.6, 0.4)).toBe(1);
    expect(roundHonestly(-7, 6)).toBe(0);
    expect(roundHonestly(-70, 6)).toBe(-100);
    expect(roundHonestly(0.1 + 0.2, 0)).toBe(0.1 + 0.2);
    expect(roundHonestly(0, 3)).toBe(0);
    expect(roundHonestly(5, Number.POSITIVE_INFINITY)).toBeNaN();
    expect(roundHonestly(Number.NEGATIVE_INFINITY, 1)).toBe(Number.NEGATIVE_INFINITY);
  });

  it("prints a last digit that other draws change by one at most, in 95 of 100 runs at worst", () => {
    const { uniform } = openStream(1, "digits");
    const [runsDrawn, unit] = [20_000, 0.1];
    let moved = 0;
    for (let run = 0; run < runsDrawn; run++) {
      const truth = 10 + 10 * uniform(3 * run);
      const print = (u: number) => roundHonestly(truth + (unit / 2) * normalQuantile(u), unit / 2);
      if (Math.abs(print(uniform(3 * run + 1)) - print(uniform(3 * run + 2))) > 1.5 * unit) moved++;
    }
    expect(moved / runsDrawn).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / runsDrawn));
    expect(moved / runsDrawn).toBeGreaterThan(0.04);
  });
});

describe("honestDigits", () => {
  it("counts from the first digit to the last honest place", () => {
    expect(honestDigits(1234.567, 3)).toBe(3);
    expect(honestDigits(1234.567, 0.04)).toBe(5);
    expect(honestDigits(9.96, 0.04)).toBe(3);
    expect(honestDigits(0.001234, 0.00004)).toBe(2);
    expect(honestDigits(-1234.567, 3)).toBe(3);
  });

  it("is 15 at most and 1 at least", () => {
    expect(honestDigits(Math.PI, 0)).toBe(15);
    expect(honestDigits(Math.PI, 1e-30)).toBe(15);
    for (const [figure, size] of [
      [0, 0],
      [0, 2],
      [0.3, 2],
      [-70, 6],
      [5, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(honestDigits(figure, size)).toBe(1);
    }
  });
});
