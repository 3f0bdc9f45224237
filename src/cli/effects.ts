import type { Evidence } from "../evidence/evidence.js";
import type { writeReport } from "../node/report/write-report.js";
import type { Scenario } from "../scenario/scenario.js";
import type { openNotebooksCommand, runNotebooksCommand } from "./notebooks.js";

/** What the command line does to the world. Defaults are in `main.ts` alone; tests pass their own. */
export interface Effects {
  /** Version of the toolkit. */
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Results: standard output. */
  readonly write: (text: string) => void;
  /** Lines for the reader beside the results: standard error. */
  readonly log: (lines: string) => void;
  /** Writes a file whole or not at all, missing folders included. `keep`: never replaces one, and throws EEXIST. */
  readonly save: (path: string, text: string, options?: { readonly keep?: boolean }) => Promise<void>;
  /** Aborted when the reader interrupts the command. */
  readonly signal: AbortSignal;
  readonly openScenarios: () => Promise<ScenarioLibrary>;
  readonly openEvidence: () => Promise<Evidence>;
  readonly openReports: () => Promise<typeof writeReport>;
  readonly openNotebooks: () => Promise<NotebookCommands>;
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
