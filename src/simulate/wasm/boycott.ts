import { responseOf } from "./course.js";
import { exponential } from "./emit/exponential.js";
import type { Mask } from "./emit/lanes.js";
import type { Slot, Slots } from "./emit/room.js";
import type { Callable, Routine, WholeVariable } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Frame, Site } from "./frame.js";
import { caseRate, perceivedLoss } from "./stakes.js";
import { reducedRow } from "./work.js";

/** EUR of one fined case before the cap, and the cap, in a year of the horizon. */
export function scheduleOf({ inputs, structure, shape }: Frame, s: Whole, d: Whole | number, y: Whole) {
  const { severity, breachesPerCase } = inputs.scalars;
  const at = structure.kind.at(s).times(2).plus(d).times(shape.scheduleYears).plus(y);
  return {
    perCase: severity.times(structure.perBreach.at(at)).times(breachesPerCase),
    cap: structure.cap.at(at),
  };
}

/** A yearly figure's slot, from the table of first years. */
export function yearly({ figures }: Frame, code: Routine, first: Whole, y: Whole | number): Slot {
  return figures.at(code.whole(first.plus(y)));
}

/** Decides which lanes boycott a segment's year, and reports the perceived stake and the probability of a boycott. */
export function writeBoycott(site: Site, fine: Callable): Callable {
  const { module, shape, inputs, structure, work, asked } = site;
  const { years, segments } = shape;
  return module.routine(2, (code, s, y) => {
    const { stakes } = structure.positions;
    code.store(yearly(site, code, stakes.at(s), y), work.stake.at(y).atLeast(work.stake.at(y.plus(years))));
    const odds = code.keep(0);
    code.store(work.boycott.at(0), 0);
    code.store(work.meets.at(0), 0);
    const rate = code.keep(inputs.boycottRate.at(s));
    code.when(code.any(rate.differs(0)), () => {
      const deterrent = code.keep(0);
      code.when(structure.fined.at(s), () => {
        const meets = code.keepMask(meetsEnforcement(site, work.startsOn.at(0), work.withdrawnOn.at(0), y));
        code.store(work.meets.at(0), meets.choose(1, 0));
        code.when(code.any(meets), () => {
          const cases = caseRate(code, inputs.detectionInBoycott.at(s), work.counted.at(y));
          const { perCase, cap } = scheduleOf(site, s, 0, y);
          code.store(work.fine.rate.at(0), cases.times(inputs.scalars.dropped.from(1)));
          code.store(work.fine.perCase.at(0), perCase);
          code.store(work.fine.cap.at(0), cap);
          code.call(fine);
          deterrent.set(work.fine.amount.at(0).where(meets));
        });
      });
      code.when(structure.conditioned.at(s).and(structure.choices.felt.at(0)), () => {
        const meets = meetsEnforcement(site, work.startsOn.at(2), work.withdrawnOn.at(2), y);
        deterrent.set(deterrent.plus(perceivedLoss(site, s, 0).where(meets)));
      });
      const response = responseOf(code, site, s, deterrent);
      const exponent = code.keep(inputs.scalars.eta.times(response).from(1).times(rate).times(-1));
      odds.set(exponential(code, exponent).expm1.from(0));
      code.when(
        asked.boycotts.at(0),
        () => {
          const latent: Slots = inputs.boycotts;
          code.store(work.boycott.at(0), latent.at(s.times(years).plus(y)).isBelow(odds).choose(1, 0));
        },
        () => code.store(work.boycott.at(0), odds),
      );
    });
    code.store(yearly(site, code, stakes.at(s.plus(segments)), y), odds);
  });
}

/** Whether a boycott of a year would have an enforced month. */
function meetsEnforcement({ inputs, structure }: Frame, start: Slot, withdrawn: Slot, y: Whole): Mask {
  const months = inputs.scalars.boycottMonths.atMost(12);
  const january = structure.january.at(y).plus(structure.numbers.start.at(0));
  return months
    .isAbove(0)
    .and(january.plus(months).isAbove(start))
    .and(january.isBelow(withdrawn))
    .and(start.isBelow(withdrawn));
}

/** Feeding practice of a year in which `work.left` remains in its boycotted months; nothing is to be done where all of it does. */
export function writeReduction({ module, inputs, structure, work }: Site): Callable {
  return module.routine(1, (code, y) => {
    const january = code.whole(structure.yearFrom.at(y));
    const end = code.keep(structure.january.at(y).plus(inputs.scalars.boycottMonths));
    const left = code.keep(work.left.at(0));
    const isReduced = code.whole(code.any(left.differs(1)));
    code.storeWhole(work.isReduced.at(0), isReduced);
    code.when(isReduced, () =>
      code.loop(0, code.whole(structure.yearTo.at(y).minus(january)), (m) => {
        const isBoycotted = structure.month.at(january.plus(m)).isBelow(end);
        code.store(work.adoption.at(m.plus(reducedRow)), work.adoption.at(m).times(isBoycotted.choose(left, 1)));
      }),
    );
  });
}

/** First entry of the feeding practice of the year at work. */
export function feedingRow(code: Routine, { work }: Frame): WholeVariable {
  return code.whole(work.isReduced.at(0).times(reducedRow));
}
