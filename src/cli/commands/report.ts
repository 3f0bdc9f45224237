import type { CommandAction } from "../command.js";
import { openScenarios } from "../open-scenarios.js";
import { asOfSetting, changesOf, optionText } from "../settings.js";
import { layoutTable, wrap } from "../table-layout.js";

/** `dmp-lab report [SCENARIO…]`: the report of scenarios, or of all that are shipped, in a folder; its main figures are printed. */
export const reportCommand: CommandAction = async (invocation, effects) => {
  const { operands, options, language } = invocation;
  const { set, alternative } = changesOf(invocation);
  const asOf = asOfSetting(invocation);
  await openScenarios(operands.length > 0 ? operands : ["status-quo"], invocation, effects);
  const writeReport = await effects.openReports();
  const { table, next } = await writeReport({
    out: optionText(options.out) ?? "out",
    language,
    asOf,
    set,
    alternatives: alternative,
    scenarios: operands.length > 0 ? operands : undefined,
    progress: effects.log,
    signal: effects.signal,
  });
  const lines = next.flatMap((line) => wrap(line));
  effects.write(`\n${layoutTable(table.columns, table.rows)}\n${lines.join("\n")}\n`);
  return 0;
};
