import type { Refusal } from "./yaml/file-problems.js";

/** A file that was read: `name` is shown to the reader, `key` is the same for the same file whatever path led to it. */
export interface ReadFile {
  readonly text: string;
  readonly name: string;
  readonly key: string;
}

/** A file, or why it was not read. */
export type FileReading = ReadFile | { readonly refusal: Refusal };

/** Access to scenario files; the core reads nothing by itself. Sizes are checked before a file is read. */
export interface ScenarioFiles {
  /** Ids of the shipped scenarios, in alphabetical order. */
  readonly libraryIds: readonly string[];
  /** A file of the shipped library by name, such as `status-quo.yaml`. */
  readonly readLibrary: (name: string) => FileReading;
  /** The file that a person named. */
  readonly readFile: (path: string) => FileReading;
  /** The file at a relative path from the folder of `from` (a `key`), refused when it lies, links followed, outside that folder. */
  readonly readBeside: (path: string, from: string) => FileReading;
}
