import { exponential } from "./emit/exponential.js";
import type { Callable } from "./emit/routine.js";
import type { Site } from "./frame.js";

/** More fined cases a year than this are not summed: far beyond what any rate below 700 leaves to them. */
const mostCases = 2000;

/**
 * Expected fines of a year, each case beyond the statutory warnings costing `perCase` within the yearly cap, and the probability of a fine:
 * `Σ_{j≥1} min(c·j, C)·P(K = j + warnings)` and `P(K > warnings)`, K Poisson. Summed term by term: every term is positive.
 */
export function writeFine({ module, structure, work }: Site): Callable {
  return module.routine(0, (code) => {
    const { rate, perCase, cap, amount, tail } = work.fine;
    const mean = code.keep(rate.at(0));
    const [each, most] = [code.keep(perCase.at(0)), code.keep(cap.at(0))];
    const probability = code.keep(exponential(code, code.keep(mean.times(-1))).exp);
    const cases = code.keep(0);
    const next = () => {
      cases.set(cases.plus(1));
      probability.set(probability.times(mean).over(cases));
    };
    code.loop(0, structure.choices.warnings.at(0).plus(1), next);
    const [euros, chance, cost] = [code.keep(0), code.keep(0), code.keep(0)];
    const count = code.whole(0);
    code.repeat(() => {
      cost.set(cost.plus(each));
      const term = code.keep(cost.atMost(most).times(probability));
      euros.set(euros.plus(term));
      chance.set(chance.plus(probability));
      const isDone = term.isAtMost(euros.times(1e-17)).and(probability.isAtMost(chance.times(1e-17)));
      const goesOn = code.whole(code.all(isDone.and(cases.isAbove(mean))).not());
      next();
      count.set(count.plus(1));
      return goesOn.and(count.below(mostCases));
    });
    code.store(amount.at(0), euros);
    code.store(tail.at(0), chance);
  });
}
