import { amountPerEvent, conditionTimeline, eventsPerYear, isEnforced } from "../../../models/deterrence.js";
import type { Parameters, Segment } from "../../../models/parameters.js";
import type { Person } from "./person.js";
import type { YearRisk } from "./risk.js";

/** Shares that are not told from 0: they are sums over what chance may do. */
const negligible = 1e-12;

/** EUR that a condition of payment withholds in a year for one member's due events that did not reach the record; 0 where there is none. */
export function personWithheld(
  { conditionOfPayment: condition, platformOutage: outage, horizon }: Parameters,
  segment: Segment,
  person: Person,
  { year, duties }: YearRisk,
): number {
  if (!condition) return 0;
  const { duty, subjectShare, appliedShare, exceptPlatform, exceptEditor } = condition;
  const timeline = conditionTimeline(condition, segment, duty);
  const months = Array.from({ length: 12 }, (_, m) => 12 * year + m).filter(
    (month) => month >= horizon.start && month <= horizon.end && isEnforced(timeline, month),
  );
  if (months.length === 0) return 0;
  const { attempted, arrived } = duties[duty];
  const lostToPlatform = attempted * outage;
  const lostToEditor = attempted - lostToPlatform - arrived;
  const lost = 1 - attempted + (exceptPlatform ? 0 : lostToPlatform) + (exceptEditor ? 0 : lostToEditor);
  const missing = lost < negligible ? 0 : lost;
  const events = person.eventsPerYear?.[duty] ?? eventsPerYear(segment, duty);
  const perEvent = subjectShare * appliedShare * amountPerEvent(condition, segment);
  return (events * months.length * perEvent * missing) / 12;
}
