import { exportColumns, legalNote } from "../../results/export.js";
import { runScenario } from "../../results/run.js";
import { yearlyTable } from "../../results/table.js";
import type { CommandAction } from "../command.js";
import { deliver } from "../deliver.js";
import { drawSettings } from "../draw-settings.js";
import { chosenRows, figureFilter, leftOut } from "../figure-filter.js";
import { aboutCentralValues, nextSteps } from "../next-steps.js";
import { openScenarios } from "../open-scenarios.js";
import { runPage } from "../run-page.js";
import { outputSettings } from "../settings.js";

/** `dmp-lab run SCENARIO…`: figures of scenarios with every assumption at its central value, or over draws. */
export const runCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const draws = drawSettings(invocation, effects.cores);
  const opened = await openScenarios(invocation.operands, invocation, effects);
  const runs = opened.map(({ scenario, legal }) => runScenario(scenario, legal));
  const rows = runs.flatMap((run) => run.table.rows);
  const filter = figureFilter(invocation, rows);
  const chosen = chosenRows(rows, filter);
  if (draws) {
    await (await import("./run-drawn.js")).runDrawn({ opened, filter, draws, settings }, rows, effects);
    return 0;
  }
  const page = () =>
    [
      ...runs.map((run) => runPage(run, filter, language)),
      nextSteps([...leftOut(rows, filter), aboutCentralValues()], opened, filter, language),
    ].join("\n");
  await deliver(
    {
      page,
      legal: opened.map(({ scenario, legal }) => legalNote(scenario.id, legal, language)),
      columns: exportColumns(yearlyTable([]).columns),
      rows: chosen.map((row) => ({ ...row })),
    },
    settings,
    effects,
  );
  return 0;
};
