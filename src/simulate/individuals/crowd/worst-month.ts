import type { Parameters } from "../../../models/parameters.js";
import { makeCalendar, rampAt } from "../../../models/time.js";
import { openChances } from "../../../random/draw-chances.js";
import { type DrawnRange, rangeOf } from "../setting/drawn-range.js";
import { giveSegments } from "../setting/given.js";
import { hoursOfMonth, shareDown } from "../setting/own-terms.js";

/** The worst month that an editor's failures make in a horizon, over what chance may do. */
export interface WorstMonth {
  readonly editor: string;
  /** Members of the segments who have this editor, a conforming version, and so the failure, by the end of the horizon. */
  readonly users: number;
  /** Hours down in that month. */
  readonly hours: DrawnRange;
  /** Documents that were sent and lost in it, the segments together. */
  readonly documents: DrawnRange;
}

/** Realisations of incidents, unless another number is asked for. */
export const usualIncidentDraws = 500;

/** Of the worst month. */
export interface WorstMonthOptions {
  /** Whole number from 0 to 2⁵³ − 1. Default: 1. */
  readonly seed?: number;
  /** Of incidents: a whole number from 1. Default: 500. */
  readonly realisations?: number;
  /** Ids of the segments whose members count as users. Default: all. */
  readonly segments?: readonly string[] | undefined;
}

/**
 * The worst month of each editor: the one in which its users lose the most documents. One failure hits all of them at once, which no mean
 * over members shows. Editors that nobody of the segments has are left out.
 *
 * @throws RangeError for another seed or number, or an unknown segment
 */
export function worstMonths(
  parameters: Parameters,
  { seed = 1, realisations = usualIncidentDraws, segments }: WorstMonthOptions = {},
): WorstMonth[] {
  if (!(Number.isSafeInteger(realisations) && realisations >= 1)) {
    throw new RangeError(`invalid number of realisations: ${realisations}`);
  }
  const { horizon, editors, platformOutage } = parameters;
  const calendar = makeCalendar(horizon.start, horizon.end);
  const sent = new Map(editors.map(({ id }) => [id, new Float64Array(calendar.length)]));
  const users = new Map(editors.map(({ id }) => [id, 0]));
  for (const given of giveSegments(parameters, segments)) {
    const { segment, adopted } = given;
    for (const { id, share, ready } of segment.editors) {
      const documents = sent.get(id);
      if (!documents) throw new RangeError(`unknown editor: ${id}`);
      const conforming = (t: number) => rampAt(ready, calendar.start + t);
      const perMonth = (segment.members * share * segment.documentsPerMemberYear) / 12;
      documents.forEach((before, t) => {
        const practice = adopted.feeding[t] as number;
        documents[t] = before + perMonth * practice * (1 - platformOutage) * conforming(t);
      });
      users.set(id, (users.get(id) ?? 0) + segment.members * share * conforming(calendar.length - 1));
    }
  }
  const draw = openChances(seed);
  const luck = Array.from({ length: realisations }, (_, r) => draw(parameters, {}, r).incidents);
  const used = editors.filter(({ id }) => (users.get(id) as number) > 0);
  return used.map(({ id, hoursPerIncident }) => {
    const documents = sent.get(id) as Float64Array;
    const worst = luck.map(({ [id]: counts }) => {
      const down = (counts as Float64Array).map((incidents) => shareDown(incidents, hoursPerIncident));
      const lost = documents.map((count, t) => count * (down[t] as number));
      const at = lost.reduce((best, count, t) => (count > (lost[best] as number) ? t : best), 0);
      return { lost: lost[at] as number, hours: hoursOfMonth * (down[at] as number) };
    });
    return {
      editor: id,
      users: users.get(id) as number,
      hours: rangeOf(worst.map(({ hours }) => hours)),
      documents: rangeOf(worst.map(({ lost }) => lost)),
    };
  });
}
