import { checkDraw, checkSeed, openStream } from "../core/stream.js";
import { permutation } from "./permutation.js";
import { scramble } from "./scramble.js";
import { directionsOf, sobolPoint } from "./sobol.js";
import { sobolDimensionOf } from "./sobol-dimensions.js";

/** How draws are spread over the inputs. */
export const designNames = ["plain", "latin-hypercube", "sobol"] as const;
export type DesignName = (typeof designNames)[number];

/** What a set of draws is. */
export interface DrawOptions {
  /** Whole number from 0 to 2⁵³ − 1; 0 is a seed like others. */
  readonly seed: number;
  /** Default: `plain`, independent draws. `sobol` spreads best when the number of draws is a power of two. */
  readonly design?: DesignName;
  /** Number of draws: needed by `latin-hypercube`, which divides each input into that many slices; else an upper bound, or absent. */
  readonly draws?: number;
}

/** The uniform of one input in a draw, in ]0, 1[: a pure function of the draw. */
export type UniformOf = (draw: number) => number;

/**
 * Opens a design.
 *
 * @returns for an input's stream name, its uniforms: independent of any other input asked for, and of the order of asking
 * @throws RangeError for an invalid seed, number of draws or draw, and with `sobol` for a name without a dimension
 */
export function openDesign({ seed, design = "plain", draws }: DrawOptions): (name: string) => UniformOf {
  checkSeed(seed);
  if (draws !== undefined && !(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new RangeError(`invalid number of draws: ${draws}`);
  }
  switch (design) {
    case "plain":
      return (name) => openStream(seed, name).uniform;
    case "latin-hypercube":
      if (draws === undefined) throw new RangeError("latin-hypercube needs the number of draws");
      return (name) => slices(seed, name, draws);
    case "sobol":
      return (name) => scrambledSobol(seed, name);
    default:
      throw new RangeError(`invalid design: ${design satisfies never}`);
  }
}

function slices(seed: number, name: string, draws: number): UniformOf {
  const stream = openStream(seed, name);
  const sliceOf = permutation(draws, stream.key);
  return (draw) => {
    checkDraw(draw, draws);
    return Math.min((sliceOf(draw) + stream.uniform(draw)) / draws, largestUniform);
  };
}

const largestUniform = 1 - 2 ** -53;

function scrambledSobol(seed: number, name: string): UniformOf {
  const directions = directionsOf(sobolDimensionOf(name));
  const key = openStream(seed, name).key(0);
  return (draw) => {
    checkDraw(draw, 2 ** 32);
    return (scramble(sobolPoint(directions, draw), key) + 0.5) * 2 ** -32;
  };
}
