import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { parametersOf } from "../models/from-scenario.js";
import { legalView } from "../scenario/legal-view.js";
import type { Scenario } from "../scenario/scenario.js";
import type { SimulatedMembers } from "../simulate/individuals/crowd/gather-members.js";
import {
  type MembersBlock,
  type MembersRequest,
  type MembersWorld,
  openMembers,
} from "../simulate/individuals/crowd/members-world.js";
import type { BlockResult } from "../simulate/individuals/crowd/simulate-block.js";
import {
  type BlockSource,
  type MembersControl,
  simulateBlocks,
} from "../simulate/individuals/crowd/simulate-members.js";
import type { ScenarioUnderLaw } from "../simulate/open-world.js";
import type { MembersJob } from "./workers/members-job.js";

/** How members are simulated. Everything has a default; results depend on all but `workers`, `onProgress` and `signal`. */
export interface SimulateMembersOptions extends Partial<MembersRequest>, Omit<MembersControl, "signal"> {
  /** ISO day or month: the law as it stood then. Default: every step of the legal chain counts. */
  readonly asOf?: string | undefined;
  /**
   * Threads that simulate members, a whole number from 1; 1 runs them in this thread. Results are the same, bit for bit, for any number.
   * Default: 1 for short runs, else as many as there are processors, at most 4.
   */
  readonly workers?: number | undefined;
  /** When it aborts, the simulation stops, in a fraction of a second, and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Members, over all realisations, from which on threads gain more than their start costs. */
const membersWorthThreads = 4_000_000;

/**
 * Simulates every member of a scenario's segments one by one, with every input at its central value: an editor and a version date, a
 * practice of its own, cases as they come, warnings, exemptions, fines within caps; boycotts and incidents hit many at once.
 *
 * Defaults: seed 1, one realisation, every segment with its members, the model's power-function law of practice, ranks kept over the years.
 *
 * @example
 * const members = await simulateMembers(await loadScenario("article-85-as-voted"), { realisations: 20 });
 * console.log(concentrations(members));
 *
 * @throws RangeError for an unknown segment, and an invalid seed, number of realisations, of members or of workers
 * @throws the signal's reason when it aborts
 */
export async function simulateMembers(
  scenario: Scenario | ScenarioUnderLaw,
  options: SimulateMembersOptions = {},
): Promise<SimulatedMembers> {
  const { asOf, workers, onProgress, signal, seed = 1, realisations = 1, ...rest } = options;
  const under = "scenario" in scenario ? scenario : { scenario, legal: legalView(scenario, asOf) };
  const request: MembersRequest = { ...rest, seed, realisations };
  const parameters = parametersOf(under.scenario, under.legal);
  const world = openMembers(parameters, request);
  const threads = countThreads(workers, world);
  signal?.throwIfAborted();
  if (threads === 1) return simulateBlocks(world, request, inThisThread(world), { onProgress, signal });
  const { startWorkers } = await import("./workers/start-workers.js");
  const data: MembersJob = { parameters, request };
  const started = startWorkers<BlockResult>(workerModule, { count: threads, data, signal });
  try {
    const source = { lanes: started.lanes, run: (index: number) => started.run(index, 1) };
    return await simulateBlocks(world, request, source, { onProgress, signal });
  } finally {
    await started.close();
  }
}

function countThreads(workers: number | undefined, { blocks }: MembersWorld): number {
  if (workers !== undefined && !(Number.isSafeInteger(workers) && workers >= 1)) {
    throw new RangeError(`invalid number of workers: ${workers}`);
  }
  const members = blocks.reduce((sum, { count }) => sum + count, 0);
  const useful = members >= membersWorthThreads ? Math.min(availableParallelism(), 4) : 1;
  return Math.min(workers ?? useful, blocks.length);
}

/** Blocks run one after the other in this thread, which sees to everything else between them. */
function inThisThread(world: MembersWorld): BlockSource {
  return {
    lanes: 1,
    run: async (index) => {
      await setImmediate();
      return world.run(world.blocks[index] as MembersBlock);
    },
  };
}

/** Threads run compiled code; where this is run as source, that is what was built from it. */
const workerModule = new URL(
  `${import.meta.url.endsWith(".ts") ? "../../dist/node/workers/" : "./workers/"}members-worker.js`,
  import.meta.url,
);
