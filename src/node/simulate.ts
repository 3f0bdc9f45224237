import { availableParallelism } from "node:os";
import { outcomes as catalogue } from "../results/catalogue.js";
import type { Ensemble } from "../results/ensemble.js";
import { headingOf } from "../results/run.js";
import { legalView } from "../scenario/legal-view.js";
import type { Scenario } from "../scenario/scenario.js";
import type { ScenarioUnderLaw } from "../simulate/open-world.js";
import { chunkDraws, type SimulationRequest } from "../simulate/plan.js";
import type { KernelName } from "../simulate/runner.js";
import type { SimulationControl } from "../simulate/simulate.js";
import { packJob, type SimulationJob } from "./workers/job.js";
import type { Workers } from "./workers/start-workers.js";

/** How scenarios are simulated. Everything has a default; results depend on all but `workers`, `onProgress` and `signal`. */
export interface SimulateOptions extends Partial<SimulationRequest>, SimulationControl {
  /** ISO day or month: the law as it stood then. Default: every step of the legal chain counts. */
  readonly asOf?: string | undefined;
  /**
   * Threads that run draws, a whole number from 1; 1 runs them in this thread. Results are the same, bit for bit, for any number.
   * Default: one for every 4,000 draws, summed over scenarios, from 1 to 4 and no more than there are processors.
   */
  readonly workers?: number | undefined;
  /** Whether incidents and boycotts are left to chance (`drawn`) or held at their expectation (`expected`). Default: `drawn`. */
  readonly mechanisms?: "drawn" | "expected" | undefined;
  /**
   * `simd` runs several draws at a time in WebAssembly vectors, `typescript` one by one; both print the same digits. Default: `simd` where
   * the host and the scenario allow it; else the results say why not.
   */
  readonly kernel?: KernelName | undefined;
  /** When it aborts, the simulation stops, in a fraction of a second, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Outcomes whose distributions are kept unless others are asked for. */
export const headlineOutcomes: readonly string[] = catalogue.filter(({ headline }) => headline).map(({ id }) => id);

/**
 * Runs scenarios in many draws of one world, and sums the draws up.
 *
 * A draw is one state of the world: every uncertain input has a value in it, drawn from its distribution, and incidents and boycotts
 * happen or not. Each draw runs in every scenario, so scenarios differ by their policies alone; `compare` keeps the differences from the
 * first one, draw by draw. Draws are functions of seed, input and number: the same scenarios, seed, design and number of draws give the
 * same results, whatever runs beside them and on however many threads.
 *
 * Values, and their errors, are in the units of the catalogue (`findOutcome(id).unit`): euros, shares in [0, 1], hours, numbers of
 * documents, acts, members or cases.
 *
 * Defaults: 1,000 plain draws, seed 1, the distributions of the headline outcomes (means and errors of all), no segments, no months, no
 * comparison, no draws kept. Memory hardly grows with the number of draws: the exact quantiles of a figure need 130 kilobytes, and 300
 * at a million draws; `keepDraws` needs 8 bytes a draw and figure.
 *
 * @example
 * const scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
 * const ensemble = await simulate(scenarios, { draws: 10_000, compare: true });
 * const { figures, mean, meanError } = ensemble.scenarios[1].difference;
 *
 * @param scenarios one, or several of which the first is the baseline of differences; each alone, or with its view of the law
 * @returns means and quantiles with their Monte Carlo standard errors, scenario by scenario, with what is to be said of each
 * @throws RangeError for an invalid number of draws (`invalid number of draws: 0`) or workers, an invalid seed, an unknown outcome, no
 * scenario, parameters that contradict each other, and a wanted precision with a Latin hypercube
 * @throws ScenarioError for an input whose law cannot be made, and for correlations that contradict each other
 * @throws Error naming the draws in which a run failed or its thread ended, with the cause (`draws 1280–1407: …`); other threads are stopped
 * @throws the signal's reason when it aborts
 */
export async function simulate(
  scenarios: Scenario | readonly (Scenario | ScenarioUnderLaw)[],
  options: SimulateOptions = {},
): Promise<Ensemble> {
  const { asOf, workers, mechanisms, kernel, onProgress, onChunk, signal, until, ...request } = options;
  const members = [scenarios]
    .flat()
    .map((one) => ("scenario" in one ? one : { scenario: one, legal: legalView(one, asOf) }));
  const { draws = 1000, seed = 1, outcomes = headlineOutcomes } = request;
  const job: SimulationJob = { members, request: { ...request, draws, seed, outcomes }, mechanisms, kernel };
  const threads = countThreads(workers, draws, members.length);
  signal?.throwIfAborted();
  const started = threads > 1 ? await startThreads(job, threads, signal) : undefined;
  try {
    const { runJob } = await import("./workers/run-job.js");
    const simulation = await runJob(job, started, { onProgress, onChunk, signal, until });
    return {
      ...simulation,
      members: members.map(({ scenario, legal }) => ({ heading: headingOf(scenario, legal), scenario, legal })),
    };
  } finally {
    await started?.close();
  }
}

/** Draws, summed over scenarios, for each thread: with fewer, starting it and warming it up costs about what it gains. */
const drawsPerThread = 4000;

function countThreads(workers: number | undefined, draws: number, scenarios: number): number {
  if (workers !== undefined && !(Number.isSafeInteger(workers) && workers >= 1)) {
    throw new RangeError(`invalid number of workers: ${workers}`);
  }
  const useful = Math.max(1, Math.min(availableParallelism(), 4, Math.floor((draws * scenarios) / drawsPerThread)));
  return Math.min(workers ?? useful, Math.ceil(draws / chunkDraws));
}

/** Threads run compiled code; where this is run as source, that is what was built from it. */
const folder = import.meta.url.endsWith(".ts") ? "../../dist/node/workers/" : "./workers/";

/** Chunks leave little behind but their results; with less room for it, those are freed sooner: 40 MB a thread with many scenarios. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

async function startThreads(job: SimulationJob, count: number, signal: AbortSignal | undefined): Promise<Workers> {
  const { startWorkers } = await import("./workers/start-workers.js");
  const module = new URL(`${folder}worker.js`, import.meta.url);
  return startWorkers(module, { count, data: packJob(job), signal, resourceLimits });
}
