import { type Month, yearOf } from "../scenario/month.js";
import { checkDraw, openStream, type Stream } from "./core/stream.js";
import { fillPoisson } from "./poisson.js";

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
  parameters: ChanceParameters,
  boycottOdds: Readonly<Record<string, readonly number[]>>,
  seed: number,
  draw: number,
): DrawnChances {
  return openChances(seed)(parameters, boycottOdds, draw);
}

/** {@link drawChances} for many draws of one seed: streams are opened once. */
export function openChances(
  seed: number,
): (
  parameters: ChanceParameters,
  boycottOdds: Readonly<Record<string, readonly number[]>>,
  draw: number,
) => DrawnChances {
  const incidentsOf = streamsOf(seed, "chance.incidents");
  const boycottOf = streamsOf(seed, "chance.boycott");
  return ({ horizon, editors }, boycottOdds, draw) => {
    checkDraw(draw);
    const months = horizon.end - horizon.start + 1;
    const firstYear = yearOf(horizon.start);
    const years = yearOf(horizon.end) - firstYear + 1;
    const counts = new Float64Array(editors.length * months);
    const incidents: Record<string, Float64Array> = {};
    editors.forEach(({ id, incidentsPerMonth }, editor) => {
      const first = editor * months;
      incidentsOf(id).latents(draw, horizon.start, months, counts, first);
      fillPoisson(incidentsPerMonth, counts, first, months, counts, first);
      incidents[id] = counts.subarray(first, first + months);
    });
    const boycotted: Record<string, readonly boolean[]> = {};
    const uniforms = new Float64Array(years);
    for (const [id, odds] of Object.entries(boycottOdds)) {
      if (odds.length !== years)
        throw new RangeError(`invalid boycott odds of ${id}: ${odds.length} years for ${years}`);
      if (odds.some((probability) => probability > 0)) boycottOf(id).latents(draw, firstYear, years, uniforms, 0);
      boycotted[id] = odds.map((probability, y) => (uniforms[y] as number) < probability);
    }
    return { incidents, boycotted };
  };
}

function streamsOf(seed: number, family: string): (id: string) => Stream {
  const streams = new Map<string, Stream>();
  return (id) => {
    const known = streams.get(id) ?? openStream(seed, `${family}.${id}`);
    streams.set(id, known);
    return known;
  };
}
