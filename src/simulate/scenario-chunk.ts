import type { ScenarioPlan } from "./plan.js";

/** What a chunk of draws comes to; typed arrays alone, so that it can cross from one thread to another. */
export interface ChunkResult {
  readonly first: number;
  readonly count: number;
  readonly scenarios: readonly ScenarioChunk[];
}

/** A scenario's part of a chunk. */
export interface ScenarioChunk {
  /** Every figure in the chunk's first draw: what the sums are taken from. */
  readonly pivot: Float64Array;
  /** Sums of `value − pivot`, replicate by replicate. */
  readonly sums: Float64Array;
  /** Sums of `(value − pivot)²` over all draws; empty where errors come from replicates. */
  readonly squares: Float64Array;
  /** Values of asked figure `a` in the chunk's draw `j` at `a·count + j`. */
  readonly asked: Float64Array;
  /** Months of the wanted series, draw by draw, as positions on a scale of {@link shareBins}; their sums and sums of squares of `value − first`. */
  readonly monthlyBins: Uint16Array;
  readonly monthlyPivot: Float64Array;
  readonly monthlySums: Float64Array;
  readonly monthlySquares: Float64Array;
}

/** Bins that divide a share. */
export const shareBins = 1000;

/** Makes room for a chunk. */
export function makeChunk(
  { figures, asked, monthly, months }: ScenarioPlan,
  count: number,
  replicates: number,
): ScenarioChunk {
  const size = figures.length;
  const wanted = monthly.length * months;
  return {
    pivot: new Float64Array(size),
    sums: new Float64Array(replicates * size),
    squares: new Float64Array(replicates === 1 ? size : 0),
    asked: new Float64Array(asked.length * count),
    monthlyBins: new Uint16Array(wanted * count),
    monthlyPivot: new Float64Array(wanted),
    monthlySums: new Float64Array(wanted),
    monthlySquares: new Float64Array(wanted),
  };
}
