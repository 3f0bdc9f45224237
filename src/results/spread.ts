import type { Differences, Distributions, FigureKey } from "../simulate/simulation.js";
import type { Range } from "./printable-range.js";
import type { Estimate } from "./scale.js";
import type { SummaryStatistic } from "./summary-table.js";

/** What the draws say of one figure: its mean and its quantiles. */
export type Spread = Readonly<Record<SummaryStatistic, Estimate>>;

/** What the draws say of a figure's paired difference from a baseline's. */
export interface PairedSpread extends Spread {
  /** Share of draws in which the figure is above the baseline's. */
  readonly above: Estimate;
  readonly below: Estimate;
}

/** Names of `quantileLevels`. */
const quantileNames = ["p5", "p25", "median", "p75", "p95"] as const;

/** The spread of the figure at a position of `figures`. */
export function spreadAt(distributions: Distributions, position: number): Spread {
  const { figures, mean, meanError, quantiles, quantileErrors } = distributions;
  const quantile = (name: (typeof quantileNames)[number]): Estimate => {
    const at = quantileNames.indexOf(name) * figures.length + position;
    return { value: quantiles[at] as number, error: quantileErrors[at] as number };
  };
  return {
    mean: { value: mean[position] as number, error: meanError[position] as number },
    p5: quantile("p5"),
    p25: quantile("p25"),
    median: quantile("median"),
    p75: quantile("p75"),
    p95: quantile("p95"),
  };
}

/** The spread of the paired difference at a position of `figures`. */
export function pairedSpreadAt(differences: Differences, position: number): PairedSpread {
  const { above, aboveError, below, belowError } = differences;
  return {
    ...spreadAt(differences, position),
    above: { value: above[position] as number, error: aboveError[position] as number },
    below: { value: below[position] as number, error: belowError[position] as number },
  };
}

/** The median and the bounds of the middle 90 % of draws. */
export function rangeOf({ median, p5, p95 }: Spread): Range {
  return { median, low: p5, high: p95 };
}

/** Whether a figure is 0 in nine draws in ten, and in the middle. */
export function isNothing({ p5, p95 }: Spread): boolean {
  return p5.value === 0 && p95.value === 0;
}

/** A figure's dimensions as one text, to look it up by. */
export function figureKey({ outcome, segment, exam, account, year }: FigureKey): string {
  return [outcome, segment, exam, account, year].join("|");
}
