import { type Month, never, yearOf } from "../scenario/month.js";
import type { Duty } from "../scenario/scenario.js";
import { caseRate, expectedFine } from "./fines.js";
import type { ConditionOfPayment, Parameters, Penalties, Segment } from "./parameters.js";
import { stepAt } from "./time.js";

/** When a measure is known, applies and ends, for one segment and duty. `start` is never where nothing binds. */
export interface Timeline {
  readonly announced: Month;
  readonly start: Month;
  readonly withdrawn: Month;
}

const nothing: Timeline = { announced: never, start: never, withdrawn: never };

/** Events on which a duty is due, per member and year. */
export function eventsPerYear(segment: Segment, duty: Duty): number {
  return duty === "feeding" ? segment.documentsPerMemberYear : segment.prescriptionsPerMemberYear;
}

/** Whether the fines' duty binds a segment: it is listed (or the list is absent) and has something to do. */
export function finesBind(penalties: Penalties, segment: Segment, duty: Duty): boolean {
  const listed = penalties.bound[duty];
  return eventsPerYear(segment, duty) > 0 && (listed === undefined || listed.includes(segment.id));
}

/** Month in which the fines were announced: given, or the earliest start. */
export function announcementOf(penalties: Penalties): Month {
  return penalties.announced ?? Math.min(penalties.start.feeding, penalties.start.consulting);
}

/** Timeline of the fines on one segment and duty. */
export function fineTimeline(penalties: Penalties, segment: Segment, duty: Duty): Timeline {
  if (!finesBind(penalties, segment, duty)) return nothing;
  return {
    announced: announcementOf(penalties),
    start: penalties.start[duty],
    withdrawn: penalties.withdrawn,
  };
}

/** Timeline of a condition of payment on one segment and duty. */
export function conditionTimeline(condition: ConditionOfPayment | undefined, segment: Segment, duty: Duty): Timeline {
  if (!condition || condition.duty !== duty || !condition.bound.includes(segment.id)) return nothing;
  if (eventsPerYear(segment, duty) === 0) return nothing;
  return {
    announced: condition.announced ?? condition.start,
    start: condition.start,
    withdrawn: condition.withdrawn,
  };
}

/** Whether a measure applies in a month: `start ≤ month < withdrawn`. */
export function isEnforced(timeline: Timeline, month: Month): boolean {
  return timeline.start <= month && month < timeline.withdrawn;
}

/**
 * How much of a coming measure is felt, [0, 1]: 0 before its announcement and after its end, `exp(−(start − month)/τ)` on the way, 1 while it applies.
 *
 * @param tau months; 0: nobody anticipates
 */
export function anticipation(timeline: Timeline, month: Month, tau: number): number {
  if (timeline.start === never || month < timeline.announced || month >= timeline.withdrawn) return 0;
  if (month >= timeline.start) return 1;
  return tau === 0 ? 0 : Math.exp(-(timeline.start - month) / tau);
}

/** Saturating response `F/(F + h)` to a yearly fine of `fine` EUR, `h > 0`. */
export function response(fine: number, h: number): number {
  return fine === 0 ? 0 : fine / (fine + h);
}

/** EUR that one fined case costs before the cap, and the cap, in a month. */
export function fineAmounts(penalties: Penalties, segment: Segment, duty: Duty, month: Month) {
  const schedule = penalties.schedule[segment.kind][duty];
  return {
    perCase: penalties.severity * stepAt(schedule.maxPerBreach, month) * penalties.breachesPerCase,
    cap: stepAt(schedule.cap, month),
  };
}

/** Expected yearly fine, EUR, that a member at fault perceives for one duty, with a given perceived probability of detection over `months` of exposure. */
export function fineAsPerceived(
  penalties: Penalties,
  segment: Segment,
  duty: Duty,
  exposure: { readonly detection: number; readonly months: number; readonly month: Month },
): number {
  const { perCase, cap } = fineAmounts(penalties, segment, duty, exposure.month);
  const rate = caseRate(exposure.detection, exposure.months) * (1 - penalties.dropped);
  return expectedFine(rate, perCase, cap, penalties.warnings);
}

/** EUR a year that a member of a segment stands to lose under a condition of payment; 0 when patients bear it. */
export function lossAsPerceived(condition: ConditionOfPayment, segment: Segment): number {
  if (condition.bearer === "patients") return 0;
  return (
    eventsPerYear(segment, condition.duty) *
    condition.subjectShare *
    condition.appliedShare *
    amountPerEvent(condition, segment)
  );
}

/** EUR withheld per event of a segment. @throws RangeError when amounts are by segment and this one has none */
export function amountPerEvent(condition: ConditionOfPayment, segment: Segment): number {
  if (typeof condition.amountPerEvent === "number") return condition.amountPerEvent;
  const amount = condition.amountPerEvent[segment.id];
  if (amount === undefined) throw new RangeError(`missing amountPerEvent: ${segment.id}`);
  return amount;
}

/** What a segment feels about one duty: the yearly stake as perceived (EUR) and the pressure that follows from it, month by month. */
export interface Pressure {
  /** EUR a year at stake for a member at fault, at the schedule of a month's year (before the start: of the start's year). */
  readonly stakeAt: (month: Month) => number;
  /** [0, 1] */
  readonly series: Float64Array;
}

/** Pressure of fines and of a condition of payment together on one segment and duty. */
export function pressureOn(parameters: Parameters, segment: Segment, duty: Duty, months: number): Pressure {
  const { penalties, conditionOfPayment, deterrence, horizon } = parameters;
  const fines = fineTimeline(penalties, segment, duty);
  const condition = conditionTimeline(conditionOfPayment, segment, duty);
  const timeline = fines.start === never ? condition : fines;
  const loss = conditionOfPayment && condition.start !== never ? lossAsPerceived(conditionOfPayment, segment) : 0;
  const byYear = new Map<number, number>();
  const stakeAt = (month: Month): number => {
    const at = Math.max(month, timeline.start);
    if (at === never) return 0;
    let stake = byYear.get(yearOf(at));
    if (stake === undefined) {
      const detection = segment.perceivedDetection;
      stake =
        loss +
        (fines.start === never ? 0 : fineAsPerceived(penalties, segment, duty, { detection, months: 12, month: at }));
      byYear.set(yearOf(at), stake);
    }
    return stake;
  };
  const series = Float64Array.from({ length: months }, (_, t) => {
    const month = horizon.start + t;
    const felt = anticipation(timeline, month, deterrence.tau);
    return felt === 0 ? 0 : felt * response(stakeAt(month), deterrence.h[segment.kind]);
  });
  return { stakeAt, series };
}
