import { type Distributions, type FigureKey, quantileLevels } from "../simulate/simulation.js";
import type { Ensemble } from "./ensemble.js";
import type { Column, Row, Table } from "./table.js";
import { unitOf } from "./yearly-rows.js";

/** What is said of a figure's values over the draws, in the order of rows: its mean, and its quantiles. */
export const summaryStatistics = ["mean", "p5", "p25", "median", "p75", "p95"] as const;
export type SummaryStatistic = (typeof summaryStatistics)[number];

const quantileNames: readonly SummaryStatistic[] = ["p5", "p25", "median", "p75", "p95"];

/** One statistic of a figure over the draws of an ensemble. */
export interface SummaryRow extends Row {
  readonly statistic: string;
  /** Monte Carlo standard error of `value`, in `unit`. Infinite where a single draw tells nothing of it. */
  readonly standardError: number;
}

/** Columns of summary rows, in the order in which they are written. */
export const summaryColumns: readonly Column<keyof SummaryRow>[] = [
  ...(["scenario", "statistic", "outcome", "segment", "exam", "account", "year"] as const),
  ...(["unit", "value", "standardError"] as const),
].map((name) => ({ name }));

/**
 * Every figure of an ensemble: mean and quantiles of those that were asked for, the mean of all others.
 *
 * @returns rows in the order of scenarios, then of figures
 */
export function summaryTable({ scenarios }: Pick<Ensemble, "scenarios">): Table<SummaryRow> {
  const rows = scenarios.flatMap(({ id, all, asked }) => {
    const positions = new Map(asked.figures.map((figure, position) => [figureKey(figure), position]));
    return all.figures.flatMap((figure, f) => {
      const position = positions.get(figureKey(figure));
      if (position !== undefined) return statisticsOf(id, asked, position);
      const [value, standardError] = [all.mean[f] as number, all.meanError[f] as number];
      return [{ ...summaryRow(id, figure, "mean"), value, standardError }];
    });
  });
  return { columns: summaryColumns, rows };
}

/** Every statistic of one asked figure of a scenario. */
export function statisticsOf(scenario: string, distributions: Distributions, position: number): SummaryRow[] {
  const { figures, mean, meanError, quantiles, quantileErrors } = distributions;
  const figure = figures[position] as FigureKey;
  return [
    {
      ...summaryRow(scenario, figure, "mean"),
      value: mean[position] as number,
      standardError: meanError[position] as number,
    },
    ...quantileLevels.map((_, l) => ({
      ...summaryRow(scenario, figure, quantileNames[l] as SummaryStatistic),
      value: quantiles[l * figures.length + position] as number,
      standardError: quantileErrors[l * figures.length + position] as number,
    })),
  ];
}

/** A row of a figure, its number apart. */
export function summaryRow(scenario: string, { outcome, segment, exam, account, year }: FigureKey, statistic: string) {
  return { scenario, statistic, outcome, segment, exam, account, year, unit: unitOf(outcome) };
}

function figureKey({ outcome, segment, exam, account, year }: FigureKey): string {
  return [outcome, segment, exam, account, year].join("|");
}
