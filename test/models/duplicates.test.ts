import { describe, expect, it } from "vitest";
import { avoidDuplicates } from "../../src/models/duplicates.js";
import type { ExamFamily } from "../../src/models/parameters.js";

const family: ExamFamily = {
  id: "imaging",
  producer: "radiology",
  spend: 12_000,
  growth: 0,
  unitCost: 4,
  duplicateShare: 0.1,
  lookbackMonths: 3,
  effect: 0.5,
  mix: { gp: 0.75, hospital: 0.25, nurse: 0 },
};
const patients = { profileCoverage: 0.9, masked: 0.5 };
const series = (...values: number[]) => Float64Array.from(values);
const realised = new Map([
  ["radiology", { feeding: series(0.4, 0.8, 0.9, 1), consulting: series(0, 0, 0, 0), feedingBefore: 0.1 }],
  ["gp", { feeding: series(0, 0, 0, 0), consulting: series(0.2, 0.4, 0.4, 0.4), feedingBefore: 0 }],
  ["hospital", { feeding: series(0, 0, 0, 0), consulting: series(0.6, 0, 1, 1), feedingBefore: 0 }],
]);
const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(12)));

describe("avoided duplicates", () => {
  it("look back over the last months, those before the horizon at their level of then", () => {
    expect(rounded(avoidDuplicates(family, patients, realised).present)).toEqual([0.2, 0.433333333333, 0.7, 0.9]);
    expect(rounded(avoidDuplicates({ ...family, lookbackMonths: 1 }, patients, realised).present)).toEqual([
      0.4, 0.8, 0.9, 1,
    ]);
  });

  it("need the record to be opened by those who order", () => {
    expect(rounded(avoidDuplicates(family, patients, realised).consulted)).toEqual([0.3, 0.3, 0.55, 0.55]);
  });

  it("are duplicate spending × present × consulted × reachable × effect, in euros and in acts", () => {
    const { avoidedSpend, avoidedActs } = avoidDuplicates(family, patients, realised);
    expect(avoidedSpend[3]).toBeCloseTo(1000 * 0.1 * 0.9 * 0.55 * (0.9 * 0.5) * 0.5, 12);
    expect(avoidedActs[3]).toBeCloseTo((avoidedSpend[3] as number) / 4, 12);
  });

  it("grow with spending, a twelfth of a year each month", () => {
    const { spend } = avoidDuplicates({ ...family, growth: 0.21 }, patients, realised);
    expect(spend[0]).toBe(1000);
    expect(spend[3]).toBeCloseTo(1000 * 1.21 ** 0.25, 9);
  });

  it("need producers and those who order to be segments of the run, unless they order nothing", () => {
    const of = (change: Partial<ExamFamily>) => () => avoidDuplicates({ ...family, ...change }, patients, realised);
    expect(of({ producer: "nobody" })).toThrow(new RangeError("unknown segment: nobody"));
    expect(of({ mix: { gp: 0.5, dentist: 0.5 } })).toThrow(new RangeError("unknown segment: dentist"));
    expect(of({ mix: { gp: 1, dentist: 0 } })).not.toThrow();
  });
});
