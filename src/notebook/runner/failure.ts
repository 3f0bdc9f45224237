import { stripVTControlCharacters } from "node:util";
import type { Output } from "../nbformat.js";

/** What went wrong in a cell. */
export interface Failure {
  /** Name of the error, `TypeScript` when the cell does not compile. */
  readonly ename: string;
  readonly evalue: string;
  /** Lines after the message, without colour codes and without the kernel's own frames. */
  readonly traceback: readonly string[];
}

const diagnostic = /^(?:\S+ )?\d+:\d+ - /;
const afterwards = /^(?:UnhandledPromiseRejection|UncaughtException): /;
const preamble = /^(?:evalmachine\.<anonymous>|<anonymous_script>):\d+$/;
const frame = /^\s+at /;
const machinery = /node_modules[\\/]tslab[\\/]|\(node:vm:|^\s*at evalmachine\.<anonymous>:\d+:\d+$/;

/**
 * Reads the failure of a cell. tslab sends no `error` message: it writes diagnostics (one write each) or the error (one
 * write) to standard error, then answers `error`; a promise that nobody awaited fails after an answer of `ok`.
 * Undefined when the cell went well.
 */
export function readFailure(
  status: string,
  outputs: readonly Output[],
  errorWrites: readonly string[],
): Failure | undefined {
  const sent = outputs.find((output) => output.output_type === "error");
  if (sent) return { ename: sent.ename, evalue: sent.evalue, traceback: sent.traceback.flatMap(plainLines) };
  const late = errorWrites.find((write) => afterwards.test(write));
  if (status === "ok") return late === undefined ? undefined : readError(late.replace(afterwards, ""));
  const start = errorWrites.findLastIndex((write) => !diagnostic.test(write)) + 1;
  const [first, ...others] = errorWrites.slice(start).flatMap(plainLines);
  if (first !== undefined) return { ename: "TypeScript", evalue: first, traceback: others };
  return readError(errorWrites.at(-1) ?? "");
}

function readError(write: string): Failure {
  const lines = withoutPreamble(plainLines(write));
  const firstFrame = lines.findIndex((line) => frame.test(line));
  if (firstFrame < 1) return { ename: "Error", evalue: lines.join("\n"), traceback: [] };
  const message = lines.slice(0, firstFrame).join("\n");
  const colon = message.indexOf(": ");
  return {
    ename: colon < 0 ? message : message.slice(0, colon),
    evalue: colon < 0 ? "" : message.slice(colon + 2),
    traceback: lines.slice(firstFrame).filter((line) => line.trim() !== "" && !machinery.test(line)),
  };
}

/** Node writes the failing line of the compiled cell before the error; the cell's own source says more. */
function withoutPreamble(lines: readonly string[]): readonly string[] {
  return preamble.test(lines[0] ?? "") ? lines.slice(lines.indexOf("") + 1) : lines;
}

function plainLines(text: string): string[] {
  return stripVTControlCharacters(text).trimEnd().split("\n");
}
