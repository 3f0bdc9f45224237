import { say } from "../../locale/french.js";
import { fewestDraws, usualDraws } from "../../node/report/report-draws.js";
import type { CommandAction, Invocation } from "../command.js";
import { drawSettings } from "../draw-settings.js";
import { openScenarios } from "../open-scenarios.js";
import { asOfSetting, changesOf, optionText } from "../settings.js";
import { layoutTable, wrap } from "../table-layout.js";
import { UsageError } from "../usage-error.js";

/** `dmp-lab report [SCENARIO…]`: the report of scenarios, or of all that are shipped, in a folder; its main figures are printed. */
export const reportCommand: CommandAction = async (invocation, effects) => {
  const { operands, options, language } = invocation;
  const { set, alternative } = changesOf(invocation);
  const asOf = asOfSetting(invocation);
  const { draws, seed } = reportDraws(invocation, effects.cores);
  await openScenarios(operands.length > 0 ? operands : ["status-quo"], invocation, effects);
  const writeReport = await effects.openReports();
  const { table, next } = await writeReport({
    out: optionText(options.out) ?? "out",
    language,
    asOf,
    set,
    alternatives: alternative,
    draws,
    seed,
    scenarios: operands.length > 0 ? operands : undefined,
    progress: effects.log,
    signal: effects.signal,
  });
  const lines = next.flatMap((line) => wrap(line));
  effects.write(`\n${layoutTable(table.columns, table.rows)}\n${lines.join("\n")}\n`);
  return 0;
};

/** Reads `--draws` and `--seed`. @throws UsageError for fewer draws than a report can be made from */
function reportDraws(invocation: Invocation, cores: number): { readonly draws: number; readonly seed: number } {
  const typed = optionText(invocation.options.draws) ?? String(usualDraws);
  if (/^\d+$/.test(typed) && Number(typed) < fewestDraws) {
    throw new UsageError(
      say(
        `--draws ${typed} : un rapport montre des fourchettes, il lui faut ${fewestDraws} tirages au moins.`,
        `--draws ${typed}: a report shows ranges, it needs ${fewestDraws} draws at least.`,
      ),
    );
  }
  const settings = drawSettings({ ...invocation, options: { ...invocation.options, draws: typed } }, cores);
  return { draws: settings?.draws ?? usualDraws, seed: settings?.seed ?? 1 };
}
