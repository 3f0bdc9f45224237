import { type ExportRow, exportColumns, legalNote } from "../results/export.js";
import { type SummaryRow, summaryTable } from "../results/summary-table.js";
import type { Column } from "../results/table.js";
import { deliver } from "./deliver.js";
import type { DrawSettings } from "./draw-settings.js";
import { aboutDraws } from "./draws-footer.js";
import type { Effects } from "./effects.js";
import { type FigureFilter, leftOut } from "./figure-filter.js";
import type { MadeDraws } from "./make-draws.js";
import { nextSteps } from "./next-steps.js";
import type { Opened } from "./open-scenarios.js";
import type { OutputSettings } from "./settings.js";

/** A command that makes draws, as it was read. */
export interface DrawnCommand {
  readonly opened: readonly Opened[];
  readonly filter: FigureFilter;
  readonly draws: DrawSettings;
  readonly settings: OutputSettings;
}

/** A command that tells of draws: its own, or those of a file. */
export interface ToldCommand extends Pick<DrawnCommand, "opened" | "filter" | "settings"> {
  readonly draws?: Pick<DrawSettings, "until">;
}

/** What a command made of its draws. */
export interface DrawnOutput {
  readonly command: ToldCommand;
  readonly made: MadeDraws;
  /** Lays out a page a scenario, in lines of at most `width` characters. */
  readonly pages: (width: number | undefined) => readonly string[];
  readonly columns: readonly Column[];
  /** Their own columns included. */
  readonly rows: readonly SummaryRow[];
}

const narrowestPage = 80;
const widestPage = 132;

/** Writes what a command made of its draws, with their record; pages are as wide as the terminal, within reason. */
export async function deliverDrawn(
  { command, made, pages, columns, rows }: DrawnOutput,
  effects: Effects,
): Promise<void> {
  const { opened, filter, draws, settings } = command;
  const { language, out } = settings;
  const terminal = out === undefined ? effects.columns : undefined;
  const width = terminal && Math.min(widestPage, Math.max(narrowestPage, terminal));
  const page = () => {
    const laidOut = pages(width);
    const hasUnknown = laidOut.some((text) => /(^|[ \u00a0–])\?/m.test(text));
    const unknown = !hasUnknown ? "none" : rows.every(isUnknown) ? "all" : "some";
    const about = [
      ...leftOut(summaryTable(made.ensemble).rows, filter),
      ...aboutDraws(made, { filter, until: draws?.until, unknown }),
    ];
    return [
      ...laidOut,
      nextSteps(about, opened, made.kept?.isRead ? { ...filter, all: true } : filter, language, width),
    ].join("\n");
  };
  await deliver(
    {
      page,
      legal: made.ensemble.members.map(({ heading, legal }) => legalNote(heading.id, legal, language)),
      run: made.record,
      columns: exportColumns(columns),
      rows: rows.map(finite),
    },
    settings,
    effects,
  );
}

/** No digit of it can be printed; what no page prints counts as such. */
function isUnknown({ statistic, standardError }: SummaryRow): boolean {
  return !["p5", "median", "p95"].includes(statistic) || !Number.isFinite(standardError);
}

/** The error of one draw is unknown: an empty cell rather than an infinite number. */
function finite(row: SummaryRow): ExportRow {
  return { ...row, standardError: Number.isFinite(row.standardError) ? row.standardError : null };
}
