import { DistributionTotals } from "./distribution-totals.js";
import { MonthlyTotals } from "./monthly-totals.js";
import type { ScenarioPlan, SimulationPlan } from "./plan.js";
import type { ChunkResult, ScenarioChunk } from "./scenario-chunk.js";
import type { FigureKey, Simulation } from "./simulation.js";
import { openTotals, type Totals } from "./totals.js";

/** Told of every chunk, in the order of its draws. */
export type ChunkListener = (chunk: ChunkResult, plan: SimulationPlan) => void;

/** Gathers chunks into a simulation. Chunks may be offered in any order; they are added in that of their draws. */
export class Gatherer {
  private readonly waiting = new Map<number, ChunkResult>();
  private readonly totals: readonly Totals[];
  private readonly asked: readonly DistributionTotals[];
  private readonly differences: readonly DistributionTotals[];
  private readonly monthly: readonly MonthlyTotals[];
  private readonly kept: Float64Array[][] = [];
  /** Draws added so far, from draw 0 on without a gap. */
  gathered = 0;

  constructor(
    private readonly plan: SimulationPlan,
    private readonly onChunk?: ChunkListener | undefined,
  ) {
    this.totals = openTotals(plan);
    this.asked = plan.scenarios.map((one) => new DistributionTotals(askedKeys(one), plan.replicates));
    const compared = plan.compare ? plan.scenarios.slice(1) : [];
    this.differences = compared.map((one) => new DistributionTotals(askedKeys(one), plan.replicates));
    this.monthly = plan.scenarios.map((one) => new MonthlyTotals(one));
  }

  /** Takes a chunk, and adds every chunk that is next in line. */
  offer(chunk: ChunkResult): void {
    this.waiting.set(chunk.first, chunk);
    for (let next = this.waiting.get(this.gathered); next; next = this.waiting.get(this.gathered)) {
      this.waiting.delete(this.gathered);
      this.add(next);
    }
  }

  private add(result: ChunkResult): void {
    const { first, count, scenarios } = result;
    const baseline = scenarios[0]?.asked;
    scenarios.forEach((chunk, s) => {
      this.totals[s]?.add(chunk, first, count);
      this.asked[s]?.add(chunk.asked, first, count);
      this.monthly[s]?.add(chunk, first, count);
      const difference = s > 0 && baseline ? this.differences[s - 1] : undefined;
      if (difference && baseline) addDifference(difference, chunk, baseline, first, count);
    });
    if (this.plan.keepDraws) this.kept.push(scenarios.map(({ asked }) => asked));
    this.gathered += count;
    this.onChunk?.(result, this.plan);
  }

  /** The simulation of everything added. */
  estimate(): Simulation {
    const { seed, design, replicates, scenarios, keepDraws } = this.plan;
    return {
      draws: this.gathered,
      seed,
      design,
      replicates: Math.min(replicates, this.gathered),
      scenarios: scenarios.map((one, s) => {
        const difference = s > 0 ? this.differences[s - 1]?.estimateDifferences() : undefined;
        return {
          id: one.id,
          ...(one.kernel === undefined ? {} : { kernel: one.kernel }),
          ...(one.reason === undefined ? {} : { reason: one.reason }),
          all: { figures: one.figures, ...(this.totals[s] as Totals).estimate() },
          asked: (this.asked[s] as DistributionTotals).estimate(),
          ...(difference ? { difference } : {}),
          monthly: (this.monthly[s] as MonthlyTotals).estimate(),
          ...(keepDraws ? { values: this.join(s, one.asked.length) } : {}),
        };
      }),
    };
  }

  private join(scenario: number, figures: number): Float64Array {
    const values = new Float64Array(figures * this.gathered);
    let first = 0;
    for (const chunk of this.kept) {
      const asked = chunk[scenario] as Float64Array;
      const count = asked.length / figures;
      for (let a = 0; a < figures; a++) {
        values.set(asked.subarray(a * count, (a + 1) * count), a * this.gathered + first);
      }
      first += count;
    }
    return values;
  }
}

function askedKeys({ figures, asked }: ScenarioPlan): FigureKey[] {
  return Array.from(asked, (position) => figures[position] as FigureKey);
}

function addDifference(
  totals: DistributionTotals,
  { asked }: ScenarioChunk,
  baseline: Float64Array,
  first: number,
  count: number,
): void {
  const values = asked.map((value, at) => value - (baseline[at] as number));
  totals.add(values, first, count);
  totals.addSigns(values, first, count);
}
