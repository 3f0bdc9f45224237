import { rmSync } from "node:fs";
import { link, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const unfinished = new Set<string>();

/**
 * Writes a file beside its place, then puts it there: a reader sees the old content or the new, never a part.
 *
 * @throws Error with code EEXIST when `keep` is set and the file exists
 */
export async function saveFile(path: string, text: string, { keep = false } = {}): Promise<void> {
  await makeFolder(dirname(path));
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  unfinished.add(temporary);
  try {
    await writeFile(temporary, text, "utf8");
    if (keep) await link(temporary, path);
    else await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

/** Makes a folder and those above it. Not `mkdir -p` of Node, which never comes back where no folder can be made (`/proc`). */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return;
    if (code !== "ENOENT" || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path);
  }
}

/** Takes away what an interrupted write would leave behind. */
export function dropUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}
