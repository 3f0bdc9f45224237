import type { Heading } from "../results/heading.js";
import type { Estimate } from "../results/scale.js";
import type { Spread } from "../results/spread.js";
import { summaryStatistics } from "../results/summary-table.js";
import type { ChartRow } from "./chart.js";
import type { ComparedInput } from "./difference.js";

/** A figure with what the draws say of it, and its central value where the rows have one. */
export interface SpreadFigure extends Pick<ChartRow, "scenario" | "segment" | "exam" | "account" | "year"> {
  readonly spread: Spread;
  readonly central?: number;
}

/**
 * What the draws say of one outcome in the scenarios shown, figure by figure; empty where the rows hold central values alone. With `against`,
 * paired differences; the rows are those of `takeOff`.
 */
export function spreadFigures(
  { rows, against }: Pick<ComparedInput, "rows" | "against">,
  outcome: string,
  headings: readonly Heading[],
): readonly SpreadFigure[] {
  const shown = new Set(headings.map(({ id }) => id));
  const found = new Map<string, { row: ChartRow; estimates: Map<string, Estimate> }>();
  for (const row of rows) {
    const isCentral = row.statistic === "central";
    if (row.outcome !== outcome || !shown.has(row.scenario) || row.month !== undefined) continue;
    if (!isCentral && row.baseline !== against) continue;
    const key = [row.scenario, row.segment, row.exam, row.account, row.year].join("|");
    const figure = found.get(key) ?? { row, estimates: new Map() };
    found.set(key, figure);
    figure.estimates.set(row.statistic, { value: row.value, error: row.standardError ?? 0 });
  }
  return [...found.values()].flatMap(({ row, estimates }) => {
    const spread = spreadOf(estimates);
    if (!spread) return [];
    const { scenario, segment, exam, account, year } = row;
    const central = estimates.get("central")?.value;
    return [{ scenario, segment, exam, account, year, spread, ...(central === undefined ? {} : { central }) }];
  });
}

function spreadOf(estimates: ReadonlyMap<string, Estimate>): Spread | undefined {
  const entries = summaryStatistics.map((name) => [name, estimates.get(name)] as const);
  return entries.every(([, estimate]) => estimate !== undefined) ? (Object.fromEntries(entries) as Spread) : undefined;
}

/** The same in another unit. */
export function scaleSpread(
  { spread, central }: Pick<SpreadFigure, "spread" | "central">,
  divisor: number,
): Pick<SpreadFigure, "spread" | "central"> {
  const scaled = Object.fromEntries(
    summaryStatistics.map((name) => [
      name,
      { value: spread[name].value / divisor, error: spread[name].error / divisor },
    ]),
  ) as unknown as Spread;
  return { spread: scaled, ...(central === undefined ? {} : { central: central / divisor }) };
}
