import { describe, expect, it } from "vitest";
import { withheldSeries } from "../../src/models/condition-of-payment.js";
import type { ConditionOfPayment } from "../../src/models/parameters.js";
import { makeCalendar } from "../../src/models/time.js";
import { month, plainSegment } from "./plain-parameters.js";

const calendar = makeCalendar(month("2026-01"), month("2026-06"));
const condition: ConditionOfPayment = {
  duty: "feeding",
  bound: ["gp"],
  bearer: "member",
  start: month("2026-02"),
  withdrawn: month("2026-05"),
  subjectShare: 0.5,
  appliedShare: 0.8,
  amountPerEvent: 10,
  exceptPlatform: true,
  exceptEditor: true,
};
const practice = new Float64Array(6).fill(0.6);
const fault = new Float64Array(6).fill(0.25);

function withheld(change: Partial<ConditionOfPayment>, segment = plainSegment()): Float64Array {
  return withheldSeries({ ...condition, ...change }, segment, calendar, practice, fault, 0.1);
}

describe("payment withheld", () => {
  const whole = 1000 * 100 * 0.5 * 0.8 * 10;

  it("is the events not attempted, while the condition applies", () => {
    const euros = [...withheld({})].map((amount) => Number(amount.toFixed(6)));
    expect(euros).toEqual([0, whole * 0.4, whole * 0.4, whole * 0.4, 0, 0]);
  });

  it("includes what the platform or the software lost unless the lever excepts it", () => {
    expect(withheld({ exceptPlatform: false })[2]).toBeCloseTo(whole * (0.4 + 0.06), 6);
    expect(withheld({ exceptEditor: false })[2]).toBeCloseTo(whole * (0.4 + 0.6 * 0.9 * 0.25), 6);
    const realised = 0.6 * 0.9 * 0.75;
    expect(withheld({ exceptPlatform: false, exceptEditor: false })[2]).toBeCloseTo(whole * (1 - realised), 6);
  });

  it("is by segment where amounts are, and by occasion where the duty is to consult", () => {
    expect(withheld({ amountPerEvent: { gp: 3, radiology: 49 } })[2]).toBeCloseTo(whole * 0.4 * 0.3, 6);
    expect(withheld({ duty: "consulting" })[2]).toBeCloseTo(whole * 0.4 * 0.2, 6);
  });

  it("is nothing for those whom it does not bind, for whom nothing is due, or without the lever", () => {
    const nothing = [0, 0, 0, 0, 0, 0];
    expect([...withheld({ bound: ["radiology"] })]).toEqual(nothing);
    expect([...withheld({}, plainSegment({ documentsPerMemberYear: 0 }))]).toEqual(nothing);
    expect([...withheldSeries(undefined, plainSegment(), calendar, practice, fault, 0.1)]).toEqual(nothing);
  });

  it("needs an amount for every segment that it binds", () => {
    expect(() => withheld({ amountPerEvent: { radiology: 49 } })).toThrow(new RangeError("missing amountPerEvent: gp"));
    expect(() => withheld({ amountPerEvent: { radiology: 49 }, bound: [] })).not.toThrow();
  });
});
