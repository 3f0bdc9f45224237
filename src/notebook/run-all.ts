import { mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { notebookToHtml } from "./html/notebook-to-html.js";
import { NotebookError, sameName } from "./notebook-error.js";
import { writeNotebook, writeWhole } from "./notebook-file.js";
import { type ExecutedNotebook, runNotebook } from "./runner/run-notebook.js";

export interface RunNotebooksOptions {
  /** Folder that receives, for each notebook, the executed `.ipynb` and its page `.html`; made when missing. */
  readonly out: string;
  /** Seconds that each cell may take. Default 120. */
  readonly timeoutSeconds?: number | undefined;
  /** Language of the lines reported and of the pages. */
  readonly language: Language;
  /** Receives each line meant for the reader. */
  readonly report: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** How one notebook went. */
export type NotebookResult =
  | { readonly file: string; readonly notebook: string; readonly page: string; readonly cells: number }
  | { readonly file: string; readonly error: NotebookError };

export interface RunNotebooksSummary {
  readonly results: readonly NotebookResult[];
  readonly succeeded: number;
  readonly failed: number;
}

/**
 * Runs notebooks one after the other, each on a kernel of its own, and writes those that ran to their end. One that
 * fails is reported and leaves no file; the next ones still run. Stops at an abort. Throws {@link NotebookError}
 * `same-name`, before anything runs, when two notebooks have one name.
 */
export async function runNotebooks(
  files: readonly string[],
  options: RunNotebooksOptions,
): Promise<RunNotebooksSummary> {
  checkNames(files);
  await mkdir(options.out, { recursive: true });
  const results: NotebookResult[] = [];
  for (const file of files) {
    const result = await runOne(file, options);
    results.push(result);
    if ("error" in result && result.error.problem === "stopped") break;
  }
  const succeeded = results.filter((result) => "page" in result).length;
  return { results, succeeded, failed: results.length - succeeded };
}

async function runOne(file: string, options: RunNotebooksOptions): Promise<NotebookResult> {
  const say = (text: Text) => options.report(text[options.language]);
  try {
    const start = performance.now();
    const executed = await runNotebook(file, options);
    const written = await writeResults(executed, options);
    say(finished(written, executed.cells, (performance.now() - start) / 1000));
    return { file, ...written, cells: executed.cells };
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    say(error.text);
    return { file, error };
  }
}

async function writeResults({ path, notebook }: ExecutedNotebook, { out, language }: RunNotebooksOptions) {
  const name = basename(path, extname(path));
  const page = notebookToHtml(notebook, { language });
  const written = { notebook: join(out, `${name}.ipynb`), page: join(out, `${name}.html`) };
  await writeNotebook(written.notebook, notebook);
  await writeWhole(written.page, page);
  return written;
}

function finished(written: { readonly notebook: string; readonly page: string }, cells: number, seconds: number): Text {
  const fr = `${formatNumber(cells, "fr")} ${cells > 1 ? "cellules exécutées" : "cellule exécutée"}`;
  const en = `${formatNumber(cells, "en")} ${cells === 1 ? "cell" : "cells"} run`;
  return {
    fr: `${fr} en ${formatNumber(seconds, "fr", { digits: 1 })}\u202fs\u00a0: ${written.notebook}, ${written.page}`,
    en: `${en} in ${formatNumber(seconds, "en", { digits: 1 })} s: ${written.notebook}, ${written.page}`,
  };
}

function checkNames(files: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const file of files) {
    const name = basename(file, extname(file));
    const other = taken.get(name);
    if (other !== undefined) throw sameName(other, file);
    taken.set(name, file);
  }
}
