import type { ClassShares } from "../../../models/compliance.js";
import type { SegmentYear } from "../../../models/segment-run.js";
import type { Duty } from "../../../scenario/scenario.js";
import { type MemberFigure, memberFigures, placeOf } from "./figures.js";
import type { SimulatedMembers, SimulatedSegment } from "./gather-members.js";

/** A figure of a year of members one by one beside that of the closed forms: totals of one realisation, in the figure's unit. */
export interface Agreement {
  /** Segment id, or `all` for the sum over the segments. */
  readonly segment: string;
  readonly figure: MemberFigure;
  readonly year: number;
  readonly simulated: number;
  readonly expected: number;
  /** Monte Carlo standard error of `simulated`, given the chances that were met. */
  readonly standardError: number;
}

/** What the closed forms give a segment's year in one realisation: what the model ran with that realisation's chances. */
export type ExpectedYear = Pick<SegmentYear, "classes" | "assessment"> & { readonly members: number };

/** Members whose cases or fines are too few to have a spread of their own: their figures are added to others before they are compared. */
const fewest = 50;

/**
 * Sets members simulated one by one against the closed forms, year by year, by segment and summed over segments. Years are not added up:
 * a member keeps its practice and its software, so that its years resemble each other.
 *
 * @param expected what the closed forms give a segment in year `y` of realisation `r`, at the same chances
 * @returns figures that enough members have for a mean to be about normal
 */
export function compareWithClosedForms(
  simulated: SimulatedMembers,
  expected: (segment: string, realisation: number, year: number) => ExpectedYear,
): Agreement[] {
  const { realisations, years, segments } = simulated;
  const rows = segments.flatMap((segment) =>
    years.flatMap((year, y) => {
      const runs = Array.from({ length: realisations }, (_, r) => expectedFigures(expected(segment.id, r, y)));
      return memberFigures.map((figure, f): Counted => {
        const mean = runs.reduce((sum, run) => sum + (run[f] as number), 0) / realisations;
        const estimated = estimate(segment, figure, y, simulated);
        return { segment: segment.id, figure, year, ...estimated, expected: segment.members * mean };
      });
    }),
  );
  const known = rows.filter((row) => !Number.isNaN(row.expected));
  const sums = years.flatMap((year) =>
    memberFigures.flatMap((figure) => {
      const parts = known.filter((row) => row.year === year && row.figure === figure);
      return parts.length > 0 ? [sumOf(parts)] : [];
    }),
  );
  return [...known, ...sums].filter(({ events }) => events >= fewest).map(({ events: _, ...row }) => row);
}

/** A row, and about how many members it rests on. */
interface Counted extends Agreement {
  readonly events: number;
}

/** Distance of the simulated figure from the expected one, in standard errors; 0 for equal ones. */
export function standardDistance({ simulated, expected, standardError }: Agreement): number {
  const gap = simulated - expected;
  return Math.abs(gap) <= 1e-9 * Math.abs(expected) ? 0 : gap / standardError;
}

/** Figures of a segment's year for one of its members, in the order of the list; not a number where the model does not report one. */
function expectedFigures({ classes, assessment, members }: ExpectedYear): number[] {
  const of = (duty: Duty, cause: keyof ClassShares) => classes[duty][cause];
  const { cases, finedMembers, assessed, shielded, shieldedEditor } = assessment;
  const byName: Partial<Record<MemberFigure, number>> = {
    feedingOwn: of("feeding", "own"),
    feedingPlatform: of("feeding", "platform"),
    feedingEditor: of("feeding", "editor"),
    consultingOwn: of("consulting", "own"),
    consultingPlatform: of("consulting", "platform"),
    consultingEditor: of("consulting", "editor"),
    feedingCases: cases.feeding / members,
    consultingCases: cases.consulting / members,
    feedingFinedMembers: finedMembers.feeding / members,
    consultingFinedMembers: finedMembers.consulting / members,
    finedMembers: finedMembers.total / members,
    feedingAssessed: assessed.feeding / members,
    consultingAssessed: assessed.consulting / members,
    assessed: assessed.total / members,
    shielded: shielded.total / members,
    shieldedEditor: shieldedEditor.total / members,
  };
  return memberFigures.map((figure) => byName[figure] ?? Number.NaN);
}

function estimate(
  segment: SimulatedSegment,
  figure: MemberFigure,
  year: number,
  { years, realisations }: SimulatedMembers,
): Pick<Counted, "simulated" | "standardError" | "events"> {
  const place = placeOf(figure, year, years.length);
  const size = segment.members * realisations;
  const variance = (segment.deviations[place] as number) / size;
  const mean = (segment.sums[place] as number) / size;
  const square = variance + mean * mean;
  return {
    simulated: segment.members * mean,
    standardError: segment.members * Math.sqrt(variance / size),
    // As many members of equal amounts as would have this mean and spread.
    events: square > 0 ? (size * mean * mean) / square : 0,
  };
}

function sumOf(parts: readonly Counted[]): Counted {
  const [{ figure, year }] = parts as [Counted, ...Counted[]];
  const add = (of: (row: Counted) => number) => parts.reduce((sum, row) => sum + of(row), 0);
  return {
    ...{ segment: "all", figure, year },
    simulated: add((row) => row.simulated),
    expected: add((row) => row.expected),
    standardError: Math.sqrt(add((row) => row.standardError ** 2)),
    events: add((row) => row.events),
  };
}
