import { rangeRows } from "../../results/printable-range.js";
import { summaryColumns, summaryTable } from "../../results/summary-table.js";
import type { Row } from "../../results/table.js";
import { type DrawnCommand, deliverDrawn, type ToldCommand } from "../deliver-drawn.js";
import { drawnRunPage } from "../drawn-run-page.js";
import type { Effects } from "../effects.js";
import { filterRows } from "../figure-filter.js";
import { type MadeDraws, makeDraws } from "../make-draws.js";
import { wantedFigures } from "../wanted-figures.js";

/** `dmp-lab run SCENARIO… --draws N`: ranges of scenarios over draws of their inputs. */
export async function runDrawn(command: DrawnCommand, central: readonly Row[], effects: Effects): Promise<void> {
  const wanted = { ...wantedFigures(command.filter, central, command.draws.until), compare: false };
  await tellRun(command, await makeDraws(command, wanted, effects), effects);
}

/** Writes the ranges of scenarios one after the other. */
export async function tellRun(command: ToldCommand, made: MadeDraws, effects: Effects): Promise<void> {
  const { filter, settings } = command;
  const { language } = settings;
  const { members, scenarios } = made.ensemble;
  const pages = (width: number | undefined) =>
    members.map((member, s) => {
      const rows = rangeRows(member.heading.id, scenarios[s]!.asked);
      return drawnRunPage(member, rows, filter, language, width);
    });
  const rows = filterRows(summaryTable(made.ensemble).rows, filter);
  await deliverDrawn({ command, made, pages, columns: summaryColumns, rows }, effects);
}
