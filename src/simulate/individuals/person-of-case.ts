import { eventsPerYear } from "../../models/deterrence.js";
import type { Segment } from "../../models/parameters.js";
import type { Case, CasePractice } from "../../scenario/cases/case.js";
import type { Duty } from "../../scenario/scenario.js";
import type { Person, Practice } from "./person.js";

/** Somebody as a case describes them, in their segment: what is done so many times a day becomes a share of what is due. */
export function personOfCase(described: Case, segment: Segment): Person {
  const { editor, version, practice, members, documentsPerYear, prescriptionsPerYear, boycott } = described;
  const events = {
    feeding: documentsPerYear ?? eventsPerYear(segment, "feeding"),
    consulting: prescriptionsPerYear ?? eventsPerYear(segment, "consulting"),
  };
  return {
    ...{ segment: described.segment, editor, version, members },
    practice: {
      feeding: practiceOf(practice.feeding, "feeding", events),
      consulting: practiceOf(practice.consulting, "consulting", events),
    },
    joinsBoycotts: boycott !== "never",
    boycottYears: typeof boycott === "number" ? [boycott] : [],
    eventsPerYear: events,
  };
}

function practiceOf(practice: CasePractice, duty: Duty, events: Readonly<Record<Duty, number>>): Practice {
  if (!("perDay" in practice)) return practice;
  const done = practice.perDay * practice.daysPerYear;
  return { share: events[duty] === 0 ? 0 : Math.min(1, done / events[duty]) };
}
