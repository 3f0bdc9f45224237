import type { Callable } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import { readRamp } from "./ramps.js";

/** Share of attempts that a segment's software loses, month by month, and the levels of its editors' versions. */
export function writeFaults({ module, shape, inputs, structure, work }: Site): Callable {
  const { editors, months, years } = shape;
  return module.routine(1, (code, s) => {
    code.loop(0, months, (t) => code.store(work.fault.at(t), 0), 4);
    code.loop(0, editors, (e) => {
      const use = code.whole(s.times(editors).plus(e));
      const users = code.keep(inputs.share.at(use));
      const moves = code.whole(e.times(years));
      const row = code.whole(e.times(months));
      code.loop(0, years, (y) => code.storeWhole(work.moves.at(moves.plus(y)), -1));
      code.when(code.any(users.isAbove(0)), () => {
        const ramp = readRamp(code, inputs.ready, use);
        const [level, ready, behind] = [code.keep(0), code.keep(0), code.keep(0)];
        const set = (t: Whole) => {
          level.set(ramp.at(structure.month.at(t)));
          code.store(work.level.at(row.plus(t)), level);
          ready.set(users.times(level));
          behind.set(users.times(level.from(1)));
        };
        const add = (t: Whole) => code.add(work.fault.at(t), behind.plus(ready.times(work.down.at(row.plus(t)))));
        code.loop(0, years, (y) => {
          const [first, end] = [code.whole(structure.yearFrom.at(y)), code.whole(structure.yearTo.at(y))];
          const isSteady = code.whole(ramp.isSteady(structure.first.at(y), structure.end.at(y)));
          code.storeWhole(work.moves.at(moves.plus(y)), isSteady.not());
          code.when(
            isSteady,
            () => {
              set(first);
              code.loop(first, end, add, 4);
            },
            () =>
              code.loop(first, end, (t) => {
                set(t);
                add(t);
              }),
          );
        });
      });
    });
  });
}
