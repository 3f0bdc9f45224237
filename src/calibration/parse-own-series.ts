import type { SeriesPoint } from "../evidence/evidence.js";
import type { SeriesDeclaration } from "../evidence/series-declaration.js";
import { say } from "../locale/french.js";
import { FitError } from "./fit-error.js";
import { curveProblem } from "./series-problems.js";

/** A series of one's own, read from a file. */
export interface OwnSeries {
  readonly declaration: SeriesDeclaration;
  readonly points: readonly SeriesPoint[];
}

/** A curve of five parameters learns nothing from more. */
const mostPoints = 500;

const known = ["date", "value", "unit", "fact", "segment", "measure"];

/**
 * Reads a series of one's own: columns `date` (ISO day, month or year) and `value`, separated by commas, or as a French spreadsheet writes
 * them: semicolons and decimal commas. Shares are in ]0, 1[ unless `total` says what the values are a part of.
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
  const columns = header.split(separator).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  for (const name of ["date", "value"]) if (!columns.includes(name)) throw missingColumn(file, name, header);
  const strange = columns.find((name) => !known.includes(name));
  if (strange !== undefined) throw unknownColumn(file, strange);

  if (lines.length > mostPoints) throw tooMany(file, lines.length);

  const points = lines.map((line, row): SeriesPoint => {
    const cells = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const written =
      separator === ";"
        ? cell("value")
            .replace(/[\s\u00a0\u202f]/g, "")
            .replace(",", ".")
        : cell("value");
    const value = Number(written);
    if (written === "" || !Number.isFinite(value)) throw noNumber(file, row + 2, cell("value"));
    if (!isDate(cell("date"))) throw noDate(file, row + 2, cell("date"));
    return { date: cell("date"), value, unit: cell("unit") || "share", fact: cell("fact") };
  });
  return { points, declaration: declare(id, points, total) };
}

function declare(id: string, points: readonly SeriesPoint[], total: number | undefined): SeriesDeclaration {
  const short = points.length < 2 ? undefined : curveProblem(points);
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
  };
}

function isDate(text: string): boolean {
  const [, month = "01", day = "01"] = /^\d{4}(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  return /^\d{4}(-\d\d){0,2}$/.test(text) && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
}

function tooMany(file: string, count: number): FitError {
  return new FitError(
    say(
      `${file} : ${count} points ; ${mostPoints} au plus. Prenez un point par mois ou par an.`,
      `${file}: ${count} points; at most ${mostPoints}. Take a point for each month or year.`,
    ),
  );
}

function missingColumn(file: string, name: string, header: string): FitError {
  return new FitError(
    say(
      `${file}:1  la colonne « ${name} » manque ; la première ligne doit nommer date et value. Trouvé : ${header.slice(0, 60) || "rien"}.`,
      `${file}:1  the column “${name}” is missing; the first line must name date and value. Found: ${header.slice(0, 60) || "nothing"}.`,
    ),
  );
}

function unknownColumn(file: string, name: string): FitError {
  return new FitError(
    say(
      `${file}:1  colonne inconnue : ${name}. Possibles : ${known.join(", ")}.`,
      `${file}:1  unknown column: ${name}. Possible: ${known.join(", ")}.`,
    ),
  );
}

function noNumber(file: string, line: number, found: string): FitError {
  return new FitError(
    say(
      `${file}:${line}  value : un nombre est attendu, trouvé ${found || "rien"}.`,
      `${file}:${line}  value: expected a number, found ${found || "nothing"}.`,
    ),
  );
}

function noDate(file: string, line: number, found: string): FitError {
  return new FitError(
    say(
      `${file}:${line}  date : une année, un mois ou un jour est attendu, comme 2019-09, trouvé ${found || "rien"}.`,
      `${file}:${line}  date: expected a year, month or day, such as 2019-09, found ${found || "nothing"}.`,
    ),
  );
}
