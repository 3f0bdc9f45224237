import type { VegaLiteSpec } from "../charts/chart.js";
import { type ShowOptions, show as showThing } from "../notebook/display.js";
import { renderSvg } from "./render.js";

/** What {@link show} takes beside charts: tables, frames, rows, drawings and text. */
type Shown = Parameters<typeof showThing>[0];

/**
 * Shows something under a notebook cell: a chart drawn, the long table, a DataFrame or rows as an HTML table, an SVG drawing as a drawing,
 * any other string as text. Outside a tslab kernel it prints text to standard output instead. A chart takes a moment to draw: await it.
 */
export function show(chart: VegaLiteSpec): Promise<void>;
export function show(thing: Shown, options?: ShowOptions): void;
export function show(thing: Shown | VegaLiteSpec, options?: ShowOptions): Promise<void> | undefined {
  if (isChart(thing)) return renderSvg(thing).then((svg) => showThing(svg));
  showThing(thing, options);
  return undefined;
}

function isChart(thing: Shown | VegaLiteSpec): thing is VegaLiteSpec {
  return typeof thing === "object" && "$schema" in thing && "concat" in thing;
}
