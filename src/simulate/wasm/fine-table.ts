import { scheduleOf } from "./boycott.js";
import { byDuty } from "./by-duty.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Whole } from "./emit/whole.js";
import type { Site } from "./frame.js";
import { caseRate } from "./stakes.js";

const classes = 4;
const asked = ["detection", "months", "perCase", "cap"] as const;

/** What one duty's control asks of its table in the year at work. */
type Exposure = Readonly<Record<(typeof asked)[number], Lanes>>;

/** Forgets what the table was worked out for. */
export function forgetTable(code: Routine, { work }: Site): void {
  for (let d = 0; d < 2; d++) code.store(work.table.detection.at(d), Number.NaN);
}

function exposureOf(code: Routine, site: Site, s: Whole, d: number, y: Whole): Exposure {
  const { inputs, structure, work, shape } = site;
  const detection = code.keep(inputs.detection.at(s));
  if (d === 0) {
    const inBoycott = work.judgedAs.at(0).times(work.meets.at(0)).differs(0);
    detection.set(inBoycott.choose(inputs.detectionInBoycott.at(s), detection));
  }
  const months = code.keep(0);
  code.when(structure.fined.at(s.plus(d * shape.segments)), () => months.set(work.counted.at(y.plus(d * shape.years))));
  const { perCase, cap } = scheduleOf(site, s, d, y);
  return { detection, months, perCase: code.keep(perCase), cap: code.keep(cap) };
}

function isUnknown(code: Routine, { work }: Site, d: number, exposure: Exposure): Whole {
  const [first, ...others] = asked.map((name) => exposure[name].differs(work.table[name].at(d)));
  return code.any(others.reduce((one, other) => one.or(other), first as NonNullable<typeof first>));
}

function remember(code: Routine, { work }: Site, d: number, exposure: Exposure): void {
  for (const name of asked) code.store(work.table[name].at(d), exposure[name]);
  code.store(work.table.rate.at(d), caseRate(code, exposure.detection, exposure.months));
}

/** Rates of fined cases of those below on their own, through the platform and through an editor, into `work.table.rates`. */
function rateClasses(code: Routine, { inputs, structure, work }: Site, s: Whole, d: number): void {
  const { dropped, proofPlatform, proofEditor } = inputs.scalars;
  const own = code.keep(work.table.rate.at(d).times(dropped.from(1)));
  const at = (set: number, position: number) => work.table.rates.at(set * 8 + d * classes + position);
  for (let set = 0; set < 3; set++) for (let i = 0; i < classes; i++) code.store(at(set, i), i < 3 ? own : 0);
  code.when(structure.choices.platformExempt.at(0), () => {
    const left = code.keep(own.times(proofPlatform.from(1)));
    code.store(at(0, 1), left);
    code.store(at(2, 1), left);
  });
  code.when(structure.editorExempt.at(structure.kind.at(s)), () => {
    code.store(at(0, 2), own.times(proofEditor.from(1)));
  });
}

/**
 * Works out the fines of one member of each class and duty, separate caps, where they are not those of the year before. Of the three sets of
 * rates only the first counts here: lifting every exemption, or the editor's, brings a class back to the fines of the first.
 */
export function writeSeparateTable(site: Site, fine: Callable): Callable {
  const { module, structure, work } = site;
  const { table } = work;
  return module.routine(2, (code, s, y) => {
    const exposures = byDuty((d) => exposureOf(code, site, s, d, y));
    exposures.forEach((exposure, d) => {
      const place = (i: number) => d * classes + i;
      const ask = (i: number) => {
        code.store(work.fine.rate.at(0), table.rates.at(place(i)));
        code.call(fine);
        code.store(table.fine.at(place(i)), work.fine.amount.at(0));
        code.store(table.fined.at(place(i)), work.fine.tail.at(0));
        code.store(table.lifted.at(place(i)), table.fine.at(place(0)).minus(work.fine.amount.at(0)));
      };
      const compute = () => {
        rateClasses(code, site, s, d);
        code.store(work.fine.perCase.at(0), exposure.perCase);
        code.store(work.fine.cap.at(0), exposure.cap);
        ask(0);
        const sameAsOwn = (i: number) => {
          code.store(table.fine.at(place(i)), table.fine.at(place(0)));
          code.store(table.fined.at(place(i)), table.fined.at(place(0)));
          code.store(table.lifted.at(place(i)), 0);
        };
        code.when(
          structure.choices.platformExempt.at(0),
          () => ask(1),
          () => sameAsOwn(1),
        );
        code.when(
          structure.editorExempt.at(structure.kind.at(s)),
          () => ask(2),
          () => sameAsOwn(2),
        );
      };
      code.when(isUnknown(code, site, d, exposure), () => {
        remember(code, site, d, exposure);
        if (d === 0) {
          compute();
          return;
        }
        code.when(isUnknown(code, site, 0, exposure), compute, () => {
          for (const part of ["fine", "fined", "lifted"] as const) {
            for (let i = 0; i < 3; i++) code.store(table[part].at(classes + i), table[part].at(i));
          }
        });
      });
    });
  });
}

/** Works out the fines of pairs of classes under shared caps, at the amounts of feeding: both duties have the same. */
export function writeSharedTable(site: Site, fine: Callable): Callable {
  const { module, structure, work } = site;
  const { table } = work;
  return module.routine(2, (code, s, y) => {
    const exposures = byDuty((d) => exposureOf(code, site, s, d, y));
    const [feeding] = exposures;
    const unknown = code.whole(isUnknown(code, site, 0, feeding).or(isUnknown(code, site, 1, exposures[1])));
    code.when(unknown, () => {
      exposures.forEach((exposure, d) => {
        remember(code, site, d, exposure);
        rateClasses(code, site, s, d);
      });
      code.store(work.fine.perCase.at(0), feeding.perCase);
      code.store(work.fine.cap.at(0), feeding.cap);
      const exempts = code.whole(
        structure.choices.platformExempt.at(0).or(structure.editorExempt.at(structure.kind.at(s))),
      );
      code.loop(0, classes, (i) => {
        code.loop(0, classes, (j) => {
          const pair = code.whole(i.times(classes).plus(j));
          const ask = (set: number) => {
            code.store(
              work.fine.rate.at(0),
              table.rates.at(i.plus(set * 8)).plus(table.rates.at(j.plus(set * 8 + classes))),
            );
            code.call(fine);
          };
          ask(0);
          code.store(table.fine.at(pair), work.fine.amount.at(0));
          code.store(table.fined.at(pair), work.fine.tail.at(0));
          code.store(table.lifted.at(pair), 0);
          code.store(table.liftedEditor.at(pair), 0);
          code.when(exempts, () => {
            ask(1);
            code.store(table.lifted.at(pair), work.fine.amount.at(0).minus(table.fine.at(pair)));
            ask(2);
            code.store(table.liftedEditor.at(pair), work.fine.amount.at(0).minus(table.fine.at(pair)));
          });
        });
      });
    });
  });
}
