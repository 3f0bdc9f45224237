import { judged } from "../kernel/assessment.js";
import { sumOf } from "../kernel/payments.js";
import { yearly } from "./boycott.js";
import { byDuty } from "./by-duty.js";
import { gatherOwn } from "./emit/gather.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import { flowRow } from "./work.js";

/** Slot of a segment's sum in a year. */
export function sumSlot(code: Routine, site: Site, sum: number, s: Whole, y: Whole | number) {
  const places = site.shape.segments + 1;
  return yearly(site, code, site.structure.positions.sums.at(s.plus(sum * places)), y);
}

const reported = [
  ["feedingCases", "feedingCases"],
  ["consultingCases", "consultingCases"],
  ["feedingFined", "feedingFined"],
  ["consultingFined", "consultingFined"],
  ["fined", "fined"],
  ["feedingAssessed", "feedingAssessed"],
  ["consultingAssessed", "consultingAssessed"],
  ["assessed", "assessed"],
  ["shielded", "shielded"],
  ["shieldedEditor", "shieldedEditor"],
] as const satisfies readonly (readonly [keyof typeof sumOf, keyof typeof judged])[];

/** Reports a year's cases and fines, and spreads what is paid over months: only sums over years and present values of them are wanted. */
export function writePayments(site: Site): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { years, segments } = shape;
  const pay = writePay(site);
  return module.routine(2, (code, s, y) => {
    const result = (place: number) => work.judged.at(place);
    for (const [sum, place] of reported) code.store(sumSlot(code, site, sumOf[sum], s, y), result(judged[place]));
    const cases = result(judged.feedingCases).plus(result(judged.consultingCases));
    const cost = code.keep(cases.times(inputs.scalars.costPerCase));
    code.store(sumSlot(code, site, sumOf.cases, s, y), cases);
    code.store(sumSlot(code, site, sumOf.controlCost, s, y), cost);
    code.add(work.flows.at(y.plus(flowRow.control * years)), cost);
    for (const sum of [sumOf.collectedAfterHorizon, sumOf.editorLiabilityAfterHorizon]) {
      code.store(sumSlot(code, site, sum, s, y), 0);
    }
    const isBound = (d: number) => structure.fined.at(s.plus(d * segments));
    const counted = byDuty((d) => {
      const months = code.keep(0);
      code.when(isBound(d), () => months.set(work.counted.at(y.plus(d * years))));
      return months;
    });
    const [fed, consulted] = counted;
    const rangeFrom = (d: number) => work.rangeFrom.at(y.plus((1 + d) * years));
    [fed, consulted].forEach((months, d) => {
      code.when(code.any(months.isAbove(0)), () => {
        const share = code.keep(
          result(judged.feedingCases + d)
            .times(inputs.scalars.costPerCase)
            .over(months),
        );
        const present = presentOf(code, site, rangeFrom(d), rangeFrom(d).plus(months)).times(share);
        code.add(work.flowsPresent.at(flowRow.control), present.where(months.isAbove(0)));
      });
    });
    const ask = (months: Lanes, from: Lanes, assessed: Lanes, shielded: Lanes) => {
      const { payment } = work;
      code.store(payment.from.at(0), from);
      code.store(payment.months.at(0), months);
      code.store(payment.assessed.at(0), assessed);
      code.store(payment.shielded.at(0), shielded);
      code.when(code.any(months.isAbove(0)), () => code.call(pay, s, y));
    };
    if (shape.sharedCaps) {
      const later = consulted.isAbove(fed);
      const from = code.keep(later.choose(rangeFrom(1), rangeFrom(0)));
      ask(fed.atLeast(consulted), from, result(judged.assessed), result(judged.shieldedEditor));
      return;
    }
    for (const d of [0, 1] as const) {
      const [assessed, shielded] = [result(judged.feedingAssessed + d), result(judged.feedingShieldedEditor + d)];
      ask(counted[d], rangeFrom(d), assessed, shielded);
    }
  });
}

/** Sum of discount factors over months. */
function presentOf(code: Routine, { work }: Site, from: Lanes, end: Lanes): Lanes {
  return code.keep(gatherOwn(code, work.discountSum, end).minus(gatherOwn(code, work.discountSum, from)));
}

/** Spreads fines and the editor's part evenly over the counted months, and pays them some months later. */
function writePay(site: Site): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { years, months } = shape;
  return module.routine(2, (code, s, y) => {
    const { from, months: counted, assessed, shielded } = work.payment;
    const n = code.keep(counted.at(0));
    const { recovery, editorLiability, lagMonths } = inputs.scalars;
    const isCounted = code.keepMask(n.isAbove(0));
    const fine = code.keep(assessed.at(0).times(recovery).over(n).where(isCounted));
    const liability = code.keep(shielded.at(0).times(editorLiability).times(recovery).over(n).where(isCounted));
    const first = code.keep(from.at(0).plus(lagMonths));
    const end = code.keep(first.plus(n).atMost(months));
    const paid = code.keep(isCounted.choose(end.minus(first).atLeast(0), 0));
    const late = code.keep(n.minus(paid));
    code.add(sumSlot(code, site, sumOf.collectedAfterHorizon, s, y), fine.times(late));
    code.add(sumSlot(code, site, sumOf.editorLiabilityAfterHorizon, s, y), liability.times(late));
    const present = presentOf(code, site, code.keep(first.atMost(end)), end);
    code.add(work.flowsPresent.at(structure.kind.at(s).plus(flowRow.fines)), present.times(fine));
    code.add(work.flowsPresent.at(flowRow.liability), present.times(liability));
    const year = code.whole(y);
    const yearEnd = code.keep(0);
    code.repeat(() => {
      yearEnd.set(structure.end.at(year));
      const overlap = code.keep(
        end
          .atMost(yearEnd)
          .minus(first.atLeast(structure.first.at(year)))
          .atLeast(0),
      );
      code.add(work.collected.at(year), fine.times(overlap));
      code.add(work.liability.at(year), liability.times(overlap));
      year.set(year.plus(1));
      return code.any(end.isAbove(yearEnd)).and(year.below(years));
    });
  });
}

/** Reports what a segment paid, year by year, once all its years are judged. */
export function writeCollection(site: Site): Callable {
  const { module, shape, structure, work } = site;
  const { years } = shape;
  return module.routine(1, (code, s) => {
    code.loop(0, years, (y) => {
      code.store(sumSlot(code, site, sumOf.collected, s, y), work.collected.at(y));
      code.store(sumSlot(code, site, sumOf.editorLiability, s, y), work.liability.at(y));
      const fines = structure.kind.at(s).plus(flowRow.fines).times(years).plus(y);
      code.add(work.flows.at(code.whole(fines)), work.collected.at(y));
      code.add(work.flows.at(y.plus(flowRow.liability * years)), work.liability.at(y));
    });
  });
}
