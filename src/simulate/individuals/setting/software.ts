import type { Segment, SegmentEditor } from "../../../models/parameters.js";
import { type Calendar, rampAt } from "../../../models/time.js";

/** Members of one editor who get the conforming version in the same month. */
export interface Users {
  /** Position of the editor among the segment's. */
  readonly editor: number;
  /** Position of the first month with the conforming version: 0 when it was there from the start, the number of months when it never comes. */
  readonly version: number;
  /** Share of the segment's members. */
  readonly weight: number;
}

/** The software of a segment: which editors it has, and since when their users' conforms. */
export interface SegmentSoftware {
  readonly editors: readonly string[];
  readonly users: readonly Users[];
}

/** The same, made ready to tell each member's from a word. */
export interface Software extends SegmentSoftware {
  /** Words, of 2³², up to the last of each group of users. */
  readonly upTo: Float64Array;
  /** First group that a word may fall into, by its leading bits. */
  readonly guide: Uint16Array;
}

export const words = 2 ** 32;
const guideBits = 12;
const guideShift = 32 - guideBits;

/** Groups of a segment's users; editors without users are left out. */
export function usersOf(segment: Segment, calendar: Calendar): SegmentSoftware {
  const present = segment.editors.filter(({ share }) => share > 0);
  const users = present.flatMap((editor, position) =>
    versionsOf(editor, calendar).map(({ version, weight }) => ({
      editor: position,
      version,
      weight: editor.share * weight,
    })),
  );
  return { editors: present.map(({ id }) => id), users };
}

/** Groups of a segment's users, ready to be told from words. */
export function softwareOf(segment: Segment, calendar: Calendar): Software {
  const { editors, users } = usersOf(segment, calendar);
  const total = users.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const upTo = Float64Array.from(users, ({ weight }) => {
    sum += weight;
    return (sum / total) * words;
  });
  upTo[users.length - 1] = words;
  return { editors, users, upTo, guide: guideTo(upTo) };
}

/** When an editor's users get the conforming version: positions as in {@link Users}, with the share of its users that each has. */
export function versionsOf({ ready }: SegmentEditor, calendar: Calendar): { version: number; weight: number }[] {
  const versions: { version: number; weight: number }[] = [];
  let before = 0;
  for (let version = 0; version <= calendar.length; version++) {
    const now = version < calendar.length ? rampAt(ready, calendar.start + version) : 1;
    if (now > before) versions.push({ version, weight: now - before });
    before = now;
  }
  return versions;
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
