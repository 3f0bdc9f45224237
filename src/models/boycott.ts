import { januaryOf, type Month } from "../scenario/month.js";
import {
  conditionTimeline,
  fineAsPerceived,
  fineTimeline,
  isEnforced,
  lossAsPerceived,
  response,
} from "./deterrence.js";
import type { Parameters, Segment } from "./parameters.js";
import { type Calendar, type CalendarYear, makeCalendar } from "./time.js";

/** Boycotts of feeding in one segment and calendar year. */
export interface BoycottYear {
  /** Probability of a boycott. */
  readonly probability: number;
  /** Expected fine, EUR, perceived while boycotting. */
  readonly deterrent: number;
  /** Whether a boycotted month is enforced: detection is then the boycott's for the whole year. */
  readonly enforced: boolean;
}

/**
 * Probability of a boycott in a year: `1 − exp(−rate·(1 − η·G/(G + h)))`.
 *
 * @param rate boycotts a year, ≥ 0
 * @param eta part of the rate that an unbounded fine would deter, [0, 1]
 * @param fine expected fine perceived while boycotting, EUR
 * @param h fine of half response, EUR, > 0
 */
export function boycottProbability(rate: number, eta: number, fine: number, h: number): number {
  return -Math.expm1(-rate * (1 - eta * response(fine, h)));
}

/** Whether a boycott of the year would cover a month: one of the calendar year's first `months`. */
export function isBoycotted(month: Month, year: number, months: number): boolean {
  return month >= januaryOf(year) && month < januaryOf(year) + months;
}

/** Boycott odds of a segment's year. @param counted number of months of the year in which a fine on feeding is enforced, inside the horizon */
export function boycottYear(
  parameters: Parameters,
  segment: Segment,
  year: CalendarYear,
  counted: number,
): BoycottYear {
  const { penalties, conditionOfPayment, boycott, deterrence } = parameters;
  const fines = fineTimeline(penalties, segment, "feeding");
  const condition = conditionTimeline(conditionOfPayment, segment, "feeding");
  const months = Array.from({ length: Math.min(12, boycott.months) }, (_, m) => januaryOf(year.year) + m);
  const finesEnforced = months.some((month) => isEnforced(fines, month));
  let deterrent = 0;
  if (finesEnforced) {
    const exposure = { detection: segment.detectionInBoycott, months: counted, month: januaryOf(year.year) };
    deterrent += fineAsPerceived(penalties, segment, "feeding", exposure);
  }
  if (conditionOfPayment && months.some((month) => isEnforced(condition, month))) {
    deterrent += lossAsPerceived(conditionOfPayment, segment);
  }
  const h = deterrence.h[segment.kind];
  return {
    probability: boycottProbability(segment.boycottRate, boycott.eta, deterrent, h),
    deterrent,
    enforced: finesEnforced,
  };
}

/** Probability of a boycott by segment, one per calendar year of the horizon: what the chances of a draw are decided against. */
export function boycottOdds(parameters: Parameters): Readonly<Record<string, readonly number[]>> {
  const calendar = makeCalendar(parameters.horizon.start, parameters.horizon.end);
  const odds = parameters.segments.map((segment) => {
    const fines = fineTimeline(parameters.penalties, segment, "feeding");
    const probabilities = calendar.years.map((year) => {
      let counted = 0;
      for (let t = year.first; t <= year.last; t++) if (isEnforced(fines, calendar.start + t)) counted += 1;
      return boycottYear(parameters, segment, year, counted).probability;
    });
    return [segment.id, probabilities] as const;
  });
  return Object.fromEntries(odds);
}

/** Feeding practice of a year with its boycotted months reduced by `depth`. */
export function reduceByBoycott(
  practice: Float64Array,
  calendar: Calendar,
  year: CalendarYear,
  boycott: Parameters["boycott"],
): Float64Array {
  const reduced = practice.slice();
  for (let t = year.first; t <= year.last; t++) {
    if (isBoycotted(calendar.start + t, year.year, boycott.months)) {
      reduced[t] = (practice[t] as number) * (1 - boycott.depth);
    }
  }
  return reduced;
}
