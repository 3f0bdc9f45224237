import type { Evidence } from "../../evidence/evidence.js";
import type { Fact } from "../../evidence/fact.js";
import { printableDate, printableValue, speakerOf } from "../../evidence/printable.js";
import type { Language, Text } from "../../locale/language.js";
import { term } from "../../locale/terms.js";
import { compareRuns } from "../../results/compare.js";
import { formatCsv } from "../../results/csv.js";
import { type ExportRow, exportColumns } from "../../results/export.js";
import type { Run } from "../../results/run.js";
import { type Row, yearlyTable } from "../../results/table.js";
import { formatMonth } from "../../scenario/month.js";
import type { Input } from "../../scenario/scenario.js";
import { inputLabel } from "../../scenario/words/input-label.js";
import { inputValue } from "../../scenario/words/inputs.js";
import { changedInputs } from "./input-groups.js";
import { keyGroups } from "./key-columns.js";
import { keyFigure } from "./key-figures.js";
import type { Quantity } from "./number-table.js";
import { words } from "./report-model.js";

/** A table to be written as CSV; `name` is its file's, without dialect and extension. */
export interface TableFile {
  readonly name: string;
  readonly title: Text;
  readonly columns: readonly string[];
  readonly rows: (language: Language) => readonly ExportRow[];
}

const legalColumn = "legal";

/** The tables of a report. Every row about a scenario ends with its legal label, so that no figure loses it. */
export function reportTables(
  runs: readonly Run[],
  baseline: Run,
  evidence: Evidence,
  facts: readonly Fact[],
): readonly TableFile[] {
  const others = runs.filter((run) => run !== baseline);
  const compared = compareRuns(baseline, others);
  const labelled = (rows: readonly { readonly scenario: string }[]) => (language: Language) => {
    const labels = new Map(runs.map(({ heading, legal }) => [heading.id, words(legal.completeLabel, language)]));
    return rows.map((row) => ({ ...row, [legalColumn]: labels.get(row.scenario) ?? "" }));
  };
  const names = (columns: readonly { readonly name: string }[]) => [...columns.map(({ name }) => name), legalColumn];
  return [
    keyFiguresFile(runs, baseline),
    {
      name: "yearly",
      title: { fr: "Tous les résultats, année par année", en: "All results, year by year" },
      columns: names(yearlyTable([]).columns),
      rows: labelled(runs.flatMap(({ table }) => table.rows)),
    },
    ...(others.length === 0
      ? []
      : [
          {
            name: "differences",
            title: {
              fr: "Écarts avec le statu quo, tous segments ensemble",
              en: "Differences from the status quo, all segments together",
            },
            columns: names(compared.columns),
            rows: labelled(compared.rows.filter(isTotal)),
          },
        ]),
    assumptionsFile(runs, baseline),
    factsFile(facts, evidence),
  ];
}

/** Figures of all segments, or of all exams, or of an account. */
function isTotal({ segment, exam }: Row): boolean {
  return [segment, exam].every((dimension) => dimension === "" || dimension === "all");
}

/** A table in the dialect of a language. */
export function formatTable({ columns, rows }: TableFile, language: Language): string {
  return formatCsv({ columns: exportColumns(columns.map((name) => ({ name }))), rows: rows(language) }, language);
}

function keyFiguresFile(runs: readonly Run[], baseline: Run): TableFile {
  return {
    name: "key-figures",
    title: { fr: "Chiffres clés", en: "Key figures" },
    columns: ["scenario", "title", "subject", "figure", "unit", "value", legalColumn],
    rows: (language) =>
      keyGroups(baseline).flatMap(({ caption, columns }) =>
        runs.flatMap((run) =>
          columns.map((column) => ({
            scenario: run.heading.id,
            title: words(run.heading.title, language),
            subject: words(caption, language),
            figure: words(column.head, language),
            unit: units[column.style.quantity],
            value: keyFigure(run, baseline, column) ?? null,
            [legalColumn]: words(run.legal.completeLabel, language),
          })),
        ),
      ),
  };
}

const units: Readonly<Record<Quantity, string>> = { money: "EUR", share: "share", points: "share", count: "members" };

/** Every input of the baseline, then what the other scenarios change. */
function assumptionsFile(runs: readonly Run[], baseline: Run): TableFile {
  return {
    name: "assumptions",
    title: {
      fr: "Hypothèses, puis ce que chaque scénario y change",
      en: "Assumptions, then what each scenario changes in them",
    },
    columns: [
      "scenario",
      "id",
      "label",
      "unit",
      "low",
      "central",
      "used",
      "high",
      "evidence",
      "facts",
      "rationale",
      legalColumn,
    ],
    rows: (language) =>
      runs.flatMap((run) =>
        inputsShown(run, baseline).map((input) => ({
          scenario: run.heading.id,
          id: input.id,
          label: inputLabel(input.id, language),
          unit: input.unit,
          low: bare(input.low, input),
          central: bare(input.central, input),
          used: inputValue(input, language),
          high: bare(input.high, input),
          evidence: term("evidence", input.evidence, language),
          facts: input.facts.join(" "),
          rationale: words(input.rationale, language),
          [legalColumn]: words(run.legal.completeLabel, language),
        })),
      ),
  };
}

function inputsShown(run: Run, baseline: Run): readonly Input[] {
  return run === baseline ? [...run.scenario.inputs.values()] : changedInputs(run, baseline);
}

/** A value as scenario files write it: months as `2028-07`. */
function bare(value: number | string | undefined, { unit }: Input): number | string | null {
  if (value === undefined) return null;
  return unit === "month" && typeof value === "number" ? formatMonth(value) : value;
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
