import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { akaike } from "../../../src/calibration/curves/fit-curve.js";
import { fitSeries, reweigh, weighByLikelihood } from "../../../src/calibration/curves/fit-series.js";
import { holdOut } from "../../../src/calibration/intervals/hold-out.js";
import { type Calibration, calibrate } from "../../../src/calibration/judge/calibrate.js";
import { observe, openShipped, years } from "../series-cases.js";

const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

describe("fitSeries", () => {
  it("counts a Bass curve without innovation and the logistic curve once", () => {
    const { candidates } = fitSeries(openShipped("us-physicians-basic-ehr").observations);
    const twins = candidates.filter(({ isLogistic }) => isLogistic);
    expect(twins.length).toBeGreaterThan(0);
    for (const { fit, weight } of twins) {
      expect([fit.model.family.id, fit.parameters[2], weight]).toEqual(["bass", 0, 0]);
      const same = candidates.find(
        (one) => one.fit.model.family.id === "logistic" && one.fit.model.policies.length === fit.model.policies.length,
      )!;
      expect(fit.sum).toBeCloseTo(same.fit.sum, 9);
    }
    expect(twins[0]!.likelihood).toBeGreaterThan(0);
    expect(sumOf(candidates.map(({ weight }) => weight))).toBeCloseTo(1, 12);
    const counted = candidates.filter(({ isLogistic }) => !isLogistic);
    const [first, second] = counted;
    expect(first!.weight / second!.weight).toBeCloseTo(Math.exp((second!.fit.aicc - first!.fit.aicc) / 2), 9);
  });

  it("gives the family rates that are those of one curve where none can be weighed", () => {
    const { fit, parameters } = calibrate(openShipped("us-hospitals"), { draws: 100 }) as Calibration;
    const plain = fit.candidates.find(
      ({ fit: { model } }) => model.family.id === "bass" && model.policies.length === 0,
    )!.fit;
    expect(plain.aicc).toBe(akaike(plain.sum, 6, 4));
    expect(plain.aicc).toBe(Number.POSITIVE_INFINITY);
    const rates = parameters.filter(({ family }) => family === "bass").map(({ value }) => value);
    expect(rates).toEqual([plain.parameters[2], plain.parameters[3]]);
  });
});

describe("weights among some curves", () => {
  const { candidates } = fitSeries(openShipped("us-physicians-basic-ehr").observations);
  const bass = candidates.filter(({ fit }) => fit.model.family.id === "bass");

  it("are those of the average, and by likelihood where that counts none", () => {
    const others = candidates.filter(({ fit }) => fit.model.family.id !== "bass");
    const shares = reweigh(others).map(({ weight }) => weight);
    expect(sumOf(shares)).toBeCloseTo(1, 12);
    expect(shares[0]! / shares[1]!).toBeCloseTo(others[0]!.weight / others[1]!.weight, 9);
    const [first, second] = reweigh(bass);
    expect(first!.weight / second!.weight).toBeCloseTo(bass[0]!.likelihood / bass[1]!.likelihood, 6);
    expect(weighByLikelihood(bass)).toEqual(reweigh(bass));
  });

  it("are those of the simplest curves where none has a likelihood", () => {
    const blank = bass.map((one) => ({ ...one, weight: 0, likelihood: 0 }));
    expect(reweigh(blank).map(({ fit, weight }) => [fit.model.policies.length, weight])).toEqual(
      blank.map(({ fit }) => [fit.model.policies.length, fit.model.policies.length === 0 ? 1 : 0]),
    );
  });
});

describe("holdOut", () => {
  it("never errs more with the average than with the worst family, which its curves make up", () => {
    const shipped = ["us-physicians-any-ehr", "us-physicians-basic-ehr", "us-hospitals", "dmps-opened"];
    const drawn = fc.record({
      ceiling: fc.double({ min: 0.5, max: 1, noNaN: true }),
      rate: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
      count: fc.integer({ min: 7, max: 14 }),
      errors: fc.integer({ min: 1, max: 1e6 }),
    });
    const check = (series: Parameters<typeof holdOut>[0]) => {
      const { errors } = holdOut(series, 2 - Number(series.times.length < 7));
      const by = (name: string) => errors.find(({ forecaster }) => forecaster === name)!.meanError;
      expect(by("average")).toBeLessThanOrEqual(Math.max(by("bass"), by("logistic"), by("gompertz")) + 1e-12);
    };
    for (const id of shipped) check(openShipped(id).observations);
    fc.assert(
      fc.property(drawn, ({ ceiling, rate, count, errors }) =>
        check(
          observe({
            family: "bass",
            parameters: [ceiling, -3, 0.01, rate],
            times: years(2000, count),
            spread: 0.08,
            errors: `hold-out ${errors}`,
          }),
        ),
      ),
      { seed: 12, numRuns: 15 },
    );
  });
});
