import type { SimulatedMembers } from "./gather-members.js";

/** How fines are spread over the members of a segment in the whole horizon. Shares in [0, 1]. */
export interface Concentration {
  readonly segment: string;
  /** Members fined at least once, and in two years at least. */
  readonly everFined: number;
  readonly finedAgain: number;
  /** Share of all fines that the most fined tenth of fined members bear. */
  readonly topTenth: number;
  /** Among fined members, EUR in all: median, and the amount that one in twenty exceeds. */
  readonly median: number;
  readonly high: number;
}

/**
 * How concentrated fines are, segment by segment; segments without a fine are left out.
 *
 * @param simulated members whose fined years were kept
 */
export function concentrations({ segments, realisations }: SimulatedMembers): Concentration[] {
  return segments.flatMap(({ id, members, fined }): Concentration[] => {
    const sums: number[] = [];
    let again = 0;
    for (const { member, fine } of fined) {
      for (let row = 0; row < member.length; ) {
        const own = member[row];
        let [sum, years] = [0, 0];
        for (; row < member.length && member[row] === own; row++, years++) sum += fine[row] as number;
        sums.push(sum);
        if (years > 1) again += 1;
      }
    }
    if (sums.length === 0) return [];
    sums.sort((a, b) => b - a);
    const total = sums.reduce((sum, amount) => sum + amount, 0);
    const tenth = sums.slice(0, Math.ceil(sums.length / 10)).reduce((sum, amount) => sum + amount, 0);
    const at = (share: number) => sums[Math.min(sums.length - 1, Math.floor(share * sums.length))] as number;
    return [
      {
        segment: id,
        everFined: sums.length / (members * realisations),
        finedAgain: again / (members * realisations),
        topTenth: tenth / total,
        median: at(0.5),
        high: at(0.05),
      },
    ];
  });
}
