import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { type Calibration, calibrate } from "../../../src/calibration/judge/calibrate.js";
import { policyGain } from "../../../src/calibration/policies/policy-gain.js";
import { besidePublished } from "../../../src/calibration/policies/published-results.js";
import { observe, openShipped, policy, years } from "../series-cases.js";

const help = policy("help", 2008);
const known = {
  family: "logistic" as const,
  parameters: [0.9, -3, 0.4, 0.5],
  times: years(2000, 16),
  policies: [help],
};

describe("policyGain", () => {
  it("is the curve less the same curve without the policy", () => {
    const fit = fitSeries(observe({ ...known, spread: 0.01 }));
    // The clock is at 11.5 + 0.5·4 years in 2012 and would be at 11.5: logits 2.4 and 1.6.
    const expected = 0.9 / (1 + Math.exp(-(-3 + 0.4 * 13.5))) - 0.9 / (1 + Math.exp(-(-3 + 0.4 * 11.5)));
    const gain = policyGain(fit, "help", 2012, { draws: 300 })!;
    expect(gain.value).toBeCloseTo(expected, 1);
    expect(gain.low).toBeLessThan(gain.value);
    expect(gain.high).toBeGreaterThan(gain.value);
    expect(gain.low).toBeLessThan(expected);
    expect(gain.high).toBeGreaterThan(expected);
    expect(policyGain(fit, "help", 2008, { draws: 100 })).toEqual({ value: 0, low: 0, high: 0 });
    expect(policyGain(fit, "penalty", 2012)).toBeUndefined();
  });

  it("is the same again, and wider for more confidence", () => {
    const fit = fitSeries(observe({ ...known, spread: 0.05 }));
    const [narrow, again, wide] = [0.5, 0.5, 0.9].map(
      (confidence) => policyGain(fit, "help", 2012, { draws: 200, confidence })!,
    );
    expect(again).toEqual(narrow);
    expect(wide!.low).toBeLessThan(narrow!.low);
    expect(wide!.high).toBeGreaterThan(narrow!.high);
  });

  it("holds the truth about as often as it says", () => {
    // 60 series: a share of 0.9 has standard error 0.039; three of them on each side.
    const truth = policyGain(fitSeries(observe(known)), "help", 2012, { draws: 100 })!.value;
    const held = Array.from({ length: 60 }, (_, i) => {
      const fit = fitSeries(observe({ ...known, spread: 0.05, errors: `gain ${i}` }));
      const { low, high } = policyGain(fit, "help", 2012, { draws: 150 })!;
      return low <= truth && truth <= high;
    }).filter(Boolean).length;
    expect(Math.abs(held / 60 - 0.9)).toBeLessThan(3 * 0.039);
  });
});

describe("besidePublished", () => {
  it("gives the quantities of the studies, from all points and from those that they saw", () => {
    const { beside, parameters } = calibrate(openShipped("us-physicians-basic-ehr"), { draws: 200 }) as Calibration;
    expect(beside.map(({ published }) => published.quantity)).toEqual(["gain", "p", "q"]);
    const [gain, p, q] = beside;
    // Published: no substantial effect; imitation drives adoption.
    for (const found of [gain?.here, gain?.hereThen]) {
      expect(found!.low).toBeLessThan(0);
      expect(found!.high).toBeGreaterThan(0);
    }
    expect(gain?.support).toBeLessThan(0.05);
    expect(q!.here!.low).toBeGreaterThan(p!.here!.high);
    const { name, family, ...own } = parameters.find((one) => one.name === "q" && one.family === "bass")!;
    expect(q!.here).toEqual(own);
    expect(q!.hereThen).not.toEqual(own);
  });

  it("says nothing where nothing was published, nor from too few points", () => {
    const opened = openShipped("us-physicians-basic-ehr");
    const { beside } = calibrate(openShipped("dmps-opened"), { draws: 100 }) as Calibration;
    expect(beside).toEqual([]);
    const early = { quantity: "q" as const, by: "2008", fact: "a-fact" };
    const declaration = { ...opened.declaration, published: [early] };
    const [one] = besidePublished({ ...opened, declaration }, fitSeries(opened.observations), { draws: 100 });
    expect(one).not.toHaveProperty("hereThen");
    expect(one).toHaveProperty("here");
  });
});
