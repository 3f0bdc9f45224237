import { openStream, type Stream } from "../../../random/core/stream.js";
import { openWords, type WordBlocks } from "../../../random/core/words.js";
import type { GivenSegment } from "../setting/given.js";
import { checkLaw, type PracticeLaw } from "../setting/practice-law.js";
import { type Software, softwareOf } from "../setting/software.js";

/**
 * Whether a member keeps its place in its segment's spread of practice from year to year (`kept`), or draws a new one every year
 * (`redrawn`). A year by itself is the same either way; what adds up over years is not.
 */
export type Ranks = "kept" | "redrawn";

/** The members of one segment, before chance: what they meet, their software, and the random numbers that are each member's own. */
export interface Crowd {
  readonly given: GivenSegment;
  readonly software: Software;
  readonly law: PracticeLaw;
  readonly members: number;
  /** Four words a member: software, rank in feeding, rank in consulting, wait for the first case. */
  readonly drawn: WordBlocks;
  /** Ranks of a year, in the second and third word; absent where they are kept. */
  readonly redrawn: readonly WordBlocks[] | undefined;
  /** What becomes of each case, and the wait for the next: two uniforms a case, by member. */
  readonly cases: Stream;
}

/** How members are made. */
export interface CrowdOptions {
  readonly seed: number;
  readonly law: PracticeLaw;
  readonly ranks: Ranks;
  /** Members of each segment, instead of the scenario's. */
  readonly members?: number | undefined;
}

/** Most members of a segment. */
const mostMembers = 2 ** 31;

/**
 * Opens the members of a segment. Their random numbers are keyed by the segment's id, the realisation and the member's own number, so
 * nothing that happens to a member depends on who else is there.
 *
 * @throws RangeError for an invalid seed or number of members, a law that cannot be, and unknown ranks
 */
export function openCrowd(given: GivenSegment, { seed, law, ranks, members }: CrowdOptions): Crowd {
  const { segment, calendar, years } = given;
  checkLaw(law);
  if (ranks !== "kept" && ranks !== "redrawn") throw new RangeError(`unknown ranks: ${ranks}`);
  const size = members ?? Math.round(segment.members);
  if (!(Number.isSafeInteger(size) && size >= 0 && size <= mostMembers)) {
    throw new RangeError(`invalid number of members: ${size}`);
  }
  const name = `members.${segment.id}`;
  return {
    given,
    software: softwareOf(segment, calendar),
    law,
    members: size,
    drawn: openWords(seed, name),
    redrawn:
      ranks === "kept" ? undefined : years.map(({ calendar: { year } }) => openWords(seed, `${name}.ranks.${year}`)),
    cases: openStream(seed, `${name}.cases`),
  };
}
