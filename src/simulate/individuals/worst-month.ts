import { downSeries, editorCourses } from "../../models/editor-faults.js";
import type { Parameters } from "../../models/parameters.js";
import { makeCalendar } from "../../models/time.js";
import { openChances } from "../../random/draw-chances.js";
import { type DrawnRange, rangeOf } from "./drawn-range.js";
import { giveSegments } from "./given.js";

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

export interface WorstMonthOptions {
  readonly seed: number;
  readonly realisations: number;
  readonly segments?: readonly string[] | undefined;
}

/**
 * The worst month of each editor: the one in which its users lose the most documents. One failure hits all of them at once, which no mean
 * over members shows. Editors that nobody of the segments has are left out.
 *
 * @param options `realisations`: of incidents, from 1; `segments`: ids. Default: all
 * @throws RangeError for an unknown segment
 */
export function worstMonths(parameters: Parameters, { seed, realisations, segments }: WorstMonthOptions): WorstMonth[] {
  const { horizon, editors, platformOutage } = parameters;
  const calendar = makeCalendar(horizon.start, horizon.end);
  const quiet = downSeries(editors, calendar.length, undefined);
  const sent = new Map(editors.map(({ id }) => [id, new Float64Array(calendar.length)]));
  const users = new Map(editors.map(({ id }) => [id, 0]));
  for (const given of giveSegments(parameters, segments)) {
    const { segment, adopted } = given;
    const own = segment.editors.filter(({ share }) => share > 0);
    editorCourses(segment.editors, editors, quiet, calendar).forEach(({ share, ready }, e) => {
      const id = own[e]?.id ?? "";
      const documents = sent.get(id);
      const perMonth = (segment.members * share * segment.documentsPerMemberYear) / 12;
      documents?.forEach((before, t) => {
        const practice = adopted.feeding[t] as number;
        documents[t] = before + perMonth * practice * (1 - platformOutage) * (ready[t] as number);
      });
      users.set(id, (users.get(id) ?? 0) + segment.members * share * (ready.at(-1) as number));
    });
  }
  const draw = openChances(seed);
  const luck = Array.from({ length: realisations }, (_, r) =>
    downSeries(editors, calendar.length, draw(parameters, {}, r).incidents),
  );
  const used = editors.filter(({ id }) => (users.get(id) as number) > 0);
  return used.map(({ id }) => {
    const documents = sent.get(id) as Float64Array;
    const worst = luck.map((down) => {
      const series = down.get(id) as Float64Array;
      const lost = documents.map((count, t) => count * (series[t] as number));
      const at = lost.reduce((best, count, t) => (count > (lost[best] as number) ? t : best), 0);
      return { lost: lost[at] as number, hours: 730 * (series[at] as number) };
    });
    return {
      editor: id,
      users: users.get(id) as number,
      hours: rangeOf(worst.map(({ hours }) => hours)),
      documents: rangeOf(worst.map(({ lost }) => lost)),
    };
  });
}
