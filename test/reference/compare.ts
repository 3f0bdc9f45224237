import { editorFaultRate } from "../../src/models/compliance.js";
import { presentValue } from "../../src/models/ledger.js";
import type { Parameters } from "../../src/models/parameters.js";
import { centralRun, type PolicyResult } from "../../src/models/policy.js";
import type { DutyResult, SegmentResult } from "../../src/models/segment-run.js";
import { type Expected, type ExpectedDuty, type ExpectedSegmentYear, type Point, parametersOfPoint } from "./point.js";

const duties = ["feeding", "consulting"] as const;
const amounts = ["cases", "finedMembers", "assessed", "shielded", "shieldedEditor"] as const;
const monthly = ["collected", "editorLiability", "controlCost", "withheld", "burdenHours", "burdenCost"] as const;
const afterHorizon = ["collectedAfterHorizon", "editorLiabilityAfterHorizon"] as const;

type Figures = number | readonly number[] | { readonly [name: string]: Figures | undefined };

/** Runs a point and lists every wanted figure that is missing or wrong; figures that are not wanted are not looked at. */
export function disagreements(point: Point, wanted: Expected): string[] {
  const parameters = parametersOfPoint(point);
  const wrong: string[] = [];
  compare(figuresOf(parameters, centralRun(parameters)) as unknown as Figures, wanted as unknown as Figures, "", wrong);
  return wrong;
}

/** Share below which a difference is rounding, for figures that are shares or probabilities. */
const shareTolerance = 1e-12;
const shares =
  /\/(practice|adoption|realised|fates|classes|editorFaultRate|boycottProbability|present|consulted|avoidedShare)\b/;

function compare(found: Figures | undefined, wanted: Figures, what: string, wrong: string[]): void {
  if (typeof wanted === "number") {
    const gap = typeof found === "number" ? Math.abs(found - wanted) : Number.NaN;
    const close = gap <= 1e-9 * Math.abs(wanted) || (shares.test(what) && gap <= shareTolerance);
    if (!close) wrong.push(`${what}: ${found} instead of ${wanted}`);
    return;
  }
  for (const [name, part] of Object.entries(wanted)) {
    if (part === undefined || ["name", "maxLedgerImbalance"].includes(name)) continue;
    compare((found as Record<string, Figures> | undefined)?.[name], part as Figures, `${what}/${name}`, wrong);
  }
}

/** The results of a run in the layout of the reference results. */
function figuresOf({ ledger, penalties }: Parameters, result: PolicyResult): Expected {
  const { years } = result.calendar;
  const ofYears = <T>(of: (first: number, last: number, y: number) => T): Record<string, T> =>
    Object.fromEntries(years.map(({ year, first, last }, y) => [year, of(first, last, y)]));
  const segments = Object.fromEntries(
    result.segments.map((s) => [
      s.segment.id,
      ofYears((first, last, y) => segmentYear(s, first, last, y, penalties.caps === "shared")),
    ]),
  );
  const exams = Object.fromEntries(
    result.exams.map((exam) => [
      exam.family.id,
      ofYears((first, last) => ({
        avoidedSpend: sumOver(exam.avoidedSpend, first, last),
        avoidedActs: sumOver(exam.avoidedActs, first, last),
        present: meanOver(exam.present, first, last),
        consulted: meanOver(exam.consulted, first, last),
        avoidedShare: meanOver(
          exam.avoidedSpend.map((amount, t) => amount / (exam.spend[t] as number)),
          first,
          last,
        ),
      })),
    ]),
  );
  const balances = Object.entries(result.balances);
  const ledgers = ofYears((first, last) =>
    Object.fromEntries(balances.map(([account, series]) => [account, sumOver(series, first, last)])),
  );
  const present = Object.fromEntries(
    balances.map(([account, series]) => [account, presentValue(series, ledger.discountRate)]),
  );
  return {
    years: years.map(({ year }) => year),
    segments,
    exams,
    ledger: ledgers,
    totals: Object.fromEntries(
      years.map(({ year }) => {
        const all = Object.values(segments).map((byYear) => byYear[year] as ExpectedSegmentYear);
        const families = Object.values(exams).map((byYear) => byYear[year]);
        const total = (pick: (one: ExpectedSegmentYear) => number) => all.reduce((sum, one) => sum + pick(one), 0);
        const ledgerOfYear = ledgers[year] as Record<string, number>;
        return [
          year,
          {
            society: -(ledgerOfYear.resources as number),
            payer: ledgerOfYear.healthInsurance as number,
            ...Object.fromEntries(amounts.map((name) => [name, total((one) => one[name].total as number)])),
            ...Object.fromEntries(
              [...monthly, ...afterHorizon].map((name) => [name, total((one) => one[name] as number)]),
            ),
            avoidedSpend: families.reduce((sum, one) => sum + (one?.avoidedSpend ?? 0), 0),
            avoidedActs: families.reduce((sum, one) => sum + (one?.avoidedActs ?? 0), 0),
          },
        ];
      }),
    ),
    npv: {
      society: -(present.resources as number),
      payer: present.healthInsurance as number,
      accounts: present,
    },
  };
}

