import type { Ensemble } from "../../../results/ensemble.js";
import type { ExportRow } from "../../../results/export.js";
import type { Run } from "../../../results/run.js";
import { summaryStatistics } from "../../../results/summary-table.js";
import { type KeyColumn, keyGroups } from "../key-columns.js";
import { keyFigure } from "../key-figures.js";
import { lookUp, lookUpDifference } from "../look-up.js";
import { units } from "../number-table.js";
import { words } from "../report-model.js";
import { legalColumn, type TableFile } from "./table-file.js";

const chanceColumns = ["probabilityBetter", "probabilityHigher"];

/** The key figures of the page, one row a figure and scenario: central value, statistics of the draws, and the chance of a difference. */
export function keyFiguresFile(runs: readonly Run[], baseline: Run, ensemble: Ensemble): TableFile {
  return {
    name: "key-figures",
    title: { fr: "Chiffres clés", en: "Key figures" },
    columns: [
      ...["scenario", "title", "subject", "figure", "unit", "central"],
      ...summaryStatistics,
      ...chanceColumns,
      legalColumn,
    ],
    rows: (language) =>
      keyGroups(baseline).flatMap(({ caption, columns }) =>
        runs.flatMap((run) =>
          columns.map((column) => ({
            scenario: run.heading.id,
            title: words(run.heading.title, language),
            subject: words(caption, language),
            figure: words(column.head, language),
            unit: units[column.style.quantity],
            central: centralOf(run, baseline, column) ?? null,
            ...statisticsOf(run, ensemble, column),
            [legalColumn]: words(run.legal.completeLabel, language),
          })),
        ),
      ),
  };
}

function centralOf(run: Run, baseline: Run, { place, style }: KeyColumn): number | undefined {
  if (!style.difference) return lookUp(run, place);
  return run === baseline ? undefined : lookUpDifference(run, baseline, place);
}

function statisticsOf(run: Run, ensemble: Ensemble, column: KeyColumn): ExportRow {
  const figure = keyFigure(run, ensemble, column);
  if (!figure || "value" in figure) return {};
  const statistics = Object.fromEntries(summaryStatistics.map((name) => [name, figure[name].value]));
  if (!("chance" in figure)) return statistics;
  const { of, share } = figure.chance;
  return { ...statistics, [of === "better" ? "probabilityBetter" : "probabilityHigher"]: share.value };
}
