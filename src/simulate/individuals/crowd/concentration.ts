import { between, typeSeven } from "../../../random/core/type-seven.js";
import { type FineCounts, FineTally } from "./fine-counts.js";
import type { SimulatedMembers } from "./gather-members.js";

/** How fines are spread over the members of a segment in the whole horizon. Shares in [0, 1]. */
export interface Concentration {
  /** Segment id, or `all`. */
  readonly segment: string;
  /** Share of members fined at least once: those who bear all fines. */
  readonly everFined: number;
  /** Share of these who are fined in two years at least. */
  readonly finedAgain: number;
  /** Share of all fines that the most fined tenth of fined members bear. */
  readonly topTenth: number;
  /** Among fined members, EUR in all: median, and the amount that one in twenty exceeds. */
  readonly median: number;
  readonly high: number;
}

/** How concentrated fines are, segment by segment; segments without a fine are left out. */
export function concentrations({ segments, realisations }: SimulatedMembers): Concentration[] {
  return segments.flatMap(({ id, members, fines }) => concentrationOf(id, fines, members * realisations));
}

/** How concentrated fines are over all segments simulated; `undefined` where nobody is fined. */
export function concentrationInAll({ segments, realisations }: SimulatedMembers): Concentration | undefined {
  const tally = new FineTally();
  for (const { fines } of segments) tally.addAll(fines);
  const members = segments.reduce((sum, segment) => sum + segment.members, 0);
  return concentrationOf("all", tally.counts(), members * realisations)[0];
}

function concentrationOf(segment: string, counts: FineCounts, lives: number): Concentration[] {
  const fined = counts.members.reduce((sum, members) => sum + members, 0);
  if (fined === 0) return [];
  const total = counts.amounts.reduce((sum, amount, row) => sum + amount * (counts.members[row] as number), 0);
  return [
    {
      segment,
      everFined: fined / lives,
      finedAgain: counts.again / fined,
      topTenth: borneByMostFined(counts, fined / 10) / total,
      median: quantile(counts, fined, 0.5),
      high: quantile(counts, fined, 0.95),
    },
  ];
}

/** EUR that the most fined bear; the last of them may count in part. @param members how many, > 0 */
function borneByMostFined({ amounts, members }: FineCounts, wanted: number): number {
  let sum = 0;
  for (let row = amounts.length - 1, left = wanted; row >= 0 && left > 0; row--) {
    const taken = Math.min(left, members[row] as number);
    sum += taken * (amounts[row] as number);
    left -= taken;
  }
  return sum;
}

function quantile({ amounts, members }: FineCounts, fined: number, level: number): number {
  const { rank, weight } = typeSeven(level, fined);
  const at = (wanted: number) => {
    let row = 0;
    for (let upTo = members[0] as number; upTo <= wanted; upTo += members[row] as number) row += 1;
    return amounts[row] as number;
  };
  return between(at(rank), at(Math.min(rank + 1, fined - 1)), weight);
}
