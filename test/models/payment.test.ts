import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/models/assessment.js";
import type { Penalties } from "../../src/models/parameters.js";
import { payLater } from "../../src/models/payment.js";
import { makeCalendar } from "../../src/models/time.js";
import { month, plainPenalties } from "./plain-parameters.js";

const calendar = makeCalendar(month("2026-01"), month("2027-06"));
const both = (feeding: number, consulting: number) => ({ feeding, consulting, total: feeding + consulting });
const assessment: Assessment = {
  cases: both(6, 3),
  finedMembers: both(0, 0),
  assessed: both(6000, 900),
  shielded: both(0, 0),
  shieldedEditor: both(600, 60),
};
const counted = { feeding: [9, 10, 11], consulting: [11] };

function pay(change: Partial<Penalties>) {
  const money = () => new Float64Array(calendar.length);
  const series = { collected: money(), editorLiability: money(), controlCost: money() };
  const later = payLater(plainPenalties(change), calendar, counted, assessment, series);
  const filled = (amounts: Float64Array) =>
    Object.fromEntries([...amounts].flatMap((a, t) => (a === 0 ? [] : [[t, a]])));
  return {
    ...later,
    collected: filled(series.collected),
    editorLiability: filled(series.editorLiability),
    controlCost: filled(series.controlCost),
  };
}

describe("fines", () => {
  it("are spread over their own duty's months and paid at once without a lag", () => {
    expect(pay({ lagMonths: 0 }).collected).toEqual({ 9: 2000, 10: 2000, 11: 2900 });
  });

  it("are paid in the next year when the lag says so, less what is never recovered", () => {
    const paid = pay({ lagMonths: 3, recovery: 0.5 });
    expect(paid.collected).toEqual({ 12: 1000, 13: 1000, 14: 1450 });
    expect(paid.collectedAfterHorizon).toBe(0);
  });

  it("that fall after the horizon belong to the year that assessed them", () => {
    const paid = pay({ lagMonths: 7 });
    expect(paid.collected).toEqual({ 16: 2000, 17: 2000 });
    expect(paid.collectedAfterHorizon).toBe(2900);
    expect(pay({ lagMonths: 99 })).toMatchObject({ collected: {}, collectedAfterHorizon: 6900 });
  });

  it("under a shared cap are spread over the months of either duty", () => {
    expect(pay({ caps: "shared" }).collected).toEqual({ 9: 2300, 10: 2300, 11: 2300 });
  });

  it("add to what earlier years left to pay", () => {
    const series = {
      collected: new Float64Array(18).fill(5),
      editorLiability: new Float64Array(18),
      controlCost: new Float64Array(18),
    };
    payLater(plainPenalties(), calendar, counted, assessment, series);
    expect([series.collected[8], series.collected[9]]).toEqual([5, 2005]);
  });
});

it("an editor's liability takes the fines' recovery, spread and lag", () => {
  const paid = pay({ lagMonths: 7, recovery: 0.5, editorLiability: 0.8 });
  expect(paid.editorLiability[16]).toBeCloseTo(80, 12);
  expect(paid.editorLiability[17]).toBeCloseTo(80, 12);
  expect(paid.editorLiabilityAfterHorizon).toBeCloseTo(80 + 24, 12);
  expect(pay({}).editorLiability).toEqual({});
});

it("control is paid for when it happens, whatever the lag and the caps", () => {
  for (const caps of ["separate", "shared"] as const) {
    expect(pay({ lagMonths: 7, caps, costPerCase: 100 }).controlCost).toEqual({ 9: 200, 10: 200, 11: 500 });
  }
});

it("a year without counted months pays nothing", () => {
  const money = new Float64Array(18);
  const series = { collected: money, editorLiability: money, controlCost: money };
  const none = { ...assessment, assessed: both(0, 0), cases: both(0, 0), shieldedEditor: both(0, 0) };
  for (const caps of ["separate", "shared"] as const) {
    expect(payLater(plainPenalties({ caps }), calendar, { feeding: [], consulting: [] }, none, series)).toEqual({
      collectedAfterHorizon: 0,
      editorLiabilityAfterHorizon: 0,
    });
  }
  expect([...money]).toEqual(new Array(18).fill(0));
});
