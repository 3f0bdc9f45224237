import { findOutcome } from "./catalogue.js";
import type { Ensemble } from "./ensemble.js";
import type { Outcome } from "./outcome.js";
import { type RangeRow, rangeRows } from "./printable-range.js";
import type { Estimate } from "./scale.js";

/** A figure, and how well its median is known. */
export interface KnownFigure {
  readonly outcome: Outcome;
  readonly estimate: Estimate;
  /** It is a difference from the baseline. */
  readonly difference: boolean;
}

/**
 * The main figure of an ensemble whose median is least precise for its size: among differences where there are any, over the whole
 * horizon or else in the last year, and over everybody where that is shown. Of all figures where none of the main ones is shown.
 *
 * @param choose figures that are shown; default: every asked one
 * @returns `undefined` where every median is 0 or exact, or nothing is known of its error
 */
export function leastKnown(
  { scenarios }: Pick<Ensemble, "scenarios">,
  choose: (rows: readonly RangeRow[]) => readonly RangeRow[] = (rows) => rows,
): KnownFigure | undefined {
  const difference = scenarios.some((one) => one.difference !== undefined);
  const rows = scenarios.flatMap((one) => {
    const distributions = difference ? one.difference : one.asked;
    return distributions ? latest(choose(rangeRows(one.id, distributions))) : [];
  });
  const known = rows.flatMap(({ outcome: id, median }) => {
    const outcome = findOutcome(id);
    const isRelative = median.value !== 0 && median.error > 0 && Number.isFinite(median.error);
    return outcome && isRelative ? [{ outcome, estimate: median, difference }] : [];
  });
  const main = known.filter(({ outcome }) => outcome.headline);
  const relative = ({ estimate }: KnownFigure) => estimate.error / Math.abs(estimate.value);
  return (main.length > 0 ? main : known).toSorted((a, b) => relative(b) - relative(a))[0];
}

/** Figures over everybody, or else all, each outcome over the whole horizon where there is a sum, else in its last year. */
function latest(rows: readonly RangeRow[]): readonly RangeRow[] {
  const everybody = rows.filter(({ segment }) => segment === "" || segment === "all");
  const whole = everybody.length > 0 ? everybody : rows;
  return whole.filter(({ outcome, year }) => {
    const years = whole.filter((row) => row.outcome === outcome).map((row) => row.year);
    return year === (years.includes("all") ? "all" : Math.max(...years.map(Number)));
  });
}
