import type { Text } from "../../locale/language.js";
import type { Month } from "../month.js";
import type { Duty, EvidenceClass } from "../scenario.js";
import type { Place } from "../yaml/tree.js";

/**
 * How much of what is due somebody attempts: a share of it, the share of the segment's members who attempt less (`rank`), or so many a
 * day on so many days a year.
 */
export type CasePractice =
  | { readonly share: number }
  | { readonly rank: number }
  | { readonly perDay: number; readonly daysPerYear: number };

/** A typical member, as a file describes it. */
export interface Case {
  readonly id: string;
  readonly kind: "case";
  readonly title: Text;
  /** One line for lists. */
  readonly summary: Text;
  /** Segment id. */
  readonly segment: string;
  /** Id of the software's editor. */
  readonly editor: string;
  /** Month in which the conforming version comes, or never; `drawn`: as that editor's users get it. */
  readonly version: Month | "drawn";
  readonly practice: Readonly<Record<Duty, CasePractice>>;
  /** Members who work together with the same software and practice, from 1. */
  readonly members: number;
  /** Documents and occasions to consult a year of each member; absent: the segment's. */
  readonly documentsPerYear?: number;
  readonly prescriptionsPerYear?: number;
  /** Whether boycotts of the segment are joined; a year: there is one in that year, and it is joined, and no other. */
  readonly boycott: "never" | "joins" | number;
  /** Where a file gives that year. */
  readonly boycottPlace?: Place;
  /** What the description rests on; `typed`: on nothing but what was typed. */
  readonly evidence: EvidenceClass | "typed";
  readonly facts: readonly string[];
  readonly rationale: Text;
  /** What was typed instead of the file's values, as a list of words; absent where nothing was. */
  readonly typed?: Text;
}
