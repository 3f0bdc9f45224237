import { type HorizonFigure, type MemberFigure, placeOf } from "./figures.js";
import type { KeptFigure, SimulatedMembers, SimulatedSegment } from "./gather-members.js";
import { meanErrorBeside, type OverRealisations, overRealisations } from "./over-realisations.js";

/** The members of a segment in one year and over the horizon. */
export interface SegmentSummary {
  readonly segment: string;
  readonly members: number;
  /** Share below the threshold of each duty; all of them where nothing is due. */
  readonly belowFeeding: number;
  readonly belowConsulting: number;
  /** Members with a case in the year; with a fine; EUR of fines. */
  readonly controlled: OverRealisations;
  readonly finedMembers: OverRealisations;
  readonly assessed: OverRealisations;
  /** Shares of members over the whole horizon. */
  readonly everControlled: number;
  readonly everFined: number;
  /** Monte Carlo standard error of `everFined`. */
  readonly everFinedError: number;
  readonly everCapped: number;
}

/**
 * Sums members up, segment by segment.
 *
 * @param year calendar year
 * @throws RangeError for a year outside the horizon
 */
export function summariseMembers(simulated: SimulatedMembers, year: number): SegmentSummary[] {
  const { years, realisations, segments } = simulated;
  const y = years.indexOf(year);
  if (y < 0) throw new RangeError(`invalid year: ${year}`);
  return segments.map((segment): SegmentSummary => {
    const share = (figure: MemberFigure | HorizonFigure) =>
      segment.members === 0
        ? 0
        : (segment.sums[placeOf(figure, y, years.length)] as number) / (segment.members * realisations);
    const inYear = (values: ArrayLike<number>) =>
      Array.from({ length: realisations }, (_, r) => values[r * years.length + y] as number);
    const boycotted = inYear(segment.boycotted);
    const over = (figure: KeptFigure) => overRealisations(inYear(segment.byRealisation[figure]), boycotted);
    return {
      segment: segment.id,
      members: segment.members,
      belowFeeding: share("feedingOwn") + share("feedingPlatform") + share("feedingEditor"),
      belowConsulting: share("consultingOwn") + share("consultingPlatform") + share("consultingEditor"),
      controlled: over("controlled"),
      finedMembers: over("finedMembers"),
      assessed: over("assessed"),
      everControlled: share("everControlled"),
      everFined: share("everFined"),
      everFinedError: segment.members === 0 ? 0 : errorOfEver(segment, years.length) / segment.members,
      everCapped: share("everCapped"),
    };
  });
}

/** Standard error of the number of members ever fined. */
function errorOfEver({ everFined, boycotted, byRealisation }: SimulatedSegment, years: number): number {
  const brought = Float64Array.from(everFined, () => 0);
  for (let y = 0; y < years; y++) {
    const sums = { with: 0, without: 0, realisations: 0 };
    for (let at = y; at < boycotted.length; at += years) {
      sums[boycotted[at] === 1 ? "with" : "without"] += byRealisation.finedMembers[at] as number;
      sums.realisations += boycotted[at] as number;
    }
    const quiet = everFined.length - sums.realisations;
    if (sums.realisations === 0 || quiet === 0) continue;
    const extra = sums.with / sums.realisations - sums.without / quiet;
    brought.forEach((before, r) => {
      brought[r] = before + extra * (boycotted[r * years + y] as number);
    });
  }
  return meanErrorBeside([...everFined], [...brought]);
}
