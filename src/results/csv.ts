import type { Language } from "../locale/language.js";
import type { ExportColumn, ExportRow } from "./export.js";

/** How a kind of spreadsheet expects its CSV. */
interface Dialect {
  readonly separator: string;
  readonly decimalMark: string;
  readonly lineEnd: string;
  readonly prefix: string;
}

/**
 * `fr` opens in a French Excel by a double click: semicolons, decimal commas, and a byte order mark, without which it
 * reads accents as ANSI. `en` is the plain form that programs expect: commas, decimal points, no mark.
 */
const dialects: Readonly<Record<Language, Dialect>> = {
  fr: { separator: ";", decimalMark: ",", lineEnd: "\r\n", prefix: "\ufeff" },
  en: { separator: ",", decimalMark: ".", lineEnd: "\n", prefix: "" },
};

/**
 * Writes rows as CSV, a line of column names first, numbers with every digit. Cells are quoted (RFC 4180) where they
 * hold a separator, a quote or a line break; `null` is an empty cell.
 */
export function formatCsv(
  { columns, rows }: { readonly columns: readonly ExportColumn[]; readonly rows: readonly ExportRow[] },
  dialect: Language,
): string {
  const { separator, decimalMark, lineEnd, prefix } = dialects[dialect];
  const cell = (value: ExportRow[string] | undefined) => {
    if (value === undefined || value === null) return "";
    const text = typeof value === "number" ? String(value).replace(".", decimalMark) : String(value);
    return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [
    columns.map(({ name }) => cell(name)),
    ...rows.map((row) => columns.map(({ name }) => cell(row[name]))),
  ];
  return prefix + lines.map((cells) => cells.join(separator) + lineEnd).join("");
}
