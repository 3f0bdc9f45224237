import type { Run } from "./run.js";
import { type ComparedRow, comparedTable, type Row, type Table } from "./table.js";

/**
 * Every figure of the runs beside the same figure of a baseline. Figures that the baseline does not have are left out.
 *
 * @returns one row per figure, in the order of the runs
 */
export function compareRuns(baseline: Run, runs: readonly Run[]): Table<ComparedRow> {
  const base = new Map(baseline.table.rows.map((row) => [keyOf(row), row.value]));
  const rows = runs.flatMap((run) =>
    run.table.rows.flatMap((row): ComparedRow[] => {
      const baselineValue = base.get(keyOf(row));
      if (baselineValue === undefined) return [];
      return [{ baseline: baseline.heading.id, ...row, baselineValue, difference: row.value - baselineValue }];
    }),
  );
  return comparedTable(rows);
}

function keyOf({ statistic, outcome, segment, exam, account, year }: Row): string {
  return [statistic, outcome, segment, exam, account, year].join("|");
}
