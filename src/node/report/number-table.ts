import type { Language, Text } from "../../locale/language.js";
import { formatNumber, moneyScale, percentSign } from "../../locale/numbers.js";
import type { Heading } from "../../results/heading.js";

/** A number of the long table (or a difference of two), and how it is printed. */
export interface NumberCell {
  readonly value: number;
  readonly shown: Text;
}

/** What names a row: words, or a scenario with its legal flag. */
export type RowLabel = { readonly words: Text } | { readonly heading: Heading };

/** A table of numbers for readers; rows may lack a number. */
export interface NumberTable {
  readonly id: string;
  readonly caption: Text;
  /** Heads of the columns of labels, then of the columns of numbers. */
  readonly labelHeads: readonly Text[];
  readonly heads: readonly Text[];
  readonly rows: readonly {
    readonly labels: readonly RowLabel[];
    readonly cells: readonly (NumberCell | undefined)[];
  }[];
}

/** `points`: a difference of shares, in percentage points. */
export type Quantity = "share" | "points" | "count" | "money";

export interface CellStyle {
  readonly quantity: Quantity;
  /** Differences: a plus sign before what is above 0. */
  readonly signed?: boolean;
}

/** Numbers of one column, all in one unit; `unit` is for the column's head, empty where every cell bears its own sign. */
export function showColumn(
  values: readonly (number | undefined)[],
  style: CellStyle,
): { readonly unit: Text; readonly cells: readonly (NumberCell | undefined)[] } {
  const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  const unit = { fr: unitOf(style.quantity, largest, "fr"), en: unitOf(style.quantity, largest, "en") };
  const cells = values.map((value) =>
    value === undefined
      ? undefined
      : { value, shown: { fr: show(value, style, largest, "fr"), en: show(value, style, largest, "en") } },
  );
  return { unit, cells };
}

/** Columns side by side as rows, each head with its unit in brackets. */
export function columnsToRows(
  labels: readonly (readonly RowLabel[])[],
  columns: readonly {
    readonly head: Text;
    readonly values: readonly (number | undefined)[];
    readonly style: CellStyle;
  }[],
): Pick<NumberTable, "heads" | "rows"> {
  const shown = columns.map(({ head, values, style }) => ({ head, ...showColumn(values, style) }));
  return {
    heads: shown.map(({ head, unit }) => ({ fr: withUnit(head.fr, unit.fr), en: withUnit(head.en, unit.en) })),
    rows: labels.map((rowLabels, row) => ({ labels: rowLabels, cells: shown.map(({ cells }) => cells[row]) })),
  };
}

function withUnit(head: string, unit: string): string {
  return unit === "" ? head : `${head} (${unit})`;
}

function unitOf(quantity: Quantity, largest: number, language: Language): string {
  if (quantity === "money") return moneyScale(largest, language).unit;
  return quantity === "points" ? "points" : "";
}

function show(value: number, { quantity, signed }: CellStyle, largest: number, language: Language): string {
  const scaled = value / divisorOf(quantity, largest, language);
  const digits = digitsOf(quantity, largest / divisorOf(quantity, largest, language));
  if (scaled !== 0 && Math.abs(scaled) < 0.5 * 10 ** -digits) return "≈\u202f0";
  const plus = signed && scaled > 0 ? "+" : "";
  const written =
    quantity === "count" && Math.abs(scaled) >= 100
      ? formatNumber(scaled, language, { significant: 3 })
      : formatNumber(scaled, language, { fixed: scaled === 0 ? 0 : digits });
  return plus + written + (quantity === "share" ? percentSign[language] : "");
}

function divisorOf(quantity: Quantity, largest: number, language: Language): number {
  if (quantity === "money") return moneyScale(largest, language).divisor;
  return quantity === "count" ? 1 : 0.01;
}

/** Decimals of a column: one for shares, none for counts, for amounts one, two where all are below 10. */
function digitsOf(quantity: Quantity, largest: number): number {
  if (quantity === "count") return 0;
  if (quantity !== "money") return 1;
  return largest >= 10 ? 1 : 2;
}
