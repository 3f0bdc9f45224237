import type { Run } from "../../results/run.js";
import { loadEvidence } from "../evidence-files.js";
import { loadRuns } from "../load-runs.js";
import { packageVersion } from "../package-version.js";
import { listScenarioIds } from "../scenario-files.js";
import { checkHorizons, chooseFocus, chooseScenarios } from "./choose-runs.js";
import { citedFacts } from "./cited-facts.js";
import { drawReport } from "./draws/draw-report.js";
import { type DrawnFigure, drawFigures, pictureFiles } from "./figures/draw-figures.js";
import { standardFigures } from "./figures.js";
import { allOrNone } from "./interruption.js";
import { madeFrom } from "./made-from.js";
import { fontFaces } from "./page/fonts.js";
import { statedFacts } from "./page/opening.js";
import { reportPage } from "./page/page.js";
import { type Steps, stepWords } from "./progress.js";
import { usualDraws } from "./report-draws.js";
import type { ReportFolder } from "./report-folder.js";
import type { FigureOptions, ReportModel } from "./report-model.js";
import { describeNotebooks, listNotebooks, runReportNotebooks } from "./run-report-notebooks.js";
import type { TableFile } from "./tables/table-file.js";
import { formatTable, reportTables } from "./tables.js";

export interface FillOptions extends FigureOptions {
  /** Notebooks to run. Default: those shipped. */
  readonly notebooks?: readonly string[] | undefined;
}

/** Fills the folder of a report: runs and figures while the notebooks run, then the page. Returns what the page shows. */
export async function fillReport(
  folder: ReportFolder,
  options: FillOptions,
  steps: Steps,
  signal: AbortSignal,
): Promise<ReportModel> {
  const notebooks = options.notebooks ?? (await listNotebooks());
  const [model] = await allOrNone(
    signal,
    (together) => writeFigures(folder, options, notebooks, steps, together),
    (together) => writeNotebooks(folder, notebooks, steps, together),
  );
  const since = steps.now();
  const page = reportPage(model, await fontFaces());
  await folder.write("index.html", page);
  steps.done(stepWords.page(Buffer.byteLength(page)), since);
  return model;
}

async function writeFigures(
  folder: ReportFolder,
  options: FillOptions,
  notebooks: readonly string[],
  steps: Steps,
  signal: AbortSignal,
): Promise<ReportModel> {
  const since = steps.now();
  const evidence = loadEvidence();
  const runs = await loadRuns(chooseScenarios(options.scenarios, listScenarioIds()), options);
  checkHorizons(runs);
  steps.done(stepWords.scenarios(runs.length), since);
  const [baseline] = runs as [Run, ...Run[]];
  const version = packageVersion();
  const focus = chooseFocus(runs);
  const { draws: count = usualDraws, seed = 1 } = options;
  const drawing = steps.now();
  const draws = await drawReport(runs, focus, { draws: count, seed, signal });
  steps.done(stepWords.draws(count, runs.length), drawing);
  const context = { runs, baseline, focus, draws, evidence, version };
  const begun = steps.now();
  const figures = await drawFigures(standardFigures(context), signal);
  await writePictures(folder, figures, signal);
  steps.done(stepWords.figures(figures.length), begun);
  const facts = citedFacts(runs, evidence, [...statedFacts, ...figures.flatMap((figure) => figure.facts)]);
  const tables = reportTables({ runs, baseline, draws, evidence, facts });
  await writeTables(folder, tables, steps);
  return {
    ...context,
    options,
    figures,
    facts,
    tables,
    notebooks: await describeNotebooks(notebooks),
    madeFrom: await madeFrom(runs, options.scenarios ?? []),
  };
}

async function writePictures(
  folder: ReportFolder,
  figures: readonly DrawnFigure[],
  signal: AbortSignal,
): Promise<void> {
  for (const figure of figures) {
    for (const { name, content } of await pictureFiles(figure)) await folder.write(`figures/${name}`, content);
    signal.throwIfAborted();
  }
}

async function writeTables(folder: ReportFolder, tables: readonly TableFile[], steps: Steps): Promise<void> {
  const since = steps.now();
  for (const table of tables) {
    await folder.write(`tables/${table.name}.fr.csv`, formatTable(table, "fr"));
    await folder.write(`tables/${table.name}.en.csv`, formatTable(table, "en"));
  }
  steps.done(stepWords.tables(tables.length), since);
}

async function writeNotebooks(
  folder: ReportFolder,
  files: readonly string[],
  steps: Steps,
  signal: AbortSignal,
): Promise<void> {
  if (files.length === 0) return;
  const since = steps.now();
  await runReportNotebooks(files, folder.inside("notebooks"), signal);
  steps.done(stepWords.notebooks(files.length), since);
}
