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

/**
 * Adds a draw's months of the wanted series to a chunk.
 *
 * @param values month `t` of series `i` at `(i·months + t)·stride + offset`
 * @param draw of the chunk; those before it have been added
 */
export function addMonths(
  chunk: ScenarioChunk,
  { monthly, months }: ScenarioPlan,
  draw: number,
  values: Float64Array,
  stride = 1,
  offset = 0,
): void {
  const { monthlyBins, monthlyPivot, monthlySums, monthlySquares } = chunk;
  for (let m = 0; m < monthly.length; m++) {
    const from = (monthly[m] as number) * months;
    for (let t = 0; t < months; t++) {
      const at = m * months + t;
      const value = values[(from + t) * stride + offset] as number;
      if (draw === 0) monthlyPivot[at] = value;
      const deviation = value - (monthlyPivot[at] as number);
      monthlySums[at] = (monthlySums[at] as number) + deviation;
      monthlySquares[at] = (monthlySquares[at] as number) + deviation * deviation;
      monthlyBins[draw * monthlyPivot.length + at] = Math.min(shareBins - 1, Math.floor(value * shareBins));
    }
  }
}
