import type { VegaLiteSpec } from "../../../charts/chart.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Language, Text } from "../../../locale/language.js";
import type { Heading } from "../../../results/heading.js";
import type { Run } from "../../../results/run.js";
import type { ReportDraws } from "../draws/draw-report.js";
import type { NumberTable } from "../number-table.js";

/** What figures are drawn from. */
export interface FigureContext {
  /** The baseline first. */
  readonly runs: readonly Run[];
  readonly baseline: Run;
  readonly focus: Run;
  readonly draws: ReportDraws;
  readonly evidence: Evidence;
  readonly version: string;
}

/** What a chart shows in words rather than numbers, scenario by scenario. */
export interface EventTable {
  readonly id: string;
  readonly caption: Text;
  readonly events: readonly {
    readonly heading: Heading;
    readonly lines: Readonly<Record<Language, readonly string[]>>;
  }[];
}

/** A published value drawn beside the curves. */
export interface ObservedNote {
  readonly fact: string;
  readonly words: Text;
}

/** A chart with everything that a reader who does not trust it, or does not see it, may ask for. */
export interface Figure {
  /** Name of its files. */
  readonly id: string;
  /** A few words above the chart; its question is the chart's title. */
  readonly subject: Text;
  /** Outcomes shown, first the one that `dmp-lab sources` is asked about. */
  readonly outcomes: readonly string[];
  /** Facts that the chart shows by themselves: observed points, legal steps. */
  readonly facts: readonly string[];
  readonly chart: (language: Language) => VegaLiteSpec;
  /** Sentences that read the chart, made from its numbers. */
  readonly reading: readonly Text[];
  /** The numbers plotted, or the events. */
  readonly twin: NumberTable | EventTable;
  readonly observed?: readonly ObservedNote[];
}

/** Whether a twin is made of words. */
export function isEventTable(twin: Figure["twin"]): twin is EventTable {
  return "events" in twin;
}
