import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { printableRange, type Range, type RangeRow } from "../results/printable-range.js";
import { scaleFor } from "../results/scale.js";
import type { FigureLine } from "./figure-lines.js";
import { groupLines, layoutYears, nameLines, setApart, type Year } from "./run-page.js";
import type { LayoutColumn, LayoutRow } from "./table-layout.js";

/** How ranges are laid out. */
export interface RangeTableOptions {
  /** Numbers are differences, written with their sign. Default false. */
  readonly difference?: boolean;
  /** Widest line. Default: that of pages. */
  readonly width?: number | undefined;
}

/** Between the lines of a cell, and at the start of the second. */
export const below = "\n\u00a0\u00a0";

/** Lines of figures as a table with a year a column: each median, and below it the bounds of the middle 90 % of draws. */
export function rangeTable(
  lines: readonly FigureLine<RangeRow>[],
  years: readonly Year[],
  language: Language,
  { difference = false, width }: RangeTableOptions = {},
): string {
  const title = (difference ? words.differences : words.figures)[language];
  const columnsOf = (some: readonly Year[]): LayoutColumn[] => [
    { header: `${title}${below}${words.interval[language]}`, narrowest: 26 },
    ...some.map((year) => ({ header: year === "all" ? words.total[language] : String(year), align: "right" as const })),
  ];
  const rowsOf = (some: readonly Year[]): LayoutRow[] => {
    const groups = groupLines(lines).flatMap((group) => {
      const shown = group.filter((line) => line.rows.some(({ year }) => some.includes(year)));
      if (shown.length === 0) return [];
      const { outcome } = group[0]!;
      const all = group.flatMap(({ rows }) => scaled(rows));
      const cells = ({ rows }: FigureLine<RangeRow>) => {
        const scale = scaleFor(outcome.unit, all, language, { difference, line: scaled(rows) });
        return some.map((year) => {
          const row = rows.find((one) => one.year === year);
          return row ? rangeCell(printableRange(row, language, { scale })) : "";
        });
      };
      const { unit } = scaleFor(outcome.unit, all, language, { difference });
      return [nameLines(`${outcome.label[language]}, ${unit}`, shown, cells)];
    });
    return setApart(groups);
  };
  return layoutYears(years, columnsOf, rowsOf, width);
}

/** A median and its interval, one below the other; once where both are the same. */
export function rangeCell({ median, interval }: { readonly median: string; readonly interval: string }): string {
  return median === interval ? median : `${median}\n${interval}`;
}

/** The three numbers of a range. */
export function boundsOf({ low, median, high }: Range): number[] {
  return [low.value, median.value, high.value];
}

/** Numbers that a scale is made for: those of the years, so that a total may be longer; totals where there is nothing else. */
function scaled(rows: readonly RangeRow[]): number[] {
  const yearly = rows.filter(({ year }) => year !== "all");
  return (yearly.length > 0 ? yearly : rows).flatMap(boundsOf);
}

const words = {
  figures: say("Médiane", "Median"),
  differences: say("Écart médian, par année", "Median difference, by year"),
  interval: say("de 5 % à 95 %", "5% to 95%"),
  total: say("Total", "Total"),
};
