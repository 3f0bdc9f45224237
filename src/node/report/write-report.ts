import type { Language } from "../../locale/language.js";
import type { Run } from "../../results/run.js";
import { fillReport } from "./fill-report.js";
import { untilInterrupted } from "./interruption.js";
import { openSteps, stepWords } from "./progress.js";
import { openReportFolder } from "./report-folder.js";
import type { FigureOptions } from "./report-model.js";
import { nextLines, type SummaryTable, summaryTable } from "./summary.js";

export interface WriteReportOptions extends FigureOptions {
  /** Folder of the report; an earlier report there is replaced. */
  readonly out: string;
  /** Language of the lines and of the summary. The page always opens in French and holds both. */
  readonly language: Language;
  /** Receives one line a step. */
  readonly progress: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Notebooks to run. Default: those shipped; an empty list runs none. */
  readonly notebooks?: readonly string[] | undefined;
}

export interface ReportSummary {
  /** Paths written, relative to the folder. */
  readonly files: readonly string[];
  readonly runs: readonly Run[];
  /** The main figures, for the terminal. */
  readonly table: SummaryTable;
  /** Where to look next, one line each. */
  readonly next: readonly string[];
  readonly seconds: number;
}

/**
 * Runs scenarios and writes their report: the page, figures (SVG and PNG in both languages), tables (CSV in both
 * dialects), executed notebooks. The folder appears whole or not at all.
 *
 * @throws ReportError when the folder is not ours to replace; ScenarioError; NotebookError when a notebook fails
 */
export async function writeReport(options: WriteReportOptions): Promise<ReportSummary> {
  const { out, language, progress } = options;
  const steps = openSteps(language, progress);
  const start = steps.now();
  const folder = await openReportFolder(out);
  return untilInterrupted(options.signal, folder.discard, async (signal) => {
    const { runs, baseline, draws, version } = await fillReport(folder, options, steps, signal);
    signal.throwIfAborted();
    const files = await folder.commit(version);
    steps.done(stepWords.whole(files.length, out), start);
    const seconds = (steps.now() - start) / 1000;
    const table = summaryTable(runs, baseline, draws.all, language);
    return { files, runs, table, next: nextLines(out, draws.all, table, language), seconds };
  });
}
