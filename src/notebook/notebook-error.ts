import type { Text } from "../locale/language.js";

/** Why a notebook could not be run to its end. */
export type NotebookProblem =
  | "not-a-notebook"
  | "same-name"
  | "kernel-did-not-start"
  | "cell-failed"
  | "cell-timed-out"
  | "kernel-ended"
  | "stopped";

/** The cell at which a run stopped. */
export interface FailingCell {
  /** Position among the code cells, from 1. */
  readonly number: number;
  readonly source: string;
  /** Name of the error (`RangeError`), `TypeScript` when the cell does not compile. Empty when the cell raised nothing. */
  readonly ename: string;
  readonly evalue: string;
  /** Lines, without colour codes. */
  readonly traceback: readonly string[];
}

/** A notebook that did not run to its end; `text` is what a reader is shown. Nothing has been written. */
export class NotebookError extends Error {
  override readonly name = "NotebookError";
  constructor(
    readonly problem: NotebookProblem,
    readonly text: Text,
    readonly cell?: FailingCell,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }
}

/** The file is not a notebook that can be run. */
export function notANotebook(path: string, reason: Text, cause?: unknown): NotebookError {
  return new NotebookError(
    "not-a-notebook",
    {
      fr: `${path}\u00a0: ce n’est pas un carnet Jupyter (nbformat 4) pour le noyau tslab\u00a0: ${reason.fr}`,
      en: `${path}: not a Jupyter notebook (nbformat 4) for the tslab kernel: ${reason.en}`,
    },
    undefined,
    { cause },
  );
}

/** Two notebooks whose results would have the same name. */
export function sameName(first: string, second: string): NotebookError {
  return new NotebookError("same-name", {
    fr: `${first} et ${second} portent le même nom\u00a0: leurs résultats s’écraseraient. Lancez-les séparément, avec deux dossiers --out.`,
    en: `${first} and ${second} have the same name: their results would overwrite each other. Run them apart, with two --out folders.`,
  });
}

/** The kernel did not answer in time, or ended while starting. `lastWords` is what it printed, if anything. */
export function kernelDidNotStart(path: string, seconds: number, lastWords: string): NotebookError {
  const words = lastWords === "" ? "" : `\n${indent(lastWords)}`;
  return new NotebookError("kernel-did-not-start", {
    fr: `${path}\u00a0: le noyau tslab n’a pas répondu en ${seconds}\u202fs. Réinstallez les dépendances (npm ci), puis réessayez.${words}`,
    en: `${path}: the tslab kernel did not answer within ${seconds} s. Reinstall the dependencies (npm ci), then try again.${words}`,
  });
}

/** A cell raised an error, does not compile, or left a failure behind it. */
export function cellFailed(path: string, cell: FailingCell, total: number): NotebookError {
  const shown = `${cell.ename}${cell.evalue === "" ? "" : `: ${cell.evalue}`}`;
  const rest = `\n${indent(excerpt(cell.source))}${cell.traceback.length === 0 ? "" : `\n\n${indent(cell.traceback.join("\n"))}`}`;
  return new NotebookError(
    "cell-failed",
    {
      fr: `${path}\u00a0: la cellule de code ${cell.number} sur ${total} a échoué\u00a0: ${shown}${rest}`,
      en: `${path}: code cell ${cell.number} of ${total} failed: ${shown}${rest}`,
    },
    cell,
  );
}

/** A cell ran longer than it may. */
export function cellTimedOut(path: string, cell: FailingCell, total: number, seconds: number): NotebookError {
  return new NotebookError(
    "cell-timed-out",
    {
      fr: `${path}\u00a0: la cellule de code ${cell.number} sur ${total} n’avait pas fini après ${seconds}\u202fs. Allongez le délai (--timeout) ou allégez-la.\n${indent(excerpt(cell.source))}`,
      en: `${path}: code cell ${cell.number} of ${total} had not finished after ${seconds} s. Allow more time (--timeout) or make it lighter.\n${indent(excerpt(cell.source))}`,
    },
    cell,
  );
}

/** The kernel's process ended while a cell ran: `process.exit`, memory, a signal. */
export function kernelEnded(path: string, cell: FailingCell, total: number, lastWords: string): NotebookError {
  const rest = `\n${indent(excerpt(cell.source))}${lastWords === "" ? "" : `\n\n${indent(lastWords)}`}`;
  return new NotebookError(
    "kernel-ended",
    {
      fr: `${path}\u00a0: le noyau s’est arrêté pendant la cellule de code ${cell.number} sur ${total}.${rest}`,
      en: `${path}: the kernel ended during code cell ${cell.number} of ${total}.${rest}`,
    },
    cell,
  );
}

/** The caller, or a signal to this process, stopped the run. */
export function runStopped(path: string, cause: unknown): NotebookError {
  return new NotebookError(
    "stopped",
    { fr: `${path}\u00a0: exécution interrompue.`, en: `${path}: run stopped.` },
    undefined,
    { cause },
  );
}

const excerptLines = 8;

function excerpt(source: string): string {
  const lines = source.trimEnd().split("\n");
  return lines.length <= excerptLines ? lines.join("\n") : [...lines.slice(0, excerptLines), "…"].join("\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
