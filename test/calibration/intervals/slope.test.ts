import { describe, expect, it } from "vitest";
import { slopeOf } from "../../../src/calibration/intervals/slope.js";
import { openSeries } from "../../../src/calibration/series/open-series.js";
import { logitSlope } from "../../../src/evidence/statistics.js";
import { declare, openShipped, pointsOf } from "../series-cases.js";

const logit = (share: number) => Math.log(share / (1 - share));

describe("slopeOf", () => {
  it("goes through two points, with what their rounding leaves open", () => {
    const { value, low, high, basis } = slopeOf(openShipped("gps-feeding"));
    const span = 2019 + 8.5 / 12 - (2017 + 11.5 / 12);
    expect(value).toBeCloseTo((logit(0.2) - logit(0.06)) / span, 12);
    expect(value).toBeCloseTo(logitSlope(openShipped("gps-feeding").points), 12);
    expect([low, high, basis]).toEqual([
      expect.closeTo((logit(0.195) - logit(0.065)) / span, 12),
      expect.closeTo((logit(0.205) - logit(0.055)) / span, 12),
      "rounding",
    ]);
  });

  it("takes professionals as a share of their total", () => {
    const { value } = slopeOf(openShipped("liberal-professionals-feeding"));
    expect(value).toBeCloseTo(0.66, 2);
  });

  it("of several amounts is that of their logarithms, with an interval from what is left", () => {
    const points = pointsOf({ 2001: 100, 2002: 150, 2003: 240, 2004: 350 });
    const [opened] = openSeries(declare({ carries: "slope", scale: "log", why: { fr: "x", en: "x" } }), points);
    const { value, low = 0, high = 0, basis } = slopeOf(opened!);
    const logs = points.map((point) => Math.log(point.value));
    const slope = logs.reduce((sum, y, i) => sum + (i - 1.5) * y, 0) / 5;
    expect(value).toBeCloseTo(slope, 12);
    expect(basis).toBe("residuals");
    expect((low + high) / 2).toBeCloseTo(value, 12);
    // Four points on two parameters leave two degrees of freedom: 95 % of Student's t is 2.919986.
    const mean = logs.reduce((sum, y) => sum + y / 4, 0);
    const left = logs.reduce((sum, y, i) => sum + (y - mean - slope * (i - 1.5)) ** 2, 0);
    expect((high - low) / 2).toBeCloseTo(2.919986 * Math.sqrt(left / 2 / 5), 6);
  });

  it("has no interval for two points of unknown rounding", () => {
    const [opened] = openSeries(declare(), pointsOf({ 2001: 0.1, 2002: 0.2 }));
    expect(slopeOf(opened!)).toEqual({
      value: expect.closeTo(logit(0.2) - logit(0.1), 12),
      basis: "none",
    });
  });
});
