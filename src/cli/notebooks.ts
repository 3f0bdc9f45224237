import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../locale/language.js";
import { openJupyter } from "../notebook/jupyter/open-jupyter.js";
import { NotebookError } from "../notebook/notebook-error.js";
import { runNotebooks } from "../notebook/run-all.js";

export interface NotebooksRunOptions {
  /** Folder of the results. Default `out/notebooks`. */
  readonly out?: string | undefined;
  /** Seconds that each cell may take, above 0. Default 120. */
  readonly timeoutSeconds?: number | undefined;
  readonly language: Language;
  readonly report: (line: string) => void;
  /** Ends the run and its kernel. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * `dmp-lab notebooks run [FILES…]`: without files, every notebook of `./notebooks`, by name. Exit code: 0 when all ran
 * to their end, 1 when one did not, 2 when the arguments make no sense, a file is missing (none is run) or is no notebook, 130 when the run was stopped.
 */
export async function runNotebooksCommand(
  files: readonly string[],
  options: NotebooksRunOptions,
): Promise<0 | 1 | 2 | 130> {
  const { language, report, signal, timeoutSeconds = 120 } = options;
  if (!(timeoutSeconds > 0)) {
    report(words.timeout[language](String(timeoutSeconds)));
    return 2;
  }
  const chosen = files.length > 0 ? files : await listNotebooks("notebooks");
  if (chosen.length === 0) {
    report(words.none[language]);
    return 2;
  }
  const missing = chosen.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    for (const file of missing) report(words.missing[language](file));
    return 2;
  }
  const { out = join("out", "notebooks") } = options;
  try {
    const { results, failed } = await runNotebooks(chosen, { out, timeoutSeconds, language, report, signal });
    const problems = results.flatMap((result) => ("error" in result ? [result.error.problem] : []));
    if (problems.includes("stopped")) return 130;
    if (problems.includes("not-a-notebook")) return 2;
    return failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    report(error.text[language]);
    return 2;
  }
}

/** `dmp-lab notebooks open`: see {@link openJupyter} for the exit code. */
export const openNotebooksCommand = openJupyter;

async function listNotebooks(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith(".ipynb"))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const words = {
  timeout: {
    fr: (found: string) => `--timeout ${found}\u00a0: un nombre de secondes supérieur à 0 est attendu.`,
    en: (found: string) => `--timeout ${found}: expected a number of seconds above 0.`,
  },
  missing: {
    fr: (file: string) => `dmp-lab\u00a0: ${file}\u00a0: fichier introuvable.`,
    en: (file: string) => `dmp-lab: ${file}: no such file.`,
  },
  none: {
    fr: "Aucun carnet\u00a0: indiquez des fichiers .ipynb, ou placez-vous dans le dossier qui contient «\u00a0notebooks\u00a0».",
    en: "No notebook: name some .ipynb files, or go to the folder that holds “notebooks”.",
  },
};
