import { type Month, yearOf } from "../scenario/month.js";
import { checkDraw, openStream } from "./core/stream.js";
import { poissonQuantile } from "./poisson.js";

/** What chance is drawn for: the part of a run's parameters that it needs. */
export interface ChanceParameters {
  readonly horizon: { readonly start: Month; readonly end: Month };
  readonly editors: readonly { readonly id: string; readonly incidentsPerMonth: number }[];
}

/** What chance decided in one draw. */
export interface DrawnChances {
  /** Incidents by editor, one count per month of the horizon. */
  readonly incidents: Readonly<Record<string, Float64Array>>;
  /** Whether feeding is boycotted, by segment, one entry per calendar year. */
  readonly boycotted: Readonly<Record<string, readonly boolean[]>>;
}

/**
 * Decides what the mechanisms leave to chance in a draw: incidents of each editor in each month (Poisson), and in each segment whether
 * a calendar year is boycotted, which is when the year's own uniform falls under its probability. The uniforms are keyed by editor and
 * month, segment and year, whatever the design and the horizon, so two policies that face the same odds meet the same luck, and one that
 * raises the odds of a boycott adds boycotts without moving any.
 *
 * @param boycottOdds probability by segment, one per calendar year of the horizon: what `boycottOdds(parameters)` of the model gives
 * @throws RangeError for an invalid seed or draw, for odds of another length than the horizon, and for an editor with more than 700
 * incidents a month
 */
export function drawChances(
  { horizon, editors }: ChanceParameters,
  boycottOdds: Readonly<Record<string, readonly number[]>>,
  seed: number,
  draw: number,
): DrawnChances {
  checkDraw(draw);
  const months = horizon.end - horizon.start + 1;
  const years = yearOf(horizon.end) - yearOf(horizon.start) + 1;
  const incidents = editors.map(({ id, incidentsPerMonth }) => {
    const { latent } = openStream(seed, `chance.incidents.${id}`);
    const countIn = (_: unknown, t: number) => poissonQuantile(incidentsPerMonth, latent(draw, horizon.start + t));
    return [id, Float64Array.from({ length: months }, countIn)] as const;
  });
  const boycotted = Object.entries(boycottOdds).map(([id, odds]) => {
    if (odds.length !== years) throw new RangeError(`invalid boycott odds of ${id}: ${odds.length} years for ${years}`);
    const { latent } = openStream(seed, `chance.boycott.${id}`);
    return [id, odds.map((probability, y) => latent(draw, yearOf(horizon.start) + y) < probability)] as const;
  });
  return { incidents: Object.fromEntries(incidents), boycotted: Object.fromEntries(boycotted) };
}
