import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { formatNotebook } from "./format-notebook.js";
import { type Notebook, parseNotebook } from "./nbformat.js";
import { notANotebook } from "./notebook-error.js";

/** Reads a notebook. Throws {@link NotebookError} `not-a-notebook` when the file is missing, not JSON, or not nbformat 4. */
export async function readNotebook(path: string): Promise<Notebook> {
  const parsed = parseNotebook(readJson(path, await readText(path)));
  if ("notebook" in parsed) return parsed.notebook;
  throw notANotebook(path, {
    fr: `«\u00a0${parsed.unreadable}\u00a0» n’est pas ce que prévoit nbformat 4`,
    en: `"${parsed.unreadable}" is not what nbformat 4 has there`,
  });
}

/** Writes a notebook whole or not at all, in the bytes that Jupyter would write. */
export async function writeNotebook(path: string, notebook: Notebook): Promise<void> {
  await writeWhole(path, formatNotebook(notebook));
}

/** Writes a file beside its place, then renames it: a reader sees the old content or the new, never a part. */
export async function writeWhole(path: string, content: string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content, "utf8");
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw notANotebook(path, { fr: "fichier introuvable ou illisible", en: "file missing or unreadable" }, error);
  }
}

function readJson(path: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw notANotebook(path, { fr: "le contenu n’est pas du JSON", en: "its content is not JSON" }, error);
  }
}
