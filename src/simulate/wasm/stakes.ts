import { logarithm } from "./emit/exponential.js";
import { gatherShared } from "./emit/gather.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Frame, Site } from "./frame.js";

/** Cases a year of one non-compliant member: `−log(1 − detection)·months/12`; NaN where nothing is left of 1. */
export function caseRate(code: Routine, detection: Lanes, months: Lanes | number): Lanes {
  const held = code.keep(detection);
  const missed = code.keep(held.from(1));
  const rounding = missed.from(1).minus(held).over(missed);
  const rate = rounding.minus(logarithm(code, missed)).times(months).over(12);
  return missed.isAbove(0).choose(rate, Number.NaN);
}

/** EUR a year that a member loses under a condition of payment, as perceived. */
export function perceivedLoss({ inputs, shape }: Frame, s: Whole, d: number | Whole): Lanes {
  const { subjectShare, appliedShare } = inputs.scalars;
  const due = typeof d === "number" ? s.plus(d * shape.segments) : d.times(shape.segments).plus(s);
  return inputs.events.at(due).times(subjectShare).times(appliedShare).times(inputs.amountPerEvent.at(s));
}

/** Yearly stake of a duty as perceived, year by year. */
export function writeStakes(site: Site, fine: Callable): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { years, segments, scheduleYears } = shape;
  return module.routine(2, (code, s, d) => {
    const at = code.whole(d.times(segments).plus(s));
    const stakes = code.whole(d.times(years));
    const loss = code.keep(0);
    code.when(structure.conditioned.at(at).and(structure.choices.felt.at(0)), () => {
      loss.set(perceivedLoss(site, s, d).where(inputs.scalars.conditionStart.isBelow(Number.POSITIVE_INFINITY)));
    });
    code.loop(0, years, (y) => code.store(work.stake.at(stakes.plus(y)), loss));
    const start = code.keep(work.startsOn.at(d));
    const starts = code.keepMask(start.isBelow(Number.POSITIVE_INFINITY));
    code.when(structure.fined.at(at).and(code.any(starts)), () => {
      const { dropped, severity, breachesPerCase } = inputs.scalars;
      const rate = caseRate(code, inputs.perceivedDetection.at(s), 12).times(dropped.from(1));
      code.store(work.fine.rate.at(0), rate);
      const firstOfStart = code.keep(starts.choose(start.over(12).floor().minus(structure.numbers.firstYear.at(0)), 0));
      const scheduleStart = code.whole(
        structure.kind
          .at(s)
          .times(2)
          .plus(d)
          .times(scheduleYears * 8),
      );
      const [perCase, cap] = [code.keep(Number.NaN), code.keep(Number.NaN)];
      code.loop(0, years, (y) => {
        const year = code.keep(firstOfStart.atLeast(structure.month.at(y)).atMost(scheduleYears - 1));
        const most = gatherShared(code, { base: structure.perBreach.base, start: scheduleStart }, year);
        const nextCase = code.keep(severity.times(most).times(breachesPerCase));
        const nextCap = code.keep(gatherShared(code, { base: structure.cap.base, start: scheduleStart }, year));
        code.when(code.any(nextCase.differs(perCase).or(nextCap.differs(cap))), () => {
          perCase.set(nextCase);
          cap.set(nextCap);
          code.store(work.fine.perCase.at(0), perCase);
          code.store(work.fine.cap.at(0), cap);
          code.call(fine);
        });
        code.store(work.stake.at(stakes.plus(y)), loss.plus(work.fine.amount.at(0).where(starts)));
      });
    });
  });
}
