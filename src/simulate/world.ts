import type { Month } from "../scenario/month.js";
import type { ScenarioPlan } from "./plan.js";
import type { ChunkDraws, KernelName } from "./runner.js";
import type { ScenarioChunk } from "./scenario-chunk.js";
import type { FigureKey } from "./simulation.js";

/** A monthly series that a run reports: shares, one a month. */
export interface SeriesKey {
  readonly outcome: string;
  /** Segment id, or `all`. */
  readonly segment: string;
}

/** What a scenario can report: its figures and series, and its months. */
export interface Reportable {
  readonly id: string;
  readonly start: Month;
  readonly months: number;
  readonly figures: readonly FigureKey[];
  readonly series: readonly SeriesKey[];
  /** How its draws are run; absent where they are known already. */
  readonly kernel?: KernelName;
  /** Why draws are run one by one although several at a time were wished for. */
  readonly reason?: string;
}

/** Scenarios that can be run in any draw of one world. Nothing is remembered between draws, so they may be asked for in any order. */
export interface World {
  readonly scenarios: readonly WorldScenario[];
  /** Makes draws `first … first + count − 1` ready. */
  readonly load: (first: number, count: number) => void;
}

/** One scenario of a world. */
export interface WorldScenario extends Reportable {
  /** Runs the draws made ready. */
  readonly runChunk: (plan: ScenarioPlan, draws: ChunkDraws) => ScenarioChunk;
  /** Length of the vector that {@link runOne} fills: figures, then room that nobody reads. */
  readonly width: number;
  /** Runs draw `first + offset` of those made ready. @param out receives the figures in their order */
  readonly runOne: (offset: number, out: Float64Array) => void;
}
