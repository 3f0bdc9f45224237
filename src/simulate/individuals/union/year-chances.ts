import { poissonTail } from "../../../models/fines.js";
import type { Cuts } from "../setting/cuts.js";
import type { GivenSegment, Mercy } from "../setting/given.js";
import { type SegmentSoftware, type Users, words } from "../setting/software.js";

/** Chances of a year for a member of whom nothing is known but the segment. */
export interface YearChances {
  /** A case at least, in either duty. */
  readonly controlled: number;
  /** A fined case at least, beyond the warnings. */
  readonly fined: number;
}

/** Own, platform, editor, compliant. */
type OfClasses = readonly [number, number, number, number];

/**
 * Chances of a year once incidents and boycotts are decided: over groups of users, within which the classes of the two duties do not depend
 * on each other.
 */
export function yearChances({ mercy }: GivenSegment, software: SegmentSoftware, cuts: Cuts, year: number): YearChances {
  const { users } = software;
  const [fed, opened] = [2 * year, 2 * year + 1];
  if (cuts.hazard[fed] === 0 && cuts.hazard[opened] === 0) return { controlled: 0, fined: 0 };
  const [ofFeeding, ofConsulting] = [fed, opened].map((k) => ratesOf(cuts.hazard[k] as number, mercy)) as [
    Rates,
    Rates,
  ];
  const free = (rate: number) => 1 - poissonTail(rate, mercy.warnings + 1);
  const quiet = tableOf(ofFeeding.taken, ofConsulting.taken, (i, j) => Math.exp(-i - j));
  const unfined = tableOf(ofFeeding.fined, ofConsulting.fined, (i, j) =>
    mercy.pooled ? free(i + j) : free(i) * free(j),
  );
  const [feeding, consulting] = [new Float64Array(4), new Float64Array(4)];
  let [controlled, fined] = [0, 0];
  for (let group = 0; group < users.length; group++) {
    const weight = (users[group] as Users).weight;
    fillShares(cuts, fed, fed * users.length + group, feeding);
    fillShares(cuts, opened, opened * users.length + group, consulting);
    for (let at = 0; at < 16; at++) {
      const share = weight * (feeding[at >> 2] as number) * (consulting[at & 3] as number);
      controlled += share * (1 - (quiet[at] as number));
      fined += share * (1 - (unfined[at] as number));
    }
  }
  return { controlled, fined };
}

/** Rates of cases, and of fined cases, of each class. */
interface Rates {
  readonly taken: OfClasses;
  readonly fined: OfClasses;
}

function ratesOf(hazard: number, { dropped, platformExcused, editorExcused }: Mercy): Rates {
  const kept = hazard * (1 - dropped);
  return {
    taken: [hazard, hazard, hazard, 0],
    fined: [kept, kept * (1 - platformExcused), kept * (1 - editorExcused), 0],
  };
}

/** A value for each pair of classes: that of class `i` in feeding and `j` in consulting at `4·i + j`. */
function tableOf(feeding: OfClasses, consulting: OfClasses, value: (i: number, j: number) => number) {
  return Float64Array.from(feeding.flatMap((i) => consulting.map((j) => value(i, j))));
}

function fillShares({ own, platform, editor }: Cuts, k: number, at: number, out: Float64Array): void {
  const first = (own[k] as number) / words;
  const second = (platform[k] as number) / words;
  const third = (editor[at] as number) / words;
  out[0] = first;
  out[1] = second - first;
  out[2] = third - second;
  out[3] = 1 - third;
}
