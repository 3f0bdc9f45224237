import { boycottYear } from "../../../models/boycott.js";
import { positionsOf } from "../../../models/compliance-year.js";
import { conditionTimeline, eventsPerYear, finesBind, fineTimeline, isEnforced } from "../../../models/deterrence.js";
import type { Parameters, Penalties, Segment } from "../../../models/parameters.js";
import { adoptDuty } from "../../../models/segment-run.js";
import { type Calendar, type CalendarYear, makeCalendar, meanOver, rampAt, stepAt } from "../../../models/time.js";
import { januaryOf, never } from "../../../scenario/month.js";
import type { Duty } from "../../../scenario/scenario.js";
import { isEarlyInYear, meanOfSteps, shareDown } from "./own-terms.js";

/** Both duties, in the order in which a year is gone through. */
export const duties = ["feeding", "consulting"] as const satisfies readonly Duty[];

/** How much members practise in a year, and how often those below the threshold are controlled: with or without a boycott. */
export interface Conduct {
  /** Mean practice over the counted months. */
  readonly practice: number;
  /** Cases a year of a member below the threshold. */
  readonly hazard: number;
}

/** What members of a segment meet in one year, for one duty. */
export interface GivenDuty {
  /** There are documents, or occasions. */
  readonly due: boolean;
  /** The scenario binds the segment, by fines or by a condition of payment, whether or not they ever apply. */
  readonly bound: boolean;
  /** A payment depends on it in some month of the year. */
  readonly paid: boolean;
  /** Positions of the months in which the duty is enforced. */
  readonly counted: readonly number[];
  /** Positions that means are taken over: the counted months, or all of the year's where there are none. */
  readonly positions: readonly number[];
  /** Share of members who may come to practise, before a boycott. */
  readonly ceiling: number;
  readonly threshold: number;
  readonly usual: Conduct;
  /** In a boycott; the same for consulting. */
  readonly boycotted: Conduct;
  /** EUR of a fined case, and the most in a year. */
  readonly perCase: number;
  readonly cap: number;
}

export interface GivenYear extends Readonly<Record<Duty, GivenDuty>> {
  readonly calendar: CalendarYear;
  /** Probability that feeding is boycotted. */
  readonly boycottProbability: number;
}

/** How a control treats a case. */
export interface Mercy {
  readonly dropped: number;
  readonly warnings: number;
  readonly pooled: boolean;
  /** Share of cases for which a fault of the editor, or of the platform, is proved and excused. */
  readonly editorExcused: number;
  readonly platformExcused: number;
}

/** A segment as its members find it: adoption, thresholds, control and fines, year by year. Nothing here depends on chance. */
export interface GivenSegment {
  readonly segment: Segment;
  readonly calendar: Calendar;
  readonly years: readonly GivenYear[];
  /** Share of what is due that the segment attempts, month by month, before any boycott. */
  readonly adopted: Readonly<Record<Duty, Float64Array>>;
  readonly outage: number;
  readonly mercy: Mercy;
}

/**
 * What the segments of some parameters give their members. Practice, ceilings, counted months and boycott odds come from the model; who is below, who
 * is controlled and who is fined is left to the members.
 *
 * @param ids segments wanted. Default: all
 * @throws RangeError for a segment that the parameters lack
 */
export function giveSegments(parameters: Parameters, ids?: readonly string[]): GivenSegment[] {
  const { horizon, segments } = parameters;
  const calendar = makeCalendar(horizon.start, horizon.end);
  const unknown = ids?.find((id) => !segments.some((segment) => segment.id === id));
  if (unknown !== undefined) throw new RangeError(`unknown segment: ${unknown}`);
  return segments
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .map((segment) => giveSegment(parameters, segment, calendar));
}

