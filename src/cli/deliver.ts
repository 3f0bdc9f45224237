import { formatCsv } from "../results/csv.js";
import type { ExportColumn, ExportRow, LegalNote } from "../results/export.js";
import { formatJson } from "../results/json.js";
import type { RunRecord } from "../results/run-record.js";
import type { Effects } from "./effects.js";
import type { OutputSettings } from "./settings.js";

/** Results of a command: a page for people, and rows for programs. */
export interface Output {
  /** Lays out the page, in the language of the settings. */
  readonly page: () => string;
  readonly legal: readonly LegalNote[];
  /** Draws behind the rows, where there are any. */
  readonly run?: RunRecord;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
}

/** Writes results in the layout asked for, to the file asked for or to standard output. */
export async function deliver(output: Output, settings: OutputSettings, effects: Effects): Promise<void> {
  const text = formatOutput(output, settings, effects.version);
  effects.signal.throwIfAborted();
  if (settings.out === undefined) effects.write(text);
  else await effects.save(settings.out, text);
}

function formatOutput(output: Output, { format, csvDialect, language }: OutputSettings, version: string): string {
  const { legal, run, columns, rows } = output;
  if (format === "json") return formatJson({ version, language, legal, run, columns, rows });
  return format === "csv" ? formatCsv(withRecord(withLegalLabels(output), run, version), csvDialect) : output.page();
}

/** Columns of words, and of numbers whose unit stands in their row. */
export function plainColumns(names: readonly string[]): ExportColumn[] {
  return names.map((name) => ({ name, unit: "" }));
}

/** In CSV each row bears the label of its scenario, so that no figure loses it when rows are sorted or copied. */
function withLegalLabels({ legal, columns, rows }: Output): Pick<Output, "columns" | "rows"> {
  if (!columns.some(({ name }) => name === "scenario")) return { columns, rows };
  const labels = new Map(legal.map((note) => [note.scenario, note.label]));
  return {
    columns: [...columns, { name: "legal", unit: "" }],
    rows: rows.map((row) => ({ ...row, legal: labels.get(String(row.scenario)) ?? "" })),
  };
}

/** In CSV each row bears what is needed to draw it again, for the same reason. */
function withRecord(table: Pick<Output, "columns" | "rows">, run: RunRecord | undefined, version: string) {
  if (!run) return table;
  const record = { ...run, version };
  return {
    columns: [...table.columns, ...plainColumns(Object.keys(record))],
    rows: table.rows.map((row) => ({ ...row, ...record })),
  };
}
