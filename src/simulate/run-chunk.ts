import type { SimulationPlan } from "./plan.js";
import type { World } from "./world.js";

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

/** Runs draws `first … first + count − 1` in every scenario of a world. */
export function runChunk(world: World, plan: SimulationPlan, first: number, count: number): ChunkResult {
  world.load(first, count);
  const scenarios = world.scenarios.map((scenario, s) => {
    const { asked, figures, series, monthly, months } = plan.scenarios[s] as SimulationPlan["scenarios"][number];
    const size = figures.length;
    const values = new Float64Array(scenario.width);
    const all = monthly.length > 0 ? new Float64Array(series.length * months) : undefined;
    const chunk: ScenarioChunk = {
      pivot: new Float64Array(size),
      sums: new Float64Array(plan.replicates * size),
      squares: new Float64Array(plan.replicates === 1 ? size : 0),
      asked: new Float64Array(asked.length * count),
      monthlyBins: new Uint16Array(monthly.length * months * count),
      monthlyPivot: new Float64Array(monthly.length * months),
      monthlySums: new Float64Array(monthly.length * months),
      monthlySquares: new Float64Array(monthly.length * months),
    };
    for (let j = 0; j < count; j++) {
      scenario.run(j, values, all);
      if (j === 0) chunk.pivot.set(values.subarray(0, size));
      if (plan.replicates === 1) addSquares(values, chunk);
      else addReplicate(values, chunk, ((first + j) % plan.replicates) * size);
      for (let a = 0; a < asked.length; a++) chunk.asked[a * count + j] = values[asked[a] as number] as number;
      if (all) addMonths(all, monthly, months, chunk, j);
    }
    return chunk;
  });
  return { first, count, scenarios };
}

function addSquares(values: Float64Array, { pivot, sums, squares }: ScenarioChunk): void {
  for (let f = 0; f < pivot.length; f++) {
    const deviation = (values[f] as number) - (pivot[f] as number);
    sums[f] = (sums[f] as number) + deviation;
    squares[f] = (squares[f] as number) + deviation * deviation;
  }
}

function addReplicate(values: Float64Array, { pivot, sums }: ScenarioChunk, at: number): void {
  for (let f = 0; f < pivot.length; f++) {
    sums[at + f] = (sums[at + f] as number) + ((values[f] as number) - (pivot[f] as number));
  }
}

function addMonths(
  all: Float64Array,
  monthly: Int32Array,
  months: number,
  { monthlyBins, monthlyPivot, monthlySums, monthlySquares }: ScenarioChunk,
  draw: number,
): void {
  for (let m = 0; m < monthly.length; m++) {
    const from = (monthly[m] as number) * months;
    for (let t = 0; t < months; t++) {
      const at = m * months + t;
      const value = all[from + t] as number;
      if (draw === 0) monthlyPivot[at] = value;
      const deviation = value - (monthlyPivot[at] as number);
      monthlySums[at] = (monthlySums[at] as number) + deviation;
      monthlySquares[at] = (monthlySquares[at] as number) + deviation * deviation;
      monthlyBins[draw * monthlyPivot.length + at] = Math.min(shareBins - 1, Math.floor(value * shareBins));
    }
  }
}
