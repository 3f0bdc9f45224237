import { exponential, logarithm } from "./emit/exponential.js";
import type { Callable } from "./emit/routine.js";
import type { Site } from "./frame.js";

/** Prepares what all segments share in a run: editors' outages, what the platform lets through, discount factors. */
export function writeOutages({ module, shape, inputs, structure, work, asked }: Site): Callable {
  const { months, editors } = shape;
  return module.routine(0, (code) => {
    code.storeWhole(work.run.at(0), work.run.at(0).plus(1));
    const { outage, discountRate } = inputs.scalars;
    code.store(work.arrivingLog.at(0), logarithm(code, code.keep(outage.from(1))));
    const drawn = code.whole(asked.incidents.at(0));
    code.loop(0, editors, (e) => {
      const hours = code.keep(inputs.hoursPerIncident.at(e).over(730));
      const mean = code.keep(hours.times(inputs.incidentsPerMonth.at(e)).atMost(1));
      code.store(work.downAtMean.at(e), mean);
      const sum = code.keep(0);
      const [from, sums] = [code.whole(e.times(months)), code.whole(e.times(months + 1))];
      code.store(work.downSum.at(sums), 0);
      code.loop(0, months, (t) => {
        const share = code.keep(mean);
        code.when(drawn, () => share.set(hours.times(inputs.incidents.at(from.plus(t))).atMost(1)));
        code.store(work.down.at(from.plus(t)), share);
        sum.set(sum.plus(share));
        code.store(work.downSum.at(sums.plus(t).plus(1)), sum);
      });
    });
    const yearly = code.keep(logarithm(code, code.keep(discountRate.plus(1))).times(-1));
    const monthly = code.keep(exponential(code, code.keep(yearly.over(12))).exp);
    const factor = code.keep(exponential(code, code.keep(yearly.over(24))).exp);
    const [sum, supported] = [code.keep(0), code.keep(0)];
    code.store(work.discountSum.at(0), 0);
    code.loop(0, months, (t) => {
      code.store(work.discount.at(t), factor);
      sum.set(sum.plus(factor));
      supported.set(supported.plus(factor.times(structure.support.at(t))));
      code.store(work.discountSum.at(t.plus(1)), sum);
      factor.set(factor.times(monthly));
    });
    code.store(work.supportPresent.at(0), supported);
  });
}
