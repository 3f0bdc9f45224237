import type { Language, Text } from "../../locale/language.js";
import type { Heading } from "../../results/heading.js";
import { type PrintableRange, printableRange } from "../../results/printable-range.js";
import { type Estimate, scaleFor } from "../../results/scale.js";
import { rangeOf, type Spread } from "../../results/spread.js";
import { unitNumbers } from "../../results/unit-numbers.js";
import { chanceWords } from "./draws/chance-words.js";
import type { PairedFigure } from "./draws/look-up-spread.js";

/** A number from draws, and how it is printed. */
export interface NumberCell {
  /** The median, or the mean where that is all there is. */
  readonly value: number;
  readonly shown: Text;
  /** The interval of nine draws in ten. */
  readonly interval?: Text;
  /** How often a paired difference is to the better. */
  readonly chance?: Text;
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

export type Quantity = "share" | "count" | "money";

/** What a cell is made from: the draws of a figure, of a paired difference, or a mean alone. */
export type CellFigure = Spread | PairedFigure | Estimate;

export interface CellStyle {
  readonly quantity: Quantity;
  /** Numbers are differences: they bear a sign, and shares are in points. Default false. */
  readonly difference?: boolean;
}

/** Units of the catalogue. */
export const units: Readonly<Record<Quantity, string>> = { share: "share", count: "members", money: "EUR" };

/** Columns side by side as rows, each head with its unit in brackets. Every column has one unit, every cell the digits that its error allows. */
export function columnsToRows(
  labels: readonly (readonly RowLabel[])[],
  columns: readonly {
    readonly head: Text;
    readonly values: readonly (CellFigure | undefined)[];
    readonly style: CellStyle;
  }[],
): Pick<NumberTable, "heads" | "rows"> {
  const shown = columns.map(({ head, values, style }) => {
    const [fr, en] = [showColumn(values, style, "fr"), showColumn(values, style, "en")];
    return {
      head: { fr: withUnit(head.fr, fr.unit), en: withUnit(head.en, en.unit) },
      cells: values.map((figure, row) => figure && cellOf(figure, fr.written[row], en.written[row])),
    };
  });
  return {
    heads: shown.map(({ head }) => head),
    rows: labels.map((rowLabels, row) => ({ labels: rowLabels, cells: shown.map(({ cells }) => cells[row]) })),
  };
}

/** A figure as written in one language. */
type Written = Pick<PrintableRange, "median"> & { readonly interval?: string };

function showColumn(
  values: readonly (CellFigure | undefined)[],
  { quantity, difference = false }: CellStyle,
  language: Language,
): { readonly unit: string; readonly written: readonly (Written | undefined)[] } {
  const unit = units[quantity];
  const all = unitNumbers(values.flatMap((figure) => (figure ? [numbersOf(figure)] : [])));
  const written = values.map((figure): Written | undefined => {
    if (!figure) return undefined;
    const scale = scaleFor(unit, all, language, { difference, line: numbersOf(figure) });
    if (isMean(figure)) return { median: scale.formatHonestly(figure) };
    const { median, interval } = printableRange({ unit, ...rangeOf(figure) }, language, { difference, scale });
    return { median, interval };
  });
  return { unit: scaleFor(unit, all, language, { difference }).unit, written };
}

function cellOf(figure: CellFigure, fr: Written | undefined, en: Written | undefined): NumberCell | undefined {
  if (!fr || !en) return undefined;
  const shown = { fr: fr.median, en: en.median };
  if (isMean(figure)) return { value: figure.value, shown };
  const isOne = fr.interval === fr.median;
  return {
    value: figure.median.value,
    shown,
    ...(isOne || fr.interval === undefined || en.interval === undefined
      ? {}
      : { interval: { fr: fr.interval, en: en.interval } }),
    ...("chance" in figure && !isOne ? { chance: chanceWords(figure.chance) } : {}),
  };
}

function numbersOf(figure: CellFigure): number[] {
  return isMean(figure) ? [figure.value] : [figure.median.value, figure.p5.value, figure.p95.value];
}

function isMean(figure: CellFigure): figure is Estimate {
  return "value" in figure;
}

/** Bare numbers of people need no unit. */
function withUnit(head: string, unit: string): string {
  return ["", "nombre", "number"].includes(unit) ? head : `${head} (${unit})`;
}
