import type { Language } from "../locale/language.js";
import type { Heading } from "../results/heading.js";
import type { Layer, Panel } from "./chart.js";
import { pageWidth } from "./frame.js";
import { cellName, cellYears, type Grid, gridFor, inCells, measureTitle, numberRoom } from "./grid.js";
import { ink } from "./palette.js";
import { legendColumns } from "./scenario-legend.js";
import { wrapEvenly } from "./text-width.js";

/** Yearly amounts of some scenarios: what bars and intervals have in common. */
export interface YearCells {
  readonly headings: readonly Heading[];
  readonly language: Language;
  readonly years: readonly number[];
  /** Names of the parts, in the order of legend and marks. */
  readonly parts: readonly string[];
  readonly colours: readonly string[];
  readonly axisTitle: string;
  /** Line above each small chart, by scenario id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** One small chart a scenario, on one common scale, over a line at zero. @param data each with the id of its scenario */
export function yearCells<Datum extends { readonly scenario: string }>(
  chart: YearCells,
  data: readonly Datum[],
  layers: (grid: Grid) => readonly Layer[],
): Panel {
  const { headings, language, axisTitle } = chart;
  const grid = gridFor(headings.length);
  const names = new Map(headings.map((heading) => [heading.id, cellName(heading.title[language], grid)]));
  const notes = headings.map(({ id }) => ({ id, lines: wrapEvenly(chart.notes.get(id) ?? "", grid.width, 12) }));
  const values = [
    ...data.map((datum) => ({ ...datum, scenario: names.get(datum.scenario) })),
    ...notes.map(({ id, lines }) => ({ scenario: names.get(id), note: lines.join("\n") })),
  ];
  const layer = [...layers(grid), zeroLine, note(Math.max(...notes.map(({ lines }) => lines.length)))];
  return {
    title: measureTitle(axisTitle),
    data: { values },
    ...inCells("scenario", [...names.values()], grid),
    spec: { width: grid.width, height: Math.max(grid.height, 130), layer },
  };
}

/** Where the marks of a year and part stand, and their colour with its legend. Data have `year` and `part`. */
export function partEncoding({ years, parts, colours }: YearCells, grid: Grid) {
  const order = { field: "part", type: "nominal" as const, sort: [...parts] };
  const legend = { title: null, symbolType: "square", columns: legendColumns(parts, pageWidth - numberRoom) };
  return {
    x: {
      field: "year",
      type: "ordinal" as const,
      scale: { domain: [...years], paddingInner: 0.25, paddingOuter: 0.1 },
      axis: { values: cellYears(years, grid), labelAngle: 0, title: null, ticks: false, domain: false },
    },
    xOffset: { ...order, scale: { domain: [...parts], paddingInner: 0 } },
    color: {
      ...order,
      scale: { domain: [...parts], range: [...colours] },
      legend: parts.length > 1 ? legend : null,
    },
  };
}

const zeroLine: Layer = {
  transform: [{ aggregate: [{ op: "count", as: "rows" }] }],
  mark: { type: "rule", color: ink.soft },
  encoding: { y: { datum: 0, type: "quantitative" }, x: { value: 0 }, x2: { value: "width" } },
};

function note(lines: number): Layer {
  return {
    transform: [{ filter: "isValid(datum.note)" }],
    mark: {
      type: "text",
      align: "left",
      baseline: "bottom",
      x: 0,
      y: -8 - (lines - 1) * 15,
      lineHeight: 15,
      lineBreak: "\n",
      fontSize: 12,
      color: ink.soft,
    },
    encoding: { text: { field: "note", type: "nominal" } },
  };
}
