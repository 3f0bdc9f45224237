import { describe, expect, it } from "vitest";
import { editorFaultRate } from "../../src/models/compliance.js";
import { presentValue } from "../../src/models/ledger.js";
import { centralRun } from "../../src/models/policy.js";
import type { DutyResult, SegmentResult } from "../../src/models/segment-run.js";
import { type Expected, type ExpectedDuty, type Point, parametersOfPoint, readReference } from "./point.js";

// point.json and expected.json come from an independent implementation of the methods page (central run),
// itself checked against simulated members and a fine integration of the differential equation.
const expected = readReference<Expected>("expected.json");
const parameters = parametersOfPoint(readReference<Point>("point.json"));
const result = centralRun(parameters);

function close(actual: number, wanted: number | undefined, what: string): void {
  if (wanted === undefined) return;
  const gap = Math.abs(actual - wanted);
  if (gap > 1e-12 && !(gap <= 1e-9 * Math.abs(wanted))) expect.fail(`${what}: ${actual} instead of ${wanted}`);
}

function sumOver(series: Float64Array, first: number, last: number): number {
  return series.subarray(first, last + 1).reduce((sum, value) => sum + value, 0);
}

function checkDuty(duty: DutyResult, wanted: ExpectedDuty, first: number, last: number, what: string): void {
  const mean = (series: Float64Array) => sumOver(series, first, last) / (last - first + 1);
  close(mean(duty.practice), wanted.practice.mean, `${what} practice`);
  close(duty.practice[last] ?? Number.NaN, wanted.practice.last, `${what} last practice`);
  close(mean(duty.adoption), wanted.adoption.mean, `${what} adoption`);
  close(duty.adoption[last] ?? Number.NaN, wanted.adoption.last, `${what} last adoption`);
  close(duty.realised[last] ?? Number.NaN, wanted.realised.last, `${what} last realised`);
  close(mean(duty.realised), wanted.fates.realised, `${what} realised`);
  close(mean(duty.lostToPlatform), wanted.fates.platform, `${what} platform`);
  close(mean(duty.lostToEditor), wanted.fates.editor, `${what} editor`);
  close(mean(duty.notAttempted), wanted.fates.notAttempted, `${what} not attempted`);
}

describe("the reference point", () => {
  it.each(expected.years)("gives the reference figures of every segment in %i", (year) => {
    const y = expected.years.indexOf(year);
    const { first, last } = result.calendar.years[y] ?? expect.fail(`no year ${year}`);
    expect(result.segments.map((s) => s.segment.id)).toEqual(Object.keys(expected.segments));
    for (const segment of result.segments) {
      const wanted = expected.segments[segment.segment.id]?.[year] ?? expect.fail(`no ${segment.segment.id}`);
      const found = segment.years[y] ?? expect.fail(`no year ${year}`);
      const what = `${segment.segment.id} ${year}`;
      for (const duty of ["feeding", "consulting"] as const) {
        const duties = wanted[duty];
        if (!duties) continue;
        checkDuty(segment[duty], duties, first, last, `${what} ${duty}`);
        const classes = found.classes[duty];
        for (const name of ["own", "platform", "editor", "compliant"] as const) {
          close(classes[name], duties.classes[name], `${what} ${duty} ${name}`);
        }
        close(editorFaultRate(classes), duties.editorFaultRate, `${what} ${duty} editor-fault rate`);
        close(found.enforcedMonths[duty], wanted.enforcedMonths[duty], `${what} ${duty} enforced months`);
      }
      for (const money of ["cases", "finedMembers", "assessed", "shielded", "shieldedEditor"] as const) {
        for (const part of ["feeding", "consulting", "total"] as const) {
          close(found.assessment[money][part], wanted[money][part], `${what} ${money} ${part}`);
        }
      }
      for (const name of [
        "perceivedFine",
        "boycottDeterrent",
        "boycottProbability",
        "collectedAfterHorizon",
        "editorLiabilityAfterHorizon",
      ] as const) {
        close(found[name], wanted[name], `${what} ${name}`);
      }
      const monthly = ["collected", "editorLiability", "controlCost", "burdenHours", "burdenCost"] as const;
      for (const name of monthly satisfies readonly (keyof SegmentResult)[]) {
        close(sumOver(segment[name], first, last), wanted[name], `${what} ${name}`);
      }
    }
  });

  it.each(expected.years)("gives the reference exams and ledger of %i", (year) => {
    const { first, last } = result.calendar.years[expected.years.indexOf(year)] ?? expect.fail(`no year ${year}`);
    for (const exam of result.exams) {
      const wanted = expected.exams[exam.family.id]?.[year] ?? expect.fail(`no ${exam.family.id}`);
      const months = last - first + 1;
      close(sumOver(exam.avoidedSpend, first, last), wanted.avoidedSpend, `${year} avoided spend`);
      close(sumOver(exam.avoidedActs, first, last), wanted.avoidedActs, `${year} avoided acts`);
      close(sumOver(exam.present, first, last) / months, wanted.present, `${year} present`);
      close(sumOver(exam.consulted, first, last) / months, wanted.consulted, `${year} consulted`);
      const shares = exam.avoidedSpend.map((amount, t) => amount / (exam.spend[t] ?? Number.NaN));
      close(sumOver(shares, first, last) / months, wanted.avoidedShare, `${year} avoided share`);
    }
    for (const [account, amount] of Object.entries(expected.ledger[year] ?? {})) {
      const balance = result.balances[account as keyof typeof result.balances];
      close(sumOver(balance, first, last), amount, `${year} ${account}`);
    }
  });

  it("gives the reference present values", () => {
    for (const [account, amount] of Object.entries(expected.npv.accounts)) {
      const balance = result.balances[account as keyof typeof result.balances];
      close(presentValue(balance, parameters.ledger.discountRate), amount, account);
    }
  });
});
