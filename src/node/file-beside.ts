import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** A file that is written beside its place, bit by bit: readers see the old content of the place, or the whole new one. */
export interface FileBeside {
  /** @throws Error with the `code` of the file system, `path` the file asked for */
  readonly write: (bytes: Uint8Array) => void;
  /** Puts the file in its place. @throws as `write` */
  readonly settle: () => Promise<void>;
  /** Takes the file away, unless it was settled. */
  readonly discard: () => Promise<void>;
}

const unfinished = new Set<string>();

/**
 * Opens a file beside the place where it is to stand.
 *
 * @throws Error with the `code` of the file system, `path` the file asked for; EISDIR where a folder has that name
 */
export async function openBeside(path: string): Promise<FileBeside> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isDirectory()) throw Object.assign(new Error(`EISDIR: ${path}`), { code: "EISDIR", path });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const handle = aboutPath(path, () => openSync(temporary, "w"));
  unfinished.add(temporary);
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return {
    write: (bytes) => {
      for (let from = 0; from < bytes.length; ) from += aboutPath(path, () => writeSync(handle, bytes, from));
    },
    settle: async () => {
      aboutPath(path, close);
      await rename(temporary, path).catch((error: unknown) => {
        throw aboutFile(error, path);
      });
      unfinished.delete(temporary);
    },
    discard: async () => {
      close();
      if (unfinished.delete(temporary)) await rm(temporary, { force: true }).catch(() => {});
    },
  };
}

/** Takes away at once what an interrupted program would leave beside files. */
export function dropFilesBeside(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
}

function aboutPath<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw aboutFile(error, path);
  }
}

/** The same failure, of the file asked for rather than of the one beside it. */
function aboutFile(error: unknown, path: string): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  return Object.assign(new Error(`${String(error.code)}: ${path}`, { cause: error }), { code: error.code, path });
}
