import type { Chances, Editor, SegmentEditor } from "./parameters.js";
import type { Calendar, CalendarYear } from "./time.js";
import { rampAt } from "./time.js";

const hoursPerMonth = 730;

/** Share of the month during which an editor's software is down, [0, 1]. */
export function downShare(incidents: number, hoursPerIncident: number): number {
  return Math.min(1, (incidents * hoursPerIncident) / hoursPerMonth);
}

/** Down share of every editor in every month: one series per editor, shared by all its users. */
export function downSeries(
  editors: readonly Editor[],
  months: number,
  incidents: Chances["incidents"],
): ReadonlyMap<string, Float64Array> {
  return new Map(
    editors.map((editor) => {
      const counts = incidents?.[editor.id];
      const series = Float64Array.from({ length: months }, (_, t) =>
        downShare(counts?.[t] ?? editor.incidentsPerMonth, editor.hoursPerIncident),
      );
      return [editor.id, series];
    }),
  );
}

/** One editor's part in a segment, month by month. */
export interface EditorCourse {
  readonly share: number;
  /** Share of users with a conforming version. */
  readonly ready: Float64Array;
  readonly down: Float64Array;
  /** Down share at the mean incident rate. */
  readonly meanDown: number;
}

/** Courses of a segment's editors; editors without users are left out. @throws RangeError for an editor that is not among `editors` */
export function editorCourses(
  users: readonly SegmentEditor[],
  editors: readonly Editor[],
  down: ReadonlyMap<string, Float64Array>,
  calendar: Calendar,
): EditorCourse[] {
  return users
    .filter((user) => user.share > 0)
    .map((user) => {
      const editor = editors.find((candidate) => candidate.id === user.id);
      const series = down.get(user.id);
      if (!editor || !series) throw new RangeError(`unknown editor: ${user.id}`);
      return {
        share: user.share,
        ready: Float64Array.from({ length: calendar.length }, (_, t) => rampAt(user.ready, calendar.start + t)),
        down: series,
        meanDown: downShare(editor.incidentsPerMonth, editor.hoursPerIncident),
      };
    });
}

/** Share of attempts that the segment's software loses, month by month: no conforming version yet, or down. */
export function faultSeries(courses: readonly EditorCourse[], months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, t) =>
    courses.reduce((sum, { share, ready, down }) => sum + share * lost(ready[t] as number, down[t] as number), 0),
  );
}

/** The first month's loss at mean incidents, whatever chance did. */
export function meanFaultAtStart(courses: readonly EditorCourse[]): number {
  return courses.reduce((sum, { share, ready, meanDown }) => sum + share * lost(ready[0] as number, meanDown), 0);
}

function lost(ready: number, down: number): number {
  return 1 - ready + ready * down;
}

/** Members of one editor who got the conforming version in the same month: they share a year's software losses. */
export interface Cohort {
  /** Share of the segment's members. */
  readonly weight: number;
  /** Position of the first month with the version; the month after the year's last for those without. */
  readonly version: number;
  readonly down: Float64Array;
}

/** Cohorts of a year: ready at its first month, one per month in which more users got the version, and not ready by its last. Empty ones are left out. */
export function cohortsOf(courses: readonly EditorCourse[], year: CalendarYear): Cohort[] {
  const cohorts: Cohort[] = [];
  const add = (weight: number, version: number, down: Float64Array) => {
    if (weight > 0) cohorts.push({ weight, version, down });
  };
  for (const { share, ready, down } of courses) {
    add(share * (ready[year.first] as number), year.first, down);
    for (let t = year.first + 1; t <= year.last; t++) {
      add(share * ((ready[t] as number) - (ready[t - 1] as number)), t, down);
    }
    add(share * (1 - (ready[year.last] as number)), year.last + 1, down);
  }
  return cohorts;
}

/** A cohort's share of attempts lost to software: mean over the counted months of 1 before its version and the down share from then on. */
export function cohortFault(cohort: Cohort, counted: readonly number[]): number {
  let sum = 0;
  for (const t of counted) sum += t < cohort.version ? 1 : (cohort.down[t] as number);
  return sum / counted.length;
}
