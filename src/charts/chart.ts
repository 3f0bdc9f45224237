import type { TopLevelSpec } from "vega-lite";
import type { Language } from "../locale/language.js";
import type { DifferenceRow } from "../results/difference-table.js";
import type { Heading } from "../results/heading.js";
import type { SummaryRow } from "../results/summary-table.js";
import type { MonthlyRow, Row } from "../results/table.js";
import type { Draws } from "./draws.js";

/** A chart as plain JSON: Vega-Lite 6, data included, ready to render, save or put on a page. */
export type VegaLiteSpec = Extract<TopLevelSpec, { concat: unknown }>;

/** One part of a chart, below the title and above the source line. */
export type Panel = VegaLiteSpec["concat"][number];

/** One layer of marks in a panel. */
export type Layer = Extract<Panel, { layer: unknown }>["layer"][number];

/** A row of the yearly or of the monthly table, of the summaries of an ensemble, or of its paired differences. */
export type ChartRow = Row &
  Partial<Pick<MonthlyRow, "month"> & Pick<SummaryRow, "standardError"> & Pick<DifferenceRow, "baseline">>;

/** Words and marks that frame every chart, whatever it shows. */
export interface ChartFrame {
  /** Language of every word and number. */
  readonly language: Language;
  /** Words of the source line, one entry a source; an empty list leaves the line out. */
  readonly sources: readonly string[];
  /** Version of dmp-lab that made the figures, printed beside its name. */
  readonly version: string;
}

/** What every chart of results is made from. */
export interface ChartInput extends ChartFrame {
  /**
   * Rows of the long table: central values, and summaries over draws where there are any, from which intervals are drawn. Rows of other
   * outcomes and other scenarios are left out.
   */
  readonly rows: readonly ChartRow[];
  /** What the summaries among the rows were read from; said below the chart. */
  readonly drawn?: Draws;
  /** Scenarios to show, in this order, with their legal labels. At least one. */
  readonly headings: readonly Heading[];
}
