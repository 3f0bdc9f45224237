import type { KernelChances } from "../kernel/kernel.js";
import type { ScenarioPlan } from "../plan.js";
import type { ChunkDraws, PrepareDraw } from "../runner.js";
import { addMonths, makeChunk, type ScenarioChunk } from "../scenario-chunk.js";
import type { SimdKernel } from "./simd-kernel.js";
import { replicateSums } from "./sums.js";

/**
 * Runs a chunk of draws of a scenario, as many at a time as there are lanes. Lanes that no draw is left for repeat the last one and do not
 * count. What a draw comes to does not depend on its lane nor on its neighbours.
 *
 * @throws RangeError for numbers of replicates, or a first draw, that lanes cannot take turns for
 */
export function runLanes(
  kernel: SimdKernel,
  prepare: PrepareDraw,
  plan: ScenarioPlan,
  { first, count, replicates }: ChunkDraws,
): ScenarioChunk {
  const { lanes, sums } = kernel;
  const turns = turnsOf(lanes, replicates, first);
  const { asked, monthly } = plan;
  const chunk = makeChunk(plan, count, replicates);
  for (let from = 0; from < count; from += lanes) {
    const here = Math.min(lanes, count - from);
    let chances: KernelChances = {};
    for (let lane = 0; lane < lanes; lane++) {
      if (lane < here) chances = prepare(from + lane);
      kernel.take(lane, chances);
    }
    kernel.run(monthly.length > 0);
    if (from === 0) sums.begin();
    sums.add(here, turns === undefined ? undefined : (from / lanes) % turns);
    for (let a = 0; a < asked.length; a++) {
      const at = (asked[a] as number) * lanes;
      for (let lane = 0; lane < here; lane++) {
        chunk.asked[a * count + from + lane] = kernel.figures[at + lane] as number;
      }
    }
    if (monthly.length === 0) continue;
    for (let lane = 0; lane < here; lane++) addMonths(chunk, plan, from + lane, kernel.monthly, lanes, lane);
  }
  const size = chunk.pivot.length;
  if (replicates === 1) sums.read(chunk.pivot, chunk.sums, chunk.squares);
  else {
    for (let r = 0; r < replicates; r++) {
      sums.readReplicate(r, chunk.pivot, chunk.sums.subarray(r * size, (r + 1) * size));
    }
  }
  return chunk;
}

function turnsOf(lanes: number, replicates: number, first: number): number | undefined {
  if (replicates === 1) return undefined;
  if (replicates !== replicateSums) throw new RangeError(`invalid number of replicates: ${replicates}`);
  if (first % replicates !== 0) throw new RangeError(`invalid first draw: ${first}`);
  return replicates / lanes;
}
