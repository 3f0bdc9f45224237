import { describe, expect, it } from "vitest";
import { type Calibration, hasCurve } from "../../../src/calibration/judge/calibrate.js";
import { calibrateOwnSeries } from "../../../src/calibration/judge/calibrate-own-series.js";
import { FitError } from "../../../src/calibration/series/fit-error.js";
import { fitChart } from "../../../src/charts/fit-chart.js";
import { fitChartInput } from "../../../src/node/calibrate-series.js";

const own = "date,value\n2015,0.08\n2016,0.13\n2017,0.21\n2018,0.33\n2019,0.45\n2020,0.57\n2021,0.66\n2022,0.72\n";

describe("calibrateOwnSeries", () => {
  it("fits the text of a file, ready for a chart", () => {
    const found = calibrateOwnSeries(own, { draws: 100, until: 2024 }) as Calibration;
    expect(found.series.id).toBe("own-series");
    expect([...found.future.times]).toEqual([2023.5, 2024.5]);
    expect(found.fit.candidates[0]!.fit.rSquared).toBeGreaterThan(0.99);
    expect(fitChart(fitChartInput(found, { language: "en" })).description).toContain("8 points, from 8% (2015)");
  });

  it("takes counts with their total, and gives a slope where there is no curve", () => {
    const counts = calibrateOwnSeries("date;value\n2019;12,5\n2020;20\n", { id: "practices", total: 100 });
    expect(hasCurve(counts)).toBe(false);
    expect([counts.series.id, [...counts.series.observations.shares]]).toEqual(["practices", [0.125, 0.2]]);
  });

  it("refuses what it cannot read, and options that make no sense", () => {
    expect(() => calibrateOwnSeries("date,value\n2019,half\n")).toThrow("own-series:2  value: expected a number");
    expect(() => calibrateOwnSeries("date,value\n2019,half\n")).toThrow(FitError);
    expect(() => calibrateOwnSeries(own, { total: 0 })).toThrow("total: 0 (expected a number above 0)");
    expect(() => calibrateOwnSeries(own, { id: "My series" })).toThrow('id: "My series" (expected');
    expect(() => calibrateOwnSeries(own, { draws: 7 })).toThrow("draws: 7 ");
  });
});
