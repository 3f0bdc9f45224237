import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import type { ComparedRange } from "../results/compared-ranges.js";
import { printableRange, type RangeRow } from "../results/printable-range.js";
import { scaleFor } from "../results/scale.js";
import { chanceWords } from "./chance-words.js";
import { type FigureFilter, filterRows } from "./figure-filter.js";
import { type FigureLine, figureLines } from "./figure-lines.js";
import { horizonWords } from "./horizon.js";
import { below, boundsOf, rangeCell, rangeTable } from "./range-table.js";
import { groupLines, nameLines, setApart, type Year, yearsOf } from "./run-page.js";
import { type LayoutColumn, type LayoutRow, layoutTable, pageWidth, tableFits } from "./table-layout.js";
import { type Headed, type Titled, titleBlock } from "./title-block.js";

/**
 * Lays out one scenario beside the baseline over their draws: the ranges of both and of their paired difference, and how often it is
 * better; then, for outcomes that were asked for, the difference year by year.
 */
export function drawnComparePage(
  baseline: Titled | Headed,
  scenario: Titled | Headed,
  rows: readonly ComparedRange[],
  filter: FigureFilter,
  language: Language,
  width?: number,
): string {
  const lines = figureLines(rows, filter, language);
  const title = (one: Titled | Headed) => titleBlock(one, language, { drawn: true, width });
  const head = `${title(scenario)}\n${words.comparedWith[language]}\n${title(baseline)}`;
  const isDetailed = filter.outcomes.length > 0 && filter.years.length === 0;
  const years = yearsOf(filterRows(rows, filter));
  const yearly = isDetailed ? `\n${rangeTable(lines, years, language, { difference: true, width })}` : "";
  return `${head}\n\n${sideTable(lines, yearsOf(rows), filter.years, language, width)}${yearly}`;
}

/** One figure of a line: over the whole horizon where that is a sum, else of the last year, or of a year that was asked for. */
type Cell = Omit<FigureLine<ComparedRange>, "rows"> & { readonly rows: readonly [ComparedRange] };

function sideTable(
  lines: readonly FigureLine<ComparedRange>[],
  years: readonly Year[],
  asked: readonly Year[],
  language: Language,
  width: number | undefined,
): string {
  const horizon = horizonWords(years);
  const range = { align: "right" } as const;
  const interval = `\n${words.interval[language]}`;
  const columns: readonly LayoutColumn[] = [
    {
      header:
        asked.length > 0
          ? words.outcome[language] + below + words.period[language]
          : words.outcomeOver(horizon)[language],
      narrowest: 16,
    },
    { header: words.baseline[language] + interval, ...range },
    { header: words.scenario[language] + interval, ...range },
    { header: words.difference[language] + interval, ...range },
    { header: words.probability[language], narrowest: 11 },
  ];
  const rows = groupLines(lines).map((group) => {
    const { outcome } = group[0]!;
    const cells = group.flatMap((line) => cellsOf(line, asked));
    const sides = (ones: readonly Cell[]) =>
      ones.flatMap(({ rows: [row] }) => [...boundsOf(row.baselineRange), ...boundsOf(row.scenarioRange)]);
    const { unit } = scaleFor(outcome.unit, sides(cells), language);
    const name = `${outcome.label[language]}, ${unit}`;
    const isWhole = cells.length === 1 && cells[0]!.part === "";
    const dated = (text: string, { rows: [{ year }] }: Cell) => {
      if (year === "all" && asked.length === 0) return text;
      const period = year === "all" ? horizon : String(year);
      return text === "" ? period : text + below + period;
    };
    const named = isWhole ? cells : cells.map((cell) => ({ ...cell, part: dated(cell.part, cell) }));
    return nameLines(isWhole ? dated(name, cells[0]!) : name, named, (line) => {
      const [row] = line.rows as Cell["rows"];
      const scale = scaleFor(outcome.unit, sides(cells), language, { line: sides([{ ...line, rows: [row] }]) });
      const gap = scaleFor(outcome.unit, sides(cells), language, { line: boundsOf(row), difference: true });
      const side = (one: RangeRow) => rangeCell(printableRange(one, language, { scale }));
      const difference = rangeCell(printableRange(row, language, { scale: gap }));
      return [side(row.baselineRange), side(row.scenarioRange), difference, chanceWords(row.chance, language)];
    });
  });
  const table = setApart(rows);
  return layoutTable(columns, table, widthFor(columns, table, width));
}

/** The width asked for, or the least that the numbers need. */
function widthFor(columns: readonly LayoutColumn[], rows: readonly LayoutRow[], asked = pageWidth): number {
  let width = asked;
  while (!tableFits(columns, rows, width)) width++;
  return width;
}

function cellsOf(line: FigureLine<ComparedRange>, asked: readonly Year[]): Cell[] {
  return line.rows
    .filter(({ year }) => (asked.length > 0 ? asked.includes(year) : year === yearsOf(line.rows).at(-1)))
    .map((row) => ({ ...line, rows: [row] }));
}

const words = {
  outcome: say("Résultat", "Outcome"),
  outcomeOver: (horizon: string) =>
    say(`Résultat sur ${horizon},\nou l’année indiquée`, `Outcome over ${horizon},\nor in the year stated`),
  period: say("période", "period"),
  baseline: say("Référence", "Baseline"),
  scenario: say("Scénario", "Scenario"),
  difference: say("Écart", "Difference"),
  probability: say("Probabilité\nd’un chiffre", "Probability\nof a figure"),
  interval: say("médiane\n5–95 %", "median\n5–95%"),
  comparedWith: say("comparé à", "compared with"),
};
