import { readCourse } from "./course.js";
import { isGentle, readBass, readGompertz } from "./curves.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import type { Powers } from "./powers.js";
import { readRamp } from "./ramps.js";
import { monthsPerYear } from "./work.js";

/** Follows the practice of both duties of a segment through a year. */
export function writeAdoption(site: Site, powers: Powers): Callable {
  const { module, shape, inputs, structure, work } = site;
  const curve = writeCurve(site, powers, shape.gompertz ? readGompertz : readBass);
  return module.routine(2, (code, s, y) => {
    const january = code.whole(structure.yearFrom.at(y));
    const ease = readRamp(code, inputs.ease, s);
    const isSteady = code.whole(ease.isSteady(structure.first.at(y), structure.end.at(y)));
    code.storeWhole(work.speedIsSteady.at(0), isSteady.and(structure.supportIsSteady.at(y)));
    const level = code.keep(ease.at(structure.first.at(y)));
    const [betaEase, betaSupport] = [code.keep(inputs.scalars.betaEase), code.keep(inputs.scalars.betaSupport)];
    code.loop(0, code.whole(structure.yearTo.at(y).minus(january)), (m) => {
      const t = code.whole(january.plus(m));
      code.when(isSteady.not(), () => level.set(ease.at(structure.month.at(t))));
      code.store(work.ease.at(m), level);
      code.store(
        work.speed.at(m),
        betaEase
          .times(level)
          .plus(1)
          .plus(betaSupport.times(structure.support.at(t))),
      );
    });
    code.loop(0, 2, (d) => {
      const follow = () => code.call(curve, s, d, y);
      code.when(structure.due.at(d.times(shape.segments).plus(s)), follow, () => {
        code.store(work.practiceSum.at(d), 0);
        code.store(work.topSum.at(d), 0);
        code.loop(d.times(monthsPerYear), d.plus(1).times(monthsPerYear), (i) => {
          code.store(work.adoption.at(i), 0);
          code.store(work.top.at(i), 0);
        });
      });
    });
  });
}

/** A year of a duty along a curve: first what drives it, then a batch of monthly decays, then the curve. What stays the same is worked out once. */
function writeCurve(site: Site, { raise, raiseGently }: Powers, read: typeof readBass): Callable {
  const { module, shape, inputs, structure, work } = site;
  return module.routine(3, (code, s, d, y) => {
    const curve = read(code, site, code.whole(d.times(shape.segments).plus(s)));
    const course = readCourse(code, site, s, d, y);
    const january = code.whole(structure.yearFrom.at(y));
    const count = code.whole(structure.yearTo.at(y).minus(january));
    const row = code.whole(d.times(monthsPerYear));
    const pace = code.keep(curve.rate.over(-12));
    const pressure = course.pressure(january);
    const top = code.keep(course.top(january, pressure));
    const single = code.whole(course.topIsSteady.and(course.speedIsSteady));
    const perPressure = code.keep(pace.times(inputs.scalars.rho));
    const exponent = (m: Whole, felt: Lanes) => pace.times(work.speed.at(m)).plus(perPressure.times(felt));
    code.when(
      course.topIsSteady,
      () => {
        const months = code.whole(count);
        code.when(single, () => months.set(1));
        code.loop(0, months, (m) => code.store(work.powers.at(m), exponent(m, pressure)));
        code.loop(0, count, (m) => code.store(work.top.at(row.plus(m)), top));
      },
      () =>
        code.loop(0, count, (m) => {
          const t = code.whole(january.plus(m));
          const felt = course.pressure(t);
          code.store(work.top.at(row.plus(m)), course.top(t, felt));
          code.store(work.powers.at(m), exponent(m, felt));
        }),
    );
    const decays = code.whole(count);
    code.when(single, () => decays.set(1));
    code.when(
      isGentle(code, site, curve.rate),
      () => code.call(raiseGently, 0, decays),
      () => code.call(raise, 0, decays),
    );
    const [practice, ceiling] = [code.keep(work.held.at(d)), code.keep(work.ceiling.at(d))];
    const [won, fixed] = [code.keep(work.won.at(d)), code.keep(work.fixed.at(d))];
    const [practices, tops] = [code.keep(0), code.keep(0)];
    const restart = () =>
      code.when(code.any(top.differs(ceiling)), () => {
        const moved = code.keepMask(top.differs(ceiling));
        const begun = curve.begin(code.keep(practice.over(top).where(top.differs(0))));
        won.set(moved.choose(begun.won, won));
        fixed.set(moved.choose(begun.fixed, fixed));
        ceiling.set(top);
      });
    const step = (m: Whole, decay: Lanes) => {
      code.store(work.adoption.at(code.whole(row.plus(m))), practice);
      practices.set(practices.plus(practice));
      tops.set(tops.plus(top));
      won.set(won.times(decay));
      practice.set(top.times(curve.share(won, fixed)));
    };
    restart();
    code.when(
      course.topIsSteady,
      () => {
        const decay = code.keep(work.powers.at(0));
        code.when(
          single,
          () => code.loop(0, count, (m) => step(m, decay), 2),
          () => code.loop(0, count, (m) => step(m, work.powers.at(m)), 2),
        );
      },
      () =>
        code.loop(0, count, (m) => {
          top.set(work.top.at(row.plus(m)));
          restart();
          step(m, work.powers.at(m));
        }),
    );
    code.store(work.held.at(d), practice);
    code.store(work.ceiling.at(d), ceiling);
    code.store(work.won.at(d), won);
    code.store(work.fixed.at(d), fixed);
    code.store(work.practiceSum.at(d), practices);
    code.store(work.topSum.at(d), tops);
  });
}
