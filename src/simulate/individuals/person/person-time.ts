import { burdenHours } from "../../../models/burden.js";
import { eventsPerYear } from "../../../models/deterrence.js";
import type { Parameters, Segment } from "../../../models/parameters.js";
import { rampAt } from "../../../models/time.js";
import type { Duty } from "../../../scenario/scenario.js";
import type { Person } from "./person.js";
import type { YearRisk } from "./risk.js";

/** Hours that one member spends in a year on each duty, at the expected practice of that year. */
export function personHours(
  { burden, horizon }: Parameters,
  segment: Segment,
  person: Person,
  { year, duties }: YearRisk,
): Record<Duty, number> {
  const events = (duty: Duty) => person.eventsPerYear?.[duty] ?? eventsPerYear(segment, duty);
  const one = {
    ...segment,
    members: 1,
    documentsPerMemberYear: events("feeding"),
    prescriptionsPerMemberYear: events("consulting"),
  };
  const months = Array.from({ length: 12 }, (_, m) => 12 * year + m).filter(
    (month) => month >= horizon.start && month <= horizon.end,
  );
  const { feeding, consulting } = { feeding: duties.feeding.attempted, consulting: duties.consulting.attempted };
  const hours = (fed: number, opened: number) =>
    months.reduce((sum, month) => sum + burdenHours(one, burden, fed, opened, rampAt(segment.ease, month)), 0);
  return { feeding: hours(feeding, 0), consulting: hours(0, consulting) };
}
