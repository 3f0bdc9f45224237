import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { notebookTitle } from "../../notebook/html/notebook-to-html.js";
import { readNotebook } from "../../notebook/notebook-file.js";
import { runNotebooks } from "../../notebook/run-all.js";
import type { ReportNotebook } from "./report-model.js";

const shipped = fileURLToPath(new URL("../../../notebooks", import.meta.url));

/** The notebooks shipped with the package, by name. */
export async function listNotebooks(folder: string = shipped): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(".ipynb"))
    .sort()
    .map((name) => join(folder, name));
}

/** Name and title of notebooks, for a page that links to their results. */
export async function describeNotebooks(files: readonly string[]): Promise<readonly ReportNotebook[]> {
  return Promise.all(
    files.map(async (file) => {
      const name = file.replace(/^.*[\\/]|\.ipynb$/g, "");
      return { name, title: notebookTitle(await readNotebook(file)) ?? name };
    }),
  );
}

/**
 * Runs notebooks and writes what they give to a folder. Their pages are French, as the outputs of the shipped ones are.
 *
 * @throws NotebookError of the first that does not run to its end
 */
export async function runReportNotebooks(files: readonly string[], out: string, signal: AbortSignal): Promise<void> {
  const { results } = await runNotebooks(files, { out, language: "fr", report: () => {}, signal });
  for (const result of results) if ("error" in result) throw result.error;
}
