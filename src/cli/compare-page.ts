import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { scaleFor } from "../results/scale.js";
import type { ComparedRow } from "../results/table.js";
import { type FigureFilter, filterRows } from "./figure-filter.js";
import { type FigureLine, figureLines } from "./figure-lines.js";
import { horizonWords } from "./horizon.js";
import { groupLines, nameLines, setApart, yearsOf, yearTable } from "./run-page.js";
import { layoutTable } from "./table-layout.js";
import { type Titled, titleBlock } from "./title-block.js";

type Year = number | "all";

/** Lays out one scenario beside the baseline: both values and the difference, then the difference year by year. */
export function comparePage(
  baseline: Titled,
  scenario: Titled,
  rows: readonly ComparedRow[],
  filter: FigureFilter,
  language: Language,
): string {
  const kept = filterRows(rows, filter);
  const lines = figureLines(rows, filter, language);
  const years = yearsOf(kept);
  const sides = sideTable(lines, yearsOf(rows), filter.years, language);
  const yearly = filter.years.length > 0 ? "" : `\n${yearTable(lines, years, language, (row) => row.difference, true)}`;
  const head = `${titleBlock(scenario, language)}\n${words.comparedWith[language]}\n${titleBlock(baseline, language)}`;
  return `${head}\n\n${sides}${yearly}`;
}

/** Both values and their difference, over the whole horizon where that is a sum, else in the last year, or in the years asked for. */
function sideTable(
  lines: readonly FigureLine<ComparedRow>[],
  years: readonly Year[],
  asked: readonly Year[],
  language: Language,
): string {
  const horizon = horizonWords(years);
  const right = { align: "right" } as const;
  const columns = [
    { header: words.outcome[language] },
    { header: words.period[language] },
    { header: words.baseline[language], ...right },
    { header: words.scenario[language], ...right },
    { header: words.difference[language], ...right },
  ];
  const rows = groupLines(lines).map((group) => {
    const { outcome } = group[0]!;
    const cells = group.flatMap((line) =>
      line.rows
        .filter(({ year }) => (asked.length > 0 ? asked.includes(year) : year === yearsOf(line.rows).at(-1)))
        .map((row) => ({ ...line, rows: [row] as const })),
    );
    const values = (ones: typeof cells) => ones.flatMap(({ rows: [row] }) => [row.value, row.baselineValue]);
    const { unit } = scaleFor(outcome.unit, values(cells), language);
    const isShare = outcome.unit === "share" || outcome.unit === "probability";
    const name = `${outcome.label[language]}, ${unit}${isShare ? words.points[language] : ""}`;
    return nameLines(name, cells, (cell) => {
      const [row] = cell.rows as readonly [ComparedRow];
      const line = values([{ ...cell, rows: [row] }]);
      const side = scaleFor(outcome.unit, values(cells), language, { line });
      const gap = scaleFor(outcome.unit, values(cells), language, { line, difference: true });
      return [
        row.year === "all" ? horizon : String(row.year),
        side.format(row.baselineValue),
        side.format(row.value),
        gap.format(row.difference),
      ];
    });
  });
  return layoutTable(columns, setApart(rows));
}

const words = {
  outcome: say("Résultat", "Outcome"),
  period: say("Période", "Period"),
  baseline: say("Référence", "Baseline"),
  scenario: say("Scénario", "Scenario"),
  difference: say("Écart", "Difference"),
  points: say(" (écart en points)", " (difference in points)"),
  comparedWith: say("comparé à", "compared with"),
};
