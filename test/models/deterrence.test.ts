import { describe, expect, it } from "vitest";
import {
  amountPerEvent,
  announcementOf,
  anticipation,
  conditionTimeline,
  finesBind,
  fineTimeline,
  isEnforced,
  lossAsPerceived,
  pressureOn,
  response,
} from "../../src/models/deterrence.js";
import { caseRate, expectedFine } from "../../src/models/fines.js";
import type { ConditionOfPayment } from "../../src/models/parameters.js";
import { never } from "../../src/scenario/month.js";
import { month, plainParameters, plainPenalties, plainSegment } from "./plain-parameters.js";

const july = { feeding: month("2027-07"), consulting: never };

const condition: ConditionOfPayment = {
  duty: "feeding",
  bound: ["gp"],
  bearer: "member",
  announced: month("2026-01"),
  start: july.feeding,
  withdrawn: never,
  subjectShare: 0.5,
  appliedShare: 0.2,
  amountPerEvent: 10,
  exceptPlatform: false,
  exceptEditor: false,
};

describe("anticipation", () => {
  const timeline = { announced: month("2026-04"), start: month("2027-07"), withdrawn: month("2028-01") };

  it.each([
    ["2026-03", 0],
    ["2026-04", Math.exp(-15 / 9)],
    ["2027-06", Math.exp(-1 / 9)],
    ["2027-07", 1],
    ["2027-12", 1],
    ["2028-01", 0],
  ])("in %s is %d", (at, felt) => expect(anticipation(timeline, month(at), 9)).toBeCloseTo(felt, 15));

  it("does not exist for people who look no further than today (τ = 0)", () => {
    expect(anticipation(timeline, month("2027-06"), 0)).toBe(0);
    expect(anticipation(timeline, month("2027-07"), 0)).toBe(1);
  });

  it("needs a start, and an announcement even once the fine applies", () => {
    expect(anticipation({ ...timeline, start: never }, month("2026-10"), 9)).toBe(0);
    expect(anticipation({ ...timeline, announced: never }, month("2027-08"), 9)).toBe(0);
    expect(anticipation({ ...timeline, announced: month("2027-09") }, month("2027-08"), 9)).toBe(0);
    expect(anticipation({ ...timeline, announced: month("2027-09") }, month("2027-09"), 9)).toBe(1);
  });

  it("lasts until the withdrawal of a measure that never starts to apply", () => {
    const struck = { ...timeline, withdrawn: month("2026-06") };
    expect(anticipation(struck, month("2026-05"), 9)).toBeCloseTo(Math.exp(-14 / 9), 15);
    expect(anticipation(struck, month("2026-06"), 9)).toBe(0);
    expect(anticipation(struck, month("2027-08"), 9)).toBe(0);
    expect(isEnforced(struck, month("2027-08"))).toBe(false);
  });
});

describe("who is bound, and when", () => {
  it("is everybody with something to do, or those listed", () => {
    const idle = plainSegment({ prescriptionsPerMemberYear: 0 });
    expect(finesBind(plainPenalties(), plainSegment(), "consulting")).toBe(true);
    expect(finesBind(plainPenalties(), idle, "consulting")).toBe(false);
    expect(finesBind(plainPenalties({ bound: { consulting: ["nurse"] } }), plainSegment(), "consulting")).toBe(false);
    expect(finesBind(plainPenalties({ bound: { consulting: ["nurse"] } }), plainSegment(), "feeding")).toBe(true);
  });

  it("is announced at the earliest start unless a month is given", () => {
    expect(announcementOf(plainPenalties({ start: july }))).toBe(july.feeding);
    expect(announcementOf(plainPenalties({ start: july, announced: month("2025-11") }))).toBe(month("2025-11"));
    expect(announcementOf(plainPenalties({ start: { feeding: never, consulting: july.feeding } }))).toBe(july.feeding);
    expect(announcementOf(plainPenalties())).toBe(never);
  });

  it("is enforced from the start until the withdrawal, that month excluded", () => {
    const timeline = fineTimeline(
      plainPenalties({ start: july, withdrawn: month("2027-09") }),
      plainSegment(),
      "feeding",
    );
    const months = ["2027-06", "2027-07", "2027-08", "2027-09"];
    expect(months.map((at) => isEnforced(timeline, month(at)))).toEqual([false, true, true, false]);
  });
});

