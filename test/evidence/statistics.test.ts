import { describe, expect, it } from "vitest";
import { decimalYear, logitSlope } from "../../src/evidence/statistics.js";
import { loadEvidence } from "../../src/node/evidence-files.js";

const point = (date: string, value: number) => ({ date, value, unit: "share", fact: "a-fact" });

describe("decimalYear", () => {
  it("takes the middle of the period", () => {
    expect(decimalYear("2024")).toBe(2024.5);
    expect(decimalYear("2019-07")).toBeCloseTo(2019 + 6.5 / 12, 12);
    expect(decimalYear("2013-08-12")).toBeCloseTo(2013 + (7 + 11.5 / 31) / 12, 12);
  });
});

describe("logitSlope", () => {
  it("finds the slope of a logistic curve", () => {
    const points = [2010, 2012, 2017].map((year) => point(String(year), 1 / (1 + Math.exp(-0.37 * (year - 2013)))));
    expect(logitSlope(points)).toBeCloseTo(0.37, 12);
  });

  it("refuses too few points and shares at the ends", () => {
    expect(() => logitSlope([point("2010", 0.5)])).toThrow("invalid series: 1 points");
    expect(() => logitSlope([point("2010", 0.5), point("2011", 1)])).toThrow("invalid series: 1 in 2011");
  });

  it.each([
    ["gps-feeding", "drv-logit-gp-feed", 0, 9999, 0.03],
    ["gps-consulting", "drv-logit-gp-consult", 0, 9999, 0.03],
    ["us-hospitals", "drv-logit-us-hosp", 2008, 2013, 0.03],
    ["us-physicians-any-ehr", "drv-logit-us-any", 2008, 2015, 0.04],
  ])("over the points of %s is near %s", (series, derived, from, to, within) => {
    const { series: all, facts } = loadEvidence();
    const points = (all.get(series) ?? []).filter(
      ({ date }) => decimalYear(date) >= from && decimalYear(date) < to + 1,
    );
    expect(Math.abs(logitSlope(points) - Number(facts.get(derived)?.value))).toBeLessThan(within);
  });
});
