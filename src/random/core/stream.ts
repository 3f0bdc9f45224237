import { hashId } from "./hash-id.js";
import { scheduleKey, threefry } from "./threefry.js";

/** The random numbers of one id under one seed: pure functions of the draw, in any order. */
export interface Stream {
  /** Uniform of a draw, in ]0, 1[, on a grid of 2⁻⁵³. */
  readonly uniform: (draw: number) => number;
  /** Uniforms of successive draws, the very numbers that {@link uniform} gives: that of draw `first + j` goes to `out[at + j]`. */
  readonly uniforms: UniformColumn;
  /** Uniform of a draw and an index (a month, a year), in ]0, 1[: independent of {@link uniform} and of every other index. */
  readonly latent: (draw: number, index: number) => number;
  /** Uniforms of one draw and successive indexes, the very numbers that {@link latent} gives: that of index `first + j` goes to `out[at + j]`. */
  readonly latents: (draw: number, first: number, count: number, out: Float64Array, at: number) => void;
  /** Thirty-two bits that belong to the stream as a whole: the key of a permutation or of a scramble. */
  readonly key: (index: number) => number;
}

/** Writes the uniforms of draws `first` to `first + count − 1` from `out[at]` on. */
export type UniformColumn = (first: number, count: number, out: Float64Array, at: number) => void;

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
  return {
    uniform: (draw) => {
      const pair = Math.floor(draw / 2);
      threefry(schedule, lowWord(pair), highWord(pair), 0, purposes.draw, 0, 0, 1, words);
      return uniformAt(draw - 2 * pair);
    },
    uniforms: (first, count, out, at) => {
      for (let done = 0; done < count; ) {
        const pair = Math.floor((first + done) / 2);
        const skipped = first + done - 2 * pair;
        // A run of counters stays within one high word, and the words of a run within their buffer.
        const size = Math.min(count - done, bufferSize - skipped, 2 * (0x100000000 - lowWord(pair)) - skipped);
        threefry(schedule, lowWord(pair), highWord(pair), 0, purposes.draw, 1, 0, (size + skipped + 1) >> 1, words);
        writeUniforms(skipped, size, out, at + done);
        done += size;
      }
    },
    latent: (draw, index) => {
      threefry(schedule, lowWord(draw), highWord(draw), index >> 1, purposes.latent, 0, 0, 1, words);
      return uniformAt(index & 1);
    },
    latents: (draw, first, count, out, at) => {
      for (let done = 0; done < count; ) {
        const index = first + done;
        const skipped = index & 1;
        const size = Math.min(count - done, bufferSize - skipped);
        const pairs = (size + skipped + 1) >> 1;
        threefry(schedule, lowWord(draw), highWord(draw), index >> 1, purposes.latent, 0, 1, pairs, words);
        writeUniforms(skipped, size, out, at + done);
        done += size;
      }
    },
    key: (index) => {
      threefry(schedule, index >> 2, 0, 0, purposes.key, 0, 0, 1, words);
      return (words[index & 3] as number) >>> 0;
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

/** Uniforms that are made in one go. */
const bufferSize = 256;
const words = new Int32Array(2 * bufferSize);

/** Two words to 53 bits; all zero is half a step, so that 0 never comes. */
function uniformAt(place: number): number {
  const bits = ((words[2 * place] as number) >>> 5) * 0x4000000 + ((words[2 * place + 1] as number) >>> 6);
  return Math.max(bits, 0.5) * 2 ** -53;
}

function writeUniforms(skipped: number, count: number, out: Float64Array, at: number): void {
  for (let j = 0; j < count; j++) out[at + j] = uniformAt(skipped + j);
}

function lowWord(value: number): number {
  return value >>> 0;
}

function highWord(value: number): number {
  return Math.floor(value / 0x100000000);
}
