import { checkSeed, openStream, type UniformColumn } from "../core/stream.js";
import { latinHypercube } from "./latin-hypercube.js";
import { scrambledSobol } from "./scrambled-sobol.js";

/** How draws are spread over the inputs. */
export const designNames = ["plain", "latin-hypercube", "sobol"] as const;
export type DesignName = (typeof designNames)[number];

/** What a set of draws is. */
export interface DrawOptions {
  /** Whole number from 0 to 2⁵³ − 1; 0 is a seed like others. */
  readonly seed: number;
  /** Default: `plain`, independent draws. `sobol` spreads best when each replicate has a power of two of draws. */
  readonly design?: DesignName;
  /** Number of draws: needed by `latin-hypercube`, which divides each input into slices; else an upper bound, or absent. */
  readonly draws?: number;
  /**
   * Independent repetitions of the design among the draws, which errors are read from: with R of them, draw i is point ⌊i/R⌋ of
   * replicate i mod R. Whole number from 1; default 8. Plain draws, each its own repetition, ignore it.
   */
  readonly replicates?: number;
}

/** The uniform of one input in a draw, in ]0, 1[: a pure function of the draw. */
export type UniformOf = (draw: number) => number;

/**
 * Number of replicates that the draws of a design make: what the options say or its default, and 1 for plain draws.
 *
 * @throws RangeError unless it is a whole number from 1
 */
export function replicatesOf({ design = "plain", replicates = 8 }: Pick<DrawOptions, "design" | "replicates">): number {
  if (design === "plain") return 1;
  if (!(Number.isSafeInteger(replicates) && replicates >= 1)) {
    throw new RangeError(`invalid number of replicates: ${replicates}`);
  }
  return replicates;
}

/**
 * Opens a design.
 *
 * @returns for an input's stream name, its uniforms: independent of any other input asked for, and of the order of asking
 * @throws RangeError for an invalid seed, number of draws, of replicates or draw, and with `sobol` for a name without a dimension
 */
export function openDesign(options: DrawOptions): (name: string) => UniformOf {
  const open = openColumns(options);
  const one = new Float64Array(1);
  return (name) => {
    const fill = open(name);
    return (draw) => {
      fill(draw, 1, one, 0);
      return one[0] as number;
    };
  };
}

/** Opens a design as {@link openDesign} does, many draws at a time: the same numbers. */
export function openColumns(options: DrawOptions): (name: string) => UniformColumn {
  const { seed, design = "plain", draws } = options;
  checkSeed(seed);
  if (draws !== undefined && !(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new RangeError(`invalid number of draws: ${draws}`);
  }
  const replicates = replicatesOf(options);
  switch (design) {
    case "plain":
      return (name) => openStream(seed, name).uniforms;
    case "latin-hypercube":
      if (draws === undefined) throw new RangeError("latin-hypercube needs the number of draws");
      return (name) => latinHypercube(openStream(seed, name), draws, replicates);
    case "sobol":
      return (name) => scrambledSobol(openStream(seed, name), name, replicates);
    default:
      throw new RangeError(`invalid design: ${design satisfies never}`);
  }
}
