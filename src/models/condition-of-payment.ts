import { amountPerEvent, conditionTimeline, eventsPerYear, isEnforced } from "./deterrence.js";
import type { ConditionOfPayment, Segment } from "./parameters.js";
import type { Calendar } from "./time.js";

/**
 * EUR a month withheld from a segment for due events that did not reach the record; outages and editor faults are let off where the lever says so.
 *
 * @param practice attempted share, boycott included
 * @param fault share of attempts that the software loses
 */
export function withheldSeries(
  condition: ConditionOfPayment | undefined,
  segment: Segment,
  calendar: Calendar,
  practice: Float64Array,
  fault: Float64Array,
  outage: number,
): Float64Array {
  const withheld = new Float64Array(calendar.length);
  if (!condition) return withheld;
  const timeline = conditionTimeline(condition, segment, condition.duty);
  const { subjectShare, appliedShare } = condition;
  const [platform, editor] = [condition.exceptPlatform ? 0 : 1, condition.exceptEditor ? 0 : 1];
  for (let t = 0; t < calendar.length; t++) {
    if (!isEnforced(timeline, calendar.start + t)) continue;
    const w = practice[t] as number;
    const missing = 1 - w + platform * w * outage + editor * w * (1 - outage) * (fault[t] as number);
    const events = (segment.members * eventsPerYear(segment, condition.duty)) / 12;
    withheld[t] = events * subjectShare * appliedShare * amountPerEvent(condition, segment) * missing;
  }
  return withheld;
}
