import { logarithm } from "./emit/exponential.js";
import type { Lanes, Mask } from "./emit/lanes.js";
import type { Slot, Slots } from "./emit/room.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import { monthsPerYear, reducedRow } from "./work.js";

/** What is equal stays equal, as in the readable model. */
const rounding = 1e-12;

/** Places of a law of practice. */
const places = ["base", "height", "exponent", "needed", "critical"] as const;

/**
 * A duty's law of practice in a year: `base + height·exp(exponent·(needed + a))` members are below what the threshold asks for, with `a` the
 * −log of what passes the software; from `critical` on everybody is. Where members do not differ the exponent is infinite; where classes do
 * not depend on the cohort the height is 0.
 */
export function lawOf(law: Slots, d: number | Whole): Readonly<Record<(typeof places)[number], Slot>> {
  const first = typeof d === "number" ? d * places.length : d.times(places.length);
  return Object.fromEntries(
    places.map((name, i) => [name, law.at(typeof first === "number" ? first + i : first.plus(i))]),
  ) as Record<(typeof places)[number], Slot>;
}

/** Places, in the row of powers, of those that make a duty's own class, and with it the platform's. */
export const powerOf = { own: (d: number) => 1 + 2 * d, withPlatform: (d: number) => 2 + 2 * d, next: 5 } as const;

/** Reads a segment's first thresholds. */
export function writeThresholds({ module, shape, inputs, work }: Site): Callable {
  return module.routine(1, (code, s) => {
    code.loop(0, 2, (d) => {
      const threshold = code.keep(inputs.threshold.at(d.times(shape.segments).plus(s)));
      code.store(work.threshold.at(d), threshold);
      code.store(work.thresholdLog.at(d), logarithm(code, threshold));
    });
  });
}

/** Works out both duties' laws from the year's means of practice, ceiling and threshold over the months that count. */
export function writeLaws(site: Site): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { segments, years, months } = shape;
  return module.routine(3, (code, s, y, d) => {
    const at = code.whole(d.times(segments).plus(s));
    const kind = code.whole(work.rangeKind.at(d.times(years).plus(y)).times(structure.fined.at(at)));
    const range = code.whole(kind.times(years).plus(y));
    const [from, to] = [code.keep(work.rangeFrom.at(range)), code.keep(work.rangeTo.at(range))];
    const january = code.whole(structure.yearFrom.at(y));
    const count = code.whole(structure.yearTo.at(y).minus(january));
    const [practice, ceiling] = [code.keep(0), code.keep(0)];
    const row = code.whole(d.times(monthsPerYear));
    const inRange = (m: Whole): Mask => {
      const month = structure.month.at(january.plus(m));
      return from.isAtMost(month).and(to.isAbove(month));
    };
    const isReduced = code.whole(d.not().and(work.isReduced.at(0)));
    code.when(
      kind.or(isReduced),
      () => {
        const source = code.whole(row);
        code.when(isReduced, () => source.set(reducedRow));
        code.loop(0, count, (m) => {
          const counts = code.keepMask(inRange(m));
          practice.set(practice.plus(work.adoption.at(source.plus(m)).where(counts)));
          ceiling.set(ceiling.plus(work.top.at(row.plus(m)).where(counts)));
        });
      },
      () => {
        practice.set(work.practiceSum.at(d));
        ceiling.set(work.topSum.at(d));
      },
    );
    const counted = code.keep(to.minus(from));
    code.when(structure.hasLater.at(at), () => {
      const first = code.keep(inputs.threshold.at(at));
      const total = code.keep(0);
      code.loop(0, count, (m) => {
        const later = code.keep(structure.later.at(at.times(months).plus(january).plus(m)));
        total.set(total.plus(later.equals(later).choose(later, first).where(inRange(m))));
      });
      const mean = code.keep(total.over(counted));
      code.store(work.threshold.at(d), mean);
      code.store(work.thresholdLog.at(d), logarithm(code, mean));
    });
    settle(code, site, d, code.keep(practice.over(counted)), code.keep(ceiling.over(counted)));
  });
}

function settle(code: Routine, { work }: Site, d: Whole, practice: Lanes, ceiling: Lanes): void {
  const threshold = code.keep(work.threshold.at(d));
  const wanted = code.keep(work.thresholdLog.at(d));
  const needed = code.keep(wanted.minus(work.arrivingLog.at(0)));
  const nobody = practice.equals(0);
  const isFlat = code.keepMask(threshold.isAtMost(0).or(nobody));
  const top = code.keep(isFlat.choose(1, ceiling.atLeast(practice)));
  const used = code.keep(isFlat.choose(0, practice));
  const isCertain = code.keepMask(used.isAtLeast(top.times(1 - rounding)));
  const ratio = code.keep(used.over(top));
  const exponent = code.keep(isCertain.choose(Number.POSITIVE_INFINITY, ratio.over(ratio.from(1))));
  const tolerated = code.keep(isCertain.choose(rounding, -rounding));
  const shift = code.keep(isCertain.choose(rounding, 0));
  const argument = (log: Lanes) => exponent.times(log.minus(shift)).where(log.isAtMost(tolerated));
  const law = lawOf(work.law, d);
  code.store(law.base, isFlat.choose(nobody.choose(1, 0).where(threshold.isAbove(0)), top.from(1)));
  code.store(law.height, isFlat.choose(0, top));
  code.store(law.exponent, exponent);
  code.store(law.needed, needed.minus(shift));
  code.store(law.critical, isFlat.choose(-1, tolerated.minus(needed)));
  const first = code.whole(d.times(2).plus(powerOf.own(0)));
  code.store(work.powers.at(first), argument(wanted));
  code.store(work.powers.at(first.plus(1)), argument(needed));
}
