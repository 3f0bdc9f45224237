import type { Text } from "../locale/language.js";

/**
 * One problem in a file that a person wrote: where, what was found, what was expected, how to mend it. Lines and columns count from 1; they
 * are 0 for a file that was not read, and for a name that was typed and stands in no file.
 */
export interface Diagnostic {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path in the file, when there is one. */
  readonly path?: string;
  /** What should be there is not: `found` is a sentence of its own that says so, and `remedy` what to write. */
  readonly absent?: boolean;
  readonly found: Text;
  readonly expected: Text;
  /** What to type instead, a *did you mean* included. */
  readonly remedy: Text;
}

/** Thrown with every problem of the files at once; the command line turns it into exit code 2. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((one) => `${placeText(one)} ${one.found.en}; expected ${one.expected.en}`).join("\n"));
  }
}

/** `file:line:column`, or the name alone where there is no line. */
export function placeText({ file, line, column }: Pick<Diagnostic, "file" | "line" | "column">): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}
