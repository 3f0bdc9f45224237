import type { DesignName } from "../random/designs/design.js";
import type { Ensemble } from "./ensemble.js";

/** What draws were made: with the scenarios and the version of the toolkit, all that is needed to make them again. */
export interface RunRecord {
  readonly draws: number;
  readonly seed: number;
  readonly design: DesignName;
  /** Independent repetitions of the design inside the draws; 1 for plain draws. */
  readonly replicates: number;
  /** Whether incidents and boycotts were left to chance, or held at their expectation. */
  readonly mechanisms: "drawn" | "expected";
}

/** Record of an ensemble. */
export function runRecord(
  { draws, seed, design, replicates }: Pick<Ensemble, "draws" | "seed" | "design" | "replicates">,
  mechanisms: RunRecord["mechanisms"],
): RunRecord {
  return { draws, seed, design, replicates, mechanisms };
}
