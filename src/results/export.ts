import type { Language } from "../locale/language.js";
import type { LegalStatus, LegalView } from "../scenario/scenario.js";
import type { RunRecord } from "./run-record.js";

/** Column of an export. `unit` is empty for words, and for numbers whose unit stands in their row. */
export interface ExportColumn {
  readonly name: string;
  readonly unit: string;
}

/** One row by column name; `null` where there is nothing to say. */
export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** What the law says of one scenario of an export. Dates are ISO days. */
export interface LegalNote {
  readonly scenario: string;
  readonly standing: LegalView["standing"];
  readonly status: LegalStatus | null;
  readonly on: string | null;
  /** With everything that the command line changed. */
  readonly label: string;
  /** Everything that the command line changed, as typed. */
  readonly modified: readonly string[];
  readonly hypothetical: boolean;
  readonly asOf: string | null;
}

/** Rows that leave the toolkit, with what is needed to cite them. */
export interface Export {
  /** Version of the toolkit. */
  readonly version: string;
  /** Language of the labels. */
  readonly language: Language;
  readonly legal: readonly LegalNote[];
  /** Draws behind the rows; absent where every input was at its central value. */
  readonly run?: RunRecord | undefined;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
}

/** Legal note of a scenario under a view of the law. */
export function legalNote(scenario: string, legal: LegalView, language: Language): LegalNote {
  return {
    scenario,
    standing: legal.standing,
    status: legal.status ?? null,
    on: legal.on ?? null,
    label: legal.completeLabel[language],
    modified: legal.modified,
    hypothetical: legal.hypothetical,
    asOf: legal.asOf ?? null,
  };
}

/** Columns by name, each with its unit when it has one. */
export function exportColumns(columns: readonly { readonly name: string; readonly unit?: string }[]): ExportColumn[] {
  return columns.map(({ name, unit = "" }) => ({ name, unit }));
}
