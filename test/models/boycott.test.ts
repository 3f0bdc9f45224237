import { describe, expect, it } from "vitest";
import { boycottProbability, boycottYear, isBoycotted, reduceByBoycott } from "../../src/models/boycott.js";
import { caseRate, expectedFine } from "../../src/models/fines.js";
import type { ConditionOfPayment, Parameters, Penalties } from "../../src/models/parameters.js";
import { centralRun, runPolicy } from "../../src/models/policy.js";
import { makeCalendar } from "../../src/models/time.js";
import { never } from "../../src/scenario/month.js";
import { month, plainParameters, plainPenalties, plainSegment } from "./plain-parameters.js";

const laboratory = plainSegment({ boycottRate: 0.7, detection: 0.02, detectionInBoycott: 0.3 });
const fines = (change: Partial<Penalties> = {}) =>
  plainPenalties({ start: { feeding: month("2026-01"), consulting: never }, dropped: 0.5, ...change });
const world = (change: Partial<Parameters> = {}) =>
  plainParameters({
    segments: [laboratory],
    boycott: { months: 3, depth: 0.6, eta: 0.5 },
    penalties: fines(),
    ...change,
  });
const year2026 = { year: 2026, first: 0, last: 11 };

describe("the probability of a boycott", () => {
  it("is that of at least one event a year, fewer where a fine deters", () => {
    expect(boycottProbability(0.7, 0.5, 0, 300)).toBeCloseTo(1 - Math.exp(-0.7), 15);
    expect(boycottProbability(0.7, 0.5, 300, 300)).toBeCloseTo(1 - Math.exp(-0.7 * 0.75), 15);
    expect(boycottProbability(0, 0.5, 300, 300)).toBe(0);
  });

  it("looks at the fine for feeding alone, with the detection of boycotts over the counted months", () => {
    const deterrent = (counted: number) => boycottYear(world(), laboratory, year2026, counted).deterrent;
    expect(deterrent(12)).toBeCloseTo(expectedFine(caseRate(0.3, 12) / 2, 2500, 10_000, 0), 9);
    expect(deterrent(4)).toBeCloseTo(expectedFine(caseRate(0.3, 4) / 2, 2500, 10_000, 0), 9);
  });

  it("weighs the fine against that of half response for the member's own kind", () => {
    const site = { ...laboratory, kind: "establishment" as const };
    const { deterrent, probability } = boycottYear(world(), site, year2026, 12);
    expect(deterrent).toBeCloseTo(expectedFine(caseRate(0.3, 12) / 2, 25_000, 100_000, 0), 9);
    expect(probability).toBeCloseTo(boycottProbability(0.7, 0.5, deterrent, 3000), 15);
  });

  it("ignores fines that are not in force in any month of the boycott", () => {
    const start = { feeding: month("2026-04"), consulting: month("2026-01") };
    expect(boycottYear(world({ penalties: fines({ start }) }), laboratory, year2026, 9)).toEqual({
      probability: 1 - Math.exp(-0.7),
      deterrent: 0,
      enforced: false,
    });
  });

  it("adds what a condition of payment on feeding would cost in a year", () => {
    const conditionOfPayment: ConditionOfPayment = {
      duty: "feeding",
      bound: ["gp"],
      bearer: "member",
      start: month("2026-03"),
      withdrawn: never,
      subjectShare: 0.5,
      appliedShare: 1,
      amountPerEvent: 2,
      exceptPlatform: true,
      exceptEditor: true,
    };
    const of = (change: Partial<ConditionOfPayment>) =>
      boycottYear(
        world({ penalties: plainPenalties(), conditionOfPayment: { ...conditionOfPayment, ...change } }),
        laboratory,
        year2026,
        0,
      );
    expect(of({})).toMatchObject({ deterrent: 1200, enforced: false });
    expect(of({ start: month("2026-04") }).deterrent).toBe(0);
    expect(of({ duty: "consulting" }).deterrent).toBe(0);
    expect(of({ bearer: "patients" }).deterrent).toBe(0);
  });
});

describe("the boycotted months", () => {
  it("are the first of the calendar year", () => {
    const months = ["2025-12", "2026-01", "2026-03", "2026-04"].map(month);
    expect(months.map((at) => isBoycotted(at, 2026, 3))).toEqual([false, true, true, false]);
  });

  it("lose part of their practice, inside the horizon only", () => {
    const calendar = makeCalendar(month("2026-03"), month("2026-12"));
    const year = calendar.years[0] as (typeof calendar.years)[number];
    const practice = new Float64Array(10).fill(0.5);
    const reduced = reduceByBoycott(practice, calendar, year, { months: 4, depth: 0.6, eta: 0 });
    expect([...reduced].map((w) => Number(w.toFixed(12)))).toEqual([0.2, 0.2, ...new Array(8).fill(0.5)]);
    expect(practice[0]).toBe(0.5);
  });

  it("are enforced even where they lie before the horizon", () => {
    const horizon = { start: month("2026-07"), end: month("2026-12") };
    const boycotted = { gp: [true] };
    const cases = (change: Partial<Penalties>) =>
      runPolicy(world({ horizon, penalties: fines(change) }), { boycotted }).segments[0]?.years[0]?.assessment.cases
        .feeding;
    const below = 1000 * 0.6;
    expect(cases({})).toBeCloseTo(below * caseRate(0.3, 6), 9);
    expect(cases({ start: { feeding: month("2026-04"), consulting: never } })).toBeCloseTo(
      below * caseRate(0.02, 6),
      9,
    );
    expect(boycottYear(world({ horizon }), laboratory, { year: 2026, first: 0, last: 5 }, 6).deterrent).toBeCloseTo(
      expectedFine(caseRate(0.3, 6) / 2, 2500, 10_000, 0),
      9,
    );
  });
});

describe("a year's expectation", () => {
  it("mixes the year with and the year without a boycott, and leaves the adoption state alone", () => {
    const [segment] = centralRun(world()).segments;
    const probability = segment?.years[0]?.boycottProbability ?? Number.NaN;
    expect(probability).toBeGreaterThan(0.3);
    expect(segment?.feeding.adoption[0]).toBe(0.5);
    expect(segment?.feeding.practice[0]).toBeCloseTo(0.5 * (1 - 0.6 * probability), 12);
    expect(segment?.feeding.practice[3]).toBeCloseTo(0.5, 12);
    expect(segment?.consulting.practice[0]).toBe(0.5);
  });

  it("controls boycotters of feeding with the detection of boycotts, and consulting as ever", () => {
    const start = { feeding: month("2026-01"), consulting: month("2026-01") };
    const year = runPolicy(world({ penalties: fines({ start }) }), { boycotted: { gp: [true, false] } }).segments[0]
      ?.years;
    const mean = 0.5 * (1 - 0.6 / 4);
    const below = 0.6 ** (mean / (1 - mean));
    expect(year?.[0]?.classes.feeding.own).toBeCloseTo(below, 12);
    expect(year?.[0]?.assessment.cases.feeding).toBeCloseTo(1000 * below * caseRate(0.3, 12), 9);
    expect(year?.[0]?.assessment.cases.consulting).toBeCloseTo(1000 * 0.6 * caseRate(0.02, 12), 9);
    expect(year?.[1]?.assessment.cases.feeding).toBeCloseTo(1000 * 0.6 * caseRate(0.02, 12), 9);
  });
});