function segmentYear(s: SegmentResult, first: number, last: number, y: number, shared: boolean): ExpectedSegmentYear {
  const found = s.years[y];
  if (!found) throw new Error(`invalid year position: ${y}`);
  const { documentsPerMemberYear: documents, prescriptionsPerMemberYear: prescriptions } = s.segment;
  const own = duties.filter((duty) => (duty === "feeding" ? documents : prescriptions) > 0);
  const byDuty = <T>(of: (duty: (typeof duties)[number]) => T) =>
    Object.fromEntries(own.map((duty) => [duty, of(duty)]));
  const parts = (name: (typeof amounts)[number]) => ({
    ...(shared && name !== "cases" ? {} : byDuty((duty) => found.assessment[name][duty])),
    total: found.assessment[name].total,
  });
  return {
    enforcedMonths: byDuty((duty) => found.enforcedMonths[duty]),
    perceivedFine: found.perceivedFine,
    boycottDeterrent: found.boycottDeterrent,
    boycottProbability: found.boycottProbability,
    ...byDuty((duty) => dutyYear(s[duty], found.classes[duty], first, last)),
    ...(Object.fromEntries(amounts.map((name) => [name, parts(name)])) as Pick<
      ExpectedSegmentYear,
      (typeof amounts)[number]
    >),
    collectedAfterHorizon: found.collectedAfterHorizon,
    editorLiabilityAfterHorizon: found.editorLiabilityAfterHorizon,
    ...(Object.fromEntries(monthly.map((name) => [name, sumOver(s[name], first, last)])) as Record<
      (typeof monthly)[number],
      number
    >),
  };
}

function dutyYear(duty: DutyResult, classes: ExpectedDuty["classes"], first: number, last: number): ExpectedDuty {
  const course = (series: Float64Array) => ({
    mean: meanOver(series, first, last),
    last: series[last] ?? Number.NaN,
  });
  return {
    practice: course(duty.practice),
    adoption: course(duty.adoption),
    realised: course(duty.realised),
    fates: {
      realised: meanOver(duty.realised, first, last),
      platform: meanOver(duty.lostToPlatform, first, last),
      editor: meanOver(duty.lostToEditor, first, last),
      notAttempted: meanOver(duty.notAttempted, first, last),
    },
    classes,
    editorFaultRate: editorFaultRate(classes),
  };
}

function sumOver(series: Float64Array, first: number, last: number): number {
  return series.subarray(first, last + 1).reduce((sum, value) => sum + value, 0);
}

function meanOver(series: Float64Array, first: number, last: number): number {
  return sumOver(series, first, last) / (last - first + 1);
}
