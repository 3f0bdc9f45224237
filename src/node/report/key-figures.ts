import type { Text } from "../../locale/language.js";
import type { Run } from "../../results/run.js";
import { type KeyColumn, keyGroups } from "./key-columns.js";
import { lookUp, lookUpDifference } from "./look-up.js";
import { columnsToRows, type NumberTable } from "./number-table.js";

/** The main figures of all scenarios, a table a subject. */
export function keyFigures(runs: readonly Run[], baseline: Run): readonly NumberTable[] {
  const labels = runs.map(({ heading }) => [{ heading }]);
  return keyGroups(baseline).map(({ id, caption, columns }) => ({
    id,
    caption,
    labelHeads: [scenario],
    ...columnsToRows(
      labels,
      columns.map((column) => ({ ...column, values: runs.map((run) => keyFigure(run, baseline, column)) })),
    ),
  }));
}

/** One main figure of a run; none for the baseline's difference from itself. */
export function keyFigure(run: Run, baseline: Run, { place, difference = false }: KeyColumn): number | undefined {
  if (!difference) return lookUp(run, place);
  return run === baseline ? undefined : lookUpDifference(run, baseline, place);
}

const scenario: Text = { fr: "Scénario", en: "Scenario" };
