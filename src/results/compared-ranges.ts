import type { Differences, FigureKey } from "../simulate/simulation.js";
import { findOutcome } from "./catalogue.js";
import type { Ensemble } from "./ensemble.js";
import { type RangeRow, rangeRows } from "./printable-range.js";
import type { Estimate } from "./scale.js";

/** How often, over the draws, a scenario's figure is on the better side of the baseline's; shares in [0, 1]. */
export interface Chance {
  /** `better` where the catalogue says which way is, else `higher`. */
  readonly of: "better" | "higher";
  readonly share: Estimate;
  /** Draws in which both figures are equal. */
  readonly equal: number;
}

/** A figure's paired difference over the draws, as a range, beside both figures. */
export interface ComparedRange extends RangeRow {
  readonly baselineRange: RangeRow;
  readonly scenarioRange: RangeRow;
  readonly chance: Chance;
}

/**
 * Ranges of the differences of scenario `s` of an ensemble from its first.
 *
 * @param s position of the scenario, from 1
 * @returns one row a figure asked for; none where nothing was compared
 */
export function comparedRanges({ scenarios }: Pick<Ensemble, "scenarios">, s: number): ComparedRange[] {
  const [baseline, scenario] = [scenarios[0], scenarios[s]];
  if (!baseline || !scenario?.difference) return [];
  const { difference } = scenario;
  const [baselineRanges, scenarioRanges] = [
    rangeRows(baseline.id, baseline.asked),
    rangeRows(scenario.id, scenario.asked),
  ];
  return rangeRows(scenario.id, difference).map((row, position) => ({
    ...row,
    baselineRange: baselineRanges[position] as RangeRow,
    scenarioRange: scenarioRanges[position] as RangeRow,
    chance: chanceOf(difference, position),
  }));
}

/** Chance that a difference is to the better, or above 0 where nobody can say what is better. */
export function chanceOf({ figures, above, aboveError, below, belowError }: Differences, position: number): Chance {
  const direction = findOutcome((figures[position] as FigureKey).outcome)?.direction ?? "neutral";
  const [shares, errors] = direction === "lower" ? [below, belowError] : [above, aboveError];
  return {
    of: direction === "neutral" ? "higher" : "better",
    share: { value: shares[position] as number, error: errors[position] as number },
    equal: Math.max(0, 1 - (above[position] as number) - (below[position] as number)),
  };
}
