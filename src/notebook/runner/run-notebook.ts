import { dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { CodeCell, Notebook } from "../nbformat.js";
import {
  cellFailed,
  cellTimedOut,
  type FailingCell,
  kernelDidNotStart,
  kernelEnded,
  notANotebook,
  runStopped,
} from "../notebook-error.js";
import { readNotebook } from "../notebook-file.js";
import { type CellAnswer, executeCell } from "./execute-cell.js";
import { readFailure } from "./failure.js";
import { type Kernel, type KernelEnd, withKernel } from "./kernel.js";
import { collectOutputs, type OutputCollector } from "./outputs.js";

export interface RunNotebookOptions {
  /** Seconds that each cell may take. Default 120. */
  readonly timeoutSeconds?: number | undefined;
  /** Called when a code cell starts and when it has finished. */
  readonly onCell?: ((progress: CellProgress) => void) | undefined;
  /** Ends the run, and the kernel, with a {@link NotebookError} `stopped`. */
  readonly signal?: AbortSignal | undefined;
}

export interface CellProgress {
  /** Position among the code cells that have something to run, from 1. */
  readonly number: number;
  readonly total: number;
  readonly state: "started" | "finished";
}

/** A notebook that ran to its end, with the outputs of this run only. */
export interface ExecutedNotebook {
  readonly path: string;
  readonly notebook: Notebook;
  /** How many cells ran. */
  readonly cells: number;
}

interface CellRun {
  readonly cell: CodeCell;
  readonly number: number;
  readonly collector: OutputCollector;
  answer: CellAnswer;
}

const startSeconds = 30;
/** A longer delay makes Node's timers fire at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Runs the code cells of a notebook in order on a tslab kernel of its own, whose working directory is the notebook's
 * folder. Needs Node alone. The kernel is ended in every case. Writes nothing: see {@link writeNotebook}.
 * Throws {@link NotebookError} at the first cell that fails; a promise left to fail unobserved counts as a failure.
 */
export async function runNotebook(path: string, options: RunNotebookOptions = {}): Promise<ExecutedNotebook> {
  const { timeoutSeconds = 120, onCell = () => {}, signal } = options;
  const notebook = await readNotebook(path);
  checkLanguage(path, notebook);
  const runs = planRuns(notebook);
  let current = 0;
  const use = async (kernel: Kernel) => {
    for (const run of runs) {
      current = run.number;
      onCell({ number: run.number, total: runs.length, state: "started" });
      const late = wait(Math.min(timeoutSeconds * 1000, longestTimer), "late" as const, { ref: false });
      const answer = await Promise.race([executeCell(kernel.session, run.cell.source, run.collector), late]);
      if (answer === "late") throw cellTimedOut(path, failingCell(run), runs.length, timeoutSeconds);
      run.answer = answer;
      checkRuns(path, runs);
      onCell({ number: run.number, total: runs.length, state: "finished" });
    }
    return kernel.info.language_info;
  };
  const onEnd = (end: KernelEnd) => {
    const run = runs[current - 1];
    if (end.reason === "stopped") return runStopped(path, end.cause);
    if (end.reason === "did-not-start" || run === undefined)
      return kernelDidNotStart(path, startSeconds, end.lastWords);
    return kernelEnded(path, failingCell(run), runs.length, end.lastWords);
  };
  const language = await withKernel({ folder: dirname(resolve(path)), startSeconds, signal }, use, onEnd);
  checkRuns(path, runs);
  return { path, notebook: withResults(notebook, runs, language), cells: runs.length };
}

function checkLanguage(path: string, { metadata }: Notebook): void {
  const kernel = metadata.kernelspec;
  const name = typeof kernel === "object" && kernel !== null && "name" in kernel ? kernel.name : "tslab";
  if (name !== "tslab") {
    const found = JSON.stringify(name);
    throw notANotebook(path, { fr: `noyau ${found} au lieu de "tslab"`, en: `kernel ${found} instead of "tslab"` });
  }
}

function planRuns({ cells }: Notebook): readonly CellRun[] {
  const displays = new Map();
  return cells
    .filter((cell) => cell.cell_type === "code" && cell.source.trim() !== "")
    .map((cell, index) => ({
      cell: cell as CodeCell,
      number: index + 1,
      collector: collectOutputs(displays),
      answer: { status: "ok", count: null },
    }));
}

function checkRuns(path: string, runs: readonly CellRun[]): void {
  for (const run of runs) {
    const failure = readFailure(run.answer.status, run.collector.outputs(), run.collector.errorWrites());
    if (failure) throw cellFailed(path, { ...failingCell(run), ...failure }, runs.length);
  }
}

function failingCell({ cell, number }: CellRun): FailingCell {
  return { number, source: cell.source, ename: "", evalue: "", traceback: [] };
}

function withResults(notebook: Notebook, runs: readonly CellRun[], language: unknown): Notebook {
  const ran = new Map(runs.map((run) => [run.cell, run]));
  return {
    ...notebook,
    metadata: { ...notebook.metadata, language_info: language },
    cells: notebook.cells.map((cell) => {
      if (cell.cell_type !== "code") return cell;
      const run = ran.get(cell);
      return { ...cell, execution_count: run?.answer.count ?? null, outputs: run?.collector.outputs() ?? [] };
    }),
  };
}
