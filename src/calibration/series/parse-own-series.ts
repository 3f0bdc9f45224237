import type { SeriesPoint } from "../../evidence/evidence.js";
import type { SeriesDeclaration } from "../../evidence/series-declaration.js";
import { isCalendarDate } from "../../evidence/written-values.js";
import { say } from "../../locale/french.js";
import { FitError } from "./fit-error.js";
import {
  missingColumn,
  noDate,
  noNumber,
  severalSeries,
  tooMany,
  unknownColumn,
  wrongCells,
} from "./own-series-problems.js";
import { hasPercentSign, percentAsShare, readOwnValue } from "./own-values.js";
import { curveProblem, problemOf } from "./series-problems.js";

/** A series of one's own, read from a file. */
export interface OwnSeries {
  readonly declaration: SeriesDeclaration;
  readonly points: readonly SeriesPoint[];
}

/** A curve of five parameters learns nothing from more. */
const mostPoints = 500;

/** Columns that a file may have; `segment` and `measure` name what it holds, which must be one thing. */
const known = ["date", "value", "unit", "fact", "segment", "measure"];
const single = ["segment", "measure"] as const;

/** What the second of two columns may be called beside `value`. */
const valueNames = ["share", "part", "valeur"];

/**
 * Reads a series of one's own: columns `date` (ISO day, month or year) and `value`, separated by commas, or as a French spreadsheet writes
 * them: semicolons and decimal commas. Shares are in ]0, 1[, or all of them per cent with the sign (`5 %`), unless `total` says what the values
 * are a part of. The second of two columns may be called `share`, `part` or `valeur` too.
 *
 * @param id name of the series: letters, digits, hyphens
 * @param file name that problems carry
 * @throws FitError with file and line
 */
export function parseOwnSeries(id: string, file: string, text: string, total?: number): OwnSeries {
  const [header = "", ...lines] = text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split(/\r?\n/);
  const separator = header.includes(";") ? ";" : ",";
  const columns = columnsOf(header, separator);
  for (const name of ["date", "value"]) if (!columns.includes(name)) throw missingColumn(file, name, header);
  const strange = columns.find((name) => !known.includes(name));
  if (strange !== undefined) throw unknownColumn(file, strange, known);
  if (lines.length > mostPoints) throw tooMany(file, lines.length, mostPoints);

  const rows = lines.map((line, row) => {
    const cells = cellsOf(line, separator);
    if (cells.length !== columns.length) throw wrongCells(file, row + 2, columns, line, separator);
    return (name: string) => cells[columns.indexOf(name)] ?? "";
  });
  const isPercent = total === undefined && rows.every((cell) => hasPercentSign(cell("value")));
  const points = rows.map((cell, row): SeriesPoint => {
    const value = readOwnValue(cell("value"), separator, isPercent);
    if (Number.isNaN(value)) throw noNumber(file, row + 2, cell("value"), percentAsShare(cell("value"), separator));
    if (!isCalendarDate(cell("date"))) throw noDate(file, row + 2, cell("date"));
    const named = Object.fromEntries(single.filter((name) => columns.includes(name)).map((name) => [name, cell(name)]));
    return { date: cell("date"), value, unit: cell("unit") || "share", fact: cell("fact"), ...named };
  });
  for (const name of single) {
    const other = points.findIndex((point) => point[name] !== points[0]![name]);
    if (other > 0) throw severalSeries(file, other + 2, name, points[0]![name] ?? "", points[other]![name] ?? "");
  }
  const problem = problemOf({ name: file, points, total: total ?? 1, scale: "logit", firstLine: 2 });
  if (problem) throw new FitError(problem);
  return { points, declaration: declare(id, points, total) };
}

function cellsOf(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function columnsOf(header: string, separator: string): readonly string[] {
  const columns = cellsOf(header, separator);
  const [first, second = ""] = columns;
  return columns.length === 2 && first === "date" && valueNames.includes(second) ? ["date", "value"] : columns;
}

function declare(id: string, points: readonly SeriesPoint[], total: number | undefined): SeriesDeclaration {
  const short = curveProblem(points);
  return {
    id,
    title: { fr: id, en: id },
    counts: total === undefined ? say("Part", "Share") : say("Part du total", "Share of the total"),
    carries: short ? "slope" : "curve",
    scale: "logit",
    ...(short ? { why: short } : {}),
    ...(total === undefined ? {} : { total: { value: total, fact: "" } }),
    breaks: [],
    policies: [],
    published: [],
  };
}
