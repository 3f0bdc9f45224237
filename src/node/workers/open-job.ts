import { openWorld } from "../../simulate/open-world.js";
import { planSimulation, type SimulationPlan } from "../../simulate/plan.js";
import { runChunk } from "../../simulate/run-chunk.js";
import type { ChunkResult } from "../../simulate/scenario-chunk.js";
import type { SimulationJob } from "./job.js";

/** A job made ready: what it asks for, and any of its chunks. */
export interface OpenJob {
  readonly plan: SimulationPlan;
  readonly run: (first: number, count: number) => ChunkResult;
}

/** Opens a job. The same job comes to the same plan and the same chunks in every thread. */
export function openJob({ members, request, mechanisms, kernel }: SimulationJob): OpenJob {
  const { seed, design = "plain", draws } = request;
  const world = openWorld(members, { seed, design, draws, mechanisms, kernel });
  const plan = planSimulation(request, world.scenarios);
  return { plan, run: (first, count) => runChunk(world, plan, first, count) };
}
