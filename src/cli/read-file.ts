import { readFile, stat } from "node:fs/promises";
import { say } from "../locale/french.js";
import { UsageError } from "./usage-error.js";

/** Far more than any series of points takes. */
const mostBytes = 1_000_000;

/**
 * Text of a file.
 *
 * @throws UsageError for a file of more than a million bytes
 * @throws Error with the `code` of the file system and `path`
 */
export async function readTextFile(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw tooLarge(path);
    return await readFile(path, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw Object.assign(new Error(error.message, { cause: error }), { code: error.code, path });
  }
}

function tooLarge(path: string): UsageError {
  return new UsageError(
    say(
      `${path} : plus d’un million d’octets ; ce n’est pas une série.`,
      `${path}: more than a million bytes; this is no series.`,
    ),
  );
}
