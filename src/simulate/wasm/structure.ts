import { stepAt } from "../../models/time.js";
import { yearOf } from "../../scenario/month.js";
import { bondsOf } from "../kernel/adoption.js";
import type { FigureLayout } from "../kernel/layout.js";
import type { KernelMemory } from "../kernel/memory.js";
import type { Doubles, Room, Wholes } from "./emit/room.js";
import type { Shape } from "./shape.js";

const numbers = [
  "start",
  "firstYear",
  "withdrawn",
  "announced",
  "conditionAnnounced",
  "conditionWithdrawn",
  "platformExcepted",
  "editorExcepted",
] as const;
const choices = ["warnings", "platformExempt", "conditionDuty", "felt", "byPatients"] as const;

/** What no draw moves: who is bound, schedules, steps, the calendar, where figures stand. */
export interface StructureTables {
  readonly numbers: Readonly<Record<(typeof numbers)[number], Doubles>>;
  readonly choices: Readonly<Record<(typeof choices)[number], Wholes>>;
  /** Months 0, 1, 2 … */
  readonly month: Doubles;
  readonly yearFrom: Wholes;
  readonly yearTo: Wholes;
  /** The same as doubles; the January of a year; one over its months. */
  readonly first: Doubles;
  readonly end: Doubles;
  readonly january: Doubles;
  readonly perMonth: Doubles;
  readonly support: Doubles;
  readonly supportInYear: Doubles;
  readonly supportIsSteady: Wholes;
  /** 0: professionals, 1: establishments. By segment. */
  readonly kind: Wholes;
  readonly editorExempt: Wholes;
  readonly due: Wholes;
  readonly fined: Wholes;
  readonly conditioned: Wholes;
  /** Fines of either duty bind the segment. */
  readonly announced: Wholes;
  readonly hasLater: Wholes;
  /** Thresholds after their first step; NaN before. `(duty·segments + s)·months + t`. */
  readonly later: Doubles;
  /** Legal maxima of a breach and a year, `(kind·2 + duty)·scheduleYears + y`. */
  readonly perBreach: Doubles;
  readonly cap: Doubles;
  readonly producer: Wholes;
  readonly positions: Readonly<Record<Positions, Wholes>>;
}

type Positions = Exclude<keyof FigureLayout, "figures" | "width"> | "series";

/** Lays out the tables. */
export function layOutStructure(room: Room, shape: Shape): StructureTables {
  const { segments, months, years, exams, scheduleYears } = shape;
  const { doubles, wholes } = {
    doubles: (length: number) => room.doubles(length),
    wholes: (length: number) => room.wholes(length),
  };
  const named = <const Name extends string, Table>(names: readonly Name[], make: () => Table) =>
    Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Table>;
  const places = segments + 1;
  return {
    numbers: named(numbers, () => doubles(1)),
    choices: named(choices, () => wholes(1)),
    month: doubles(months + 1),
    yearFrom: wholes(years),
    yearTo: wholes(years),
    first: doubles(years),
    end: doubles(years),
    january: doubles(years),
    perMonth: doubles(years),
    support: doubles(months),
    supportInYear: doubles(years),
    supportIsSteady: wholes(years),
    kind: wholes(segments),
    editorExempt: wholes(2),
    due: wholes(2 * segments),
    fined: wholes(2 * segments),
    conditioned: wholes(2 * segments),
    announced: wholes(segments),
    hasLater: wholes(2 * segments),
    later: doubles(2 * segments * months),
    perBreach: doubles(4 * scheduleYears),
    cap: doubles(4 * scheduleYears),
    producer: wholes(exams),
    positions: {
      fates: wholes(10 * places),
      classes: wholes(10 * places),
      sums: wholes(20 * places),
      stakes: wholes(2 * segments),
      examSums: wholes(2 * (exams + 1)),
      examShares: wholes(3 * exams),
      balances: wholes(10),
      presentValues: wholes(10),
      series: wholes(4 * places),
    },
  };
}

