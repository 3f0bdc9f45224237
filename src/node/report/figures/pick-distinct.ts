import type { Run } from "../../../results/run.js";
import { lookUpDifference, yearsOf } from "../look-up.js";

/** Lines that stay told apart in a small chart. */
const most = 5;

/** Runs to draw as lines: the baseline, the one of interest, then those whose share of all segments departs most from the baseline's. */
export function pickDistinct(runs: readonly Run[], baseline: Run, focus: Run, outcome: string): readonly Run[] {
  const kept = new Set([baseline, focus]);
  const others = runs
    .filter((run) => !kept.has(run))
    .map((run) => ({ run, size: largestDeparture(run, baseline, outcome) }))
    .sort((a, b) => b.size - a.size)
    .slice(0, most - kept.size);
  for (const { run } of others) kept.add(run);
  return runs.filter((run) => kept.has(run));
}

/** Largest absolute difference from the baseline in any year, all segments together. */
export function largestDeparture(run: Run, baseline: Run, outcome: string): number {
  const differences = yearsOf(run).map((year) => Math.abs(lookUpDifference(run, baseline, { outcome, year }) ?? 0));
  return Math.max(...differences);
}
