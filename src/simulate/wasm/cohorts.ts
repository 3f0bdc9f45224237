import { byDuty } from "./by-duty.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable } from "./emit/routine.js";
import type { Site } from "./frame.js";
import { lawOf, powerOf } from "./laws.js";
import { prepareLostLogs, readLostLog } from "./passing.js";
import { type Powers, powerAt, startRow } from "./powers.js";

/**
 * Divides the members of a segment into classes for one year: the editors' shares are means over cohorts, weighted by their members. Versions
 * are taken month by month as long as it matters in some lane: where it does not any more, who comes later is below like everybody left.
 */
export function writeCohorts(site: Site, passing: Callable, { raise }: Powers): Callable {
  const { module } = site;
  const collect = writeCollect(site, passing, raise);
  const divide = writeDivision(site);
  return module.routine(2, (code, s, y) => {
    code.call(collect, s, y);
    code.call(divide);
  });
}

/** Puts the cohorts in a row, and works out the power that each asks of both laws; where nobody complies any more it is 1. */
function writeCollect(site: Site, passing: Callable, raise: Callable): Callable {
  const { module, shape, inputs, structure, work } = site;
  const { editors, segments, years } = shape;
  return module.routine(2, (code, s, y) => {
    const laws = byDuty((d) => {
      const { exponent, needed, critical } = lawOf(work.law, d);
      return { exponent: code.keep(exponent), needed: code.keep(needed), critical: code.keep(critical) };
    });
    const kinds = byDuty((d) =>
      code.whole(work.rangeKind.at(y.plus(d * years)).times(structure.fined.at(s.plus(d * segments)))),
    );
    const same = code.whole(kinds[0].equals(kinds[1]));
    const count = code.whole(structure.yearTo.at(y).minus(structure.yearFrom.at(y)));
    const row = startRow(code, site, powerOf.next);
    const cohorts = code.whole(0);
    const append = (weight: Lanes) => {
      code.store(work.weight.at(cohorts), weight);
      cohorts.set(cohorts.plus(1));
    };
    code.store(work.powers.at(0), 1);
    const hasHeight = code.any(lawOf(work.law, 0).height.plus(lawOf(work.law, 1).height).isAbove(0));
    code.when(hasHeight, () => {
      const rises = code.whole(0);
      code.loop(0, editors, (e) => rises.set(rises.or(work.moves.at(e.times(years).plus(y)).above(0))));
      for (const kind of kinds) prepareLostLogs(code, site, passing, kind, y, rises);
      code.loop(0, editors, (e) => {
        const moves = code.whole(work.moves.at(e.times(years).plus(y)));
        code.when(moves.below(0).not(), () => {
          const users = code.keep(inputs.share.at(s.times(editors).plus(e)).atLeast(0));
          const levels = code.whole(e.times(shape.months).plus(structure.yearFrom.at(y)));
          const level = code.keep(0);
          const version = code.whole(0);
          const [readLost, readOther] = byDuty((d) => readLostLog(code, site, kinds[d], y, e));
          const end = code.whole(1);
          code.when(moves, () => end.set(count));
          const goesOn = code.whole(1);
          code.repeat(() => {
            const lost = code.keep(readLost(version));
            const other = code.keep(lost);
            code.when(same.not(), () => other.set(readOther(version)));
            const complies = byDuty((d) => code.keepMask((d === 0 ? lost : other).isBelow(laws[d].critical)));
            [lost, other].forEach((given, d) => {
              const own = complies[d as 0 | 1];
              const { exponent, needed } = laws[d as 0 | 1];
              const place = code.whole(0);
              code.when(code.any(own), () => place.set(row.push(exponent.times(needed.plus(given)).where(own))));
              code.storeWhole(work.powerPlaces.at(cohorts.times(2).plus(d)), place);
            });
            const matters = code.keepMask(complies[0].or(complies[1]));
            goesOn.set(code.any(matters));
            code.when(goesOn, () => {
              const next = code.keep(matters.choose(work.level.at(levels.plus(version)), level));
              append(users.times(next.minus(level)).atLeast(0));
              level.set(next);
              version.set(version.plus(1));
            });
            return goesOn.and(version.below(end));
          });
          for (let d = 0; d < 2; d++) code.storeWhole(work.powerPlaces.at(cohorts.times(2).plus(d)), 0);
          append(users.times(level.from(1)).atLeast(0));
        });
      });
    });
    code.storeWhole(work.cohorts.at(0), cohorts);
    code.call(raise, powerOf.own(0), row.end);
  });
}

/** Adds the cohorts up. */
function writeDivision(site: Site): Callable {
  const { module, work } = site;
  return module.routine(0, (code) => {
    const [fed, consulted, both] = [code.keep(0), code.keep(0), code.keep(0)];
    const reached = byDuty((d) => code.keep(powerAt(site, powerOf.withPlatform(d))));
    code.loop(0, work.cohorts.at(0), (i) => {
      const [one, other] = byDuty((d) => {
        const place = code.whole(work.powerPlaces.at(i.times(2).plus(d)));
        return code.keep(powerAt(site, place).minus(reached[d]));
      });
      const part = code.keep(work.weight.at(i).times(one));
      fed.set(fed.plus(part));
      consulted.set(consulted.plus(work.weight.at(i).times(other)));
      both.set(both.plus(part.times(other)));
    });
    const heights = byDuty((d) => {
      const { base, height } = lawOf(work.law, d);
      const own = code.keep(
        height
          .times(powerAt(site, powerOf.own(d)))
          .plus(base)
          .atMost(1),
      );
      const withPlatform = code.keep(height.times(reached[d]).plus(base).atMost(1));
      const editor = code.keep(height.times(d === 0 ? fed : consulted));
      code.store(work.judged.at(4 * d), own);
      code.store(work.judged.at(4 * d + 1), withPlatform.minus(own));
      code.store(work.judged.at(4 * d + 2), editor);
      code.store(work.judged.at(4 * d + 3), withPlatform.from(1).minus(editor).atLeast(0));
      return height;
    });
    code.store(work.bothEditors.at(0), heights[0].times(heights[1]).times(both));
  });
}
