import { logarithm } from "./emit/exponential.js";
import { gatherOwn } from "./emit/gather.js";
import type { Lanes } from "./emit/lanes.js";
import type { Slot, Wholes } from "./emit/room.js";
import type { Callable, Routine } from "./emit/routine.js";
import { Whole } from "./emit/whole.js";
import type { Frame, Site } from "./frame.js";
import { versionsPerYear } from "./work.js";

/**
 * Works out what does not pass the editors' software, for users whose version came `first … end − 1` months into a year: −log of the mean, over
 * a range of months, of 0 before it and `1 − down` from then on.
 */
export function writePassing(site: Site): Callable {
  const { module, shape, structure, work } = site;
  const { months, editors } = shape;
  return module.routine(4, (code, kind, y, first, end) => {
    const january = code.whole(structure.yearFrom.at(y));
    const keepLog = (e: Whole, version: Whole, passing: Lanes) => {
      const log = logarithm(code, passing);
      code.store(
        work.lostLog.at(code.whole(positionOf(site, kind, y, e).plus(version))),
        passing.isAtMost(0).choose(Number.POSITIVE_INFINITY, log.times(-1)),
      );
    };
    const overRange = () => {
      const range = code.whole(kind.times(shape.years).plus(y));
      const [from, to] = [code.keep(work.rangeFrom.at(range)), code.keep(work.rangeTo.at(range))];
      const length = code.keep(to.minus(from));
      code.loop(0, editors, (e) => {
        const row = { base: work.downSum.base, start: code.whole(e.times((months + 1) * 16 * shape.vectors)) };
        const all = code.keep(gatherOwn(code, row, to));
        code.loop(first, end, (version) => {
          const came = structure.month.at(code.whole(january.plus(version)));
          const ready = code.keep(came.atLeast(from).atMost(to));
          const lost = ready.minus(from).plus(all.minus(gatherOwn(code, row, ready)));
          keepLog(e, version, code.keep(lost.over(length).from(1)));
        });
      });
    };
    const overYear = () => {
      const length = code.keep(structure.end.at(y).minus(structure.first.at(y)));
      code.loop(0, editors, (e) => {
        const sums = code.whole(e.times(months + 1));
        const all = code.keep(work.downSum.at(code.whole(sums.plus(structure.yearTo.at(y)))));
        code.loop(first, end, (version) => {
          const before = work.downSum.at(code.whole(sums.plus(january).plus(version)));
          const lost = structure.month.at(version).plus(all.minus(before));
          keepLog(e, version, code.keep(lost.over(length).from(1)));
        });
      });
    };
    code.when(kind, overRange, overYear);
  });
}

/** Has it worked out what {@link readLostLog} reads, where it is not known yet. @param laterToo whether later versions than the first are wanted */
export function prepareLostLogs(
  code: Routine,
  { work, shape, structure }: Frame,
  passing: Callable,
  ...[kind, y, laterToo]: readonly [Whole, Whole, Whole]
): void {
  const place = code.whole(kind.times(shape.years).plus(y));
  const run = code.whole(work.run.at(0));
  const prepare = (known: Wholes, wanted: Whole, first: number, end: Whole) =>
    code.when(wanted.and(known.at(place).equals(run).not()), () => {
      code.call(passing, kind, y, first, end);
      code.storeWhole(known.at(place), run);
    });
  prepare(work.firstRun, Whole.of(1), 0, Whole.of(1));
  prepare(work.laterRun, laterToo, 1, structure.yearTo.at(y).minus(structure.yearFrom.at(y)));
}

/** Reads what {@link writePassing} works out, version by version. */
export function readLostLog(code: Routine, frame: Frame, kind: Whole, y: Whole, e: Whole): (version: Whole) => Slot {
  const first = code.whole(positionOf(frame, kind, y, e));
  return (version) => frame.work.lostLog.at(code.whole(first.plus(version)));
}

function positionOf({ shape }: Frame, kind: Whole, y: Whole, e: Whole): Whole {
  const { years, editors } = shape;
  return kind.times(years).plus(y).times(editors).plus(e).times(versionsPerYear);
}
