import type { Text } from "../locale/language.js";
import type { Diagnostic } from "./diagnostic.js";
import type { FileKind } from "./yaml/file-kinds.js";
import { manyProblems } from "./yaml/limits.js";
import type { Place } from "./yaml/tree.js";

/** What is wrong and how to mend it, apart from where it stands. */
export interface Problem {
  readonly code: string;
  /** What should be there is not: `found` is a sentence of its own that says so. */
  readonly absent?: boolean;
  readonly found: Text;
  readonly expected: Text;
  readonly remedy: Text;
}

/** A diagnostic for a problem at a place. */
export function diagnose(problem: Problem, place: Place, path?: string): Diagnostic {
  return { ...problem, file: place.file, line: place.line, column: place.column, ...(path ? { path } : {}) };
}

/** Collects the problems of the files. */
export interface Report {
  /** What the files are, for the words of their problems. */
  readonly of: FileKind;
  readonly add: (problem: Problem, place: Place, path?: string) => void;
  /** So many problems that more would help nobody. */
  readonly isFull: () => boolean;
  /** In reading order, file by file. */
  readonly diagnostics: () => readonly Diagnostic[];
}

/** Problems of a value that make all others at its place moot. */
const misshapen: ReadonlySet<string> = new Set(["shape", "unknown-word"]);

/**
 * An empty report. The same problem at the same place (a row that stands for many inputs) is kept once, and nothing more is
 * said of a value whose kind is wrong.
 */
export function openReport(of: FileKind = "scenario"): Report {
  const found = new Map<string, Diagnostic>();
  const files: string[] = [];
  const moot = new Set<string>();
  return {
    of,
    add(problem, place, path) {
      const where = `${place.file}\n${place.line}\n${place.column}`;
      if (moot.has(where)) return;
      if (misshapen.has(problem.code)) moot.add(where);
      const key = `${where}\n${problem.code}\n${problem.found.en}`;
      if (!found.has(key)) found.set(key, diagnose(problem, place, path));
      if (!files.includes(place.file)) files.push(place.file);
    },
    isFull: () => found.size >= manyProblems,
    diagnostics: () =>
      [...found.values()].sort(
        (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
      ),
  };
}
