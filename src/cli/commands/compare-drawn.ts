import { comparedRanges } from "../../results/compared-ranges.js";
import { differenceColumns, differenceTable } from "../../results/difference-table.js";
import { summaryTable } from "../../results/summary-table.js";
import type { Row } from "../../results/table.js";
import { type DrawnCommand, deliverDrawn, type ToldCommand } from "../deliver-drawn.js";
import { drawnComparePage } from "../drawn-compare-page.js";
import type { Effects } from "../effects.js";
import { filterRows } from "../figure-filter.js";
import { type MadeDraws, makeDraws } from "../make-draws.js";
import { wantedFigures } from "../wanted-figures.js";

/**
 * `dmp-lab compare BASELINE SCENARIO… --draws N`: paired differences over draws. Rows are those of every scenario, their `baseline` empty,
 * then those of the differences.
 */
export async function compareDrawn(command: DrawnCommand, central: readonly Row[], effects: Effects): Promise<void> {
  const wanted = { ...wantedFigures(command.filter, central, command.draws.until), compare: true };
  await tellComparison(command, await makeDraws(command, wanted, effects), effects);
}

/** Writes how scenarios differ from the first. */
export async function tellComparison(command: ToldCommand, made: MadeDraws, effects: Effects): Promise<void> {
  const { filter, settings } = command;
  const { language } = settings;
  const [baseline, ...others] = made.ensemble.members;
  if (!baseline) throw new RangeError("missing baseline");
  const pages = (width: number | undefined) =>
    others.map((member, index) => {
      const rows = comparedRanges(made.ensemble, index + 1);
      return drawnComparePage(baseline, member, rows, filter, language, width);
    });
  const levels = filterRows(summaryTable(made.ensemble).rows, filter).map((row) => ({ baseline: "", ...row }));
  const differences = filterRows(differenceTable(made.ensemble).rows, filter);
  await deliverDrawn({ command, made, pages, columns: differenceColumns, rows: [...levels, ...differences] }, effects);
}
