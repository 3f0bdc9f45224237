import type { Duty } from "../scenario/scenario.js";
import { ceiling, followCurve, practiceAtStart as startOf } from "./adoption.js";
import { type Assessment, assess } from "./assessment.js";
import { boycottYear, reduceByBoycott } from "./boycott.js";
import { burdenHours } from "./burden.js";
import type { ClassShares } from "./compliance.js";
import { classify, type DutyYear, positionsOf, thresholdOf } from "./compliance-year.js";
import { withheldSeries } from "./condition-of-payment.js";
import { announcementOf, eventsPerYear, finesBind, fineTimeline, isEnforced, pressureOn } from "./deterrence.js";
import { type Cohort, cohortsOf, editorCourses, faultSeries, meanFaultAtStart } from "./editor-faults.js";
import type { Chances, Parameters, Segment } from "./parameters.js";
import { payLater } from "./payment.js";
import { type Calendar, type CalendarYear, rampAt, stepAt } from "./time.js";

/** One duty of a segment through the horizon: shares of due events, one per month. The four fates sum to 1. */
export interface DutyResult {
  /** State of adoption, untouched by a boycott. */
  readonly adoption: Float64Array;
  readonly ceiling: Float64Array;
  /** Attempted, boycott included. */
  readonly practice: Float64Array;
  readonly realised: Float64Array;
  readonly lostToPlatform: Float64Array;
  readonly lostToEditor: Float64Array;
  readonly notAttempted: Float64Array;
  /** Realised before the horizon, without a boycott. */
  readonly realisedBefore: number;
}

/** One calendar year of a segment. */
export interface SegmentYear {
  readonly year: number;
  readonly enforcedMonths: Readonly<Record<Duty, number>>;
  readonly classes: Readonly<Record<Duty, ClassShares>>;
  readonly assessment: Assessment;
  readonly collectedAfterHorizon: number;
  readonly editorLiabilityAfterHorizon: number;
  /** EUR a year at stake as a member perceives it. */
  readonly perceivedFine: number;
  readonly boycottDeterrent: number;
  readonly boycottProbability: number;
}

/** Everything that a run says of one segment. Money is EUR a month. */
export interface SegmentResult {
  readonly segment: Segment;
  readonly feeding: DutyResult;
  readonly consulting: DutyResult;
  readonly collected: Float64Array;
  readonly editorLiability: Float64Array;
  readonly controlCost: Float64Array;
  readonly withheld: Float64Array;
  readonly burdenHours: Float64Array;
  readonly burdenCost: Float64Array;
  readonly years: readonly SegmentYear[];
}

/** Runs one segment. @throws RangeError for an unknown editor or a missing practice at the start */
export function runSegment(
  parameters: Parameters,
  segment: Segment,
  calendar: Calendar,
  down: ReadonlyMap<string, Float64Array>,
  boycotted?: NonNullable<Chances["boycotted"]>[string],
): SegmentResult {
  const { platformOutage: outage, penalties, burden } = parameters;
  const courses = editorCourses(segment.editors, parameters.editors, down, calendar);
  const fault = faultSeries(courses, calendar.length);
  const startFault = meanFaultAtStart(courses);
  const adopt = (duty: Duty) => adoptDuty(parameters, segment, duty, calendar, (1 - outage) * (1 - startFault));
  const [feeding, consulting] = [adopt("feeding"), adopt("consulting")];

  const practice = feeding.adoption.slice();
  const money = {
    collected: new Float64Array(calendar.length),
    editorLiability: new Float64Array(calendar.length),
    controlCost: new Float64Array(calendar.length),
  };
  const years = calendar.years.map((year, index): SegmentYear => {
    const enforced = (duty: Duty) => {
      const timeline = fineTimeline(penalties, segment, duty);
      return positionsOf(year).filter((t) => isEnforced(timeline, calendar.start + t));
    };
    const counted = { feeding: enforced("feeding"), consulting: enforced("consulting") };
    const cohorts = cohortsOf(courses, year);
    const boycott = boycottYear(parameters, segment, year, counted.feeding.length);
    const chance = boycotted?.[index];
    const probability = chance === undefined ? boycott.probability : Number(chance);
    const reduced = reduceByBoycott(feeding.adoption, calendar, year, parameters.boycott);
    for (let t = year.first; t <= year.last; t++) {
      practice[t] = mix(feeding.adoption[t] as number, reduced[t] as number, probability);
    }
    const judge = (series: Float64Array, detection: number) =>
      judgeYear(parameters, segment, calendar, year, counted, cohorts, {
        feeding: { practice: series, ceiling: feeding.ceiling, detection },
        consulting: { practice: consulting.adoption, ceiling: consulting.ceiling, detection: segment.detection },
      });
    const plain = judge(feeding.adoption, segment.detection);
    const boycottDetection = boycott.enforced ? segment.detectionInBoycott : segment.detection;
    const outcome = probability === 0 ? plain : mixYears(plain, judge(reduced, boycottDetection), probability);
    const later = payLater(penalties, calendar, counted, outcome.assessment, money);
    return {
      year: year.year,
      enforcedMonths: { feeding: counted.feeding.length, consulting: counted.consulting.length },
      ...outcome,
      ...later,
      perceivedFine: Math.max(
        feeding.stakeAt(calendar.start + year.first),
        consulting.stakeAt(calendar.start + year.first),
      ),
      boycottDeterrent: boycott.deterrent,
      boycottProbability: boycott.probability,
    };
  });

  const results = {
    feeding: dutyResult(feeding, practice, fault, outage, startFault),
    consulting: dutyResult(consulting, consulting.adoption, fault, outage, startFault),
  };
  const hours = Float64Array.from({ length: calendar.length }, (_, t) =>
    burdenHours(
      segment,
      burden,
      practice[t] as number,
      consulting.adoption[t] as number,
      rampAt(segment.ease, calendar.start + t),
    ),
  );
  const condition = parameters.conditionOfPayment;
  const attempted = results[condition?.duty ?? "feeding"].practice;
  return {
    segment,
    ...results,
    ...money,
    withheld: withheldSeries(condition, segment, calendar, attempted, fault, outage),
    burdenHours: hours,
    burdenCost: hours.map((h) => h * segment.hourlyValue),
    years,
  };
}

