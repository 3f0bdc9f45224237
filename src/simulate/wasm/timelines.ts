import { exponential } from "./emit/exponential.js";
import { Lanes } from "./emit/lanes.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Site } from "./frame.js";

/** Works out when measures are announced, felt and enforced in each lane, and over which months of each year means are taken. */
export function writeTimelines(site: Site): Callable {
  const { module, inputs, structure, work } = site;
  const follow = writeRow(site);
  const ranges = writeRanges(site);
  const { feedingStart, consultingStart, conditionStart } = inputs.scalars;
  const number = (name: keyof typeof structure.numbers) => structure.numbers[name].at(0);
  return module.routine(0, (code) => {
    const given = code.keep(number("announced"));
    const announced = code.keep(isGiven(given).choose(given, feedingStart.atMost(consultingStart)));
    const ofCondition = code.keep(number("conditionAnnounced"));
    code.store(work.announcedOn.at(0), announced);
    code.store(work.announcedOn.at(1), announced);
    code.store(work.announcedOn.at(2), isGiven(ofCondition).choose(ofCondition, conditionStart));
    code.store(work.startsOn.at(0), feedingStart);
    code.store(work.startsOn.at(1), consultingStart);
    code.store(work.startsOn.at(2), conditionStart);
    code.store(work.withdrawnOn.at(0), number("withdrawn"));
    code.store(work.withdrawnOn.at(1), number("withdrawn"));
    code.store(work.withdrawnOn.at(2), number("conditionWithdrawn"));
    code.loop(0, 3, (row) => code.call(follow, row));
    const from = code.keep(within(site, announced.minus(number("start"))));
    code.store(work.announcedFrom.at(0), from);
    code.store(work.announcedTo.at(0), from.atLeast(within(site, number("withdrawn").minus(number("start")))));
    code.call(ranges);
  });
}

function isGiven(value: Lanes) {
  return value.equals(value);
}

function within({ shape }: Site, position: Lanes): Lanes {
  return position.atLeast(0).atMost(shape.months);
}

/** One measure: months in which it applies, and how much of it is felt in each month. */
function writeRow(site: Site): Callable {
  const { module, shape, structure, inputs, work } = site;
  const { months, years } = shape;
  return module.routine(1, (code, row) => {
    const origin = structure.numbers.start.at(0);
    const start = code.keep(work.startsOn.at(row).minus(origin));
    const from = code.keep(within(site, start));
    const end = code.keep(within(site, work.withdrawnOn.at(row).minus(origin)));
    const known = code.keep(within(site, work.announcedOn.at(row).minus(origin)));
    code.store(work.enforcedFrom.at(row), from);
    code.store(work.enforcedTo.at(row), from.atLeast(end));
    const starts = code.keepMask(start.isBelow(Number.POSITIVE_INFINITY));
    const first = row.times(months);
    code.when(
      code.any(starts),
      () => {
        const { tau } = inputs.scalars;
        const full = code.keep(from.atLeast(known));
        const stop = code.keep(starts.choose(end, 0));
        const anticipates = starts.and(tau.isAbove(0));
        const last = code.keep(anticipates.choose(from.atMost(end).minus(1), -1));
        const step = code.keep(exponential(code, code.keep(Lanes.of(-1).over(tau))).exp);
        const nearest = code.keep(exponential(code, code.keep(last.minus(start).over(tau))).exp);
        const level = code.keep(0);
        code.loop(0, months, (back) => {
          const t = code.whole(back.from(months - 1));
          const month = code.keep(structure.month.at(t));
          level.set(month.equals(last).choose(nearest, level.times(step)));
          const isFull = month.isAtLeast(full).and(month.isBelow(stop));
          const isKnown = month.isAtLeast(known).and(month.isAtMost(last));
          code.store(work.felt.at(first.plus(t)), isFull.choose(1, level.where(isKnown)));
        });
      },
      () => code.loop(0, months, (t) => code.store(work.felt.at(first.plus(t)), 0)),
    );
    code.loop(0, years, (y) => {
      const january = code.whole(structure.yearFrom.at(y));
      const level = code.keep(work.felt.at(first.plus(january)));
      const moves = code.whole(0);
      code.loop(january, structure.yearTo.at(y), (t) => {
        moves.set(moves.or(code.any(work.felt.at(first.plus(t)).differs(level))));
      });
      code.storeWhole(work.feltIsSteady.at(row.times(years).plus(y)), moves.not());
    });
  });
}

/** Counted months of each year for a bound duty; the whole year where none is enforced, or all are. */
function writeRanges({ module, shape, structure, work }: Site): Callable {
  const { years } = shape;
  return module.routine(0, (code) => {
    code.loop(0, years, (y) => {
      const first = code.keep(structure.first.at(y));
      const end = code.keep(structure.end.at(y));
      code.store(work.rangeFrom.at(y), first);
      code.store(work.rangeTo.at(y), end);
      for (let d = 0; d < 2; d++) {
        const from = code.keep(first.atLeast(work.enforcedFrom.at(d)));
        const to = code.keep(from.atLeast(end.atMost(work.enforcedTo.at(d))));
        const isNone = code.keepMask(to.isAtMost(from));
        const [rangeFrom, rangeTo] = [
          work.rangeFrom.at(y.plus((1 + d) * years)),
          work.rangeTo.at(y.plus((1 + d) * years)),
        ];
        code.store(work.counted.at(y.plus(d * years)), to.minus(from));
        code.store(rangeFrom, isNone.choose(first, from));
        code.store(rangeTo, isNone.choose(end, to));
        const kind = code.whole(1 + d);
        const fedFrom = work.rangeFrom.at(y.plus(years));
        const fedTo = work.rangeTo.at(y.plus(years));
        if (d === 1) setWhere(code, kind, code.all(rangeFrom.equals(fedFrom).and(rangeTo.equals(fedTo))), 1);
        setWhere(code, kind, code.all(rangeFrom.equals(first).and(rangeTo.equals(end))), 0);
        code.storeWhole(work.rangeKind.at(y.plus(d * years)), kind);
      }
      const lost = (side: "announcedFrom" | "announcedTo") => {
        const month = work[side].at(0);
        return month.isAtMost(first).or(month.isAtLeast(end));
      };
      code.storeWhole(work.lossIsSteady.at(y), code.all(lost("announcedFrom").and(lost("announcedTo"))));
    });
  });
}

function setWhere(
  code: Routine,
  variable: ReturnType<Routine["whole"]>,
  condition: ReturnType<Routine["all"]>,
  value: number,
) {
  code.when(condition, () => variable.set(value));
}
