import type { Parameters, Segment } from "../../../models/parameters.js";
import type { Month } from "../../../scenario/month.js";
import type { Duty } from "../../../scenario/scenario.js";

/**
 * How much of what is due somebody attempts: a share, [0, 1]; or that of the member below whom a share `rank`, [0, 1[, of the segment
 * stands, a share `atLeast` if that is more.
 */
export type Practice = { readonly share: number } | { readonly rank: number; readonly atLeast?: number };

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
  /** How many such members stand together, from 1, with the same software and practice; each is controlled by itself. */
  readonly members: number;
  /** Documents and occasions a year of each, ≥ 0, instead of the segment's. */
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

/** Refuses somebody who cannot be. @throws RangeError for a share, a rank, a number of members or of events, or a month outside its domain */
export function checkPerson({ practice, members, eventsPerYear = {}, version }: Person): void {
  for (const [duty, own] of Object.entries(practice)) {
    const [share, rank] = "share" in own ? [own.share, 0] : [own.atLeast ?? 0, own.rank];
    if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share of ${duty}: ${share}`);
    if (!(rank >= 0 && rank < 1)) throw new RangeError(`invalid rank in ${duty}: ${rank}`);
  }
  if (!(Number.isSafeInteger(members) && members >= 1)) throw new RangeError(`invalid number of members: ${members}`);
  for (const [duty, events] of Object.entries(eventsPerYear)) {
    if (!(events >= 0 && events < Number.POSITIVE_INFINITY))
      throw new RangeError(`invalid events of ${duty}: ${events}`);
  }
  if (version !== "drawn" && Number.isNaN(version)) throw new RangeError(`invalid month of version: ${version}`);
}

/** Segment of a person. @throws RangeError for a segment, or an editor of that segment, that the parameters lack */
export function segmentOfPerson({ segments }: Parameters, { segment: id, editor }: Person): Segment {
  const segment = segments.find((one) => one.id === id);
  if (!segment) throw new RangeError(`unknown segment: ${id}`);
  if (!segment.editors.some((one) => one.id === editor)) throw new RangeError(`unknown editor of ${id}: ${editor}`);
  return segment;
}
