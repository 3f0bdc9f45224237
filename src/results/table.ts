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

export interface Column {
  readonly name: keyof Row;
  /** Unit of the column's numbers; absent for words and for `value`, whose unit stands in the row. */
  readonly unit?: string;
}

/** The one long table that every surface reads. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
