import { say } from "../../locale/french.js";
import { FitError } from "./fit-error.js";

/** More points than a curve learns from. */
export function tooMany(file: string, count: number, most: number): FitError {
  return new FitError(
    say(
      `${file} : ${count} points ; ${most} au plus. Prenez un point par mois ou par an.`,
      `${file}: ${count} points; at most ${most}. Take a point for each month or year.`,
    ),
  );
}

/** A header without a column that a series needs. */
export function missingColumn(file: string, name: string, header: string): FitError {
  return new FitError(
    say(
      `${file}:1  la colonne « ${name} » manque ; la première ligne doit nommer date et value. Trouvé : ${header.slice(0, 60) || "rien"}.`,
      `${file}:1  the column “${name}” is missing; the first line must name date and value. Found: ${header.slice(0, 60) || "nothing"}.`,
    ),
  );
}

/** A header with a column that means nothing here. */
export function unknownColumn(file: string, name: string, known: readonly string[]): FitError {
  return new FitError(
    say(
      `${file}:1  colonne inconnue : ${name}. Possibles : ${known.join(", ")}.`,
      `${file}:1  unknown column: ${name}. Possible: ${known.join(", ")}.`,
    ),
  );
}

/** A value that is no number; or per cent, where it is read as none, with the share to write. */
export function noNumber(file: string, line: number, found: string, share?: string): FitError {
  if (share !== undefined)
    return new FitError(
      say(
        `${file}:${line}  value : ${found} ; écrivez ${share}, ou le signe après toutes les valeurs, et sans total.`,
        `${file}:${line}  value: ${found}; write ${share}, or the sign after every value, and without a total.`,
      ),
    );
  return new FitError(
    say(
      `${file}:${line}  value : un nombre est attendu, trouvé ${found || "rien"}.`,
      `${file}:${line}  value: expected a number, found ${found || "nothing"}.`,
    ),
  );
}

/** A date that is none, or not of the calendar. */
export function noDate(file: string, line: number, found: string): FitError {
  return new FitError(
    say(
      `${file}:${line}  date : une année, un mois ou un jour du calendrier est attendu, comme 2019-09, trouvé ${found || "rien"}.`,
      `${file}:${line}  date: expected a year, month or day of the calendar, such as 2019-09, found ${found || "nothing"}.`,
    ),
  );
}

/** A row with more or fewer cells than the header has columns, most often for a decimal comma. */
export function wrongCells(
  file: string,
  line: number,
  columns: readonly string[],
  found: string,
  separator: string,
): FitError {
  const expected = columns.join(separator);
  const count = found.split(separator).length;
  const row = (none: string) => found.trim().slice(0, 60) || none;
  const [fr, en] =
    separator === ";"
      ? ["Une cellule pour chaque colonne, vide s’il le faut.", "One cell for each column, empty if need be."]
      : [
          "Des virgules décimales demandent des points-virgules entre les cellules : date;value.",
          "Decimal commas ask for semicolons between cells: date;value.",
        ];
  return new FitError(
    say(
      `${file}:${line}  ${columns.length} cellules attendues (${expected}), ${count} trouvée${count > 1 ? "s" : ""} : ${row("une ligne vide")}. ${fr}`,
      `${file}:${line}  expected ${columns.length} cells (${expected}), found ${count}: ${row("an empty line")}. ${en}`,
    ),
  );
}

/** Rows of several series in one file, which would be drawn as one. */
export function severalSeries(
  file: string,
  line: number,
  column: "segment" | "measure",
  first: string,
  other: string,
): FitError {
  const named = (name: string, none: string) => (name === "" ? none : name);
  return new FitError(
    say(
      `${file}:${line}  ${column} : ${named(other, "rien")} après ${named(first, "rien")} ; un fichier porte une seule série. Faites un fichier par ${column}.`,
      `${file}:${line}  ${column}: ${named(other, "nothing")} after ${named(first, "nothing")}; a file holds one series. Make a file for each ${column}.`,
    ),
  );
}
