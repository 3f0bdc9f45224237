import type { Run } from "../../results/run.js";
import type { Row } from "../../results/table.js";

/** Place of a figure in the long table. Dimensions not named: `all` for segment and exam where the outcome has them. */
export interface Place extends Partial<Pick<Row, "segment" | "exam" | "account">> {
  readonly outcome: string;
  readonly year: number | "all";
}

const indexes = new WeakMap<Run, ReadonlyMap<string, number>>();

/** A figure of a run's long table, or `undefined` where the table has no such row. */
export function lookUp(run: Run, place: Place): number | undefined {
  const index = indexOf(run);
  return dimensionsOf(place)
    .map((dimensions) => index.get([place.outcome, place.year, ...dimensions].join("|")))
    .find(isPresent);
}

/** Segment, exam and account that a place may have, in the order in which they are looked for. */
export function dimensionsOf({
  segment = "",
  exam = "",
  account = "",
}: Place): readonly (readonly [segment: string, exam: string, account: string])[] {
  if (segment + exam + account !== "") return [[segment, exam, account]];
  return [
    ["all", "", ""],
    ["", "all", ""],
    ["", "", ""],
  ];
}

/** A figure less the same figure of a baseline. */
export function lookUpDifference(run: Run, baseline: Run, place: Place): number | undefined {
  const [value, base] = [lookUp(run, place), lookUp(baseline, place)];
  return value === undefined || base === undefined ? undefined : value - base;
}

/** Calendar years of a run, in order. */
export function yearsOf(run: Run): readonly number[] {
  return run.result.calendar.years.map(({ year }) => year);
}

function indexOf(run: Run): ReadonlyMap<string, number> {
  const known = indexes.get(run);
  if (known) return known;
  const index = new Map(
    run.table.rows.map((row) => [[row.outcome, row.year, row.segment, row.exam, row.account].join("|"), row.value]),
  );
  indexes.set(run, index);
  return index;
}

function isPresent(value: number | undefined): value is number {
  return value !== undefined;
}
