import { editorFaultRate } from "../models/compliance.js";
import { eventsPerYear } from "../models/deterrence.js";
import type { PolicyResult } from "../models/policy.js";
import type { SegmentResult, SegmentYear } from "../models/segment-run.js";
import type { CalendarYear } from "../models/time.js";
import type { Duty } from "../scenario/scenario.js";
import { findOutcome } from "./catalogue.js";
import type { Row } from "./table.js";

type Figure = Pick<Row, "outcome" | "year" | "value"> & Partial<Pick<Row, "segment" | "exam" | "account">>;

const duties = ["feeding", "consulting"] as const;
const fates = [
  ["Practice", "practice"],
  ["Share", "realised"],
  ["LostToPlatform", "lostToPlatform"],
  ["LostToEditor", "lostToEditor"],
  ["NotAttempted", "notAttempted"],
] as const;
const classes = [
  ["OwnFault", "own"],
  ["PlatformFault", "platform"],
  ["EditorFault", "editor"],
  ["Compliant", "compliant"],
] as const;

/** Yearly figures of a run as rows of the long table, with the unit of each outcome. */
export function yearlyRows(scenario: string, result: PolicyResult): Row[] {
  const figures: Figure[] = [
    ...duties.flatMap((duty) => fateFigures(result, duty)),
    ...duties.flatMap((duty) => classFigures(result, duty)),
    ...assessmentFigures(result),
    ...monthlySums(result),
    ...stakeFigures(result),
    ...examFigures(result),
    ...ledgerFigures(result),
  ];
  return figures
    .filter((figure) => Number.isFinite(figure.value))
    .map((figure) => ({
      scenario,
      statistic: "central",
      segment: "",
      exam: "",
      account: "",
      ...figure,
      unit: unitOf(figure.outcome),
    }));
}

/** Unit of an outcome. @throws RangeError for an id that the catalogue lacks */
export function unitOf(outcome: string): string {
  const found = findOutcome(outcome);
  if (!found) throw new RangeError(`unknown outcome: ${outcome}`);
  return found.unit;
}

/** Segments that have something due, and their weight in an average over segments: due events a year. */
export function segmentsDue(result: PolicyResult, duty: Duty): { one: SegmentResult; weight: number }[] {
  return result.segments
    .map((one) => ({ one, weight: one.segment.members * eventsPerYear(one.segment, duty) }))
    .filter(({ weight }) => weight > 0);
}

function fateFigures(result: PolicyResult, duty: Duty): Figure[] {
  const due = segmentsDue(result, duty);
  return result.calendar.years.flatMap((year) =>
    fates.flatMap(([suffix, name]) => {
      const outcome = `${duty}${suffix}`;
      const means = due.map(({ one, weight }) => ({ one, weight, value: meanIn(one[duty][name], year) }));
      return withAverage(outcome, year.year, means);
    }),
  );
}

function classFigures(result: PolicyResult, duty: Duty): Figure[] {
  const due = segmentsDue(result, duty);
  return result.calendar.years.flatMap(({ year }, y) => {
    const shares = classes.flatMap(([suffix, name]) => {
      const values = due.map(({ one }) => ({
        one,
        weight: one.segment.members,
        value: at(one.years, y).classes[duty][name],
      }));
      return withAverage(`${duty}${suffix}`, year, values);
    });
    const outcome = `${duty}EditorFaultRate`;
    const rates = due.map(({ one }) => ({
      outcome,
      year,
      segment: one.segment.id,
      value: editorFaultRate(at(one.years, y).classes[duty]),
    }));
    const all = (name: "own" | "platform" | "editor") =>
      due.reduce((sum, { one }) => sum + one.segment.members * at(one.years, y).classes[duty][name], 0);
    const rate = editorFaultRate({ own: all("own"), platform: all("platform"), editor: all("editor") });
    return [...shares, ...rates, { outcome, year, segment: "all", value: rate }];
  });
}

function assessmentFigures({ calendar, segments }: PolicyResult): Figure[] {
  const measures: [string, (year: SegmentYear) => number][] = [
    ...(["cases", "finedMembers", "assessed"] as const).flatMap((name): [string, (year: SegmentYear) => number][] => [
      [name, (year) => year.assessment[name].total],
      [`feeding${capital(name)}`, (year) => year.assessment[name].feeding],
      [`consulting${capital(name)}`, (year) => year.assessment[name].consulting],
    ]),
    ["shielded", (year) => year.assessment.shielded.total],
    ["shieldedEditor", (year) => year.assessment.shieldedEditor.total],
    ["collectedAfterHorizon", (year) => year.collectedAfterHorizon],
    ["editorLiabilityAfterHorizon", (year) => year.editorLiabilityAfterHorizon],
  ];
  return measures.flatMap(([outcome, measure]) =>
    withTotals(
      outcome,
      calendar.years.map(({ year }) => year),
      segments.map((one) => ({ segment: one.segment.id, values: one.years.map(measure) })),
    ),
  );
}

