import type { Text } from "../../locale/language.js";
import type { Run } from "../../results/run.js";
import { keyGroups } from "./key-columns.js";
import { lookUp, lookUpDifference, type Place, yearsOf } from "./look-up.js";
import { columnsToRows, type NumberTable } from "./number-table.js";

/** The main figures of all scenarios, a table a subject; columns of years outside the horizon are left out. */
export function keyFigures(runs: readonly Run[], baseline: Run): readonly NumberTable[] {
  const years = yearsOf(baseline);
  const labels = runs.map(({ heading }) => [{ heading }]);
  return keyGroups(baseline).map(({ id, caption, columns }) => ({
    id,
    caption,
    labelHeads: [scenario],
    ...columnsToRows(
      labels,
      columns
        .filter(({ place }) => place.year === "all" || years.includes(place.year))
        .map(({ head, place, style, difference }) => ({
          head,
          style,
          values: runs.map((run) => figureOf(run, baseline, place, difference)),
        })),
    ),
  }));
}

const scenario: Text = { fr: "Scénario", en: "Scenario" };

function figureOf(run: Run, baseline: Run, place: Place, difference = false): number | undefined {
  if (!difference) return lookUp(run, place);
  return run === baseline ? undefined : lookUpDifference(run, baseline, place);
}
