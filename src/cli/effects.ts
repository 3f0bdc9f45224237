import type { Evidence } from "../evidence/evidence.js";
import type { writeReport } from "../node/report/write-report.js";
import type { readSavedDraws } from "../node/saved-draws/read-saved-draws.js";
import type { saveDraws } from "../node/saved-draws/save-draws.js";
import type { simulate } from "../node/simulate.js";
import type { simulateMembers } from "../node/simulate-members.js";
import type { Case } from "../scenario/cases/case.js";
import type { TypedValues } from "../scenario/cases/typed-values.js";
import type { Scenario } from "../scenario/scenario.js";
import type { openNotebooksCommand, runNotebooksCommand } from "./notebooks.js";

/** What the command line does to the world. Defaults are in `main.ts` alone; tests pass their own. */
export interface Effects {
  /** Version of the toolkit. */
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Text of a file, UTF-8. @throws Error with the `code` of the file system and its `path` */
  readonly read: (path: string) => Promise<string>;
  /** Writes a picture to a file, whole or not at all. */
  readonly saveBytes: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Results: standard output. */
  readonly write: (text: string) => void;
  /** Lines for the reader beside the results: standard error. */
  readonly log: (lines: string) => void;
  /** Writes a file whole or not at all, missing folders included. `keep`: never replaces one, and throws EEXIST. */
  readonly save: (path: string, text: string, options?: { readonly keep?: boolean }) => Promise<void>;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
  /** Standard error, where it is a terminal whose last line can be drawn again. */
  readonly screen?: Screen | undefined;
  /** Width in characters of the terminal that results are written to; absent where they go elsewhere. */
  readonly columns?: number | undefined;
  /** Processor cores that this process may use. */
  readonly cores: number;
  /** Aborted when the reader interrupts the command. */
  readonly signal: AbortSignal;
  readonly openScenarios: () => Promise<ScenarioLibrary>;
  readonly openEvidence: () => Promise<Evidence>;
  readonly openReports: () => Promise<typeof writeReport>;
  readonly openNotebooks: () => Promise<NotebookCommands>;
  /** The engine that makes draws. */
  readonly openEngine: () => Promise<typeof simulate>;
  /** What keeps draws in files, and reads them again. */
  readonly openDrawFiles: () => Promise<DrawFiles>;
  /** The engine that simulates members one by one. */
  readonly openMembersEngine: () => Promise<typeof simulateMembers>;
  /** Typical members: those that are shipped, and those of files. */
  readonly openCases: () => Promise<CaseLibrary>;
}

/** Typical members: those that are shipped, and those of files. */
export interface CaseLibrary {
  readonly ids: readonly string[];
  /** @param typed values that hold instead of the file's @throws ScenarioError with every problem of the file, and of what is typed */
  readonly load: (idOrPath: string | undefined, typed?: TypedValues) => Promise<Case>;
}

/** Files of draws. */
export interface DrawFiles {
  readonly saveDraws: typeof saveDraws;
  readonly readSavedDraws: typeof readSavedDraws;
}

/** A terminal to draw on. */
export interface Screen {
  /** Its width in characters. */
  readonly columns: number;
  readonly draw: (text: string) => void;
}

/** `--set` and `--alternative`, as written. */
export interface Changes {
  readonly set?: readonly string[];
  readonly alternative?: readonly string[];
}

/** The shipped scenarios, and those of the reader. */
export interface ScenarioLibrary {
  readonly ids: readonly string[];
  /**
   * @throws ScenarioError with every problem of the files
   * @throws UsageError for an alternative that does not exist
   */
  readonly load: (idOrPath: string, changes?: Changes) => Scenario | Promise<Scenario>;
}

/** What runs notebooks, and what opens them; see `notebooks.ts`. */
export interface NotebookCommands {
  readonly run: typeof runNotebooksCommand;
  readonly open: typeof openNotebooksCommand;
}
