import { judged, judgedLength } from "../kernel/assessment.js";
import { yearly } from "./boycott.js";
import { byDuty } from "./by-duty.js";
import type { Callable } from "./emit/routine.js";
import type { Site } from "./frame.js";

/** Routines that a year's judgement calls. */
export interface Judging {
  readonly reduction: Callable;
  readonly laws: Callable;
  readonly cohorts: Callable;
  readonly table: Callable;
  readonly assessment: Callable;
}

/** Classes, cases and fines of a segment's year, mixed where a boycott is a matter of chance left open; leaves practice as it is then. */
export function writeJudge(site: Site, parts: Judging): Callable {
  const { module, inputs, work } = site;
  const pass = writePass(site, parts);
  const report = writeClassReport(site);
  return module.routine(2, (code, s, y) => {
    const odds = code.keep(work.boycott.at(0));
    const depth = inputs.scalars.boycottDepth;
    const judge = (boycotted: 0 | 1 | typeof odds) => {
      const left = typeof boycotted === "number" ? (boycotted === 0 ? 1 : depth.from(1)) : odds.times(depth).from(1);
      code.store(work.left.at(0), left);
      code.call(parts.reduction, y);
      code.store(work.judgedAs.at(0), boycotted);
    };
    const isOpen = odds.isAbove(0).and(odds.isBelow(1));
    code.when(
      code.any(isOpen),
      () => {
        judge(0);
        code.call(pass, s, y);
        code.loop(0, judgedLength, (i) => code.store(work.plain.at(i), work.judged.at(i)));
        judge(1);
        code.call(pass, s, y);
        code.loop(0, judgedLength, (i) => {
          const plain = work.plain.at(i).times(odds.from(1));
          code.store(work.judged.at(i), plain.plus(odds.times(work.judged.at(i))));
        });
        judge(odds);
      },
      () => {
        judge(odds);
        code.call(pass, s, y);
      },
    );
    code.call(report, s, y);
  });
}

function writePass({ module, shape, structure, work }: Site, parts: Judging): Callable {
  const { segments, years } = shape;
  return module.routine(2, (code, s, y) => {
    code.call(parts.laws, s, y, 0);
    code.call(parts.laws, s, y, 1);
    code.call(parts.cohorts, s, y);
    const [isFed, isConsulted] = byDuty((d) =>
      structure.fined.at(s.plus(d * segments)).and(code.any(work.counted.at(y.plus(d * years)).isAbove(0))),
    );
    code.when(
      isFed.or(isConsulted),
      () => {
        code.call(parts.table, s, y);
        code.call(parts.assessment, s);
      },
      () => code.loop(judged.feedingCases, judgedLength, (i) => code.store(work.judged.at(i), 0)),
    );
  });
}

/** Reports a year's classes. The averages over segments come later. */
function writeClassReport(site: Site): Callable {
  const { module, shape, structure, work } = site;
  const places = shape.segments + 1;
  return module.routine(2, (code, s, y) => {
    for (let d = 0; d < 2; d++) {
      code.when(structure.due.at(s.plus(d * shape.segments)), () => {
        const place = (c: number) => structure.positions.classes.at(s.plus((5 * d + c) * places));
        const share = (c: number) => work.judged.at(4 * d + c);
        for (let c = 0; c < 4; c++) code.store(yearly(site, code, place(c), y), share(c));
        const below = code.keep(share(0).plus(share(1)).plus(share(2)));
        code.store(yearly(site, code, place(4), y), share(2).over(below).where(below.differs(0)));
      });
    }
  });
}
