import type { Kernel } from "./kernel/kernel.js";
import type { ScenarioPlan } from "./plan.js";
import type { ChunkDraws, PrepareDraw } from "./runner.js";
import { addMonths, makeChunk, type ScenarioChunk } from "./scenario-chunk.js";

/** Runs a chunk of draws of a scenario one by one. */
export function runDraws(
  { width, run }: { readonly width: number; readonly run: Kernel["run"] },
  prepare: PrepareDraw,
  plan: ScenarioPlan,
  { first, count, replicates }: ChunkDraws,
): ScenarioChunk {
  const { asked, figures, series, monthly, months } = plan;
  const values = new Float64Array(width);
  const all = monthly.length > 0 ? new Float64Array(series.length * months) : undefined;
  const chunk = makeChunk(plan, count, replicates);
  for (let j = 0; j < count; j++) {
    run(prepare(j), values, all);
    if (j === 0) chunk.pivot.set(values.subarray(0, figures.length));
    if (replicates === 1) addSquares(values, chunk);
    else addReplicate(values, chunk, ((first + j) % replicates) * figures.length);
    for (let a = 0; a < asked.length; a++) chunk.asked[a * count + j] = values[asked[a] as number] as number;
    if (all) addMonths(chunk, plan, j, all);
  }
  return chunk;
}

function addSquares(values: Float64Array, { pivot, sums, squares }: ScenarioChunk): void {
  for (let f = 0; f < pivot.length; f++) {
    const deviation = (values[f] as number) - (pivot[f] as number);
    sums[f] = (sums[f] as number) + deviation;
    squares[f] = (squares[f] as number) + deviation * deviation;
  }
}

function addReplicate(values: Float64Array, { pivot, sums }: ScenarioChunk, at: number): void {
  for (let f = 0; f < pivot.length; f++) {
    sums[at + f] = (sums[at + f] as number) + ((values[f] as number) - (pivot[f] as number));
  }
}
