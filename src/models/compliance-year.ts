import type { Duty } from "../scenario/scenario.js";
import { type ClassShares, classShares } from "./compliance.js";
import type { Cohort } from "./editor-faults.js";
import { cohortFault } from "./editor-faults.js";
import { caseRate } from "./fines.js";
import type { Segment } from "./parameters.js";
import { type CalendarYear, meanOver, stepAt } from "./time.js";

/** One duty of one segment in one year, as it stands before anybody is controlled. */
export interface DutyYear {
  /** Number of months in which the duty is enforced. */
  readonly counted: number;
  /** Class shares of each cohort, in the order of the cohorts. */
  readonly cohorts: readonly ClassShares[];
  /** Class shares of the segment. */
  readonly shares: ClassShares;
  /** Cases a year of a non-compliant member. */
  readonly rate: number;
}

/** Course of one duty through a year: practice, ceiling and threshold, month by month. */
export interface DutyCourse {
  readonly practice: Float64Array;
  readonly ceiling: Float64Array;
  readonly thresholdAt: (position: number) => number;
}

/**
 * Class shares and case rate of a duty in a year.
 *
 * @param enforced positions of the counted months; when there are none, shares are taken over the whole year
 * @param detection probability a year, [0, 1[
 */
export function classify(
  course: DutyCourse,
  year: CalendarYear,
  enforced: readonly number[],
  cohorts: readonly Cohort[],
  outage: number,
  detection: number,
): DutyYear {
  const positions = enforced.length > 0 ? enforced : positionsOf(year);
  const practice = meanOver(course.practice, positions);
  const top = Math.max(meanOver(course.ceiling, positions), practice);
  const threshold = positions.reduce((sum, t) => sum + course.thresholdAt(t), 0) / positions.length;
  const byCohort = cohorts.map((cohort) =>
    classShares(threshold, practice, top, outage, cohortFault(cohort, positions)),
  );
  const mean = (pick: (shares: ClassShares) => number) =>
    Math.min(
      1,
      cohorts.reduce((sum, cohort, c) => sum + cohort.weight * pick(byCohort[c] as ClassShares), 0),
    );
  return {
    counted: enforced.length,
    cohorts: byCohort,
    shares: {
      own: mean((s) => s.own),
      platform: mean((s) => s.platform),
      editor: mean((s) => s.editor),
      compliant: mean((s) => s.compliant),
    },
    rate: caseRate(detection, enforced.length),
  };
}

/** Positions of a year's months inside the horizon. */
export function positionsOf(year: CalendarYear): number[] {
  return Array.from({ length: year.last - year.first + 1 }, (_, m) => year.first + m);
}

/** Threshold of a duty at positions of the horizon. */
export function thresholdOf(segment: Segment, duty: Duty, start: number): (position: number) => number {
  return (position) => stepAt(segment[duty].threshold, start + position);
}
