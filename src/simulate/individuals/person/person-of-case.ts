import { eventsPerYear } from "../../../models/deterrence.js";
import type { Segment } from "../../../models/parameters.js";
import type { Case, CasePractice } from "../../../scenario/cases/case.js";
import type { Duty } from "../../../scenario/scenario.js";
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
    joinsBoycotts: typeof boycott === "number" ? [boycott] : boycott === "joins",
    boycottYears: typeof boycott === "number" ? [boycott] : [],
    eventsPerYear: events,
  };
}

/** Times a year that somebody does what a case says a number a day of; `undefined` for a share or a rank. */
export function statedEvents(practice: CasePractice): number | undefined {
  return "perDay" in practice ? timesAYear(practice) : undefined;
}

function practiceOf(practice: CasePractice, duty: Duty, events: Readonly<Record<Duty, number>>): Practice {
  if (!("perDay" in practice)) return practice;
  return { share: events[duty] === 0 ? 0 : Math.min(1, timesAYear(practice) / events[duty]) };
}

function timesAYear({ perDay, daysPerYear }: Extract<CasePractice, { readonly perDay: number }>): number {
  return perDay * daysPerYear;
}
