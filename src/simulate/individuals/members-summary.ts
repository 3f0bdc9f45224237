import { type HorizonFigure, type MemberFigure, placeOf } from "./figures.js";
import type { KeptFigure, SimulatedMembers } from "./gather-members.js";
import { meanError, type OverRealisations, overRealisations } from "./over-realisations.js";

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
  /** Monte Carlo standard error of `everFined`, on the safe side: as if boycotts were not spread evenly over realisations. */
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
      everFinedError: segment.members === 0 ? 0 : meanError([...segment.everFined]) / segment.members,
      everCapped: share("everCapped"),
    };
  });
}
