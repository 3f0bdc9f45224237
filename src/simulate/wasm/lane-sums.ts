import type { Call } from "./engine.js";
import type { Shape } from "./shape.js";
import type { SumSlots } from "./sums.js";

/** Sums over the runs of a chunk of what draws differ from its first. */
export interface LaneSums {
  /** Starts a chunk: the first lane of the last run is its first draw. */
  readonly begin: () => void;
  /** Adds the last run. @param count lanes that count. @param turn place of the run among those that take turns; absent: no turns */
  readonly add: (count: number, turn?: number) => void;
  /** The chunk's first draw, sums of deviations from it, and of their squares, without turns. */
  readonly read: (pivot: Float64Array, sums: Float64Array, squares: Float64Array) => void;
  /** The first draw, and the sums of deviations of one of the replicates that take turns. */
  readonly readReplicate: (replicate: number, pivot: Float64Array, sums: Float64Array) => void;
}

/** Opens the sums of a module's memory. */
export function openSums(slots: SumSlots, shape: Shape, buffer: ArrayBuffer, call: Call): LaneSums {
  const lanes = 2 * shape.vectors;
  const pairs = ({ base }: { base: number }) => new Float64Array(buffer, base, 2 * shape.figures);
  const [first, deviations, squared] = [pairs(slots.pivot), pairs(slots.deviations), pairs(slots.squares)];
  const byLane = new Float64Array(buffer, slots.byLane.base, slots.byLane.length * lanes);
  const counts = new Float64Array(buffer, slots.counts.base, lanes);
  const readPivot = (pivot: Float64Array) => {
    for (let f = 0; f < pivot.length; f++) pivot[f] = first[2 * f] as number;
  };
  const addPairs = (values: Float64Array, sums: Float64Array) => {
    for (let f = 0; f < sums.length; f++) sums[f] = (values[2 * f] as number) + (values[2 * f + 1] as number);
  };
  return {
    begin: () => call("begin"),
    add: (count, turn) => {
      for (let lane = 0; lane < lanes; lane++) counts[lane] = Number(lane < count);
      if (turn === undefined) call("add");
      else call("addByLane", turn);
    },
    read: (pivot, sums, squares) => {
      readPivot(pivot);
      addPairs(deviations, sums);
      addPairs(squared, squares);
    },
    readReplicate: (replicate, pivot, sums) => {
      readPivot(pivot);
      const from = Math.floor(replicate / lanes) * shape.figures * lanes + (replicate % lanes);
      for (let f = 0; f < sums.length; f++) sums[f] = byLane[from + f * lanes] as number;
    },
  };
}
