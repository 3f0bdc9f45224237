import type { Segment } from "../../models/parameters.js";
import { type Calendar, rampAt } from "../../models/time.js";

/** Members of one editor who get the conforming version in the same month. */
export interface Users {
  /** Position of the editor among the segment's. */
  readonly editor: number;
  /** Position of the first month with the conforming version: 0 when it was there from the start, the number of months when it never comes. */
  readonly version: number;
  /** Share of the segment's members. */
  readonly weight: number;
}

/** The software of a segment's members: who has which editor, and since when it conforms. */
export interface Software {
  readonly editors: readonly string[];
  readonly users: readonly Users[];
  /** Words, of 2³², up to the last of each group of users. */
  readonly upTo: Float64Array;
  /** First group that a word may fall into, by its leading bits. */
  readonly guide: Uint16Array;
}

export const words = 2 ** 32;
const guideBits = 12;
const guideShift = 32 - guideBits;

/** Groups of a segment's users; editors without users are left out. */
export function softwareOf(segment: Segment, calendar: Calendar): Software {
  const present = segment.editors.filter(({ share }) => share > 0);
  const users = present.flatMap(({ share, ready }, editor): Users[] => {
    const readyAt = (t: number) => (t < 0 ? 0 : t < calendar.length ? rampAt(ready, calendar.start + t) : 1);
    return Array.from({ length: calendar.length + 1 }, (_, version) => ({
      editor,
      version,
      weight: share * (readyAt(version) - readyAt(version - 1)),
    })).filter(({ weight }) => weight > 0);
  });
  const total = users.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const upTo = Float64Array.from(users, ({ weight }) => {
    sum += weight;
    return (sum / total) * words;
  });
  upTo[users.length - 1] = words;
  return { editors: present.map(({ id }) => id), users, upTo, guide: guideTo(upTo) };
}

function guideTo(upTo: Float64Array): Uint16Array {
  let group = 0;
  return Uint16Array.from({ length: 2 ** guideBits }, (_, leading) => {
    while ((upTo[group] as number) <= leading * 2 ** guideShift) group += 1;
    return group;
  });
}

/**
 * Finds the groups of some members from their words.
 *
 * @param drawn four words a member, of which the first is read
 * @param groups receives one group a member
 */
export function findGroups({ upTo, guide }: Software, drawn: Int32Array, count: number, groups: Uint16Array): void {
  for (let i = 0; i < count; i++) {
    const word = (drawn[4 * i] as number) >>> 0;
    let group = guide[word >>> guideShift] as number;
    while (word >= (upTo[group] as number)) group += 1;
    groups[i] = group;
  }
}
