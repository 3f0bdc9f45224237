import { type DrawnRange, rangeOf } from "./drawn-range.js";
import { type HorizonFigure, type MemberFigure, placeOf } from "./figures.js";
import type { KeptFigure, SimulatedMembers, SimulatedSegment } from "./gather-members.js";

/** A number of members, or an amount, over realisations. */
export interface OverRealisations {
  readonly mean: number;
  /** What chance makes of it. */
  readonly range: DrawnRange;
}

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
    const over = (figure: KeptFigure) => overRealisations(segment, figure, y, simulated);
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
      everCapped: share("everCapped"),
    };
  });
}

function overRealisations(
  { byRealisation }: SimulatedSegment,
  figure: KeptFigure,
  y: number,
  { years, realisations }: SimulatedMembers,
): OverRealisations {
  const values = Array.from({ length: realisations }, (_, r) => byRealisation[figure][r * years.length + y] as number);
  return { mean: values.reduce((sum, value) => sum + value, 0) / realisations, range: rangeOf(values) };
}
