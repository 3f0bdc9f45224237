import { stat } from "node:fs/promises";
import { dirname, extname } from "node:path";
import type { Language } from "../../locale/language.js";
import type { Ensemble } from "../../results/ensemble.js";
import type { LegalView, Scenario } from "../../scenario/scenario.js";
import type { ChunkListener } from "../../simulate/gather.js";
import { chunkOfKnownDraws, planKnownDraws } from "../../simulate/known-draws.js";
import { chunkDraws, type SimulationPlan } from "../../simulate/plan.js";
import type { FigureKey, Simulation } from "../../simulate/simulation.js";
import { openBeside } from "../file-beside.js";
import { packageVersion } from "../package-version.js";
import { openCsvSink } from "./csv-sink.js";
import type { OpenSink } from "./draws-sink.js";
import { loadParquetSink } from "./parquet-sink.js";
import { openRecord, type ShownFigures } from "./record.js";
import { missingFolder, unknownExtension } from "./saved-draws-error.js";
import { openSaving, type Saving } from "./saving.js";

/** How draws are saved. */
export interface SaveDrawsOptions {
  /** Language of the legal label that every row bears. Default: `fr`. */
  readonly language?: Language | undefined;
  /** For a `.csv`: French (semicolons, decimal commas) or English. Default: the language's. */
  readonly csvDialect?: Language | undefined;
  /** Whether incidents and boycotts were left to chance; for the record. Default: `drawn`. */
  readonly mechanisms?: "drawn" | "expected" | undefined;
  /** Figures that the page of the run shows, for that of the file to be the same. Default: the main ones, or all where others are saved. */
  readonly shown?: ShownFigures | undefined;
}

/** A scenario under its view of the law, as it is run. */
interface ScenarioRun {
  readonly scenario: Scenario;
  readonly legal: LegalView;
}

/**
 * Runs a simulation and keeps its draws in a file, `.parquet` or `.csv` by its name, as they come: none is held in memory for it. The file
 * is written beside its place and put there at the end, so that a run which fails or is stopped leaves the place as it was.
 *
 * @param scenarios in the order in which the simulation has them
 * @param run starts the simulation, with `onChunk` among its options
 * @throws SavedDrawsError before the run, for a name with another extension, and for a folder that does not exist
 * @throws RangeError for a figure that is not a finite number, and when no draws came
 */
export async function saveDraws<Result extends Simulation>(
  path: string,
  scenarios: readonly ScenarioRun[],
  options: SaveDrawsOptions,
  run: (onChunk: ChunkListener) => Promise<Result>,
): Promise<Result> {
  const { language = "fr", csvDialect = language, mechanisms = "drawn", shown } = options;
  const about = { version: packageVersion(), language, mechanisms, ...(shown ? { shown } : {}) };
  const openSink = await sinkFor(path, csvDialect);
  await requireFolder(dirname(path));
  const file = await openBeside(path);
  try {
    let saving: Saving | undefined;
    const simulation = await run((chunk, plan) => {
      saving ??= openSaving(openRecord(drawnFigures(plan), scenarios, about), openSink, file.write);
      saving.add({ ...chunk, values: chunk.scenarios.map(({ asked }) => asked) });
    });
    if (!saving) throw new RangeError("no draws to save: the simulation was not given onChunk");
    saving.finish(simulation.draws);
    await file.settle();
    return simulation;
  } finally {
    await file.discard();
  }
}

/**
 * Writes the draws of an ensemble that kept them (`keepDraws`): the same file, byte for byte, as {@link saveDraws} writes of the run.
 *
 * @throws SavedDrawsError as {@link saveDraws}
 * @throws RangeError for an ensemble that kept no draws, and for a figure that is not a finite number
 */
export async function saveKeptDraws(path: string, ensemble: Ensemble, options: SaveDrawsOptions = {}): Promise<void> {
  const { scenarios, members, draws } = ensemble;
  const kept = scenarios.map(({ id, values }) => {
    if (!values) throw new RangeError(`no draws kept of scenario: ${id}`);
    return values;
  });
  const plan = planKnownDraws({
    ...ensemble,
    compare: scenarios.some(({ difference }) => difference),
    scenarios: scenarios.map(({ id, asked }) => ({ id, figures: asked.figures })),
  });
  await saveDraws(path, members, options, async (onChunk) => {
    for (let first = 0; first < draws; first += chunkDraws) {
      const count = Math.min(chunkDraws, draws - first);
      const asked = kept.map((values) => cutOut(values, draws, first, count));
      onChunk(chunkOfKnownDraws(plan, first, count, asked), plan);
    }
    return ensemble;
  });
}

async function sinkFor(path: string, csvDialect: Language): Promise<OpenSink> {
  const extension = extname(path).toLowerCase();
  if (extension === ".parquet") return loadParquetSink();
  if (extension === ".csv") return openCsvSink(csvDialect);
  throw unknownExtension(path);
}

async function requireFolder(folder: string): Promise<void> {
  await stat(folder).catch((error: unknown) => {
    throw error instanceof Error && "code" in error && error.code === "ENOENT" ? missingFolder(folder) : error;
  });
}

function drawnFigures({ seed, design, replicates, compare, scenarios }: SimulationPlan) {
  const figures = scenarios.map((one) => Array.from(one.asked, (position) => one.figures[position] as FigureKey));
  return { seed, design, replicates, compare, figures };
}

/** Draws `first … first + count − 1` of values laid out figure by figure. */
function cutOut(values: Float64Array, draws: number, first: number, count: number): Float64Array {
  const figures = values.length / draws;
  const part = new Float64Array(figures * count);
  for (let a = 0; a < figures; a++) part.set(values.subarray(a * draws + first, a * draws + first + count), a * count);
  return part;
}
