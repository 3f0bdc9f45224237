import { type FamilyId, familyIds } from "../curves/families.js";
import { fitFirst, reweigh, type SeriesFit } from "../curves/fit-series.js";
import type { Observations } from "../series/observations.js";
import { averagePath, type Forecast, type ForecastOptions, forecast } from "./forecast.js";

/** What forecasts this: a family by the average of its curves, the average over all curves, or the last value unchanged. */
export type Forecaster = FamilyId | "average" | "unchanged";

/** How far one forecaster was off. */
export interface HoldOutError {
  readonly forecaster: Forecaster;
  /** Mean distance to the points held out: of shares in shares of the total, on the log scale as a part of the value seen. */
  readonly meanError: number;
  /** Mean of forecast less seen, likewise. */
  readonly bias: number;
}

/** The last points held out, foretold by the others. */
export interface HoldOut {
  /** How many points. */
  readonly count: number;
  readonly fit: SeriesFit;
  readonly errors: readonly HoldOutError[];
}

/** Largest number of last points that the others could foretell: one curve keeps a point to spare, and five points stay in any case. */
export function mostHeldOut({ times }: Observations): number {
  return Math.max(0, times.length - 5);
}

/**
 * Leaves the last points out, fits the others and foretells them.
 *
 * @param count whole number from 1 to {@link mostHeldOut}
 * @throws RangeError for another
 */
export function holdOut(observations: Observations, count: number): HoldOut {
  const most = mostHeldOut(observations);
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new RangeError(`hold-out: ${count} (expected a whole number from 1 to ${most})`);
  const { times, shares, scale } = observations;
  const kept = times.length - count;
  const fit = fitFirst(observations, kept);
  const [later, seen] = [times.slice(kept), shares.slice(kept)];
  const measure = (forecaster: Forecaster, path: Float64Array): HoldOutError => {
    const errors = path.map((share, i) => (share - seen[i]!) / (scale.id === "log" ? seen[i]! : 1));
    return { forecaster, meanError: mean(errors.map(Math.abs)), bias: mean(errors) };
  };
  const ofFamilies = familyIds.flatMap((id) => {
    const own = fit.candidates.filter((one) => one.fit.model.family.id === id);
    return own.length > 0 ? [measure(id, averagePath(reweigh(own), later))] : [];
  });
  const unchanged = later.map(() => shares[kept - 1]!);
  return {
    count,
    fit,
    errors: [...ofFamilies, measure("average", averagePath(fit.candidates, later)), measure("unchanged", unchanged)],
  };
}

/** Of the points held out, how many the interval made without them holds. */
export function countCovered(observations: Observations, held: HoldOut, options: ForecastOptions): number {
  const kept = observations.times.length - held.count;
  const foretold: Forecast = forecast(held.fit, observations.times.slice(kept), options);
  return observations.shares.slice(kept).filter((share, i) => foretold.low[i]! <= share && share <= foretold.high[i]!)
    .length;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
