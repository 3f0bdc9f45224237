import { hashId } from "./hash-id.js";
import { checkSeed } from "./stream.js";
import { scheduleKey, threefry } from "./threefry.js";

/** Words that {@link WordBlocks} gives each position. */
export const wordsPerPosition = 4;

/**
 * Writes four words of 32 bits (signed) for each of `count` positions from `first` on: those of position `first + j` at `4·j` to
 * `4·j + 3`. They are pure functions of seed, id, batch and position.
 *
 * @param batch whole number below 2³²
 * @param first whole number; positions stay below 2³²
 */
export type WordBlocks = (batch: number, first: number, count: number, out: Int32Array) => void;

/** Counters of words are never those of a stream under the same id. */
const purpose = 3;

/**
 * Opens the words of an id: a few numbers for each of very many positions, a quarter of the cost of as many uniforms of 53 bits.
 *
 * @throws RangeError for an invalid seed
 */
export function openWords(seed: number, id: string): WordBlocks {
  checkSeed(seed);
  const [high, low] = hashId(id);
  const schedule = scheduleKey(seed >>> 0, Math.floor(seed / 0x100000000), low, high);
  return (batch, first, count, out) => threefry(schedule, first, batch, 0, purpose, 1, 0, count, out);
}
