import fc from "fast-check";
import { expect, it } from "vitest";
import { cohortFault, cohortsOf, downSeries, editorCourses, faultSeries } from "../../src/models/editor-faults.js";
import { makeCalendar } from "../../src/models/time.js";
import { fixedRuns, parameters } from "./parameters.arbitrary.js";

const rounding = 1e-12;

it("cohorts of a year are all its members, and lose together what the segment loses every month", () => {
  fc.assert(
    fc.property(parameters, ({ horizon, segments, editors }) => {
      const calendar = makeCalendar(horizon.start, horizon.end);
      const down = downSeries(editors, calendar.length, undefined);
      for (const segment of segments) {
        const courses = editorCourses(segment.editors, editors, down, calendar);
        const fault = faultSeries(courses, calendar.length);
        for (const year of calendar.years) {
          const cohorts = cohortsOf(courses, year);
          expect(cohorts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
          for (let t = year.first; t <= year.last; t++) {
            const lost = cohorts.reduce((sum, cohort) => sum + cohort.weight * cohortFault(cohort, [t]), 0);
            expect(lost).toBeCloseTo(fault[t] as number, 12);
          }
        }
      }
    }),
    fixedRuns,
  );
});

it("losses are shares that do not rise while nobody is ever down", () => {
  fc.assert(
    fc.property(parameters, ({ horizon, segments, editors }) => {
      const calendar = makeCalendar(horizon.start, horizon.end);
      const quiet = editors.map((editor) => ({ ...editor, incidentsPerMonth: 0 }));
      const [noisy, still] = [editors, quiet].map((list) => downSeries(list, calendar.length, undefined));
      for (const segment of segments) {
        const faults = [noisy, still].map((down) =>
          faultSeries(
            editorCourses(segment.editors, editors, down as NonNullable<typeof down>, calendar),
            calendar.length,
          ),
        );
        const [loud, calm] = faults as [Float64Array, Float64Array];
        calm.forEach((lost, t) => {
          expect(lost).toBeGreaterThanOrEqual(-rounding);
          expect(lost).toBeLessThanOrEqual((t === 0 ? 1 : (calm[t - 1] as number)) + rounding);
          expect(loud[t]).toBeGreaterThanOrEqual(lost - rounding);
          expect(loud[t]).toBeLessThanOrEqual(1 + rounding);
        });
      }
    }),
    fixedRuns,
  );
});