/** How one duty of a segment is taken up, month by month, before any boycott. */
export interface AdoptedDuty {
  readonly adoption: Float64Array;
  readonly ceiling: Float64Array;
  /** EUR a year at stake for a member at fault, as perceived in a month. */
  readonly stakeAt: (month: number) => number;
}

/** Adoption of one duty of a segment. @param passing share of attempts that arrive in the first month, at mean incidents */
export function adoptDuty(
  parameters: Parameters,
  segment: Segment,
  duty: Duty,
  calendar: Calendar,
  passing: number,
): AdoptedDuty {
  const { penalties, deterrence, adoption, support, curve } = parameters;
  const months = calendar.length;
  if (eventsPerYear(segment, duty) === 0) {
    return { adoption: new Float64Array(months), ceiling: new Float64Array(months), stakeAt: () => 0 };
  }
  const { p, q, b, refusal, ...start } = segment[duty];
  const pressure = pressureOn(parameters, segment, duty, months);
  const announcement = announcementOf(penalties);
  const fined = finesBind(penalties, segment, "feeding") || finesBind(penalties, segment, "consulting");
  const top = new Float64Array(months);
  const speed = new Float64Array(months);
  for (let t = 0; t < months; t++) {
    const month = calendar.start + t;
    const felt = pressure.series[t] as number;
    const announced = fined && announcement <= month && month < penalties.withdrawn;
    top[t] = ceiling(refusal, deterrence.chi, felt, segment.backfire, announced);
    speed[t] =
      1 +
      adoption.betaEase * rampAt(segment.ease, month) +
      adoption.betaSupport * stepAt(support, month, 0) +
      deterrence.rho * felt;
  }
  const first = startOf(start, top[0] as number, passing);
  const family = curve === "bass" ? ({ family: "bass", p, q } as const) : ({ family: "gompertz", b } as const);
  return { adoption: followCurve(family, first, { ceiling: top, speed }), ceiling: top, stakeAt: pressure.stakeAt };
}

function dutyResult(
  duty: AdoptedDuty,
  practice: Float64Array,
  fault: Float64Array,
  outage: number,
  startFault: number,
): DutyResult {
  return {
    adoption: duty.adoption,
    ceiling: duty.ceiling,
    practice,
    realised: practice.map((w, t) => w * (1 - outage) * (1 - (fault[t] as number))),
    lostToPlatform: practice.map((w) => w * outage),
    lostToEditor: practice.map((w, t) => w * (1 - outage) * (fault[t] as number)),
    notAttempted: practice.map((w) => 1 - w),
    realisedBefore: (duty.adoption[0] as number) * (1 - outage) * (1 - startFault),
  };
}

interface JudgedYear {
  readonly classes: Readonly<Record<Duty, ClassShares>>;
  readonly assessment: Assessment;
}

function judgeYear(
  parameters: Parameters,
  segment: Segment,
  calendar: Calendar,
  year: CalendarYear,
  counted: Readonly<Record<Duty, readonly number[]>>,
  cohorts: readonly Cohort[],
  courses: Readonly<Record<Duty, { practice: Float64Array; ceiling: Float64Array; detection: number }>>,
): JudgedYear {
  const classifyDuty = (duty: Duty): DutyYear => {
    const course = { ...courses[duty], thresholdAt: thresholdOf(segment, duty, calendar.start) };
    return classify(course, year, counted[duty], cohorts, parameters.platformOutage, courses[duty].detection);
  };
  const duties = { feeding: classifyDuty("feeding"), consulting: classifyDuty("consulting") };
  return {
    classes: { feeding: duties.feeding.shares, consulting: duties.consulting.shares },
    assessment: assess(parameters.penalties, segment, year, cohorts, duties),
  };
}

function mix(without: number, during: number, probability: number): number {
  return (1 - probability) * without + probability * during;
}

/** Expectation of two years of the same shape, number by number. */
function mixYears(without: JudgedYear, during: JudgedYear, probability: number): JudgedYear {
  const blend = <T>(a: T, b: T): T => {
    if (typeof a === "number") return mix(a, b as number, probability) as T;
    return Object.fromEntries(
      Object.entries(a as object).map(([key, value]) => [key, blend(value, (b as Record<string, unknown>)[key])]),
    ) as T;
  };
  return blend(without, during);
}
