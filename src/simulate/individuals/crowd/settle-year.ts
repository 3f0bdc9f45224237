import type { GivenDuty } from "../setting/given.js";
import type { Crowd } from "./crowd.js";
import { figureAt, type Tally } from "./figures.js";

/** Cases of a member in a year, by duty: at 0 for feeding, at 1 for consulting. */
export interface YearOfCases {
  /** Taken up by a control. */
  readonly taken: Int32Array;
  /** Not dropped; of these, not excused by the platform's fault; of these, not excused by the editor's: fined. */
  readonly kept: Int32Array;
  readonly withoutEditor: Int32Array;
  readonly fined: Int32Array;
}

/** A member's fines of a year, EUR. */
export interface Settlement {
  fine: number;
  /** A cap was reached. */
  isCapped: boolean;
}

const at = {
  cases: [figureAt("feedingCases"), figureAt("consultingCases")] as const,
  controlled: figureAt("controlled"),
  fined: [figureAt("feedingFinedMembers"), figureAt("consultingFinedMembers")] as const,
  finedMembers: figureAt("finedMembers"),
  capped: figureAt("cappedMembers"),
  byDuty: [figureAt("feedingAssessed"), figureAt("consultingAssessed")] as const,
  assessed: figureAt("assessed"),
  shielded: figureAt("shielded"),
  shieldedEditor: figureAt("shieldedEditor"),
};

/**
 * Opens the settling of years with cases: fines are added up beyond the warnings and within the caps, of each duty or of both together,
 * and counted in a tally, beside what they would be without exemptions.
 *
 * @returns settles a year whose figures start at `from` in the tally; what it returns is overwritten by the next year
 */
export function openSettlement({ given: { mercy, years } }: Crowd, tally: Tally) {
  const { warnings, pooled } = mercy;
  const settled: Settlement = { fine: 0, isCapped: false };
  const fineOf = (cases: number, { perCase, cap }: GivenDuty) =>
    cases > warnings ? Math.min(perCase * (cases - warnings), cap) : 0;
  const totalOf = (counts: Int32Array, feeding: GivenDuty, consulting: GivenDuty) => {
    const [ofFeeding, ofConsulting] = [counts[0] as number, counts[1] as number];
    return pooled
      ? fineOf(ofFeeding + ofConsulting, feeding)
      : fineOf(ofFeeding, feeding) + fineOf(ofConsulting, consulting);
  };
  return (year: number, cases: YearOfCases, from: number): Settlement => {
    const { feeding, consulting } = years[year] as (typeof years)[number];
    const [ofFeeding, ofConsulting] = [cases.fined[0] as number, cases.fined[1] as number];
    count(tally, from + at.controlled, 1);
    count(tally, from + at.cases[0], cases.taken[0] as number);
    count(tally, from + at.cases[1], cases.taken[1] as number);
    settled.fine = totalOf(cases.fined, feeding, consulting);
    settled.isCapped = false;
    let isFined = ofFeeding + ofConsulting > warnings;
    if (pooled) settled.isCapped = isFined && settled.fine >= feeding.cap;
    else {
      isFined = settleDuty(0, ofFeeding, feeding, from);
      isFined = settleDuty(1, ofConsulting, consulting, from) || isFined;
    }
    if (isFined) count(tally, from + at.finedMembers, 1);
    if (settled.isCapped) count(tally, from + at.capped, 1);
    count(tally, from + at.assessed, settled.fine);
    count(tally, from + at.shielded, totalOf(cases.kept, feeding, consulting) - settled.fine);
    count(tally, from + at.shieldedEditor, totalOf(cases.withoutEditor, feeding, consulting) - settled.fine);
    return settled;
  };

  function settleDuty(duty: 0 | 1, cases: number, given: GivenDuty, from: number): boolean {
    if (cases <= warnings) return false;
    const amount = fineOf(cases, given);
    count(tally, from + at.fined[duty], 1);
    count(tally, from + at.byDuty[duty], amount);
    if (amount >= given.cap) settled.isCapped = true;
    return true;
  }
}

/** Adds a member's value to a figure. */
export function count({ sums, squares }: Tally, place: number, value: number): void {
  sums[place] = (sums[place] as number) + value;
  squares[place] = (squares[place] as number) + value * value;
}
