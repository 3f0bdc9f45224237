import type { Lanes } from "./emit/lanes.js";
import type { Routine } from "./emit/routine.js";
import { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";

/** What drives a duty of a segment in a year. */
export interface Course {
  /** Felt pressure in a month. */
  readonly pressure: (t: Whole) => Lanes;
  /** Ceiling in a month. */
  readonly top: (t: Whole, pressure: Lanes) => Lanes;
  /** Whether ceiling and pressure, and with them the speed, stay the same through the year, in all lanes. */
  readonly topIsSteady: Whole;
  readonly speedIsSteady: Whole;
}

/** Reads the course of a duty in a year. */
export function readCourse(code: Routine, site: Site, s: Whole, d: Whole, y: Whole): Course {
  const { shape, inputs, structure, work } = site;
  const { months, years, segments } = shape;
  const at = code.whole(d.times(segments).plus(s));
  const isFined = code.whole(structure.fined.at(at));
  const isConditioned = code.whole(structure.conditioned.at(at));
  const hasBoth = code.whole(isFined.and(isConditioned));
  const starts = code.keepMask(work.startsOn.at(d).isBelow(Number.POSITIVE_INFINITY));
  const response = code.keep(responseOf(code, site, s, work.stake.at(d.times(years).plus(y))));
  const refusing = code.keep(inputs.refusal.at(at));
  const from = code.keep(Number.POSITIVE_INFINITY);
  const isAnnounced = code.whole(structure.announced.at(s));
  code.when(isAnnounced, () => from.set(work.announcedFrom.at(0)));
  const isSteady = (row: Whole | number) => work.feltIsSteady.at(y.plus(Whole.of(row).times(years)));
  const pressureIsSteady = code.whole(
    isFined
      .not()
      .or(isSteady(d))
      .and(isConditioned.not().or(isSteady(2))),
  );
  const topIsSteady = code.whole(pressureIsSteady.and(isAnnounced.not().or(work.lossIsSteady.at(y))));
  const felt = code.keep(0);
  const feltIn = (row: Whole | number, t: Whole) => work.felt.at(code.whole(t.plus(Whole.of(row).times(months))));
  return {
    pressure: (t) => {
      code.when(isConditioned, () => felt.set(feltIn(2, t)));
      code.when(isFined, () => felt.set(feltIn(d, t)));
      code.when(hasBoth, () => felt.set(starts.choose(felt, feltIn(2, t))));
      return code.keep(felt.times(response));
    },
    top: (t, pressure) => {
      const month = structure.month.at(t);
      const isLost = from.isAtMost(month).and(work.announcedTo.at(0).isAbove(month));
      const open = inputs.scalars.chi.times(pressure).from(1).times(refusing).from(1);
      return open.minus(inputs.backfire.at(s).where(isLost)).atLeast(0).atMost(1);
    },
    topIsSteady,
    speedIsSteady: code.whole(work.speedIsSteady.at(0).and(pressureIsSteady)),
  };
}

/** Saturating response to a yearly stake, [0, 1]. */
export function responseOf(code: Routine, { inputs, structure }: Site, s: Whole, stake: Lanes): Lanes {
  const h = code.keep(inputs.scalars.hProfessional);
  code.when(structure.kind.at(s), () => h.set(inputs.scalars.hEstablishment));
  const amount = code.keep(stake);
  return amount.over(amount.plus(h));
}
