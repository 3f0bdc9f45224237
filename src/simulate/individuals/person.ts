import type { Parameters, Segment } from "../../models/parameters.js";
import type { Month } from "../../scenario/month.js";
import type { Duty } from "../../scenario/scenario.js";

/** How much of what is due somebody attempts: a share, or that of the member below whom a share `rank` of the segment stands. */
export type Practice = { readonly share: number } | { readonly rank: number };

/** A member of whom everything is known but what chance decides. */
export interface Person {
  /** Segment id. */
  readonly segment: string;
  /** Editor id. */
  readonly editor: string;
  /** Month in which the conforming version comes, `never` of the calendar included; `drawn`: as that editor's users get it. */
  readonly version: Month | "drawn";
  /** Held through the horizon: what is at risk if nothing changes. */
  readonly practice: Readonly<Record<Duty, Practice>>;
  /** Whether somebody stops feeding when the segment boycotts; or the calendar years in which they do. */
  readonly joinsBoycotts: boolean | readonly number[];
  /** Calendar years that the segment boycotts for sure. */
  readonly boycottYears: readonly number[];
  /** How many such members stand together, with the same software and practice; each is controlled by itself. */
  readonly members: number;
  /** Documents and occasions a year of each, instead of the segment's. */
  readonly eventsPerYear?: Readonly<Partial<Record<Duty, number>>>;
}

/** Somebody of a segment and an editor, as their members are. */
export function typicalPerson(segment: string, editor: string, change: Partial<Person> = {}): Person {
  return {
    segment,
    editor,
    version: "drawn",
    practice: { feeding: { rank: 0.5 }, consulting: { rank: 0.5 } },
    joinsBoycotts: false,
    boycottYears: [],
    members: 1,
    ...change,
  };
}

/** Whether somebody joins a boycott of a calendar year, if there is one. */
export function joinsIn({ joinsBoycotts: joins }: Person, year: number): boolean {
  return typeof joins === "boolean" ? joins : joins.includes(year);
}

/** Segment of a person. @throws RangeError for a segment, or an editor of that segment, that the parameters lack */
export function segmentOfPerson({ segments }: Parameters, { segment: id, editor }: Person): Segment {
  const segment = segments.find((one) => one.id === id);
  if (!segment) throw new RangeError(`unknown segment: ${id}`);
  if (!segment.editors.some((one) => one.id === editor)) throw new RangeError(`unknown editor of ${id}: ${editor}`);
  return segment;
}
