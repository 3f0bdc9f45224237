import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { estimateParameter } from "../../../src/calibration/intervals/estimate.js";
import { forecast } from "../../../src/calibration/intervals/forecast.js";
import { holdOut } from "../../../src/calibration/intervals/hold-out.js";
import { requireSettings } from "../../../src/calibration/intervals/options.js";
import { slopeOf } from "../../../src/calibration/intervals/slope.js";
import { calibrate } from "../../../src/calibration/judge/calibrate.js";
import { policyGain } from "../../../src/calibration/policies/policy-gain.js";
import { openShipped } from "../series-cases.js";

const outside = [
  [{ draws: 0 }, "draws: 0 (expected a whole number from 100 to 20000)"],
  [{ draws: 100.5 }, "draws: 100.5 (expected"],
  [{ draws: 20_001 }, "draws: 20001 (expected"],
  [{ seed: -1 }, "seed: -1 (expected"],
  [{ confidence: 90 }, "confidence: 90 (expected above 0 and at most 0.99)"],
  [{ confidence: Number.NaN }, "confidence: NaN (expected"],
  [{ confidence: 0 }, "confidence: 0 (expected"],
  [{ confidence: 0.995 }, "confidence: 0.995 (expected"],
  [{ holdOut: 2.7 }, "holdOut: 2.7 (expected a whole number from 0 to 20)"],
  [{ holdOut: -1 }, "holdOut: -1 (expected"],
  [{ until: Number.NaN }, "until: NaN (expected a whole number from 1900 to 2100)"],
  [{ until: 2101 }, "until: 2101 (expected"],
] as const;

describe("settings outside their domain", () => {
  it.each(outside)("%j", (settings, expected) => {
    for (const id of ["us-hospitals", "gps-feeding"])
      expect(() => calibrate(openShipped(id), settings)).toThrow(expected);
  });

  it("are refused by whoever takes them", () => {
    const { observations } = openShipped("us-hospitals");
    const fit = fitSeries(observations);
    expect(() => forecast(fit, [2014], { draws: 1 })).toThrow("draws: 1 ");
    expect(() => policyGain(fit, "incentives", 2013, { confidence: 1 })).toThrow("confidence: 1 ");
    expect(() => estimateParameter(fit.candidates, "ceiling", 1)).toThrow("confidence: 1 ");
    expect(() => slopeOf(openShipped("gps-feeding"), -0.5)).toThrow("confidence: -0.5 ");
    for (const count of [0, 2, 0.5, Number.NaN])
      expect(() => holdOut(observations, count)).toThrow(
        new RangeError(`hold-out: ${count} (expected a whole number from 1 to 1)`),
      );
  });

  it("leave their ends inside", () => {
    expect(() => requireSettings({ draws: 100, seed: 0, confidence: 0.99, holdOut: 0, until: 2100 })).not.toThrow();
    expect(() => requireSettings({ draws: 20_000, seed: Number.MAX_SAFE_INTEGER, holdOut: 20 })).not.toThrow();
  });
});
