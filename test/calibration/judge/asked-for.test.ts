import { describe, expect, it } from "vitest";
import { shareOut } from "../../../src/calibration/judge/asked-for.js";
import { type CalibrateOptions, type Calibration, calibrate } from "../../../src/calibration/judge/calibrate.js";
import { FitError } from "../../../src/calibration/series/fit-error.js";
import { openShipped } from "../series-cases.js";

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FitError) return error.text.en;
    throw error;
  }
  return "accepted";
}

describe("what a series cannot give is refused", () => {
  it.each([
    [
      "us-hospitals",
      { holdOut: 2 },
      "--hold-out 2: us-hospitals has 6 points, and a curve keeps five at least; give 1 at most.",
    ],
    [
      "us-physicians-any-ehr",
      { until: 2000 },
      "--until 2000: the last point of us-physicians-any-ehr is of 2021, and nothing is to be foretold before; give 2021 or later.",
    ],
    ["gps-feeding", { until: 2030 }, "--until 2030: gps-feeding carries no curve (two points"],
    ["gps-feeding", { holdOut: 1 }, "--hold-out 1: gps-feeding carries no curve (two points"],
  ])("%s, %j", (id, asked, expected) => {
    expect(refusal(() => calibrate(openShipped(id), { draws: 100, ...asked }))).toContain(expected);
  });

  it("but the most that it can is given", () => {
    const { holdOuts, future } = calibrate(openShipped("us-physicians-basic-ehr"), {
      draws: 100,
      holdOut: 5,
      until: 2015,
    }) as Calibration;
    expect(holdOuts).toHaveLength(5);
    expect(future.times).toHaveLength(0);
    expect(refusal(() => calibrate(openShipped("gps-feeding"), { holdOut: 0 }))).toBe("accepted");
  });
});

describe("shareOut", () => {
  const series = ["us-hospitals", "us-physicians-basic-ehr", "gps-feeding"].map(openShipped);

  it("gives each series what it can of what all are asked for", () => {
    const asked: CalibrateOptions = { holdOut: 4, until: 2014, draws: 100 };
    expect(shareOut(series, asked)).toEqual([
      { holdOut: 1, until: 2014, draws: 100 },
      { holdOut: 4, until: 2015, draws: 100 },
      { draws: 100 },
    ]);
    const drawn: CalibrateOptions = { draws: 100 };
    expect(shareOut(series, drawn)).toEqual([{ draws: 100 }, { draws: 100 }, { draws: 100 }]);
  });

  it("refuses what none can", () => {
    expect(refusal(() => shareOut(series, { holdOut: 6 }))).toContain("us-physicians-basic-ehr has 10 points");
    expect(refusal(() => shareOut(series, { until: 2012 }))).toContain("the last point of us-hospitals is of 2013");
  });
});
