import { describe, expect, it } from "vitest";
import { estimateParameter } from "../../src/calibration/estimate.js";
import { fitSeries } from "../../src/calibration/fit-series.js";
import { policyEffects } from "../../src/calibration/policy-effect.js";
import { beliefBelow, profileParameter } from "../../src/calibration/profile.js";
import { studentCdf } from "../../src/calibration/student.js";
import { observe, openShipped, policy, years } from "./series-cases.js";

const logistic = { family: "logistic" as const, spread: 0.05 };

describe("estimateParameter", () => {
  it("widens with the confidence asked for", () => {
    const { candidates } = fitSeries(openShipped("us-physicians-any-ehr").observations);
    const [narrow, wide] = [0.5, 0.95].map((confidence) => estimateParameter(candidates, "ceiling", confidence)!);
    expect(wide!.low).toBeLessThan(narrow!.low);
    expect(wide!.high).toBeGreaterThan(narrow!.high);
    expect(narrow!.value).toBe(wide!.value);
  });

  it("averages by weight, and has nothing to say of a parameter that no curve has", () => {
    const { candidates } = fitSeries(openShipped("us-physicians-basic-ehr").observations);
    const mean = candidates.reduce((sum, { fit, weight }) => sum + weight * fit.parameters[0]!, 0);
    expect(estimateParameter(candidates, "ceiling")!.value).toBeCloseTo(mean, 3);
    expect(estimateParameter(candidates, "nothing")).toBeUndefined();
  });

  it("calls a ceiling unknown while growth has not slowed, and an estimate once it has", () => {
    const parameters = [0.9, -4, 0.5];
    const early = fitSeries(observe({ ...logistic, parameters, times: years(2000, 7), errors: "early" }));
    expect(estimateParameter(early.candidates, "ceiling")!.identification).toMatch(/at-least|not-identified/);
    const late = fitSeries(observe({ ...logistic, parameters, times: years(2000, 18), errors: "late" }));
    const found = estimateParameter(late.candidates, "ceiling")!;
    expect(found.identification).toBe("estimate");
    expect(found.low).toBeLessThan(0.9);
    expect(found.high).toBeGreaterThan(0.9);
  });
});

describe("profileParameter", () => {
  it("believes half below the estimate, and ever more above", () => {
    const [best] = fitSeries(openShipped("us-physicians-any-ehr").observations).candidates;
    const profile = profileParameter(best!.fit, 0);
    expect(beliefBelow(profile, best!.fit.parameters[0]!)).toBeCloseTo(0.5, 9);
    expect(profile.values).toEqual(profile.values.toSorted((a, b) => a - b));
    expect(profile.roots).toEqual(profile.roots.toSorted((a, b) => a - b));
    expect(beliefBelow(profile, -1)).toBe(0);
    expect(beliefBelow(profile, 2)).toBe(1);
  });

  it("goes as far as the confidence asks, and says when it was given up", () => {
    const [best] = fitSeries(openShipped("us-physicians-any-ehr").observations).candidates;
    const { degrees } = best!.fit;
    const reach = (confidence: number) => profileParameter(best!.fit, 1, confidence).roots.at(-1)!;
    for (const confidence of [0.5, 0.9, 0.99]) {
      expect(profileParameter(best!.fit, 1, confidence).isThrough).toBe(true);
      expect(studentCdf(reach(confidence), degrees)).toBeGreaterThanOrEqual(1 - (1 - confidence) / 2 / 25);
    }
    expect(reach(0.5)).toBeLessThan(reach(0.99));
    expect(profileParameter(best!.fit, 1, 0.9, 3).isThrough).toBe(false);
    const narrow = estimateParameter([best!], "ceiling", 0.99)!;
    // Of one curve, the ends are where its profile passes 0.5 % and 99.5 %.
    const profile = profileParameter(best!.fit, 0, 0.99);
    expect(beliefBelow(profile, narrow.low)).toBeCloseTo(0.005, 6);
    expect(beliefBelow(profile, narrow.high)).toBeCloseTo(0.995, 6);
    expect(narrow).not.toHaveProperty("isUnfinished");
  });
});

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
});
