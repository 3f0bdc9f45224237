import type { SimulationPlan } from "./plan.js";
import type { ScenarioChunk } from "./scenario-chunk.js";
import type { Means } from "./simulation.js";
import { studentFactor } from "./statistics/few-draws.js";
import { replicateError } from "./statistics/replicates.js";

/** Running means of every figure of a scenario, with what their errors are read from. Chunks are added in the order of their draws. */
export class Totals {
  private count = 0;
  private readonly mean: Float64Array;
  /** Sums of squares about the mean. */
  private readonly spread: Float64Array;
  /** Sums by replicate. */
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;

  constructor(
    private readonly size: number,
    private readonly replicates: number,
  ) {
    this.mean = new Float64Array(size);
    this.spread = new Float64Array(replicates === 1 ? size : 0);
    this.sums = new Float64Array(replicates === 1 ? 0 : replicates * size);
    this.counts = new Float64Array(replicates);
  }

  /** Adds a chunk: pairwise update of means and squares (Chan, Golub & LeVeque 1983, doi:10.1080/00031305.1983.10483115). */
  add({ pivot, sums, squares }: Pick<ScenarioChunk, "pivot" | "sums" | "squares">, first: number, count: number): void {
    const { size, mean, spread, replicates } = this;
    if (replicates > 1) {
      this.addReplicates(pivot, sums, first, count);
      return;
    }
    const total = this.count + count;
    for (let f = 0; f < size; f++) {
      const sum = sums[f] as number;
      const average = (pivot[f] as number) + sum / count;
      const about = Math.max(0, (squares[f] as number) - (sum * sum) / count);
      const gap = average - (mean[f] as number);
      mean[f] = this.count === 0 ? average : (mean[f] as number) + (gap * count) / total;
      spread[f] = (spread[f] as number) + about + (gap * gap * this.count * count) / total;
    }
    this.count = total;
  }

  private addReplicates(pivot: Float64Array, sums: Float64Array, first: number, count: number): void {
    const { size, replicates } = this;
    for (let r = 0; r < replicates; r++) {
      const own = Math.floor((first + count - 1 - r) / replicates) - Math.floor((first - 1 - r) / replicates);
      this.counts[r] = (this.counts[r] as number) + own;
      const at = r * size;
      for (let f = 0; f < size; f++) {
        this.sums[at + f] = (this.sums[at + f] as number) + ((sums[at + f] as number) + own * (pivot[f] as number));
      }
    }
    this.count += count;
  }

  /** Means and Monte Carlo standard errors of what has been added; errors are infinite where one draw, or one replicate, is all there is. */
  estimate(): Pick<Means, "mean" | "meanError"> {
    return this.replicates === 1 ? this.estimatePlain() : this.estimateReplicated();
  }

  private estimatePlain(): Pick<Means, "mean" | "meanError"> {
    const { count } = this;
    const error = (about: number) => (count < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(about / (count - 1) / count));
    return { mean: this.mean.slice(), meanError: this.spread.map(error) };
  }

  private estimateReplicated(): Pick<Means, "mean" | "meanError"> {
    const { size, counts } = this;
    const used = [...counts.keys()].filter((r) => (counts[r] as number) > 0);
    const mean = new Float64Array(size);
    const meanError = new Float64Array(size);
    const widening = studentFactor(used.length);
    for (let f = 0; f < size; f++) {
      const means = used.map((r) => (this.sums[r * size + f] as number) / (counts[r] as number));
      const centre = used.reduce((sum, r) => sum + (this.sums[r * size + f] as number), 0) / this.count;
      mean[f] = centre;
      meanError[f] = widening * replicateError(means);
    }
    return { mean, meanError };
  }
}

/** Totals of every figure of each scenario of a plan. */
export function openTotals(plan: SimulationPlan): Totals[] {
  return plan.scenarios.map(({ figures }) => new Totals(figures.length, plan.replicates));
}
