import { type Assessment, assess } from "../../../src/models/assessment.js";
import { isBoycotted } from "../../../src/models/boycott.js";
import { classify, type DutyYear, thresholdOf } from "../../../src/models/compliance-year.js";
import { fineTimeline, isEnforced } from "../../../src/models/deterrence.js";
import { cohortsOf, downSeries, editorCourses } from "../../../src/models/editor-faults.js";
import type { Chances, Parameters, Segment } from "../../../src/models/parameters.js";
import { runPolicy } from "../../../src/models/policy.js";
import type { SegmentResult } from "../../../src/models/segment-run.js";
import { makeCalendar } from "../../../src/models/time.js";
import type { Duty } from "../../../src/scenario/scenario.js";
import type { ExpectedYear } from "../../../src/simulate/individuals/crowd/agreement.js";

/** Factors by which a closed form may be wrong; 1 or absent: right. */
export interface Mistakes {
  readonly practice?: number;
  readonly ceiling?: number;
  readonly threshold?: number;
  readonly outage?: number;
  readonly down?: number;
  readonly versions?: number;
  readonly caseRate?: number;
  readonly members?: number;
  readonly notDropped?: number;
  readonly proofEditor?: number;
  readonly proofPlatform?: number;
  readonly severity?: number;
  readonly maximum?: number;
  readonly breaches?: number;
  readonly cap?: number;
  readonly boycottDepth?: number;
  readonly detectionInBoycott?: number;
  /** Of the first editor's share of the segment. */
  readonly editorShare?: number;
  /** Of the chance, taken off the sum over duties, that a member is fined for both: with separate caps. */
  readonly finedForBoth?: number;
  /** Months counted before the first that is: a number, 0 when right. */
  readonly monthsTooMany?: number;
  /** Of months boycotted: a number beyond those that are, 0 when right. */
  readonly boycottedTooLong?: number;
}

/** What runs of the whole model give, realisation by realisation. */
export function expectedOfRuns(parameters: Parameters, chances: readonly Chances[]) {
  const runs = chances.map((one) => new Map(runPolicy(parameters, one).segments.map((run) => [run.segment.id, run])));
  return (segment: string, realisation: number, year: number): ExpectedYear => {
    const run = runs[realisation]?.get(segment) as SegmentResult;
    return { ...(run.years[year] as SegmentResult["years"][number]), members: run.segment.members };
  };
}

/** One year of § 5 as the model composes it, with mistakes put where they would be made. */
export function closedFormYear(
  parameters: Parameters,
  segment: Segment,
  chances: Chances,
  mistakes: Mistakes,
): ExpectedYear {
  const { penalties, horizon, editors, platformOutage } = parameters;
  const calendar = makeCalendar(horizon.start, horizon.end);
  const year = calendar.years[0] as (typeof calendar.years)[number];
  const boycott = {
    ...parameters.boycott,
    depth: parameters.boycott.depth * (mistakes.boycottDepth ?? 1),
    months: parameters.boycott.months + (mistakes.boycottedTooLong ?? 0),
  };
  const run = runPolicy({ ...parameters, boycott }, chances).segments.find(
    (one) => one.segment.id === segment.id,
  ) as SegmentResult;
  const times = (name: keyof Mistakes) => mistakes[name] ?? 1;
  const down = new Map(
    [...downSeries(editors, calendar.length, chances.incidents)].map(([id, series]) => [
      id,
      series.map((share) => Math.min(1, share * times("down"))),
    ]),
  );
  const late = segment.editors.map((editor, e) => ({
    ...editor,
    share: editor.share * (e === 0 ? times("editorShare") : 1),
    ready: { ...editor.ready, levelTo: Math.min(1, editor.ready.levelTo * times("versions")) },
  }));
  const cohorts = cohortsOf(editorCourses(late, editors, down, calendar), year);
  const boycotted = chances.boycotted?.[segment.id]?.[0] === true && isBoycotted(horizon.start, year.year, 1);
  const judge = (duty: Duty): DutyYear => {
    const timeline = fineTimeline(penalties, segment, duty);
    const early = mistakes.monthsTooMany ?? 0;
    const enforced = [...Array(calendar.length).keys()].filter((t) => isEnforced(timeline, calendar.start + t + early));
    const threshold = thresholdOf(segment, duty, calendar.start);
    const course = {
      practice: run[duty].practice.map((share) => share * times("practice")),
      ceiling: run[duty].ceiling.map((share) => share * times("ceiling")),
      thresholdAt: (t: number) => threshold(t) * times("threshold"),
    };
    const inBoycott = segment.detectionInBoycott * times("detectionInBoycott");
    const detection = boycotted && duty === "feeding" ? inBoycott : segment.detection;
    const right = classify(course, year, enforced, cohorts, platformOutage * times("outage"), detection);
    return { ...right, rate: right.rate * times("caseRate") };
  };
  const duties = { feeding: judge("feeding"), consulting: judge("consulting") };
  const crowd = crowded(segment, times("members"));
  const assessment = assess(mistaken(parameters, mistakes).penalties, crowd, year, cohorts, duties);
  return {
    classes: { feeding: duties.feeding.shares, consulting: duties.consulting.shares },
    assessment: { ...assessment, finedMembers: withBoth(assessment.finedMembers, times("finedForBoth")) },
    members: segment.members,
  };
}

/** Fined members, those fined for both duties taken off so many times. */
function withBoth(fined: Assessment["finedMembers"], factor: number): Assessment["finedMembers"] {
  if (factor === 1) return fined;
  const both = fined.feeding + fined.consulting - fined.total;
  return { ...fined, total: fined.feeding + fined.consulting - factor * both };
}

function crowded(segment: Segment, factor: number): Segment {
  return { ...segment, members: segment.members * factor };
}

function mistaken(parameters: Parameters, mistakes: Mistakes): Parameters {
  const { penalties } = parameters;
  const times = (name: keyof Mistakes) => mistakes[name] ?? 1;
  const scale = (steps: readonly { from: number; value: number }[], by: number) =>
    steps.map(({ from, value }) => ({ from, value: value * by }));
  const amounts = (one: {
    maxPerBreach: readonly { from: number; value: number }[];
    cap: readonly { from: number; value: number }[];
  }) => ({
    maxPerBreach: scale(one.maxPerBreach, times("maximum")),
    cap: scale(one.cap, times("cap")),
  });
  const kind = (one: (typeof penalties.schedule)["professional"]) => ({
    feeding: amounts(one.feeding),
    consulting: amounts(one.consulting),
  });
  const { professional, establishment } = penalties.schedule;
  return {
    ...parameters,
    penalties: {
      ...penalties,
      schedule: { professional: kind(professional), establishment: kind(establishment) },
      dropped: 1 - (1 - penalties.dropped) * times("notDropped"),
      proofEditor: penalties.proofEditor * times("proofEditor"),
      proofPlatform: penalties.proofPlatform * times("proofPlatform"),
      severity: penalties.severity * times("severity"),
      breachesPerCase: penalties.breachesPerCase * times("breaches"),
    },
  };
}
