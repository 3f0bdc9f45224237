/** One figure with everything needed to read it. Dimensions that an outcome does not have are empty. */
export interface Row {
  readonly scenario: string;
  /** `central`: every input at its central value. */
  readonly statistic: string;
  readonly outcome: string;
  /** Segment id, or `all`. */
  readonly segment: string;
  /** Exam family id, or `all`. */
  readonly exam: string;
  /** Ledger account. */
  readonly account: string;
  /** Calendar year, or `all` for a figure over the whole horizon. */
  readonly year: number | "all";
  readonly unit: string;
  readonly value: number;
}

/** A figure of one month, written `2028-07`. */
export interface MonthlyRow extends Row {
  readonly month: string;
}

/** A figure beside the same figure of a baseline. */
export interface ComparedRow extends Row {
  readonly baseline: string;
  readonly baselineValue: number;
  /** `value − baselineValue`, in `unit`. */
  readonly difference: number;
}

export interface Column<Name extends string = string> {
  readonly name: Name;
  /** Unit of the column's numbers; absent for words, and for numbers whose unit stands in their row. */
  readonly unit?: string;
}

/** The one long table that every surface reads: columns in the order in which they are written, and rows. */
export interface Table<One extends Row = Row> {
  readonly columns: readonly Column<Extract<keyof One, string>>[];
  readonly rows: readonly One[];
}

const dimensions = ["scenario", "statistic", "outcome", "segment", "exam", "account", "year"] as const;

/** Table of yearly figures. */
export function yearlyTable(rows: readonly Row[]): Table {
  return { columns: [...dimensions, "unit", "value"].map((name) => ({ name }) as Column<keyof Row>), rows };
}

/** Table of monthly figures. */
export function monthlyTable(rows: readonly MonthlyRow[]): Table<MonthlyRow> {
  const names = [...dimensions, "month", "unit", "value"];
  return { columns: names.map((name) => ({ name }) as Column<keyof MonthlyRow>), rows };
}

/** Table of figures beside a baseline's. */
export function comparedTable(rows: readonly ComparedRow[]): Table<ComparedRow> {
  const names = ["baseline", ...dimensions, "unit", "value", "baselineValue", "difference"];
  return { columns: names.map((name) => ({ name }) as Column<keyof ComparedRow>), rows };
}
