import { describe, expect, it } from "vitest";
import { hasCurve } from "../../src/calibration/judge/calibrate.js";
import { FitError } from "../../src/calibration/series/fit-error.js";
import { calibrateSeries, fitChartInput } from "../../src/node/calibrate-series.js";

describe("calibrateSeries", () => {
  it("fits a series, and one segment of a file of several", () => {
    expect(hasCurve(calibrateSeries("us-hospitals", { draws: 100 }))).toBe(true);
    const biology = calibrateSeries("documents-fed-by-segment/biology");
    expect(biology.series.segment).toBe("biology");
    expect(hasCurve(biology)).toBe(false);
  });

  it("names the series that exist", () => {
    expect(() => calibrateSeries("us-hospital")).toThrow(
      /^unknown series: us-hospital \(expected dmps-opened, .*us-hospitals/,
    );
    expect(() => calibrateSeries("documents-fed-by-segment")).toThrow("documents-fed-by-segment/biology");
    expect(() => calibrateSeries("feeding-share-by-segment")).toThrow(FitError);
  });
});

describe("fitChartInput", () => {
  it("draws amounts in their unit, and shares as shares, with the publishers of the points", () => {
    const records = calibrateSeries("dmps-opened", { draws: 100 });
    const hospitals = calibrateSeries("us-hospitals", { draws: 100 });
    if (!hasCurve(records) || !hasCurve(hospitals)) throw new Error("expected curves");
    const amounts = fitChartInput(records);
    expect(amounts.measure).toBe("amount");
    expect(amounts.points[0]?.value).toBeCloseTo(100_000, 6);
    expect(amounts.points.map(({ use }) => use).slice(-3)).toEqual(["heldOut", "heldOut", "beyond"]);
    const shares = fitChartInput(hospitals, { language: "en" });
    expect(shares).toMatchObject({
      measure: "share",
      sources: ["ONC"],
      title: "US hospitals, basic electronic health record",
    });
    expect(shares.end).toEqual({ time: 2014, label: "break of 2014" });
    expect(Math.max(...shares.path.map(({ time }) => time))).toBeLessThanOrEqual(2014);
    expect(shares.without[0]!.time).toBeGreaterThanOrEqual(2012.5);
  });
});
