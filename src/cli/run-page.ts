import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import type { Run } from "../results/run.js";
import { scaleFor } from "../results/scale.js";
import type { Row } from "../results/table.js";
import { type FigureFilter, filterRows } from "./figure-filter.js";
import { type FigureLine, figureLines } from "./figure-lines.js";
import { type LayoutColumn, type LayoutRow, layoutTable, tableFits } from "./table-layout.js";
import { titleBlock } from "./title-block.js";

/** Lays out the figures of one run, a year a column, under its title and its legal label. */
export function runPage(run: Run, filter: FigureFilter, language: Language): string {
  const { rows } = run.table;
  const lines = figureLines(rows, filter, language);
  return `${titleBlock(run, language)}\n\n${yearTable(lines, yearsOf(filterRows(rows, filter)), language)}`;
}

/** A calendar year, or the whole horizon. */
export type Year = number | "all";

/** Calendar years of rows in order, the whole horizon last. */
export function yearsOf(rows: readonly Row[]): Year[] {
  const years = new Set(rows.map(({ year }) => year));
  const calendar = [...years].filter((year) => year !== "all").sort((a, b) => a - b);
  return years.has("all") ? [...calendar, "all"] : calendar;
}

/**
 * Lines of figures as a table with a year a column, or as several one below the other where the years do not fit side by
 * side; `difference`: the numbers are differences, written with their sign.
 */
export function yearTable<One extends Row>(
  lines: readonly FigureLine<One>[],
  years: readonly Year[],
  language: Language,
  value: (row: One) => number = (row) => row.value,
  difference = false,
): string {
  const columnsOf = (some: readonly Year[]): LayoutColumn[] => [
    { header: difference ? words.differences[language] : words.figures[language], narrowest: 28 },
    ...some.map((year) => ({ header: year === "all" ? words.total[language] : String(year), align: "right" as const })),
  ];
  const rowsOf = (some: readonly Year[]): LayoutRow[] => {
    const groups = groupLines(lines).flatMap((group) => {
      const shown = group.filter((line) => line.rows.some(({ year }) => some.includes(year)));
      if (shown.length === 0) return [];
      const { outcome } = group[0]!;
      const all = scaled(group, value);
      const cells = (line: FigureLine<One>) => {
        const scale = scaleFor(outcome.unit, all, language, { difference, line: scaled([line], value) });
        return some.map((year) => {
          const row = line.rows.find((one) => one.year === year);
          return row ? scale.format(value(row)) : "";
        });
      };
      const { unit } = scaleFor(outcome.unit, all, language, { difference });
      return [nameLines(`${outcome.label[language]}, ${unit}`, shown, cells)];
    });
    return setApart(groups);
  };
  return layoutYears(years, columnsOf, rowsOf);
}

/** A table with a year a column, or several one below the other: years in as few blocks of even length as fit. */
export function layoutYears(
  years: readonly Year[],
  columnsOf: (some: readonly Year[]) => readonly LayoutColumn[],
  rowsOf: (some: readonly Year[]) => readonly LayoutRow[],
  width?: number,
): string {
  const fits = (some: readonly Year[]) => tableFits(columnsOf(some), rowsOf(some), width, " ");
  return yearBlocks(years, fits)
    .map((some) => layoutTable(columnsOf(some), rowsOf(some), width, " "))
    .join("\n");
}

function yearBlocks(years: readonly Year[], fits: (some: readonly Year[]) => boolean): (readonly Year[])[] {
  for (let count = 1; count < years.length; count++) {
    const size = Math.ceil(years.length / count);
    const blocks = Array.from({ length: Math.ceil(years.length / size) }, (_, index) =>
      years.slice(index * size, (index + 1) * size),
    );
    if (blocks.every(fits)) return blocks;
  }
  return years.map((year) => [year]);
}

/** Numbers that a scale is made for: those of the years, so that a total may be longer; totals where there is nothing else. */
function scaled<One extends Row>(group: readonly FigureLine<One>[], value: (row: One) => number): number[] {
  const rows = group.flatMap((line) => line.rows);
  const yearly = rows.filter(({ year }) => year !== "all");
  return (yearly.length > 0 ? yearly : rows).map(value);
}

/** Puts an empty line after a group of lines under a heading. */
export function setApart(groups: readonly (readonly LayoutRow[])[]): LayoutRow[] {
  return groups.flatMap((rows, index) => {
    const before = groups[index - 1] ?? [];
    return before.length > 1 && rows.length === 1 ? [{ note: "" }, ...rows] : rows;
  });
}

/** Lines of one outcome together. */
export function groupLines<One extends Row>(lines: readonly FigureLine<One>[]): FigureLine<One>[][] {
  return [...new Set(lines.map(({ outcome }) => outcome))].map((outcome) =>
    lines.filter((line) => line.outcome === outcome),
  );
}

/** One row for an outcome without parts; else a heading, and a row for each part. */
export function nameLines<One extends Row>(
  name: string,
  group: readonly FigureLine<One>[],
  cells: (line: FigureLine<One>) => readonly string[],
): LayoutRow[] {
  const [first] = group;
  if (first && group.length === 1 && first.part === "") return [[name, ...cells(first)]];
  return [{ heading: name }, ...group.map((line) => [line.part, ...cells(line)])];
}

const words = {
  figures: say("Valeurs centrales", "Central values"),
  differences: say("Écart, année par année", "Difference, year by year"),
  total: say("Total", "Total"),
};
