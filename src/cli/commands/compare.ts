import { compareRuns } from "../../results/compare.js";
import { exportColumns, legalNote } from "../../results/export.js";
import { runScenario } from "../../results/run.js";
import type { CommandAction } from "../command.js";
import { comparePage } from "../compare-page.js";
import { deliver } from "../deliver.js";
import { drawSettings } from "../draw-settings.js";
import { chosenRows, figureFilter, leftOut } from "../figure-filter.js";
import { refuseUnlikeHorizons } from "../horizon.js";
import { aboutCentralValues, nextSteps } from "../next-steps.js";
import { openScenarios } from "../open-scenarios.js";
import { outputSettings } from "../settings.js";

/** `dmp-lab compare BASELINE SCENARIO…`: how scenarios differ from a baseline under the same assumptions, at their central values or draw by draw. */
export const compareCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const draws = drawSettings(invocation, effects.cores);
  const opened = await openScenarios(invocation.operands, invocation, effects);
  refuseUnlikeHorizons(opened);
  const all = opened.map(({ scenario, legal }) => runScenario(scenario, legal));
  const [baseline, ...runs] = all;
  if (!baseline) throw new RangeError("missing baseline");
  const { columns, rows } = compareRuns(baseline, runs);
  const filter = figureFilter(invocation, rows);
  const chosen = chosenRows(rows, filter);
  if (draws) {
    await (await import("./compare-drawn.js")).compareDrawn({ opened, filter, draws, settings }, rows, effects);
    return 0;
  }
  const page = () =>
    [
      ...runs.map((run) => {
        const own = rows.filter((row) => row.scenario === run.heading.id);
        return comparePage(baseline, run, own, filter, language);
      }),
      nextSteps([...leftOut(rows, filter), aboutCentralValues(true)], opened, filter, language),
    ].join("\n");
  await deliver(
    {
      page,
      legal: opened.map(({ scenario, legal }) => legalNote(scenario.id, legal, language)),
      columns: exportColumns(columns),
      rows: chosen.map((row) => ({ ...row })),
    },
    settings,
    effects,
  );
  return 0;
};
