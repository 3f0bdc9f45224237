import type { DesignName } from "../random/designs/design.js";
import type { Month } from "../scenario/month.js";
import type { KernelName } from "./runner.js";

/** Levels of the quantiles that a simulation reports. */
export const quantileLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Which quantity a number is: an outcome of the catalogue and where it holds. Dimensions that it does not have are empty. */
export interface FigureKey {
  readonly outcome: string;
  /** Segment id, or `all`. */
  readonly segment: string;
  /** Exam family id, or `all`. */
  readonly exam: string;
  /** Ledger account. */
  readonly account: string;
  /** Calendar year, or `all` for a figure over the whole horizon. */
  readonly year: number | "all";
}

/** Means over draws, one entry a figure, with their Monte Carlo standard errors. */
export interface Means {
  readonly figures: readonly FigureKey[];
  readonly mean: Float64Array;
  readonly meanError: Float64Array;
}

/** Means and quantiles over draws. */
export interface Distributions extends Means {
  /** Exact quantiles of the draws (type 7), level by level: that of `figures[f]` at `quantileLevels[l]` stands at `l·figures.length + f`. */
  readonly quantiles: Float64Array;
  /** Monte Carlo standard errors, laid out as {@link quantiles}. */
  readonly quantileErrors: Float64Array;
}

/** Differences from the baseline, draw by draw. */
export interface Differences extends Distributions {
  /** Shares of draws in which the scenario's figure is above, and below, the baseline's; with their standard errors. */
  readonly above: Float64Array;
  readonly aboveError: Float64Array;
  readonly below: Float64Array;
  readonly belowError: Float64Array;
}

/** Running summaries of one monthly series. Shares, one entry a month. */
export interface MonthlySeries {
  readonly outcome: string;
  /** Segment id, or `all`. */
  readonly segment: string;
  readonly start: Month;
  readonly mean: Float64Array;
  readonly meanError: Float64Array;
  /** Quantiles to within a tenth of a percentage point of share, level by level as {@link Distributions.quantiles}. */
  readonly quantiles: Float64Array;
}

/** What a simulation says of one scenario. */
export interface SimulatedScenario {
  readonly id: string;
  /** How its draws were run; absent where they were read from a file. */
  readonly kernel?: KernelName;
  /** Why draws were run one by one although several at a time were wished for. */
  readonly reason?: string;
  /** Every figure of the catalogue. */
  readonly all: Means;
  /** The figures asked for. */
  readonly asked: Distributions;
  /** The figures asked for, less the baseline's, draw by draw; absent for the baseline, and where nothing is compared. */
  readonly difference?: Differences;
  /** Empty unless asked for. */
  readonly monthly: readonly MonthlySeries[];
  /** With `keepDraws`: the value of `asked.figures[f]` in draw `i` at `f·draws + i`. */
  readonly values?: Float64Array;
}

/** Draws of several scenarios, paired: a draw is one state of the world, and every scenario runs in it. */
export interface Simulation {
  readonly draws: number;
  readonly seed: number;
  readonly design: DesignName;
  /** Independent repetitions of the design inside the draws, which its errors are read from; 1 for plain draws. */
  readonly replicates: number;
  /** In the order asked; the first is the baseline of differences. */
  readonly scenarios: readonly SimulatedScenario[];
}
