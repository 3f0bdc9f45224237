import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concentrationInAll, concentrations } from "../../../../src/simulate/individuals/crowd/concentration.js";
import { type FineCounts, FineTally } from "../../../../src/simulate/individuals/crowd/fine-counts.js";
import type { SimulatedMembers } from "../../../../src/simulate/individuals/crowd/gather-members.js";
import { summariseMembers } from "../../../../src/simulate/individuals/crowd/members-summary.js";
import { simulateMembersNow } from "../../../../src/simulate/individuals/crowd/simulate-members.js";
import { worstMonths } from "../../../../src/simulate/individuals/crowd/worst-month.js";
import { rangeOf } from "../../../../src/simulate/individuals/setting/drawn-range.js";
import { flat, month, plainParameters, plainSegment } from "../../../models/plain-parameters.js";
import { eventfulWorld } from "../eventful-world.js";

/** Members who pay so much in all, in so many years. */
const counts = (rows: readonly (readonly [amount: number, years: number])[]) => {
  const tally = new FineTally();
  for (const [amount, years] of rows) tally.add(amount, years);
  return tally.counts();
};

describe("how fines are concentrated", () => {
  const segment = simulateMembersNow(eventfulWorld(), { seed: 1, realisations: 1, members: 10 }).segments[0];
  const simulated = (...fines: readonly FineCounts[]): SimulatedMembers => ({
    ...{ seed: 1, realisations: 2, years: [2026, 2027] },
    segments: fines.map((one) => ({ ...(segment ?? expect.fail("nobody")), members: 100, fines: one })),
  });
  const three = counts([
    [3000, 2],
    [500, 1],
    [1500, 1],
  ]);

  it("counts each member once, whatever it paid in how many years", () => {
    expect(concentrations(simulated(three))).toEqual([
      {
        segment: "gp",
        everFined: 3 / 200,
        finedAgain: 1 / 3,
        topTenth: (0.3 * 3000) / 5000,
        median: 1500,
        high: expect.closeTo(2850, 6),
      },
    ]);
  });

  it("gives a tenth of the fines to a tenth of those who pay the same, however few", () => {
    for (const few of [1, 3, 9, 10, 11, 25]) {
      const [one] = concentrations(simulated(counts(Array.from({ length: few }, () => [1000, 1] as const))));
      expect(one?.topTenth).toBeCloseTo(0.1, 12);
    }
  });

  it("has the quantiles of the amounts, one by one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 60 }), (amounts) => {
        const [one] = concentrations(simulated(counts(amounts.map((amount) => [1000 * amount, 1] as const))));
        const { median, high } = rangeOf(amounts.map((amount) => 1000 * amount));
        expect(one?.median).toBeCloseTo(median, 6);
        expect(one?.high).toBeCloseTo(high, 6);
      }),
      { seed: 3 },
    );
  });

  it("adds segments up", () => {
    const other = counts([[2000, 2]]);
    expect(concentrationInAll(simulated(three, other))).toMatchObject({
      ...{ segment: "all", everFined: 4 / 400, finedAgain: 2 / 4, topTenth: (0.4 * 3000) / 7000, median: 1750 },
    });
  });

  it("says nothing of a segment without a fine", () => {
    expect(concentrations(simulated(counts([])))).toEqual([]);
    expect(concentrationInAll(simulated(counts([])))).toBeUndefined();
  });

  it("is that of the fined years, where these are kept", () => {
    const request = { seed: 1, realisations: 2, members: 3000 };
    const kept = simulateMembersNow(eventfulWorld(), { ...request, keepFined: true });
    expect("fined" in (simulateMembersNow(eventfulWorld(), request).segments[0] ?? {})).toBe(false);
    const fined = kept.segments[0]?.fined ?? expect.fail("not kept");
    // A horizon of one year: a row is a member.
    const fines = fined.flatMap(({ fine }) => [...fine]);
    const [one] = concentrations(kept);
    expect(one).toMatchObject({ everFined: fines.length / 6000, finedAgain: 0 });
    expect(one?.median).toBeCloseTo(rangeOf(fines).median, 6);
  });
});

describe("a range", () => {
  it("goes from 5 % to 95 %", () => {
    expect(rangeOf(Array.from({ length: 101 }, (_, i) => 100 - i))).toEqual({ low: 5, median: 50, high: 95 });
    expect(rangeOf([4])).toEqual({ low: 4, median: 4, high: 4 });
    expect(rangeOf([1, 2])).toEqual({ low: expect.closeTo(1.05, 12), median: 1.5, high: expect.closeTo(1.95, 12) });
  });
});

describe("members summed up", () => {
  it("have the mean and range of their realisations", () => {
    const simulated = simulateMembersNow(eventfulWorld(), { seed: 1, realisations: 30, members: 2000 });
    const [row] = summariseMembers(simulated, 2026);
    const totals = [...(simulated.segments[0]?.byRealisation.finedMembers ?? [])];
    expect(row?.finedMembers.mean).toBeCloseTo(totals.reduce((a, b) => a + b, 0) / 30, 9);
    expect(row?.finedMembers.range).toEqual(rangeOf(totals));
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

  it("hits only those who have a conforming version, of the editors that somebody has", () => {
    const parameters = plainParameters({
      horizon: { start: month("2026-01"), end: month("2026-12") },
      editors: ["A", "B", "C"].map((id) => ({ id, incidentsPerMonth: 1, hoursPerIncident: 73 })),
      segments: [
        plainSegment({
          editors: [
            { id: "A", share: 0, ready: flat(1) },
            { id: "C", share: 0.25, ready: { ...flat(1), from: month("2026-06"), to: month("2027-06"), levelFrom: 0 } },
            { id: "B", share: 0.75, ready: flat(0.8) },
          ],
        }),
      ],
    });
    const worst = worstMonths(parameters, { realisations: 50 });
    expect(worst.map(({ editor, users }) => [editor, users])).toEqual([
      ["B", expect.closeTo(600, 9)],
      ["C", expect.closeTo(125, 9)],
    ]);
    expect(worst[0]?.documents.median).toBeGreaterThan(worst[1]?.documents.high ?? Number.NaN);
  });

  it("is asked of 500 realisations of seed 1 unless told otherwise, and of one at least", () => {
    const parameters = plainParameters({ horizon: { start: month("2026-01"), end: month("2026-03") } });
    expect(worstMonths(parameters)).toEqual(worstMonths(parameters, { seed: 1, realisations: 500 }));
    for (const realisations of [0, -1, 1.5]) {
      expect(() => worstMonths(parameters, { realisations })).toThrow(
        new RangeError(`invalid number of realisations: ${realisations}`),
      );
    }
  });
});
