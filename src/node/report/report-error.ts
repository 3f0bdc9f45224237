import type { Text } from "../../locale/language.js";

/** A report that cannot be written for a reason that the reader can mend; `text` is what they are shown. Nothing was changed. */
export class ReportError extends Error {
  override readonly name = "ReportError";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/** The folder asked for exists and nothing says that it is an earlier report: it is left as it is. */
export function notOurs(folder: string): ReportError {
  return new ReportError({
    fr: `${folder}\u00a0: ce dossier existe et n’est pas un rapport de dmp-lab\u202f; il est laissé tel quel. Choisissez un autre dossier avec --out, ou déplacez celui-ci.`,
    en: `${folder}: this folder exists and is no report of dmp-lab; it is left as it is. Choose another folder with --out, or move this one away.`,
  });
}

/** Totals of scenarios with different horizons cannot be compared. */
export function differentHorizons(first: string, firstSpan: string, other: string, otherSpan: string): ReportError {
  return new ReportError({
    fr: `${first} (${firstSpan}) et ${other} (${otherSpan}) n’ont pas la même période, et un rapport compare des totaux. Donnez-en une à tous avec --set horizon.start=… et --set horizon.end=…`,
    en: `${first} (${firstSpan}) and ${other} (${otherSpan}) do not cover the same period, and a report compares totals. Give one to all with --set horizon.start=… and --set horizon.end=…`,
  });
}

/** Something that is not a folder stands where the report should go. */
export function notAFolder(path: string): ReportError {
  return new ReportError({
    fr: `${path}\u00a0: un fichier porte déjà ce nom. Choisissez un autre dossier avec --out.`,
    en: `${path}: a file has this name already. Choose another folder with --out.`,
  });
}
