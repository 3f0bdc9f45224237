import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { estimateParameter } from "../../../src/calibration/intervals/estimate.js";
import { beliefBelow, profileParameter } from "../../../src/calibration/intervals/profile.js";
import { studentCdf } from "../../../src/calibration/numeric/student.js";
import { observe, openShipped, years } from "../series-cases.js";

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