describe("pressure", () => {
  const deterrence = { rho: 1, chi: 0, tau: 9, h: { professional: 300, establishment: 3000 } };
  const fine = (maxPerBreach: number) => expectedFine(caseRate(0.5, 12) * 0.25, maxPerBreach, 10_000, 0);
  const fines = plainPenalties({ start: july, dropped: 0.75, announced: month("2026-01") });

  it("saturates: one half where the fine is h, one for a fine without end", () => {
    expect([0, 300, 900].map((amount) => response(amount, 300))).toEqual([0, 0.5, 0.75]);
  });

  it("is anticipation times the response to a full year's fine of this duty alone", () => {
    const base = plainParameters({ deterrence, penalties: fines });
    const segment = plainSegment({ perceivedDetection: 0.5, detection: 0.001 });
    const { series, stakeAt } = pressureOn(base, segment, "feeding", 24);
    expect(stakeAt(month("2027-07"))).toBeCloseTo(fine(2500), 9);
    expect(series[0]).toBeCloseTo((Math.exp(-18 / 9) * fine(2500)) / (fine(2500) + 300), 12);
    expect(series[23]).toBeCloseTo(fine(2500) / (fine(2500) + 300), 12);
    expect(Math.max(...pressureOn(base, segment, "consulting", 24).series)).toBe(0);
    const shared = pressureOn({ ...base, penalties: { ...fines, caps: "shared" } }, segment, "feeding", 24);
    expect([...shared.series]).toEqual([...series]);
  });

  it("is weighed at the amounts, and against the fine of half response, of the member's own kind", () => {
    const base = plainParameters({ deterrence, penalties: fines });
    const { series } = pressureOn(base, plainSegment({ kind: "establishment" }), "feeding", 24);
    const stake = expectedFine(caseRate(0.5, 12) * 0.25, 25_000, 100_000, 0);
    expect(series[23]).toBeCloseTo(stake / (stake + 3000), 12);
  });

  it("is felt at the amounts of the month's year, and before the start at those of the start's year", () => {
    const { professional, establishment } = fines.schedule;
    const rising = [2500, 1000, 500].map((value, y) => ({ from: month(`${2026 + y}-01`), value }));
    const feeding = { ...professional.feeding, maxPerBreach: rising };
    const schedule = { professional: { ...professional, feeding }, establishment };
    const base = plainParameters({ deterrence, penalties: { ...fines, schedule } });
    const { stakeAt } = pressureOn(base, plainSegment(), "feeding", 36);
    expect(stakeAt(month("2026-05"))).toBeCloseTo(fine(1000), 9);
    expect(stakeAt(month("2027-12"))).toBeCloseTo(fine(1000), 9);
    expect(stakeAt(month("2028-01"))).toBeCloseTo(fine(500), 9);
  });

  it("adds the yearly loss that a condition of payment means, unless patients bear it", () => {
    const loss = 1200 * 0.5 * 0.2 * 10;
    const stake = (change: Partial<ConditionOfPayment>, penalties = fines) => {
      const conditionOfPayment = { ...condition, ...change };
      const base = plainParameters({ deterrence, penalties, conditionOfPayment });
      return pressureOn(base, plainSegment(), "feeding", 24).stakeAt(month("2027-07"));
    };
    expect(lossAsPerceived(condition, plainSegment())).toBeCloseTo(loss, 9);
    expect(stake({})).toBeCloseTo(fine(2500) + loss, 9);
    expect(stake({}, plainPenalties())).toBeCloseTo(loss, 9);
    expect(stake({ bearer: "patients" })).toBeCloseTo(fine(2500), 9);
    expect(stake({ bound: [] })).toBeCloseTo(fine(2500), 9);
    expect(stake({ duty: "consulting" })).toBeCloseTo(fine(2500), 9);
    expect(conditionTimeline(condition, plainSegment({ documentsPerMemberYear: 0 }), "feeding").start).toBe(never);
    expect(amountPerEvent({ ...condition, amountPerEvent: { gp: 8 } }, plainSegment())).toBe(8);
    expect(() => amountPerEvent({ ...condition, amountPerEvent: { nurse: 8 } }, plainSegment())).toThrow(
      new RangeError("missing amountPerEvent: gp"),
    );
  });

  it("announces a condition of payment at its start unless a month is given", () => {
    const { announced: _, ...unannounced } = condition;
    expect(conditionTimeline(unannounced, plainSegment(), "feeding").announced).toBe(july.feeding);
  });
});
