import { sumsOf } from "./distribution-totals.js";
import type { SimulationPlan } from "./plan.js";
import type { ChunkResult } from "./scenario-chunk.js";
import type { FigureKey, Simulation } from "./simulation.js";

/** A simulation whose draws are known: how they were made, and which figures each scenario has. */
export interface KnownDraws extends Pick<Simulation, "seed" | "design" | "draws" | "replicates"> {
  /** Differences of every scenario from the first. */
  readonly compare: boolean;
  readonly scenarios: readonly { readonly id: string; readonly figures: readonly FigureKey[] }[];
}

/** Plan of draws that are known: a gatherer of it sums up the figures that were asked for exactly as that of the run which made the draws. */
export function planKnownDraws(known: KnownDraws): SimulationPlan {
  const { seed, design, draws, replicates, compare, scenarios } = known;
  return {
    ...{ seed, design, draws, replicates, compare },
    keepDraws: false,
    scenarios: scenarios.map(({ id, figures }) => ({
      id,
      figures,
      asked: Int32Array.from(figures, (_, position) => position),
      ...{ start: 0, months: 0, series: [], monthly: new Int32Array(0) },
    })),
  };
}

/**
 * A chunk of known draws, with the sums that a run would have made of it.
 *
 * @param asked scenario by scenario, the value of figure `a` in the chunk's draw `j` at `a·count + j`
 */
export function chunkOfKnownDraws(
  plan: SimulationPlan,
  first: number,
  count: number,
  asked: readonly Float64Array[],
): ChunkResult {
  return {
    first,
    count,
    scenarios: asked.map((values) => ({
      ...sumsOf(values, values.length / count, count, first, plan.replicates),
      asked: values,
      monthlyBins: new Uint16Array(0),
      monthlyPivot: new Float64Array(0),
      monthlySums: new Float64Array(0),
      monthlySquares: new Float64Array(0),
    })),
  };
}
