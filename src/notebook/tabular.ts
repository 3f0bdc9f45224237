import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { type TermKind, term } from "../locale/terms.js";
import { findOutcome } from "../results/catalogue.js";
import type { Row } from "../results/table.js";
import { escapeHtml } from "./html/escape.js";

/** What stands in a cell of a table. */
export type Scalar = string | number | boolean | null | undefined;

/** Named columns over rows of scalars: what any table is reduced to before it is shown. */
export interface Tabular {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
}

export interface TableStyle {
  readonly language: Language;
  readonly caption?: string | undefined;
  /** Rows shown before the rest is only counted. */
  readonly rows: number;
}

const headings: Readonly<Record<string, Text>> = {
  scenario: { fr: "Scénario", en: "Scenario" },
  statistic: { fr: "Statistique", en: "Statistic" },
  outcome: { fr: "Résultat", en: "Outcome" },
  segment: { fr: "Segment", en: "Segment" },
  exam: { fr: "Examens", en: "Tests" },
  account: { fr: "Compte", en: "Account" },
  year: { fr: "Année", en: "Year" },
  unit: { fr: "Unité", en: "Unit" },
  value: { fr: "Valeur", en: "Value" },
  standardError: { fr: "Erreur type", en: "Standard error" },
  baseline: { fr: "Référence", en: "Baseline" },
};

const termKinds: readonly string[] = ["segment", "exam", "account", "statistic", "unit"] satisfies TermKind[];

/** The long table, or one that has more columns: central values, summaries of draws, differences. */
export interface LongTable {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly Row[];
}

/** The long table without the dimensions that none of its rows has. */
export function tabulate({ columns, rows }: LongTable): Tabular {
  const names = columns.map(({ name }) => name as keyof Row).filter((name) => rows.some((row) => row[name] !== ""));
  return { columns: names, rows: rows.map((row) => names.map((name) => row[name])) };
}

/** Renders a table with a heading for each column, numbers as the language writes them, and a count of the rows left out. */
export function tabularToHtml({ columns, rows }: Tabular, { language, caption, rows: limit }: TableStyle): string {
  const numeric = columns.map((name, index) => name !== "year" && holdsNumbers(rows.map((row) => row[index])));
  const mark = (index: number) => (numeric[index] ? ' class="number" style="text-align: right"' : "");
  const head = columns.map(
    (name, i) => `<th scope="col"${mark(i)}>${escapeHtml(headings[name]?.[language] ?? name)}</th>`,
  );
  const body = rows.slice(0, limit).map((row) => {
    const cells = columns.map((name, i) => `<td${mark(i)}>${escapeHtml(formatScalar(row[i], name, language))}</td>`);
    return `<tr>${cells.join("")}</tr>`;
  });
  const left = rows.length - body.length;
  const more =
    left > 0 ? `<tfoot><tr><td colspan="${columns.length}">${leftOut(left, language)}</td></tr></tfoot>` : "";
  const title = caption === undefined ? "" : `<caption>${escapeHtml(caption)}</caption>`;
  return `<table>${title}<thead><tr>${head.join("")}</tr></thead><tbody>${body.join("\n")}</tbody>${more}</table>`;
}

/** Numbers, or words that are all numbers already written in a language. */
function holdsNumbers(values: readonly Scalar[]): boolean {
  const written = /^[+−-]?\d[\d\s.,]*$/;
  return (
    values.some((value) => typeof value === "number") ||
    (values.length > 0 && values.every((value) => typeof value === "string" && written.test(value)))
  );
}

/** The same table for a terminal: columns aligned. */
export function tabularToText({ columns, rows }: Tabular, { language, caption, rows: limit }: TableStyle): string {
  const shown = rows.slice(0, limit).map((row) => columns.map((name, i) => formatScalar(row[i], name, language)));
  const lines = [columns.map((name) => headings[name]?.[language] ?? name), ...shown];
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const aligned = lines.map((line) =>
    line
      .map((word, i) => alignCell(word, widths[i] ?? 0, rows[0]?.[i]))
      .join("  ")
      .trimEnd(),
  );
  const left = rows.length - shown.length;
  return [...(caption === undefined ? [] : [caption]), ...aligned, ...(left > 0 ? [leftOut(left, language)] : [])].join(
    "\n",
  );
}

function alignCell(word: string, width: number, sample: Scalar): string {
  return typeof sample === "number" ? word.padStart(width) : word.padEnd(width);
}

function formatScalar(value: Scalar, column: string, language: Language): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "✓" : "–";
  if (column === "year") return value === "all" ? { fr: "Ensemble", en: "All" }[language] : String(value);
  if (typeof value === "string" && column === "outcome") return findOutcome(value)?.label[language] ?? value;
  if (typeof value === "string") return isTermKind(column) ? term(column, value, language) : value;
  return formatNumber(value, language, Math.abs(value) < 1000 ? { significant: 4 } : { digits: 0 });
}

function isTermKind(column: string): column is TermKind {
  return termKinds.includes(column);
}

function leftOut(count: number, language: Language): string {
  const shown = formatNumber(count, language);
  return language === "fr"
    ? `… et ${shown} ${count === 1 ? "autre ligne" : "autres lignes"}`
    : `… and ${shown} more ${count === 1 ? "row" : "rows"}`;
}