/** Writes a scenario's tables into the memory of its module. @param series where monthly series stand; −1: nowhere */
export function writeStructure(
  memory: KernelMemory,
  layout: FigureLayout,
  series: Int32Array,
  shape: Shape,
  tables: StructureTables,
  buffer: ArrayBuffer,
): void {
  const set = ({ base }: Doubles, values: ArrayLike<number>) =>
    new Float64Array(buffer, base, values.length).set(values);
  const put = ({ base }: Wholes, values: ArrayLike<number>) => new Int32Array(buffer, base, values.length).set(values);
  const { calendar, penalties, condition, segmentIds, events, isProfessional, laterThresholds } = memory;
  const { start, length: months, years } = calendar;
  const firstYear = yearOf(start);
  const ofLaw: Record<(typeof numbers)[number], number> = {
    start,
    firstYear,
    withdrawn: penalties.withdrawn,
    announced: penalties.announced ?? Number.NaN,
    conditionAnnounced: condition?.announced ?? Number.NaN,
    conditionWithdrawn: condition?.withdrawn ?? 0,
    platformExcepted: condition?.exceptPlatform ? 1 : 0,
    editorExcepted: condition?.exceptEditor ? 1 : 0,
  };
  for (const name of numbers) set(tables.numbers[name], [ofLaw[name]]);
  const chosen: Record<(typeof choices)[number], number> = {
    warnings: penalties.warnings,
    platformExempt: Number(penalties.platformExemption),
    conditionDuty: condition?.duty === "consulting" ? 1 : 0,
    felt: Number(condition?.bearer === "member"),
    byPatients: Number(condition?.bearer === "patients"),
  };
  for (const name of choices) put(tables.choices[name], [chosen[name]]);
  set(
    tables.month,
    Array.from({ length: months + 1 }, (_, t) => t),
  );
  const [from, to] = [years.map(({ first }) => first), years.map(({ last }) => last + 1)];
  put(tables.yearFrom, from);
  put(tables.yearTo, to);
  set(tables.first, from);
  set(tables.end, to);
  set(
    tables.january,
    years.map(({ year }) => 12 * year - start),
  );
  set(
    tables.perMonth,
    years.map(({ first, last }) => 1 / (last + 1 - first)),
  );
  const support = Array.from({ length: months }, (_, t) => stepAt(memory.support, start + t, 0));
  set(tables.support, support);
  const byYear = years.map(({ first, last }) => support.slice(first, last + 1));
  set(
    tables.supportInYear,
    byYear.map((part) => part.reduce((a, b) => a + b, 0)),
  );
  put(
    tables.supportIsSteady,
    byYear.map((part) => Number(part.every((level) => level === part[0]))),
  );
  const kinds = Array.from(isProfessional, (professional) => 1 - professional);
  put(tables.kind, kinds);
  put(
    tables.editorExempt,
    ["professional", "establishment"].map((kind) => Number(penalties.editorExemption.some((one) => one === kind))),
  );
  const { fined, conditioned } = bondsOf(memory);
  put(
    tables.due,
    Array.from(events, (due) => Number(due > 0)),
  );
  put(tables.fined, fined);
  put(tables.conditioned, conditioned);
  put(
    tables.announced,
    segmentIds.map((_, s) => (fined[s] as number) | (fined[segmentIds.length + s] as number)),
  );
  put(
    tables.hasLater,
    laterThresholds.map((steps) => Number(steps.length > 0)),
  );
  set(
    tables.later,
    laterThresholds.flatMap((steps) => Array.from({ length: months }, (_, t) => stepAt(steps, start + t, Number.NaN))),
  );
  const { professional, establishment } = penalties.schedule;
  const amounts = [professional, establishment].flatMap(({ feeding, consulting }) => [feeding, consulting]);
  const januaries = Array.from({ length: shape.scheduleYears }, (_, y) => 12 * (firstYear + y));
  set(
    tables.perBreach,
    amounts.flatMap(({ maxPerBreach }) => januaries.map((month) => stepAt(maxPerBreach, month))),
  );
  set(
    tables.cap,
    amounts.flatMap(({ cap }) => januaries.map((month) => stepAt(cap, month))),
  );
  put(tables.producer, memory.producer);
  const { figures, width, ...positions } = layout;
  for (const name of Object.keys(positions) as (keyof typeof positions)[]) put(tables.positions[name], positions[name]);
  put(tables.positions.series, series);
}
