import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { averagePath, forecast } from "../../../src/calibration/intervals/forecast.js";
import { countCovered, holdOut, mostHeldOut } from "../../../src/calibration/intervals/hold-out.js";
import { observe, openShipped, years } from "../series-cases.js";

const { observations } = openShipped("us-physicians-basic-ehr");
const fit = fitSeries(observations);
const later = [2016.5, 2018.5, 2022.5];

describe("forecast", () => {
  it("is the same again, and another with another seed", () => {
    const once = forecast(fit, later, { draws: 100 });
    expect(forecast(fit, later, { draws: 100 })).toEqual(once);
    expect(forecast(fit, later, { draws: 100, seed: 2 }).low).not.toEqual(once.low);
    expect(once.central).toEqual(averagePath(fit.candidates, later));
  });

  it("depends neither on which dates are asked for beside one, nor on their order", () => {
    const whole = forecast(fit, later, { draws: 100 });
    const alone = forecast(fit, [2018.5], { draws: 100 });
    expect([alone.low[0], alone.high[0]]).toEqual([whole.low[1], whole.high[1]]);
  });

  it("holds intervals within each other, the wider for more confidence and for later dates", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 0.8, noNaN: true }), (confidence) => {
        const [narrow, wide] = [confidence, confidence + 0.15].map((one) =>
          forecast(fit, later, { draws: 150, confidence: one }),
        );
        for (const i of later.keys()) {
          expect(wide!.low[i]!).toBeLessThanOrEqual(narrow!.low[i]!);
          expect(wide!.high[i]!).toBeGreaterThanOrEqual(narrow!.high[i]!);
          expect(narrow!.low[i]!).toBeGreaterThan(0);
          expect(narrow!.high[i]!).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 5, seed: 3 },
    );
    const { low, high } = forecast(fit, later, { draws: 300 });
    expect(high[2]! - low[2]!).toBeGreaterThan(high[0]! - low[0]!);
  });

  it("never lies below a running total already reached, once past it", () => {
    const records = openShipped("dmps-opened").observations;
    const [last, reached] = [records.times.at(-1)!, records.shares.at(-1)!];
    const total = fitSeries(records);
    const { low, central, high } = forecast(total, [last - 1, last, last + 0.01, last + 1], { draws: 300 });
    expect(low[1]).toBeLessThan(reached);
    for (const i of [2, 3]) {
      expect(low[i]).toBeGreaterThanOrEqual(reached);
      expect(central[i]).toBeGreaterThan(reached - 1e-12);
      expect(high[i]).toBeGreaterThan(reached);
    }
    const held = holdOut(records, 2);
    expect(averagePath(held.fit.candidates, [last])[0]).toBeGreaterThan(records.shares.at(-3)! - 1e-12);
  });

  it("does not fall at either end where no curve falls, however near saturation", () => {
    const rising = [0.05, 0.12, 0.26, 0.47, 0.69, 0.85, 0.935, 0.974, 0.99, 0.996, 0.999];
    const full = { ...observations, times: Float64Array.from(years(2009, 11)), shares: Float64Array.from(rising) };
    for (const [series, first] of [
      [{ ...full, policies: [] }, 2020],
      [observations, 2016],
    ] as const)
      for (const confidence of [0.9, 0.99]) {
        const { low, high } = forecast(fitSeries(series), years(first, 84), { draws: 300, confidence });
        for (let i = 1; i < low.length; i++) {
          expect(low[i]! - low[i - 1]!).toBeGreaterThanOrEqual(0);
          expect(high[i]! - high[i - 1]!).toBeGreaterThanOrEqual(0);
        }
        expect(low[0]).toBeGreaterThan(first === 2020 ? 0.97 : 0.4);
      }
  });

  it("may lie below the last share: people can give a record up, and points scatter", () => {
    const { low } = forecast(fit, [observations.times.at(-1)! + 0.01], { draws: 300 });
    expect(low[0]).toBeLessThan(observations.shares.at(-1)!);
  });

  it("holds the next point about as often as it says", () => {
    // 120 series around a known curve: a share of 0.9 has standard error 0.027; three of them on each side.
    const series = Array.from({ length: 120 }, (_, i) =>
      observe({
        family: "logistic",
        parameters: [0.85, -2, 0.5],
        times: years(2000, 11),
        spread: 0.08,
        errors: `cover ${i}`,
      }),
    );
    const held = series.filter((one) => {
      const known = { ...one, times: one.times.slice(0, 10), shares: one.shares.slice(0, 10) };
      const { low, high } = forecast(fitSeries(known), [one.times[10]!], { draws: 150 });
      return low[0]! <= one.shares[10]! && one.shares[10]! <= high[0]!;
    });
    expect(Math.abs(held.length / 120 - 0.9)).toBeLessThan(3 * 0.027);
  });
});

describe("holdOut", () => {
  it("foretells the last points from the others alone", () => {
    const held = holdOut(observations, 2);
    expect(held.fit.observations.times).toHaveLength(8);
    const spoiled = { ...observations, shares: observations.shares.with(9, 0.9) };
    expect(holdOut(spoiled, 2).fit.candidates.map((one) => one.fit.sum)).toEqual(
      held.fit.candidates.map((one) => one.fit.sum),
    );
    const path = averagePath(held.fit.candidates, observations.times.slice(8));
    const errors = [0, 1].map((i) => path[i]! - observations.shares[8 + i]!);
    const average = held.errors.find(({ forecaster }) => forecaster === "average")!;
    expect(average.meanError).toBeCloseTo((Math.abs(errors[0]!) + Math.abs(errors[1]!)) / 2, 12);
    expect(average.bias).toBeCloseTo((errors[0]! + errors[1]!) / 2, 12);
  });

  it("compares every family with the average and with no change", () => {
    const { errors } = holdOut(observations, 1);
    expect(errors.map(({ forecaster }) => forecaster)).toEqual([
      "bass",
      "logistic",
      "gompertz",
      "average",
      "unchanged",
    ]);
    expect(errors.at(-1)!.meanError).toBeCloseTo(0.539 - 0.505, 12);
  });

  it("is relative for amounts", () => {
    const records = openShipped("dmps-opened").observations;
    const unchanged = holdOut(records, 1).errors.at(-1)!;
    expect(unchanged.bias).toBeCloseTo(8_500_000 / 9_345_514 - 1, 12);
  });

  it("forgets the policies that the points kept have not seen", () => {
    const physicians = openShipped("us-physicians-any-ehr").observations;
    expect(holdOut(physicians, 10).fit.observations.policies).toEqual([]);
    expect(holdOut(physicians, 6).fit.observations.policies.map(({ id }) => id)).toEqual(["incentives"]);
  });

  it("leaves five points at least, and counts those that its interval holds", () => {
    expect(mostHeldOut(observations)).toBe(5);
    expect(mostHeldOut(openShipped("us-hospitals").observations)).toBe(1);
    const covered = countCovered(observations, holdOut(observations, 3), { draws: 200 });
    expect(covered).toBeGreaterThanOrEqual(2);
    expect(covered).toBeLessThanOrEqual(3);
  });
});
