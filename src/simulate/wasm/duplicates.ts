import { yearly } from "./boycott.js";
import { exponential, logarithm } from "./emit/exponential.js";
import { gatherOwn } from "./emit/gather.js";
import type { Callable } from "./emit/routine.js";
import type { Site } from "./frame.js";
import { flowRow } from "./work.js";

/** Avoided duplicates of an exam family, from the realised shares of all segments; avoided spending goes to its flow. */
export function writeDuplicates(site: Site): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { segments, months, years, exams } = shape;
  const row = months + 1;
  return module.routine(1, (code, x) => {
    const made = code.whole(structure.producer.at(x).times(row));
    code.loop(0, months, (t) => code.store(work.consulted.at(t), 0), 4);
    code.loop(0, segments, (s) => {
      const share = code.keep(inputs.mix.at(x.times(segments).plus(s)));
      code.when(code.any(share.differs(0)), () => {
        const from = code.whole(s.plus(segments).times(row).plus(1));
        code.loop(0, months, (t) => code.add(work.consulted.at(t), share.times(work.realised.at(from.plus(t)))), 4);
      });
    });
    const { profileCoverage, masked } = inputs.scalars;
    const lookback = code.keep(inputs.exams.lookbackMonths.at(x));
    const unitCost = code.keep(inputs.exams.unitCost.at(x));
    const reachable = profileCoverage.times(masked.from(1));
    const avoidable = code.keep(inputs.exams.duplicateShare.at(x).times(inputs.exams.effect.at(x)).times(reachable));
    const yearlyLog = code.keep(logarithm(code, code.keep(inputs.exams.growth.at(x).plus(1))).over(12));
    const growth = code.keep(exponential(code, yearlyLog).exp);
    const spend = code.keep(inputs.exams.spend.at(x).times(avoidable).over(12));
    const window = code.keep(lookback.times(work.realised.at(made)));
    const present = code.keep(0);
    const producer = { base: work.realised.base, start: code.whole(made.times(16 * shape.vectors)) };
    const { examSums, examShares } = structure.positions;
    code.loop(0, years, (y) => {
      const [there, opened, met, avoided] = [code.keep(0), code.keep(0), code.keep(0), code.keep(0)];
      code.loop(structure.yearFrom.at(y), structure.yearTo.at(y), (t) => {
        const leaving = structure.month.at(t).plus(1).minus(lookback).atLeast(0);
        window.set(window.plus(work.realised.at(made.plus(t).plus(1)).minus(gatherOwn(code, producer, leaving))));
        const share = code.keep(window.over(lookback));
        const consulted = code.keep(work.consulted.at(t));
        const both = code.keep(share.times(consulted));
        const amount = code.keep(spend.times(both));
        there.set(there.plus(share));
        opened.set(opened.plus(consulted));
        met.set(met.plus(both));
        avoided.set(avoided.plus(amount));
        present.set(present.plus(amount.times(work.discount.at(t))));
        spend.set(spend.times(growth));
      });
      const perMonth = structure.perMonth.at(y);
      code.store(yearly(site, code, examSums.at(x), y), avoided);
      code.store(yearly(site, code, examSums.at(x.plus(exams + 1)), y), avoided.over(unitCost));
      code.store(yearly(site, code, examShares.at(x), y), there.times(perMonth));
      code.store(yearly(site, code, examShares.at(x.plus(exams)), y), opened.times(perMonth));
      code.store(yearly(site, code, examShares.at(x.plus(2 * exams)), y), avoidable.times(met).times(perMonth));
      code.add(work.flows.at(y.plus(flowRow.avoided * years)), avoided);
    });
    code.add(work.flowsPresent.at(flowRow.avoided), present);
  });
}
