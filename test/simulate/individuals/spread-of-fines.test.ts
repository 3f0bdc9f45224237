import { describe, expect, it } from "vitest";
import { concentrations } from "../../../src/simulate/individuals/concentration.js";
import { rangeOf } from "../../../src/simulate/individuals/drawn-range.js";
import type { SimulatedMembers } from "../../../src/simulate/individuals/gather-members.js";
import { summariseMembers } from "../../../src/simulate/individuals/members-summary.js";
import { simulateMembersNow } from "../../../src/simulate/individuals/simulate-members.js";
import { worstMonths } from "../../../src/simulate/individuals/worst-month.js";
import { month, plainParameters, plainSegment } from "../../models/plain-parameters.js";
import { eventfulWorld } from "./eventful-world.js";

const fines = (rows: readonly (readonly [number, number, number])[]) => ({
  member: Uint32Array.from(rows, ([member]) => member),
  year: Uint8Array.from(rows, ([, year]) => year),
  fine: Float64Array.from(rows, ([, , fine]) => fine),
});

describe("how fines are concentrated", () => {
  const segment = simulateMembersNow(eventfulWorld(), { seed: 1, realisations: 1, members: 10 }).segments[0];
  const simulated = (fined: readonly ReturnType<typeof fines>[]): SimulatedMembers => ({
    ...{ seed: 1, realisations: fined.length, years: [2026, 2027] },
    segments: [{ ...(segment ?? expect.fail("nobody")), members: 100, fined }],
  });

  it("counts each member once, whatever it paid in how many years", () => {
    const rows = [
      fines([
        [3, 0, 1000],
        [3, 1, 2000],
        [8, 1, 500],
      ]),
      fines([[3, 0, 1500]]),
    ];
    expect(concentrations(simulated(rows))).toEqual([
      {
        segment: "gp",
        everFined: 3 / 200,
        finedAgain: 1 / 200,
        topTenth: 3000 / 5000,
        median: 1500,
        high: 3000,
      },
    ]);
  });

  it("says nothing of a segment without a fine", () => {
    expect(concentrations(simulated([fines([])]))).toEqual([]);
  });
});

describe("members summed up", () => {
  it("have the mean and range of their realisations", () => {
    const simulated = simulateMembersNow(eventfulWorld(), { seed: 1, realisations: 30, members: 2000 });
    const [row] = summariseMembers(simulated, 2026);
    const totals = [...(simulated.segments[0]?.byRealisation.finedMembers ?? [])];
    expect(row?.finedMembers).toEqual({ mean: totals.reduce((a, b) => a + b, 0) / 30, range: rangeOf(totals) });
    expect(row?.everFined).toBeCloseTo((row?.finedMembers.mean ?? 0) / 2000, 12);
    expect(() => summariseMembers(simulated, 2031)).toThrow(new RangeError("invalid year: 2031"));
  });
});

describe("an editor's worst month", () => {
  it("is the one that loses most, for all its users together", () => {
    const parameters = plainParameters({
      horizon: { start: month("2026-01"), end: month("2026-12") },
      editors: [{ id: "A", incidentsPerMonth: 1, hoursPerIncident: 73 }],
      segments: [plainSegment(), plainSegment({ id: "specialist", members: 500 })],
    });
    const [worst] = worstMonths(parameters, { seed: 1, realisations: 400 });
    expect(worst).toMatchObject({ editor: "A", users: 1500 });
    // Half of 100 documents a month arrive while a tenth of the time is lost, so that much more is sent; an incident costs a tenth of the month.
    const { hours, documents } = worst ?? expect.fail("no editor");
    for (const level of ["low", "median", "high"] as const) {
      expect(documents[level]).toBeCloseTo((1500 * (50 / 0.9) * hours[level]) / 730, 6);
      expect(hours[level] % 73).toBeCloseTo(0, 6);
    }
    // The largest of twelve Poisson counts of mean 1 is most often 3.
    expect(hours.median).toBeCloseTo(3 * 73, 6);
  });
});
