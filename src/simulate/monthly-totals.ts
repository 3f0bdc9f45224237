import type { ScenarioPlan } from "./plan.js";
import { type ScenarioChunk, shareBins } from "./scenario-chunk.js";
import { type MonthlySeries, quantileLevels } from "./simulation.js";
import { Totals } from "./totals.js";

/** Running summaries of the monthly series of a scenario. Replicates are not told apart: errors are those of plain draws. */
export class MonthlyTotals {
  private readonly totals: Totals;
  private readonly bins: Uint32Array;
  private readonly size: number;
  private count = 0;

  constructor(private readonly plan: ScenarioPlan) {
    this.size = plan.monthly.length * plan.months;
    this.totals = new Totals(this.size, 1);
    this.bins = new Uint32Array(this.size * shareBins);
  }

  add({ monthlyBins, monthlyPivot, monthlySums, monthlySquares }: ScenarioChunk, first: number, count: number): void {
    if (this.size === 0) return;
    const { size, bins } = this;
    this.totals.add({ pivot: monthlyPivot, sums: monthlySums, squares: monthlySquares }, first, count);
    this.count += count;
    for (let j = 0; j < count; j++) {
      for (let m = 0; m < size; m++) {
        const bin = m * shareBins + (monthlyBins[j * size + m] as number);
        bins[bin] = (bins[bin] as number) + 1;
      }
    }
  }

  estimate(): MonthlySeries[] {
    const { months, monthly, series, start } = this.plan;
    const { mean, meanError } = this.totals.estimate();
    return Array.from(monthly, (position, m) => {
      const key = series[position] as ScenarioPlan["series"][number];
      const part = (values: Float64Array) => values.slice(m * months, (m + 1) * months);
      const quantiles = quantileLevels.flatMap((level) =>
        Array.from({ length: months }, (_, t) => this.quantile(m * months + t, level)),
      );
      return { ...key, start, mean: part(mean), meanError: part(meanError), quantiles: Float64Array.from(quantiles) };
    });
  }

  /** Quantile of a month's share, evenly spread inside its bin. */
  private quantile(month: number, level: number): number {
    const from = month * shareBins;
    const wanted = level * this.count;
    let below = 0;
    for (let bin = 0; bin < shareBins; bin++) {
      const here = this.bins[from + bin] as number;
      if (here > 0 && below + here >= wanted) return (bin + (wanted - below) / here) / shareBins;
      below += here;
    }
    return 1;
  }
}
