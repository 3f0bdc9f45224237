import type { Month } from "../scenario/month.js";
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
}

/** Scenarios that can be run in any draw of one world. Nothing is remembered between draws, so they may be asked for in any order. */
export interface World {
  readonly scenarios: readonly WorldScenario[];
  /** Makes draws `first … first + count − 1` ready. */
  readonly load: (first: number, count: number) => void;
}

/** One scenario of a world. */
export interface WorldScenario extends Reportable {
  /** Length of the vector that a run fills: figures, then room that nobody reads. */
  readonly width: number;
  /**
   * Runs draw `first + offset` of those made ready.
   *
   * @param out `width` long, receives the figures in their order
   * @param monthly receives the series one after the other, where wanted
   */
  readonly run: (offset: number, out: Float64Array, monthly?: Float64Array) => void;
}
