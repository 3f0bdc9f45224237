import { describe, expect, it } from "vitest";
import { makeCalendar, meanOver, rampAt, stepAt } from "../../src/models/time.js";
import { month } from "./plain-parameters.js";

describe("the calendar", () => {
  it("keeps the part of each year that lies inside the horizon", () => {
    const calendar = makeCalendar(month("2026-11"), month("2028-03"));
    expect(calendar.length).toBe(17);
    expect(calendar.years).toEqual([
      { year: 2026, first: 0, last: 1 },
      { year: 2027, first: 2, last: 13 },
      { year: 2028, first: 14, last: 16 },
    ]);
  });

  it("can be one month long, but not shorter", () => {
    expect(makeCalendar(24312, 24312).years).toEqual([{ year: 2026, first: 0, last: 0 }]);
    expect(() => makeCalendar(24312, 24311)).toThrow(new RangeError("invalid horizon: 24312 to 24311"));
  });
});

describe("a ramp", () => {
  const ramp = { from: 10, to: 14, levelFrom: 0.2, levelTo: 1 };

  it.each([
    [5, 0.2],
    [10, 0.2],
    [11, 0.4],
    [13, 0.8],
    [14, 1],
    [99, 1],
  ])("in month %i is %d", (at, level) => expect(rampAt(ramp, at)).toBeCloseTo(level, 15));

  it("that starts where it ends is a jump, done in that very month", () => {
    const jump = { ...ramp, to: 10 };
    expect([9, 10, 11].map((at) => rampAt(jump, at))).toEqual([0.2, 1, 1]);
  });
});

describe("a stepped quantity", () => {
  const steps = [
    { from: 10, value: 0.6 },
    { from: 20, value: 0.8 },
  ];

  it("takes the last step begun, and before the first the first one's value", () => {
    expect([5, 10, 19, 20, 99].map((at) => stepAt(steps, at))).toEqual([0.6, 0.6, 0.6, 0.8, 0.8]);
  });

  it("takes what it is told before the first step, as support does", () => {
    expect([5, 10].map((at) => stepAt(steps, at, 0))).toEqual([0, 0.6]);
    expect(stepAt([], 10, 0)).toBe(0);
  });
});

it("takes means over chosen months only", () => {
  expect(meanOver([1, 10, 100], [0, 2])).toBe(50.5);
  expect(() => meanOver([1], [])).toThrow(new RangeError("no months to average over"));
});
