import { describe, expect, it } from "vitest";
import { classify, positionsOf, thresholdOf } from "../../src/models/compliance-year.js";
import { caseRate } from "../../src/models/fines.js";
import { month, plainDuty, plainSegment } from "./plain-parameters.js";

const year = { year: 2026, first: 2, last: 5 };
const up = new Float64Array(6);
const course = {
  practice: Float64Array.of(9, 9, 0.2, 0.2, 0.4, 0.6),
  ceiling: Float64Array.of(9, 9, 1, 1, 1, 1),
  thresholdAt: (t: number) => (t < 4 ? 0.1 : 0.3),
};
const everybody = [{ weight: 1, version: 0, down: up }];

describe("the classes of a year", () => {
  it("are taken over its counted months", () => {
    const { counted, shares, rate } = classify(course, year, [4, 5], everybody, 0, 0.5);
    expect(counted).toBe(2);
    expect(shares.own).toBeCloseTo(0.3, 12);
    expect(rate).toBeCloseTo(caseRate(0.5, 2), 15);
  });

  it("are taken over all its months inside the horizon when none counts, at no rate", () => {
    const { counted, shares, rate } = classify(course, year, [], everybody, 0, 0.5);
    const [mean, threshold] = [0.35, 0.2];
    expect(positionsOf(year)).toEqual([2, 3, 4, 5]);
    expect([counted, rate]).toEqual([0, 0]);
    expect(shares.own).toBeCloseTo(threshold ** (mean / (1 - mean)), 12);
  });

  it("are the weighted means of the cohorts'", () => {
    const cohorts = [
      { weight: 0.75, version: 0, down: up },
      { weight: 0.25, version: 5, down: up },
    ];
    const { cohorts: each, shares } = classify(course, year, [4, 5], cohorts, 0, 0.5);
    expect(each[0]?.editor).toBe(0);
    expect(each[1]?.editor).toBeCloseTo(0.6 - 0.3, 12);
    expect(shares.editor).toBeCloseTo(0.25 * 0.3, 12);
    expect(shares.own).toBeCloseTo(0.3, 12);
  });

  it("read the ceiling as practice where practice stands above it", () => {
    const fallen = { ...course, practice: new Float64Array(6).fill(0.8), ceiling: new Float64Array(6).fill(0.5) };
    expect(classify(fallen, year, [4, 5], everybody, 0, 0.5).shares.own).toBeCloseTo(0.2, 12);
  });
});

it("thresholds step with the calendar, not with the horizon", () => {
  const threshold = [
    { from: month("2026-01"), value: 0.4 },
    { from: month("2027-01"), value: 0.6 },
  ];
  const at = thresholdOf(plainSegment({ feeding: plainDuty({ threshold }) }), "feeding", month("2026-11"));
  expect([0, 1, 2].map(at)).toEqual([0.4, 0.4, 0.6]);
});
