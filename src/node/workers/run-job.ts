import { setImmediate } from "node:timers/promises";
import { type ChunkSource, type SimulationControl, simulateChunks } from "../../simulate/simulate.js";
import type { Simulation } from "../../simulate/simulation.js";
import { chunkFailure } from "./chunk-failure.js";
import type { SimulationJob } from "./job.js";
import { type OpenJob, openJob } from "./open-job.js";
import type { Workers } from "./start-workers.js";

/** Runs a job, by workers that have been started for it, or in this thread. */
export async function runJob(
  job: SimulationJob,
  workers: Workers | undefined,
  control: SimulationControl,
): Promise<Simulation> {
  const { plan, run } = openJob(job);
  return simulateChunks(plan, workers ?? inThisThread(run), control);
}

/** Chunks run one after the other in this thread, which sees to everything else between them. */
export function inThisThread(run: OpenJob["run"]): ChunkSource {
  return {
    lanes: 1,
    run: async (first, count) => {
      await setImmediate();
      try {
        return run(first, count);
      } catch (cause) {
        throw chunkFailure(first, count, cause);
      }
    },
  };
}
