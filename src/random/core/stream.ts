import { hashId } from "./hash-id.js";
import { scheduleKey, threefry } from "./threefry.js";

/** The random numbers of one id under one seed: pure functions of the draw, in any order. */
export interface Stream {
  /** Uniform of a draw, in ]0, 1[, on a grid of 2⁻⁵³. */
  readonly uniform: (draw: number) => number;
  /** Uniform of a draw and an index (a month, a year), in ]0, 1[: independent of {@link uniform} and of every other index. */
  readonly latent: (draw: number, index: number) => number;
  /** Thirty-two bits that belong to the stream as a whole: the key of a permutation or of a scramble. */
  readonly key: (index: number) => number;
}

/** Which counter a number is read at, so that none is read twice. */
const purposes = { draw: 0, latent: 1, key: 2 } as const;

/**
 * Opens the stream of an id.
 *
 * @param seed whole number from 0 to 2⁵³ − 1
 * @throws RangeError for another seed
 */
export function openStream(seed: number, id: string): Stream {
  checkSeed(seed);
  const [high, low] = hashId(id);
  const schedule = scheduleKey(lowWord(seed), highWord(seed), low, high);
  const block = new Uint32Array(4);
  const read = (first: number, second: number, third: number, purpose: number) =>
    threefry(schedule, first, second, third, purpose, block);
  return {
    uniform: (draw) => {
      const pair = Math.floor(draw / 2);
      read(lowWord(pair), highWord(pair), 0, purposes.draw);
      return uniformAt(block, draw - 2 * pair);
    },
    latent: (draw, index) => {
      read(lowWord(draw), highWord(draw), index >> 1, purposes.latent);
      return uniformAt(block, index & 1);
    },
    key: (index) => {
      read(index >> 2, 0, 0, purposes.key);
      return block[index & 3] as number;
    },
  };
}

/**
 * The uniform of an id in a draw under a seed, in ]0, 1[: a pure function of the three.
 *
 * @param draw whole number from 0
 * @throws RangeError for an invalid seed or draw
 */
export function uniform(seed: number, id: string, draw: number): number {
  checkDraw(draw);
  return openStream(seed, id).uniform(draw);
}

/** @throws RangeError unless the seed is a whole number from 0 to 2⁵³ − 1 */
export function checkSeed(seed: number): void {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`invalid seed: ${seed}`);
}

/** @throws RangeError unless the draw is a whole number from 0, and below the number of draws when there is one */
export function checkDraw(draw: number, draws = Number.POSITIVE_INFINITY): void {
  if (!Number.isSafeInteger(draw) || draw < 0 || draw >= draws) throw new RangeError(`invalid draw: ${draw}`);
}

/** Two words to 53 bits; all zero is half a step, so that 0 never comes. */
function uniformAt(block: Uint32Array, lane: number): number {
  const bits = ((block[2 * lane] as number) >>> 5) * 0x4000000 + ((block[2 * lane + 1] as number) >>> 6);
  return bits === 0 ? 2 ** -54 : bits * 2 ** -53;
}

function lowWord(value: number): number {
  return value >>> 0;
}

function highWord(value: number): number {
  return Math.floor(value / 0x100000000);
}
