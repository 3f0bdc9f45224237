import { inQuotes, say } from "../../locale/french.js";
import type { Text } from "../../locale/language.js";
import { layout } from "./record.js";

/** A file of draws that cannot be written or read, in the reader's words. */
export class SavedDrawsError extends Error {
  override readonly name = "SavedDrawsError";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The file, what was found there, what was expected, and how to mend it. */
function problem(path: string, found: Text, expected: Text, remedy?: Text): SavedDrawsError {
  const [fr, en] = remedy ? [` ${remedy.fr}`, ` ${remedy.en}`] : ["", ""];
  return new SavedDrawsError(
    say(
      `${path} : ${found.fr} ; attendu : ${expected.fr}.${fr}`,
      `${path}: ${found.en}; expected ${expected.en}.${en}`,
    ),
  );
}

export function unknownExtension(path: string): SavedDrawsError {
  return problem(
    path,
    say("l’extension ne dit pas quel fichier écrire", "the extension does not say what file to write"),
    say("un nom en .parquet ou .csv", "a name in .parquet or .csv"),
  );
}

export function missingFolder(folder: string): SavedDrawsError {
  return new SavedDrawsError(
    say(
      `${folder} : ce dossier n’existe pas ; créez-le d’abord, ou choisissez-en un autre.`,
      `${folder}: this folder does not exist; make it first, or choose another.`,
    ),
  );
}

export function foreignFile(path: string): SavedDrawsError {
  return problem(
    path,
    say("ce fichier n’est pas un fichier de tirages de dmp-lab", "this is not a file of draws from dmp-lab"),
    say("un fichier .parquet ou .csv écrit avec --save", "a .parquet or .csv file written with --save"),
  );
}

export function cutFile(path: string): SavedDrawsError {
  return problem(
    path,
    say("le fichier est incomplet, sa fin manque", "the file is incomplete, its end is missing"),
    say("le fichier entier écrit avec --save", "the whole file written with --save"),
    again,
  );
}

export function otherLayout(path: string, found: unknown, version: unknown): SavedDrawsError {
  return problem(
    path,
    say(
      `disposition ${shown(found)}, écrite par dmp-lab ${shown(version)}`,
      `layout ${shown(found)}, written by dmp-lab ${shown(version)}`,
    ),
    say(`la disposition ${layout}, celle de cette version`, `layout ${layout}, that of this version`),
    otherVersion,
  );
}

export function unknownOutcome(path: string, id: string, unit: string, version: string): SavedDrawsError {
  return problem(
    path,
    say(
      `le résultat ${id} (${unit}), écrit par dmp-lab ${version}`,
      `the outcome ${id} (${unit}), written by dmp-lab ${version}`,
    ),
    say("des résultats que cette version connaît, dans leur unité", "outcomes that this version knows, in their unit"),
    otherVersion,
  );
}

export function brokenRecord(path: string, field: string): SavedDrawsError {
  return problem(
    path,
    say(`la description du calcul est abîmée (${field})`, `the record of the run is damaged (${field})`),
    say("la description écrite avec --save", "the record written with --save"),
    again,
  );
}

export function missingColumn(path: string, name: string): SavedDrawsError {
  return problem(
    path,
    say(`la colonne ${name} manque`, `the column ${name} is missing`),
    say("toutes les colonnes écrites avec --save", "all the columns written with --save"),
    again,
  );
}

export function unexpectedColumn(path: string, name: string, expected: string): SavedDrawsError {
  return problem(
    path,
    say(`colonne ${inQuotes(name, "fr")}`, `column ${inQuotes(name, "en")}`),
    say(`la colonne ${expected} à cette place`, `the column ${expected} in its place`),
    again,
  );
}

export function wrongValue(path: string, row: number, column: string, found: unknown): SavedDrawsError {
  const [fr, en] = isNothing(found) ? [say("rien", "nothing").fr, "nothing"] : [shown(found, "fr"), shown(found, "en")];
  return problem(
    path,
    say(`ligne ${row}, colonne ${column} : ${fr}`, `row ${row}, column ${column}: ${en}`),
    say("un nombre fini", "a finite number"),
    again,
  );
}

export function wrongRow(path: string, row: number, found: RowName, expected: RowName | undefined): SavedDrawsError {
  return problem(
    path,
    say(
      `ligne ${row} : scénario ${found.scenario}, tirage ${found.draw}`,
      `row ${row}: scenario ${found.scenario}, draw ${found.draw}`,
    ),
    expected
      ? say(
          `le scénario ${expected.scenario}, tirage ${expected.draw}`,
          `scenario ${expected.scenario}, draw ${expected.draw}`,
        )
      : say("la fin du fichier", "the end of the file"),
    say(
      "Des lignes ont été ôtées, ajoutées ou triées : reprenez le fichier écrit avec --save.",
      "Rows were taken out, added or sorted: go back to the file written with --save.",
    ),
  );
}

/** A scenario and a draw, as a file names them. */
export interface RowName {
  readonly scenario: unknown;
  readonly draw: unknown;
}

export function changedValues(path: string): SavedDrawsError {
  return problem(
    path,
    say("des nombres ont changé depuis l’enregistrement", "numbers have changed since the file was written"),
    say("ceux que le calcul a donnés", "those of the run"),
    say(
      "Un tableur les arrondit quand il enregistre : reprenez le fichier écrit avec --save.",
      "A spreadsheet rounds them when it saves: go back to the file written with --save.",
    ),
  );
}

export function changedRecord(path: string): SavedDrawsError {
  return problem(
    path,
    say(
      "la description du calcul (statut juridique, graine, scénarios) a changé depuis l’enregistrement",
      "the record of the run (legal label, seed, scenarios) has changed since the file was written",
    ),
    say("celle du calcul", "that of the run"),
    goBack,
  );
}

export function wrongLabel(path: string, row: number, found: unknown, expected: string): SavedDrawsError {
  const [fr, en] = isNothing(found) ? [say("rien", "nothing").fr, "nothing"] : [shown(found, "fr"), shown(found, "en")];
  return problem(
    path,
    say(`ligne ${row}, colonne legal : ${fr}`, `row ${row}, column legal: ${en}`),
    say(inQuotes(expected, "fr"), inQuotes(expected, "en")),
    goBack,
  );
}

export function unreadableData(path: string, reason: string): SavedDrawsError {
  return problem(
    path,
    say(`les données sont illisibles (${reason})`, `the data cannot be read (${reason})`),
    say("les données écrites avec --save", "the data written with --save"),
    again,
  );
}

const otherVersion = say(
  "Lisez-le avec la version qui l’a écrit, ou refaites le calcul avec --save.",
  "Read it with the version that wrote it, or run again with --save.",
);

const goBack = say("Reprenez le fichier écrit avec --save.", "Go back to the file written with --save.");

const again = say(
  "Copiez-le de nouveau depuis l’original, ou refaites le calcul avec --save.",
  "Copy it again from the original, or run again with --save.",
);

function isNothing(found: unknown): boolean {
  return found === undefined || found === null || found === "";
}

function shown(found: unknown, language?: "fr" | "en"): string {
  return language && typeof found === "string" ? inQuotes(found, language) : String(found ?? "?");
}
