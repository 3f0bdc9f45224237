import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { policyEffects } from "../../../src/calibration/policies/policy-effect.js";
import { observe, openShipped, policy, years } from "../series-cases.js";

const logistic = { family: "logistic" as const, spread: 0.05 };

describe("policyEffects", () => {
  it("holds the effect that points were drawn with", () => {
    const policies = [policy("help", 2007, 2011)];
    const observations = observe({
      ...logistic,
      parameters: [0.9, -2, 0.2, 1.5],
      times: years(2000, 18),
      policies,
      errors: "helped",
    });
    const [found] = policyEffects(fitSeries(observations));
    expect(found!.effect!.identification).toBe("estimate");
    expect(found!.effect!.low).toBeGreaterThan(0);
    expect(found!.effect!.low).toBeLessThan(1.5);
    expect(found!.effect!.high).toBeGreaterThan(1.5);
    expect(found!.support).toBeGreaterThan(0.9);
    expect([found!.pointsBefore, found!.pointsDuring]).toEqual([7, 4]);
    expect(found!.gainPerYear!).toBeGreaterThan(0.01);
  });

  it("says nothing of a policy that came when nothing was left to gain", () => {
    const policies = [policy("late", 2014)];
    const observations = observe({
      ...logistic,
      parameters: [0.9, -2, 0.7, 0],
      times: years(2000, 18),
      policies,
      errors: "saturated",
    });
    const [found] = policyEffects(fitSeries(observations));
    expect(found!.effect!.identification).toBe("not-identified");
    expect(found!.levelBefore).toBeGreaterThan(0.95);
  });

  it("finds the US incentives in one series, and the penalties in none", () => {
    const [incentives, penalties] = policyEffects(fitSeries(openShipped("us-physicians-any-ehr").observations));
    expect(incentives!.effect!.identification).toBe("estimate");
    expect(incentives!.effect!.low).toBeGreaterThan(0.5);
    expect(incentives!.effect!.high).toBeLessThan(4);
    expect(penalties!.effect!.identification).toBe("not-identified");
    const [basic, late] = policyEffects(fitSeries(openShipped("us-physicians-basic-ehr").observations));
    expect(basic!.effect!.low).toBeLessThan(0);
    expect(late!.effect!.identification).toBe("not-identified");
  });

  it("calls an effect conditional where the curves that hold it weigh next to nothing, or cannot be weighed", () => {
    const [basic] = policyEffects(fitSeries(openShipped("us-physicians-basic-ehr").observations));
    expect(basic!.support).toBeGreaterThan(0.01);
    expect(basic!.support).toBeLessThan(0.05);
    expect(basic!.effect!.identification).toBe("conditional");
    const hospitals = fitSeries(openShipped("us-hospitals").observations);
    const [weightless] = policyEffects(hospitals);
    expect([weightless!.support, weightless!.effect!.identification]).toEqual([0, "conditional"]);
    // The curves of four parameters alone: the fifth leaves one degree of freedom.
    const four = hospitals.candidates.filter(
      ({ fit: { model } }) => model.policies.length === 1 && model.names.length === 4,
    );
    const mean = four.reduce((sum, { fit }) => sum + fit.parameters[3]! / four.length, 0);
    expect(four).toHaveLength(2);
    expect(weightless!.effect!.value).toBeCloseTo(mean, 9);
  });

  it("gives a bound where an effect has no upper end, however little is sure", () => {
    const noisy = { ...logistic, parameters: [0.9, -2, 0.3, 1], times: years(2000, 9), spread: 0.2, errors: "a" };
    const [found] = policyEffects(fitSeries(observe({ ...noisy, policies: [policy("help", 2006, 2009)] })));
    expect(found!.effect!.identification).toBe("at-least");
    expect(found!.effect!.low).toBeGreaterThan(0.3);
    expect(found!.effect!.low).toBeLessThan(0.5);
  });

  it("counts what was gained by the year, over the years seen", () => {
    const policies = [policy("help", 2007, 2011)];
    const parameters = [0.9, -2, 0.2, 1.5];
    const exact = observe({ ...logistic, spread: 0, parameters, times: years(2000, 18), policies });
    const [found] = policyEffects(fitSeries(exact));
    // At the start of 2011 the clock shows 10.5 + 1.5·4 years, and would show 10.5.
    const level = (clock: number) => 0.9 / (1 + Math.exp(2 - 0.2 * clock));
    expect(found!.gainPerYear).toBeCloseTo((level(16.5) - level(10.5)) / 4, 3);
  });
});
