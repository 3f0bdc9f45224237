import type { Language } from "../../locale/language.js";
import { leadingColumns } from "./draws-sink.js";
import { type DrawsRecord, unitOfColumn } from "./record.js";

/** How a kind of spreadsheet expects its CSV; as for other exports. */
export interface DrawsDialect {
  readonly separator: ";" | ",";
  readonly decimalMark: "," | ".";
  readonly lineEnd: string;
  readonly prefix: string;
}

export const drawsDialects: Readonly<Record<Language, DrawsDialect>> = {
  fr: { separator: ";", decimalMark: ",", lineEnd: "\r\n", prefix: "\ufeff" },
  en: { separator: ",", decimalMark: ".", lineEnd: "\n", prefix: "" },
};

/** The last column: empty but in the last row, where it holds the record. */
export const recordColumn = "record";

/** Header of a file of draws: a figure's column bears its unit, `avoidedSpend.all.2030 (EUR)`. */
export function csvHeader(record: Pick<DrawsRecord, "figures" | "outcomes">): string[] {
  return [...leadingColumns, ...record.figures.map((name) => `${name} (${unitOfColumn(name, record)})`), recordColumn];
}

/** Writes a cell, quoted (RFC 4180) where it must be. */
export function formatCell(text: string, { separator }: DrawsDialect): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Cells of one line. A quoted cell ends on its line. */
export function parseLine(line: string, { separator }: DrawsDialect): string[] {
  const cells: string[] = [];
  for (let from = 0; from <= line.length; ) {
    let end = line.indexOf(separator, from);
    if (line.charCodeAt(from) === quote) {
      let close = line.indexOf('"', from + 1);
      while (line.charCodeAt(close + 1) === quote) close = line.indexOf('"', close + 2);
      if (close < 0) close = line.length;
      cells.push(line.slice(from + 1, close).replaceAll('""', '"'));
      end = line.indexOf(separator, close);
    } else {
      cells.push(end < 0 ? line.slice(from) : line.slice(from, end));
    }
    from = end < 0 ? line.length + 1 : end + 1;
  }
  return cells;
}

const quote = 34;

/** Writes a number with every digit, the sign of a zero included. */
export function formatExact(value: number, { decimalMark }: DrawsDialect): string {
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const text = String(value);
  return decimalMark === "." ? text : text.replace(".", decimalMark);
}

const numbers = {
  ".": /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  ",": /^-?\d+(?:,\d+)?(?:e[+-]?\d+)?$/i,
};

/** Reads a number as {@link formatExact} writes it; `NaN` for anything else. */
export function parseExact(text: string, { decimalMark }: DrawsDialect): number {
  if (!numbers[decimalMark].test(text)) return Number.NaN;
  return Number(decimalMark === "." ? text : text.replace(",", "."));
}