function giveSegment(parameters: Parameters, segment: Segment, calendar: Calendar): GivenSegment {
  const { penalties, platformOutage, boycott } = parameters;
  const passing = (1 - platformOutage) * (1 - lostAtStart(parameters, segment));
  const adopt = (duty: Duty) => adoptDuty(parameters, segment, duty, calendar, passing);
  const adopted = { feeding: adopt("feeding"), consulting: adopt("consulting") };
  const years = calendar.years.map((year): GivenYear => {
    const enforced = (duty: Duty) => {
      const timeline = fineTimeline(penalties, segment, duty);
      return positionsOf(year).filter((t) => isEnforced(timeline, calendar.start + t));
    };
    const counted = { feeding: enforced("feeding"), consulting: enforced("consulting") };
    const odds = boycottYear(parameters, segment, year, counted.feeding.length);
    const detection = odds.enforced ? segment.detectionInBoycott : segment.detection;
    const give = (duty: Duty): GivenDuty => {
      const months = counted[duty];
      const condition = conditionTimeline(parameters.conditionOfPayment, segment, duty);
      const positions = months.length > 0 ? months : positionsOf(year);
      const mean = (series: Float64Array) => meanOver(series, positions);
      const usual = { practice: mean(adopted[duty].adoption), hazard: hazardOf(segment.detection, months.length) };
      const left = positions.map((t) => (isEarlyInYear(calendar.start + t, boycott.months) ? 1 - boycott.depth : 1));
      const fed = positions.reduce(
        (sum, t, i) => sum + (adopted.feeding.adoption[t] as number) * (left[i] as number),
        0,
      );
      const boycotted = { practice: fed / positions.length, hazard: hazardOf(detection, months.length) };
      return {
        due: eventsPerYear(segment, duty) > 0,
        bound: finesBind(penalties, segment, duty) || condition.start !== never,
        paid: positionsOf(year).some((t) => isEnforced(condition, calendar.start + t)),
        counted: months,
        positions,
        ceiling: mean(adopted[duty].ceiling),
        threshold: meanOfSteps(
          segment[duty].threshold,
          positions.map((t) => calendar.start + t),
        ),
        usual,
        boycotted: duty === "feeding" ? boycotted : usual,
        ...amountsOf(penalties, segment, duty, year.year),
      };
    };
    return {
      calendar: year,
      feeding: give("feeding"),
      consulting: give("consulting"),
      boycottProbability: odds.probability,
    };
  });
  return {
    ...{ segment, calendar, years },
    adopted: { feeding: adopted.feeding.adoption, consulting: adopted.consulting.adoption },
    outage: platformOutage,
    mercy: mercyOf(penalties, segment),
  };
}

/** Share of attempts that the segment's software loses in the first month, at mean incidents. */
function lostAtStart({ editors, horizon }: Parameters, segment: Segment): number {
  return segment.editors.reduce((sum, { id, share, ready }) => {
    const editor = editors.find((one) => one.id === id);
    if (!editor) throw new RangeError(`unknown editor: ${id}`);
    const conforming = rampAt(ready, horizon.start);
    return sum + share * (1 - conforming * (1 - shareDown(editor.incidentsPerMonth, editor.hoursPerIncident)));
  }, 0);
}

/** Cases come at a constant pace over the counted months: a year of it takes up a share `detection` of those below. */
function hazardOf(detection: number, months: number): number {
  const perMonth = Math.log(1 / (1 - detection)) / 12;
  return perMonth * months;
}

function amountsOf({ schedule, severity, breachesPerCase }: Penalties, { kind }: Segment, duty: Duty, year: number) {
  const { maxPerBreach, cap } = schedule[kind][duty];
  const january = januaryOf(year);
  return { perCase: breachesPerCase * severity * stepAt(maxPerBreach, january), cap: stepAt(cap, january) };
}

function mercyOf(penalties: Penalties, { kind }: Segment): Mercy {
  const { dropped, warnings, caps, editorExemption, platformExemption, proofEditor, proofPlatform } = penalties;
  return {
    dropped,
    warnings,
    pooled: caps === "shared",
    editorExcused: editorExemption.includes(kind) ? proofEditor : 0,
    platformExcused: platformExemption ? proofPlatform : 0,
  };
}
