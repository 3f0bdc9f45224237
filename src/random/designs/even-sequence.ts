import type { Stream } from "../core/stream.js";
import { reverseBits, scramble } from "./scramble.js";

/**
 * One number of each point of a sequence that is even at every length, and independent of every other such number: van der Corput's
 * sequence, its points shuffled and its values scrambled, each by nested uniform scrambling with keys of its own. Among any 2ᵏ points
 * that start at a multiple of 2ᵏ exactly one lies in each of the 2ᵏ slices of [0, 1], and each point by itself is uniform, so that means
 * over points are unbiased. A point does not depend on how many there are.
 *
 * Owen (1998), Latin supercube sampling for very high-dimensional simulations, ACM TOMACS 8(1), for the separate shuffles;
 * Burley (2020), Practical hash-based Owen scrambling, JCGT 9(4), for shuffling by the same hash. http://jcgt.org/published/0009/04/01/
 *
 * @param stream gives the keys
 * @param index which of the stream's sequences, a whole number from 0
 * @returns the uniform of a point, in ]0, 1[, points being whole numbers from 0 to 2³² − 1
 */
export function evenSequence(stream: Stream, index: number): (point: number) => number {
  const [shuffle, values] = [stream.key(2 * index), stream.key(2 * index + 1)];
  return (point) => (scramble(reverseBits(scramble(point, shuffle)), values) + 0.5) * 2 ** -32;
}
