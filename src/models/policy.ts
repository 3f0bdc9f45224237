import { never } from "../scenario/month.js";
import { conditionTimeline, fineTimeline } from "./deterrence.js";
import { type AvoidedDuplicates, avoidDuplicates } from "./duplicates.js";
import { downSeries } from "./editor-faults.js";
import { flowsOf } from "./flows.js";
import { type Balances, balanceFlows, type Flow } from "./ledger.js";
import type { Chances, ExamFamily, Parameters } from "./parameters.js";
import { runSegment, type SegmentResult } from "./segment-run.js";
import { type Calendar, makeCalendar } from "./time.js";

/** Everything that one run of the model says. Series have one value per month of the calendar. */
export interface PolicyResult {
  readonly calendar: Calendar;
  readonly segments: readonly SegmentResult[];
  readonly exams: readonly (AvoidedDuplicates & { readonly family: ExamFamily })[];
  readonly flows: readonly Flow[];
  readonly balances: Balances;
}

/**
 * Runs the model with every mechanism at its expectation: mean incidents of editors, and each year's boycott mixed by its probability.
 * Takes plain values: any segments, editors and exam families, stepped thresholds and schedules.
 *
 * @throws RangeError for parameters that contradict each other
 */
export function centralRun(parameters: Parameters): PolicyResult {
  return runPolicy(parameters, {});
}

/** Runs the model with what chance decided in one draw; parts of `chances` that are absent take their expectation. */
export function runPolicy(parameters: Parameters, chances: Chances): PolicyResult {
  checkConsistency(parameters);
  const calendar = makeCalendar(parameters.horizon.start, parameters.horizon.end);
  const down = downSeries(parameters.editors, calendar.length, chances.incidents);
  const segments = parameters.segments.map((segment) =>
    runSegment(parameters, segment, calendar, down, chances.boycotted?.[segment.id]),
  );
  const realised = new Map(
    segments.map(({ segment, feeding, consulting }) => [
      segment.id,
      { feeding: feeding.realised, consulting: consulting.realised, feedingBefore: feeding.realisedBefore },
    ]),
  );
  const exams = parameters.exams.map((family) => ({
    family,
    ...avoidDuplicates(family, parameters.patients, realised),
  }));
  const flows = flowsOf(parameters, calendar, segments, exams);
  return { calendar, segments, exams, flows, balances: balanceFlows(flows, calendar.length) };
}

function checkConsistency({ penalties, conditionOfPayment: condition, segments }: Parameters): void {
  const { schedule, caps, severity } = penalties;
  if (!(severity >= 0)) throw new RangeError(`invalid severity: ${severity}`);
  for (const kind of ["professional", "establishment"] as const) {
    const { feeding, consulting } = schedule[kind];
    if (caps === "shared" && JSON.stringify(feeding) !== JSON.stringify(consulting)) {
      throw new RangeError(`shared caps need equal amounts for both duties: ${kind}`);
    }
  }
  if (!condition) return;
  for (const segment of segments) {
    const paid = conditionTimeline(condition, segment, condition.duty);
    const fined = fineTimeline(penalties, segment, condition.duty);
    if (paid.start === never || fined.start === never) continue;
    if (paid.announced !== fined.announced || paid.start !== fined.start || paid.withdrawn !== fined.withdrawn) {
      throw new RangeError(`a fine and a condition of payment on ${segment.id} must share announcement, start and end`);
    }
  }
}
