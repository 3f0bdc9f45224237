import type { Text } from "../../locale/language.js";
import type { Ensemble } from "../../results/ensemble.js";
import type { Run } from "../../results/run.js";
import { lookUpPaired, lookUpSpread } from "./draws/look-up-spread.js";
import { type KeyColumn, keyGroups } from "./key-columns.js";
import { type CellFigure, columnsToRows, type NumberTable } from "./number-table.js";

/** The main figures of all scenarios, a table a subject. @param ensemble draws of the runs, with paired differences from the baseline */
export function keyFigures(runs: readonly Run[], baseline: Run, ensemble: Ensemble): readonly NumberTable[] {
  const labels = runs.map(({ heading }) => [{ heading }]);
  return keyGroups(baseline).map(({ id, caption, columns }) => ({
    id,
    caption,
    labelHeads: [scenario],
    ...columnsToRows(
      labels,
      columns.map((column) => ({ ...column, values: runs.map((run) => keyFigure(run, ensemble, column)) })),
    ),
  }));
}

/** One main figure of a run; none for the baseline's difference from itself. */
export function keyFigure({ heading }: Run, ensemble: Ensemble, { place, style }: KeyColumn): CellFigure | undefined {
  return style.difference ? lookUpPaired(ensemble, heading.id, place) : lookUpSpread(ensemble, heading.id, place);
}

const scenario: Text = { fr: "Scénario", en: "Scenario" };
