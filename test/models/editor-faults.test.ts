import { describe, expect, it } from "vitest";
import {
  cohortFault,
  cohortsOf,
  downSeries,
  downShare,
  editorCourses,
  faultSeries,
  meanFaultAtStart,
} from "../../src/models/editor-faults.js";
import { makeCalendar } from "../../src/models/time.js";
import { flat, month } from "./plain-parameters.js";

const calendar = makeCalendar(month("2026-01"), month("2026-12"));
const year = calendar.years[0] as (typeof calendar.years)[number];
const editors = [
  { id: "A", incidentsPerMonth: 2, hoursPerIncident: 36.5 },
  { id: "B", incidentsPerMonth: 0, hoursPerIncident: 0 },
];
const rollout = { from: month("2026-03"), to: month("2026-07"), levelFrom: 0.2, levelTo: 1 };

describe("time down", () => {
  it("is incidents times hours over the 730 hours of a month, at most the whole month", () => {
    expect(downShare(2, 36.5)).toBeCloseTo(0.1, 15);
    expect(downShare(0, 36.5)).toBe(0);
    expect(downShare(30, 36.5)).toBe(1);
  });

  it("is one number per editor and month: the mean, or what chance decided", () => {
    const drawn = downSeries(editors, 3, { A: [0, 4, 1] });
    expect([...(drawn.get("A") ?? [])]).toEqual([0, 0.2, 0.05]);
    expect([...(drawn.get("B") ?? [])]).toEqual([0, 0, 0]);
    expect([...(downSeries(editors, 2, undefined).get("A") ?? [])]).toEqual([0.1, 0.1]);
  });
});

describe("what a segment's software loses", () => {
  const users = [
    { id: "A", share: 0.75, ready: flat(0.8) },
    { id: "B", share: 0.25, ready: rollout },
    { id: "unknown", share: 0, ready: flat(0) },
  ];

  it("is, editor by editor, users without the version and the others' time down", () => {
    const courses = editorCourses(users, editors, downSeries(editors, 12, undefined), calendar);
    const fault = faultSeries(courses, 12);
    expect(fault[0]).toBeCloseTo(0.75 * (0.2 + 0.8 * 0.1) + 0.25 * 0.8, 15);
    expect(fault[4]).toBeCloseTo(0.75 * 0.28 + 0.25 * 0.4, 15);
    expect(fault[11]).toBeCloseTo(0.75 * 0.28, 15);
  });

  it("at the start is taken at mean incidents, whatever chance did", () => {
    const drawn = downSeries(editors, 12, { A: [20, ...new Array(11).fill(0)] });
    const courses = editorCourses(users, editors, drawn, calendar);
    expect(faultSeries(courses, 12)[0]).toBeCloseTo(0.75 + 0.25 * 0.8, 15);
    expect(meanFaultAtStart(courses)).toBeCloseTo(0.75 * 0.28 + 0.25 * 0.8, 15);
  });

  it("needs every editor with users to be known", () => {
    const stranger = [{ id: "Z", share: 1, ready: flat(1) }];
    expect(() => editorCourses(stranger, editors, downSeries(editors, 12, undefined), calendar)).toThrow(
      new RangeError("unknown editor: Z"),
    );
  });
});

describe("cohorts of a year", () => {
  const cohorts = (ready: typeof rollout) =>
    cohortsOf(
      editorCourses([{ id: "A", share: 1, ready }], editors, downSeries(editors, 12, undefined), calendar),
      year,
    );

  it("are those ready in January, those of each month of the roll-out, and those never ready", () => {
    const found = cohorts({ ...rollout, levelTo: 0.9 });
    expect(found.map(({ version }) => version)).toEqual([0, 3, 4, 5, 6, 12]);
    [0.2, 0.175, 0.175, 0.175, 0.175, 0.1].forEach((weight, c) => {
      expect(found[c]?.weight).toBeCloseTo(weight, 15);
    });
  });

  it("are two where nothing rolls out, one where everybody is ready", () => {
    expect(cohorts(flat(0.75)).map(({ version, weight }) => [version, weight])).toEqual([
      [0, 0.75],
      [12, 0.25],
    ]);
    expect(cohorts(flat(1)).map(({ version }) => version)).toEqual([0]);
  });

  it("lose everything before their version and their editor's time down from then on, over the counted months", () => {
    const may = cohorts(rollout).find(({ version }) => version === 4);
    if (!may) return expect.fail("no cohort of May");
    expect(cohortFault(may, [...Array(12).keys()])).toBeCloseTo((4 + 8 * 0.1) / 12, 15);
    expect(cohortFault(may, [2, 3, 4, 5])).toBeCloseTo((2 + 2 * 0.1) / 4, 15);
    expect(cohortFault(may, [6, 7])).toBeCloseTo(0.1, 15);
  });

  it("of a partial year start in the horizon's own first month", () => {
    const late = makeCalendar(month("2026-06"), month("2026-12"));
    const courses = editorCourses(
      [{ id: "A", share: 1, ready: rollout }],
      editors,
      downSeries(editors, 7, undefined),
      late,
    );
    const found = cohortsOf(courses, late.years[0] as (typeof late.years)[number]);
    expect(found.map(({ version }) => version)).toEqual([0, 1]);
    expect(found[0]?.weight).toBeCloseTo(0.8, 15);
  });
});
