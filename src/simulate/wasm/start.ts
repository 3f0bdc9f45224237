import { readCourse } from "./course.js";
import type { Callable } from "./emit/routine.js";
import type { Site } from "./frame.js";
import { readRamp } from "./ramps.js";

/** Starts a segment: stakes of both duties, and practice in the first month. */
export function writeStart(site: Site, stakes: Callable): Callable {
  const { module, shape, inputs, structure, work, asked } = site;
  const { segments, editors, years, months } = shape;
  return module.routine(1, (code, s) => {
    const lost = code.keep(0);
    code.loop(0, editors, (e) => {
      const use = code.whole(s.times(editors).plus(e));
      const users = code.keep(inputs.share.at(use));
      const level = code.keep(readRamp(code, inputs.ready, use).at(0));
      const part = level.from(1).plus(level.times(work.downAtMean.at(e)));
      lost.set(lost.plus(users.times(part).where(users.isAbove(0))));
    });
    const passing = code.keep(inputs.scalars.outage.from(1).times(lost.from(1)));
    code.loop(0, 2, (d) => {
      const at = code.whole(d.times(segments).plus(s));
      code.loop(0, years, (y) => code.store(work.stake.at(d.times(years).plus(y)), 0));
      code.store(work.held.at(d), 0);
      code.when(structure.due.at(at), () => {
        code.call(stakes, s, d);
        const first = code.whole(0);
        const course = readCourse(code, site, s, d, first);
        const top = code.keep(course.top(first, course.pressure(first)));
        const seen = code.keep(inputs.realisedAtStart.at(at).over(passing));
        const known = code.keep(passing.isAtLeast(0.2).choose(seen, inputs.practiceAtStart.at(at)));
        code.when(code.any(known.differs(known)), () => code.storeWhole(asked.missing.at(0), 1));
        code.store(work.held.at(d), top.atMost(known));
        code.store(work.ceiling.at(d), Number.NaN);
      });
    });
    code.store(work.realised.at(s.times(months + 1)), work.held.at(0).times(passing));
  });
}
