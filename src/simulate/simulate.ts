import { type ChunkListener, Gatherer } from "./gather.js";
import { chunkDraws, type SimulationPlan } from "./plan.js";
import { checkPrecision, nextMilestone, type Precision } from "./precision.js";
import type { ChunkResult } from "./scenario-chunk.js";
import type { Simulation } from "./simulation.js";

/** Where chunks of draws are run: in this thread, or by workers. */
export interface ChunkSource {
  /** How many chunks may be under way at once, from 1. */
  readonly lanes: number;
  /** Runs one chunk. A failure names the chunk's draws. */
  readonly run: (first: number, count: number) => Promise<ChunkResult>;
}

/** How far a simulation has come. */
export interface SimulationProgress {
  readonly draws: number;
  /** Draws that the simulation is to have in all; with a wanted precision, as far as is known so far. */
  readonly of: number;
}

/** How a simulation is watched and stopped. */
export interface SimulationControl {
  readonly onProgress?: ((progress: SimulationProgress) => void) | undefined;
  /** When it aborts, the simulation stops after the chunks under way, and rejects with the signal's reason. */
  readonly signal?: AbortLike | undefined;
  /** Runs until figures are this precise, or the plan's draws are used up. Not for a Latin hypercube, whose draws depend on their number. */
  readonly until?: Precision | undefined;
  /** Receives every draw of the asked figures, for what is kept of them elsewhere. What it throws ends the simulation. */
  readonly onChunk?: ChunkListener | undefined;
}

/** What is needed of an `AbortSignal`. */
export interface AbortLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/**
 * Runs the draws of a plan, chunk by chunk, and sums them up. The result is a function of the plan alone, bit for bit: neither the number
 * of lanes nor the order in which chunks come back changes it.
 *
 * @throws RangeError for a wanted precision with a Latin hypercube, or one that no draws could tell
 */
export async function simulateChunks(
  plan: SimulationPlan,
  source: ChunkSource,
  { onProgress, signal, until, onChunk }: SimulationControl = {},
): Promise<Simulation> {
  if (until && plan.design === "latin-hypercube") {
    throw new RangeError("a Latin hypercube needs its number of draws beforehand: no precision can be waited for");
  }
  if (until) checkPrecision(until, askedOutcomes(plan));
  const gatherer = new Gatherer(plan, onChunk);
  let goal = until ? Math.min(plan.draws, 8 * chunkDraws) : plan.draws;
  for (;;) {
    await runUntil(goal, gatherer, source, { signal, report: (draws) => onProgress?.({ draws, of: goal }) });
    const simulation = gatherer.estimate();
    const next = until ? nextMilestone(simulation, until, plan.draws) : goal;
    if (next <= gatherer.gathered) return simulation;
    goal = next;
  }
}

/** Runs all chunks up to a number of draws, as many at once as the source has lanes. */
async function runUntil(
  goal: number,
  gatherer: Gatherer,
  source: ChunkSource,
  { signal, report }: { readonly signal: AbortLike | undefined; readonly report: (draws: number) => void },
): Promise<void> {
  let next = gatherer.gathered;
  const lane = async (): Promise<void> => {
    while (next < goal) {
      if (signal?.aborted) throw signal.reason;
      const first = next;
      const count = Math.min(chunkDraws, goal - first);
      next = first + count;
      gatherer.offer(await source.run(first, count));
      report(gatherer.gathered);
    }
  };
  const lanes = Array.from({ length: source.lanes }, () =>
    lane().catch((error: unknown) => {
      next = goal;
      throw error;
    }),
  );
  await Promise.all(lanes);
  if (signal?.aborted) throw signal.reason;
}

function askedOutcomes({ scenarios }: SimulationPlan): ReadonlySet<string> {
  const outcomes = scenarios.flatMap(({ figures, asked }) =>
    Array.from(asked, (position) => figures[position]?.outcome),
  );
  return new Set(outcomes.filter((outcome) => outcome !== undefined));
}
