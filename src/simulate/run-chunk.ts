import type { ScenarioPlan, SimulationPlan } from "./plan.js";
import type { ChunkResult } from "./scenario-chunk.js";
import type { World } from "./world.js";

/** Runs draws `first … first + count − 1` in every scenario of a world. @throws RangeError for a first draw that begins no chunk */
export function runChunk(
  world: World,
  { scenarios, replicates }: SimulationPlan,
  first: number,
  count: number,
): ChunkResult {
  world.load(first, count);
  return {
    first,
    count,
    scenarios: world.scenarios.map(({ runChunk: run }, s) =>
      run(scenarios[s] as ScenarioPlan, { first, count, replicates }),
    ),
  };
}
