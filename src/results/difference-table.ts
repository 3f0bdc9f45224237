import type { Differences, FigureKey } from "../simulate/simulation.js";
import { chanceOf } from "./compared-ranges.js";
import type { Ensemble } from "./ensemble.js";
import { type SummaryRow, statisticsOf, summaryColumns, summaryRow } from "./summary-table.js";
import type { Column, Table } from "./table.js";

/**
 * One statistic of a figure's paired difference from a baseline: in every draw, the scenario's figure less the baseline's.
 *
 * Beside those of a summary: `probabilityBetter`, the share of draws in which the scenario's figure is strictly better, and for
 * outcomes of which nobody can say what is better, `probabilityHigher`. The unit of both is `probability`.
 */
export interface DifferenceRow extends SummaryRow {
  readonly baseline: string;
}

/** Columns of difference rows, in the order in which they are written. */
export const differenceColumns: readonly Column<keyof DifferenceRow>[] = [{ name: "baseline" }, ...summaryColumns];

/** Paired differences of every scenario of an ensemble from its first, of the figures asked for; empty when nothing was compared. */
export function differenceTable({ scenarios }: Pick<Ensemble, "scenarios">): Table<DifferenceRow> {
  const baseline = scenarios[0]?.id ?? "";
  const rows = scenarios.flatMap(({ id, difference }) =>
    difference
      ? difference.figures.flatMap((figure, position) =>
          [...statisticsOf(id, difference, position), chanceRow(id, difference, figure, position)].map((row) => ({
            baseline,
            ...row,
          })),
        )
      : [],
  );
  return { columns: differenceColumns, rows };
}

function chanceRow(scenario: string, difference: Differences, figure: FigureKey, position: number): SummaryRow {
  const { of, share } = chanceOf(difference, position);
  const statistic = of === "better" ? "probabilityBetter" : "probabilityHigher";
  return {
    ...summaryRow(scenario, figure, statistic),
    unit: "probability",
    value: share.value,
    standardError: share.error,
  };
}
