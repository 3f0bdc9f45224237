import { checkDraw, type Stream, type UniformColumn } from "../core/stream.js";
import { permutations } from "./permutation.js";

const largestUniform = 1 - 2 ** -53;
let slices = new Int32Array(0);

/**
 * One input of a Latin hypercube: the draws of each replicate fall one into each of as many equal slices, in an order and at a place
 * within the slice that the stream decides. McKay, Beckman & Conover (1979), doi:10.2307/1268522
 *
 * @param draws in all; replicate r of R has those whose number leaves r when divided by R
 * @returns uniforms by draw, which throw a RangeError for one that is not below `draws`
 */
export function latinHypercube(stream: Stream, draws: number, replicates: number): UniformColumn {
  const length = Math.min(replicates, draws);
  const sizes = Array.from({ length }, (_, replicate) => Math.ceil((draws - replicate) / replicates));
  const sliceOf = permutations(sizes, stream.key);
  return (first, count, out, at) => {
    checkDraw(first, draws);
    checkDraw(first + count - 1, draws);
    if (slices.length < count) slices = new Int32Array(count);
    sliceOf(first, count, slices);
    stream.uniforms(first, count, out, at);
    let replicate = first % length;
    for (let j = 0; j < count; j++) {
      const within = out[at + j] as number;
      out[at + j] = Math.min(((slices[j] as number) + within) / (sizes[replicate] as number), largestUniform);
      replicate = replicate + 1 === length ? 0 : replicate + 1;
    }
  };
}
