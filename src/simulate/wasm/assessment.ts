import { judged } from "../kernel/assessment.js";
import type { Lanes } from "./emit/lanes.js";
import type { Callable, Routine } from "./emit/routine.js";
import type { Site } from "./frame.js";

/** What a year of control comes to under separate caps. */
export function writeSeparateAssessment(site: Site): Callable {
  const { module, inputs, work } = site;
  const { table } = work;
  return module.routine(1, (code, s) => {
    const members = code.keep(inputs.members.at(s));
    const out = (place: keyof typeof judged, d = 0) => work.judged.at(judged[place] + d);
    const shares = Array.from({ length: 8 }, (_, i) => code.keep(work.judged.at(i)));
    const share = (i: number) => shares[i] as Lanes;
    const over = (values: typeof table.fine, at: number) =>
      share(at)
        .times(values.at(at))
        .plus(share(at + 1).times(values.at(at + 1)))
        .plus(share(at + 2).times(values.at(at + 2)));
    reportCases(code, site, members, share);
    for (let d = 0; d < 2; d++) {
      const at = 4 * d;
      code.store(out("feedingFined", d), members.times(over(table.fined, at)));
      code.store(out("feedingAssessed", d), members.times(over(table.fine, at)));
      code.store(out("feedingShieldedEditor", d), members.times(share(at + 2)).times(table.lifted.at(at + 2)));
    }
    const lifted = (at: number) =>
      share(at + 1)
        .times(table.lifted.at(at + 1))
        .plus(share(at + 2).times(table.lifted.at(at + 2)));
    code.store(out("assessed"), out("feedingAssessed").plus(out("consultingAssessed")));
    code.store(out("shielded"), members.times(lifted(0).plus(lifted(4))));
    code.store(out("shieldedEditor"), out("feedingShieldedEditor").plus(out("consultingShieldedEditor")));
    // Fined for either duty: the two are independent within a cohort, where only the editor's class varies.
    const fixed = (at: number) =>
      code.keep(
        share(at)
          .times(table.fined.at(at))
          .plus(share(at + 1).times(table.fined.at(at + 1))),
      );
    const [own, other] = [fixed(0), fixed(4)];
    const [a, b] = [table.fined.at(2), table.fined.at(6)];
    const both = own
      .times(other)
      .plus(own.times(b).times(share(6)))
      .plus(other.times(a).times(share(2)))
      .plus(a.times(b).times(work.bothEditors.at(0)));
    code.store(out("fined"), out("feedingFined").plus(out("consultingFined")).minus(members.times(both)));
  });
}

/** The same under shared caps, over pairs of classes; by duty only cases mean something. */
export function writeSharedAssessment(site: Site): Callable {
  const { module, inputs, work } = site;
  const { table } = work;
  return module.routine(1, (code, s) => {
    const members = code.keep(inputs.members.at(s));
    const shares = Array.from({ length: 8 }, (_, i) => code.keep(work.judged.at(i)));
    const share = (i: number) => shares[i] as Lanes;
    reportCases(code, site, members, share);
    const both = work.bothEditors.at(0);
    const fixed = code.keep(share(0).from(1).minus(share(1)));
    const otherFixed = code.keep(share(4).from(1).minus(share(5)));
    const [fed, consulted] = [code.keep(share(2).times(otherFixed)), code.keep(share(6).times(fixed))];
    /** Share of members in class `i` for feeding and `j` for consulting. Own and platform shares are those of every cohort. */
    const pairShare = (i: number, j: number): Lanes => {
      if (i < 2 || j < 2) return share(i).times(share(4 + j));
      if (i === 2 && j === 2) return both;
      if (i === 2) return fed.minus(both).atLeast(0);
      if (j === 2) return consulted.minus(both).atLeast(0);
      return fixed.times(otherFixed).minus(fed).minus(consulted).plus(both).atLeast(0);
    };
    const places = {
      assessed: table.fine,
      shielded: table.lifted,
      shieldedEditor: table.liftedEditor,
      fined: table.fined,
    };
    const names = Object.keys(places) as (keyof typeof places)[];
    const sums = names.map(() => code.keep(0));
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        const pair = code.keep(pairShare(i, j));
        names.forEach((name, n) => {
          const sum = sums[n] as (typeof sums)[number];
          sum.set(sum.plus(pair.times(places[name].at(4 * i + j))));
        });
      }
    }
    names.forEach((name, n) => {
      code.store(work.judged.at(judged[name]), members.times(sums[n] as Lanes));
    });
    for (const name of ["feedingFined", "consultingFined", "feedingAssessed", "consultingAssessed"] as const) {
      code.store(work.judged.at(judged[name]), 0);
    }
  });
}

function reportCases(code: Routine, { work }: Site, members: Lanes, share: (i: number) => Lanes): void {
  for (let d = 0; d < 2; d++) {
    const below = share(4 * d)
      .plus(share(4 * d + 1))
      .plus(share(4 * d + 2));
    code.store(work.judged.at(judged.feedingCases + d), members.times(below).times(work.table.rate.at(d)));
  }
}
