import { rmSync } from "node:fs";
import { link, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { say } from "../locale/french.js";
import { dropFilesBeside } from "../node/file-beside.js";
import { UsageError } from "./usage-error.js";

const unfinished = new Set<string>();

/**
 * Writes a file beside its place, then puts it there: a reader sees the old content or the new, never a part. A device or
 * a pipe (`/dev/stdout`) is written to directly.
 *
 * @throws UsageError when its folder does not exist
 * @throws Error with the `code` of the file system, `path` the file asked for; EEXIST when `keep` is set and the file exists
 */
export async function saveFile(path: string, content: string | Uint8Array, { keep = false } = {}): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (await isDevice(path)) return await writeFile(path, content, "utf8");
    await requireFolder(dirname(path));
    unfinished.add(temporary);
    await writeFile(temporary, content, "utf8");
    if (keep) await link(temporary, path);
    else await rename(temporary, path);
  } catch (error) {
    throw error instanceof Error && "code" in error ? aboutFile(error, path) : error;
  } finally {
    if (unfinished.delete(temporary)) await rm(temporary, { force: true }).catch(() => {});
  }
}

/** The same failure, of the file asked for rather than of the one beside it. */
function aboutFile(error: Error & { readonly code: unknown }, path: string): Error {
  const { code } = error;
  return Object.assign(new Error(`${String(code)}: ${path}`, { cause: error }), { code, path });
}

async function isDevice(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  return status !== undefined && !status.isFile() && !status.isDirectory();
}

async function requireFolder(folder: string): Promise<void> {
  try {
    await stat(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    throw new UsageError(
      say(
        `${folder} : ce dossier n’existe pas ; créez-le d’abord, ou choisissez-en un autre.`,
        `${folder}: this folder does not exist; make it first, or choose another.`,
      ),
    );
  }
}

/** Takes away what an interrupted write would leave behind. */
export function dropUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
  dropFilesBeside();
}
