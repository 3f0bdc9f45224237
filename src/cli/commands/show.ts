import { resolve } from "node:path";
import { say } from "../../locale/french.js";
import type { SavedEnsemble } from "../../node/saved-draws/read-saved-draws.js";
import { findOutcome } from "../../results/catalogue.js";
import { runRecord } from "../../results/run-record.js";
import { summaryTable } from "../../results/summary-table.js";
import type { CommandAction } from "../command.js";
import { chosenRows, type FigureFilter, figureFilter } from "../figure-filter.js";
import { outputSettings } from "../settings.js";
import { UsageError } from "../usage-error.js";
import { tellComparison } from "./compare-drawn.js";
import { tellRun } from "./run-drawn.js";

/** `dmp-lab show FILE`: figures of draws that were saved, as the run that made them printed them. */
export const showCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const [path = ""] = invocation.operands;
  refuseOverwriting(path, settings.out);
  const { readSavedDraws } = await effects.openDrawFiles();
  const ensemble = await readSavedDraws(path);
  const { rows } = summaryTable(ensemble);
  const typed = figureFilter(invocation, rows);
  refuseOthers(typed, ensemble, path);
  const filter = shownFigures(typed, ensemble);
  chosenRows(rows, filter);
  const { record } = ensemble;
  const made = { ensemble, record: runRecord(record, record.mechanisms), kept: { path, isRead: true } };
  const tell = record.compare ? tellComparison : tellRun;
  await tell({ opened: [], filter, settings }, made, { ...effects, version: record.version });
  return 0;
};

/** What is shown of draws does not take their place. */
function refuseOverwriting(path: string, out: string | undefined): void {
  if (out === undefined || resolve(out) !== resolve(path)) return;
  throw new UsageError(
    say(
      `--out ${out} : c’est le fichier de tirages, que les résultats remplaceraient. Donnez un autre nom.`,
      `--out ${out}: this is the file of draws, which the results would replace. Give another name.`,
    ),
  );
}

/** What is typed; and what the run showed, where nothing is. */
function shownFigures({ outcomes, segments, years, all }: FigureFilter, { record }: SavedEnsemble): FigureFilter {
  const names = Object.keys(record.outcomes);
  const isMain = names.every((id) => findOutcome(id)?.headline);
  const shown = record.shown ?? { outcomes: isMain ? [] : names, segments: [], years: [], all: false };
  return {
    outcomes: outcomes.length > 0 || all ? outcomes : shown.outcomes,
    segments: segments.length > 0 ? segments : shown.segments,
    years: years.length > 0 ? years : shown.years,
    all: all || shown.all,
  };
}

/** A file holds the outcomes that its run was asked for, and no others. */
function refuseOthers({ outcomes }: FigureFilter, { record }: SavedEnsemble, path: string): void {
  const kept = Object.keys(record.outcomes);
  const missing = outcomes.find((id) => !kept.includes(id));
  if (missing === undefined) return;
  throw new UsageError(
    say(
      `${path} ne garde pas ${missing}. Il garde : ${kept.join(", ")}.`,
      `${path} does not keep ${missing}. It keeps: ${kept.join(", ")}.`,
    ),
  );
}
