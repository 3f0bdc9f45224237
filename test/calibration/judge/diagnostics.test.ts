import { describe, expect, it } from "vitest";
import { curveModel } from "../../../src/calibration/curves/curve-model.js";
import { fitCurve } from "../../../src/calibration/curves/fit-curve.js";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { autocorrelationOf } from "../../../src/calibration/judge/autocorrelation.js";
import { diagnose } from "../../../src/calibration/judge/diagnostics.js";
import { normalQuantile } from "../../../src/random/core/normal.js";
import { openStream } from "../../../src/random/core/stream.js";
import { observe, openShipped, policy, years } from "../series-cases.js";

describe("diagnose", () => {
  it("finds streaks in 1 series of 20 whose errors are independent, and far more often where they follow each other", () => {
    const times = years(2000, 17);
    const path = observe({ family: "logistic", parameters: [0.9, -3, 0.4], times });
    const { to, from, weight } = path.scale;
    const found = (follow: number) =>
      Array.from({ length: 120 }, (_, seed) => {
        const stream = openStream(seed, "streaks");
        let error = normalQuantile(stream.uniform(99));
        const shares = path.shares.map((share, i) => {
          error = follow * error + Math.sqrt(1 - follow * follow) * normalQuantile(stream.uniform(i));
          return from(to(share) + (0.07 * error) / Math.sqrt(weight(share)));
        });
        return diagnose(fitCurve(curveModel("logistic", []), { ...path, shares })).streaks;
      }).filter(Boolean).length / 120;
    // Of 120, one in twenty has a standard error of 2 %.
    expect(found(0)).toBeLessThan(0.05 + 3 * 0.02);
    expect(found(0.6)).toBeGreaterThan(0.3);
  });

  it("dates the inflection, on the clock that policies speed", () => {
    const times = years(2000, 16);
    const plain = observe({ family: "logistic", parameters: [0.9, -2, 0.4], times });
    // logit y = −2 + 0.4·(t − 2000.5) is 0 five years on.
    expect(diagnose(fitCurve(curveModel("logistic", []), plain)).inflection).toEqual({
      kind: "at",
      year: expect.closeTo(2005.5, 3),
    });
    const policies = [policy("help", 2002.5)];
    const helped = observe({ family: "logistic", parameters: [0.9, -2, 0.4, 1], times, policies });
    const found = diagnose(fitCurve(curveModel("logistic", policies), helped));
    expect(found.inflection).toEqual({ kind: "at", year: expect.closeTo(2004, 3) });
    expect(found.pointsBeforeInflection).toBe(4);
  });

  it("tells a curve that slows from its first point from one that never slows", () => {
    const times = years(2000, 10);
    const early = observe({ family: "bass", parameters: [0.9, -2, 0.3, 0.1], times });
    expect(diagnose(fitCurve(curveModel("bass", []), early))).toMatchObject({
      inflection: { kind: "before" },
      pointsBeforeInflection: 0,
    });
    // Half the ceiling is behind the first point.
    const past = observe({ family: "logistic", parameters: [0.9, 1, 0.3], times });
    expect(diagnose(fitCurve(curveModel("logistic", []), past)).inflection).toEqual({ kind: "before" });
    const rising = fitCurve(
      curveModel("logistic", []),
      observe({ family: "logistic", parameters: [0.9, -3, 0.4], times }),
    );
    for (const rate of [0, 1e-320, 0.001])
      expect(diagnose({ ...rising, parameters: rising.parameters.with(2, rate) })).toMatchObject({
        inflection: { kind: "never" },
        pointsBeforeInflection: 10,
      });
  });

  it("tells parameters on their limit from those that the points do not separate", () => {
    // A policy that ran all along: twice the rate, or the rate with an effect of 1, are the same curve.
    const policies = [policy("always", 1990)];
    const model = curveModel("logistic", policies);
    const always = fitCurve(
      model,
      observe({ family: "logistic", parameters: [0.9, -3, 0.2, 1], times: years(2000, 14), policies, spread: 0.03 }),
    );
    expect([...always.standardErrors].every(Number.isNaN)).toBe(true);
    expect(always.onLimit).toEqual([false, false, false, false]);
    const { onLimit, indistinct, expectedAutocorrelation } = diagnose(always);
    expect([onLimit, indistinct]).toEqual([[], ["ceiling", "start", "q", "always"]]);
    // The same as without the policy: one of two columns that are alike is left.
    const plain = fitCurve(curveModel("logistic", []), { ...always.observations, policies: [] });
    expect(expectedAutocorrelation).toBeCloseTo(diagnose(plain).expectedAutocorrelation, 6);
    const edge = fitSeries(openShipped("us-hospitals").observations).candidates[0]!.fit;
    expect(diagnose(edge)).toMatchObject({ onLimit: ["ceiling"], indistinct: [] });
    expect([...edge.standardErrors].map(Number.isNaN)).toEqual([true, false, false]);
  });

  it("measures the farthest point in spreads", () => {
    const { observations } = openShipped("us-physicians-any-ehr");
    const fit = fitCurve(curveModel("gompertz", observations.policies.slice(0, 1)), observations);
    const { place, spreads } = diagnose(fit).farthest;
    const largest = Math.max(...fit.residuals.map(Math.abs));
    expect(Math.abs(fit.residuals[place]!)).toBe(largest);
    expect(spreads).toBeCloseTo(fit.residuals[place]! / Math.sqrt(fit.sum / (17 - 4)), 12);
  });

  it("finds streaks from 1.645 standard deviations above what independent errors give", () => {
    const fit = fitCurve(
      curveModel("logistic", []),
      observe({ family: "logistic", parameters: [0.9, -3, 0.4], times: years(2000, 16), spread: 0.05 }),
    );
    const { expected, spread } = autocorrelationOf(fit);
    // Residuals from wholly alternating to wholly smooth; somewhere between, any autocorrelation.
    const blend = (part: number) =>
      fit.residuals.map((_, i) => (1 - part) * (-1) ** i * 0.1 + part * 0.1 * Math.cos(i / 4));
    const withScore = (score: number) => {
      let [low, high] = [0, 1];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        const { value } = autocorrelationOf({ ...fit, residuals: blend(middle) });
        if (value < expected + score * spread) low = middle;
        else high = middle;
      }
      return { ...fit, residuals: blend(high) };
    };
    expect([1.6, 1.69].map((score) => diagnose(withScore(score)).streaks)).toEqual([false, true]);
  });
});
