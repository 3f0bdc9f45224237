import { chunkDraws } from "./plan.js";
import type { Simulation } from "./simulation.js";

/** How small Monte Carlo standard errors of means shall become. */
export type Precision =
  /** Of every asked figure over the whole horizon, as a share of its mean, in ]0, 1[. Figures whose mean is 0, and differences, are left out. */
  | { readonly relative: number }
  /** Of one outcome's figures and differences, in its unit, > 0: those over the whole horizon, or of each year where there are none. */
  | { readonly outcome: string; readonly error: number };

/**
 * Refuses a precision that no draws could tell.
 *
 * @param asked outcomes whose figures are kept
 * @throws RangeError for a share that is not in ]0, 1[, an error that is not above 0, and an outcome that is not asked for
 */
export function checkPrecision(precision: Precision, asked: ReadonlySet<string>): void {
  if (!("outcome" in precision)) {
    const { relative } = precision;
    if (!(relative > 0 && relative < 1)) throw new RangeError(`invalid relative precision: ${relative}`);
    return;
  }
  const { outcome, error } = precision;
  if (!asked.has(outcome)) throw new RangeError(`invalid precision: ${outcome} is not among the outcomes asked for`);
  if (!(error > 0 && Number.isFinite(error))) throw new RangeError(`invalid precision of ${outcome}: ${error}`);
}

/** How far the worst figure of a simulation is from a wanted precision: its error as a multiple of what is wanted; 0 where nothing counts. */
export function distanceTo(precision: Precision, { scenarios }: Simulation): number {
  let worst = 0;
  for (const { asked, difference } of scenarios) {
    const counted = difference && "outcome" in precision ? [asked, difference] : [asked];
    for (const { figures, mean, meanError } of counted) {
      const own = "outcome" in precision ? figures.filter(({ outcome }) => outcome === precision.outcome) : figures;
      const whole = own.some(({ year }) => year === "all");
      figures.forEach((figure, f) => {
        if ("outcome" in precision && figure.outcome !== precision.outcome) return;
        if (whole && figure.year !== "all") return;
        const [value, error] = [Math.abs(mean[f] as number), meanError[f] as number];
        if (error === 0 || ("relative" in precision && value === 0 && error < Number.POSITIVE_INFINITY)) return;
        worst = Math.max(worst, "relative" in precision ? error / value / precision.relative : error / precision.error);
      });
    }
  }
  return worst;
}

/**
 * Number of draws at which to look again, by the square-root law, at most four times as many; a whole number of chunks, so that a
 * precision asked for twice is reached at the same draw.
 *
 * @param most draws that may be run
 * @returns at most the simulation's own number where the precision is reached, or no more may be run
 */
export function nextMilestone(simulation: Simulation, precision: Precision, most: number): number {
  const distance = distanceTo(precision, simulation);
  if (distance <= 1) return simulation.draws;
  const wanted = simulation.draws * Math.min(4, Math.max(1.25, 1.05 * distance * distance));
  return Math.min(most, Math.ceil(wanted / chunkDraws) * chunkDraws);
}