function monthlySums({ calendar, segments }: PolicyResult): Figure[] {
  const years = calendar.years.map(({ year }) => year);
  const series: [string, (one: SegmentResult) => Float64Array][] = [
    [
      "documentsFed",
      ({ segment, feeding }) =>
        feeding.realised.map((a) => (segment.members * segment.documentsPerMemberYear * a) / 12),
    ],
    ...(["collected", "editorLiability", "withheld", "controlCost", "burdenHours", "burdenCost"] as const).map(
      (name): [string, (one: SegmentResult) => Float64Array] => [name, (one) => one[name]],
    ),
  ];
  return series.flatMap(([outcome, of]) =>
    withTotals(
      outcome,
      years,
      segments.map((one) => {
        const months = of(one);
        return { segment: one.segment.id, values: calendar.years.map((year) => sumIn(months, year)) };
      }),
    ),
  );
}

function stakeFigures({ segments }: PolicyResult): Figure[] {
  return (["perceivedFine", "boycottProbability"] as const).flatMap((outcome) =>
    segments.flatMap(({ segment, years }) =>
      years.map((year) => ({ outcome, year: year.year, segment: segment.id, value: year[outcome] })),
    ),
  );
}

function examFigures({ calendar, exams }: PolicyResult): Figure[] {
  const years = calendar.years.map(({ year }) => year);
  const sums = (["avoidedSpend", "avoidedActs"] as const).flatMap((outcome) =>
    withTotals(
      outcome,
      years,
      exams.map((exam) => ({ exam: exam.family.id, values: calendar.years.map((year) => sumIn(exam[outcome], year)) })),
      "exam",
    ),
  );
  const shares = exams.flatMap((exam) => {
    const series = {
      documentsPresent: exam.present,
      recordsConsulted: exam.consulted,
      avoidedShare: exam.avoidedSpend.map((amount, t) => amount / at(exam.spend, t)),
    };
    return Object.entries(series).flatMap(([outcome, months]) =>
      calendar.years.map((year) => ({ outcome, year: year.year, exam: exam.family.id, value: meanIn(months, year) })),
    );
  });
  return [...sums, ...shares];
}

function ledgerFigures({ calendar, balances }: PolicyResult): Figure[] {
  return calendar.years.flatMap((year) => [
    ...Object.entries(balances).map(([account, months]) => ({
      outcome: "balance",
      year: year.year,
      account,
      value: sumIn(months, year),
    })),
    { outcome: "payer", year: year.year, value: sumIn(balances.healthInsurance, year) },
    { outcome: "society", year: year.year, value: -sumIn(balances.resources, year) },
  ]);
}

interface Weighted {
  readonly one: SegmentResult;
  readonly weight: number;
  readonly value: number;
}

function withAverage(outcome: string, year: number, values: readonly Weighted[]): Figure[] {
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  const mean = values.reduce((sum, { weight, value }) => sum + weight * value, 0) / total;
  return [
    ...values.map(({ one, value }) => ({ outcome, year, segment: one.segment.id, value })),
    ...(total > 0 ? [{ outcome, year, segment: "all", value: mean }] : []),
  ];
}

/** Rows of an additive outcome by segment or exam, their total, and the sums over the horizon. */
function withTotals(
  outcome: string,
  years: readonly number[],
  parts: readonly { segment?: string; exam?: string; values: readonly number[] }[],
  dimension: "segment" | "exam" = "segment",
): Figure[] {
  const total = {
    [dimension]: "all",
    values: years.map((_, y) => parts.reduce((sum, { values }) => sum + at(values, y), 0)),
  };
  return [...parts, total].flatMap(({ values, ...part }) => [
    ...years.map((year, y): Figure => ({ outcome, year, ...part, value: at(values, y) })),
    { outcome, year: "all" as const, ...part, value: values.reduce((sum, value) => sum + value, 0) },
  ]);
}

function sumIn(months: Float64Array, { first, last }: CalendarYear): number {
  return months.subarray(first, last + 1).reduce((sum, value) => sum + value, 0);
}

function meanIn(months: Float64Array, year: CalendarYear): number {
  return sumIn(months, year) / (year.last - year.first + 1);
}

function at<Value>(values: ArrayLike<Value>, index: number): Value {
  return values[index] as Value;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
