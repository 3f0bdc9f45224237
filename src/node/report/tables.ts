import type { Evidence } from "../../evidence/evidence.js";
import type { Fact } from "../../evidence/fact.js";
import { printableDate, printableValue, speakerOf } from "../../evidence/printable.js";
import type { Language } from "../../locale/language.js";
import { term } from "../../locale/terms.js";
import { compareRuns } from "../../results/compare.js";
import { formatCsv } from "../../results/csv.js";
import { differenceColumns, differenceTable } from "../../results/difference-table.js";
import type { Ensemble } from "../../results/ensemble.js";
import { exportColumns } from "../../results/export.js";
import { figureKey } from "../../results/spread.js";
import { type SummaryRow, statisticsOf, summaryColumns } from "../../results/summary-table.js";
import { type Row, yearlyTable } from "../../results/table.js";
import type { ReportDraws } from "./draws/draw-report.js";
import { type ReportModel, words } from "./report-model.js";
import { assumptionsFile } from "./tables/assumptions-file.js";
import { keyFiguresFile } from "./tables/key-figures-file.js";
import { legalColumn, type TableFile } from "./tables/table-file.js";

/** What tables are made from. */
type TablesInput = Pick<ReportModel, "runs" | "baseline" | "draws" | "evidence" | "facts">;

/** The tables of a report. Every row about a scenario ends with its legal label, so that no figure loses it. */
export function reportTables({ runs, baseline, draws, evidence, facts }: TablesInput): readonly TableFile[] {
  const others = runs.filter((run) => run !== baseline);
  const compared = compareRuns(baseline, others);
  const labelled = (rows: readonly { readonly scenario: string }[]) => (language: Language) => {
    const labels = new Map(runs.map(({ heading, legal }) => [heading.id, words(legal.completeLabel, language)]));
    return rows.map((row) => ({ ...row, [legalColumn]: labels.get(row.scenario) ?? "" }));
  };
  const names = (columns: readonly { readonly name: string }[]) => [...columns.map(({ name }) => name), legalColumn];
  return [
    keyFiguresFile(runs, baseline, draws.all),
    {
      name: "ranges",
      title: {
        fr: "Moyennes et quantiles des tirages, avec leur erreur de Monte-Carlo",
        en: "Means and quantiles of the draws, with their Monte Carlo error",
      },
      columns: names(summaryColumns),
      rows: labelled(rangeRows(draws)),
    },
    {
      name: "yearly",
      title: {
        fr: "Valeurs centrales de tous les résultats, année par année",
        en: "Central values of all results, year by year",
      },
      columns: names(yearlyTable([]).columns),
      rows: labelled(runs.flatMap(({ table }) => table.rows)),
    },
    ...(others.length === 0
      ? []
      : [
          {
            name: "paired-differences",
            title: {
              fr: "Écarts avec le statu quo tirage par tirage\u00a0: moyennes, quantiles, probabilités",
              en: "Differences from the status quo draw by draw: means, quantiles, probabilities",
            },
            columns: names(differenceColumns),
            rows: labelled(differenceTable(draws.all).rows),
          },
          {
            name: "differences",
            title: {
              fr: "Écarts des valeurs centrales avec le statu quo, tous segments ensemble",
              en: "Differences of central values from the status quo, all segments together",
            },
            columns: names(compared.columns),
            rows: labelled(compared.rows.filter(isTotal)),
          },
        ]),
    assumptionsFile(runs, baseline),
    factsFile(facts, evidence),
  ];
}

/** Statistics of the figures asked for, first all segments together, then segment by segment where that was drawn. */
function rangeRows({ all, bySegment }: ReportDraws): readonly SummaryRow[] {
  const asked = (ensemble: Ensemble) =>
    ensemble.scenarios.flatMap(({ id, asked }) =>
      asked.figures.flatMap((_, position) => statisticsOf(id, asked, position)),
    );
  const known = new Set(all.scenarios[0]?.asked.figures.map(figureKey));
  return [...asked(all), ...asked(bySegment).filter((row) => !known.has(figureKey(row)))];
}

/** Figures of all segments, or of all exams, or of an account. */
function isTotal({ segment, exam }: Row): boolean {
  return [segment, exam].every((dimension) => dimension === "" || dimension === "all");
}

/** A table in the dialect of a language. */
export function formatTable({ columns, rows }: TableFile, language: Language): string {
  return formatCsv({ columns: exportColumns(columns.map((name) => ({ name }))), rows: rows(language) }, language);
}

function factsFile(facts: readonly Fact[], { sources }: Evidence): TableFile {
  return {
    name: "facts",
    title: { fr: "Faits cités", en: "Facts cited" },
    columns: ["id", "value", "date", "speaker", "quote", "document", "address", "confidence"],
    rows: (language) =>
      facts.map((fact) => ({
        id: fact.id,
        value: printableValue(fact, language),
        date: printableDate(fact, language),
        speaker: speakerOf(fact, language),
        quote: fact.quote ?? null,
        document: fact.sources.flatMap((id) => sources.get(id)?.title ?? []).join(" | "),
        address: fact.sources.flatMap((id) => sources.get(id)?.address ?? []).join(" "),
        confidence: term("confidence", fact.confidence, language),
      })),
  };
}
