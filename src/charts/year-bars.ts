import type { Language } from "../locale/language.js";
import type { MoneyScale } from "../locale/numbers.js";
import type { Heading } from "../results/heading.js";
import type { Layer, Panel } from "./chart.js";
import { pageWidth } from "./frame.js";
import { cellName, cellYears, type Grid, gridFor, inCells, measureTitle, numberAxis, numberRoom } from "./grid.js";
import { ink } from "./palette.js";
import { legendColumns } from "./scenario-legend.js";
import { wrapText } from "./text-width.js";

/** One bar, or one part of a stacked bar. `value` is in the unit of the axis. */
export interface Bar {
  readonly scenario: string;
  readonly year: number;
  readonly part: string;
  readonly value: number;
}

export interface YearBars {
  readonly bars: readonly Bar[];
  readonly headings: readonly Heading[];
  readonly language: Language;
  readonly years: readonly number[];
  /** Names of the parts, in the order of legend and bars. */
  readonly parts: readonly string[];
  readonly colours: readonly string[];
  readonly stacked: boolean;
  readonly axisTitle: string;
  /** Line above each small chart, by scenario id. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Bars by year, one small chart a scenario, on one common scale. */
export function yearBars(chart: YearBars): Panel {
  const { headings, language } = chart;
  const grid = gridFor(headings.length);
  const names = new Map(headings.map((heading) => [heading.id, cellName(heading.title[language], grid)]));
  const notes = headings.map(({ id }) => ({ id, lines: wrapText(chart.notes.get(id) ?? "", grid.width, 12) }));
  const values = [
    ...chart.bars.map((bar) => ({ ...bar, scenario: names.get(bar.scenario) })),
    ...notes.map(({ id, lines }) => ({ scenario: names.get(id), note: lines.join("\n") })),
  ];
  const layer = [bars(chart, grid), zeroLine, note(Math.max(...notes.map(({ lines }) => lines.length)))];
  return {
    title: measureTitle(chart.axisTitle),
    data: { values },
    ...inCells("scenario", [...names.values()], grid),
    spec: { width: grid.width, height: Math.max(grid.height, 130), layer },
  };
}

function bars({ years, parts, colours, stacked, bars: drawn }: YearBars, grid: Grid): Layer {
  const order = { field: "part", type: "nominal", sort: [...parts], scale: { domain: [...parts] } } as const;
  const empty = drawn.every((bar) => bar.value === 0);
  return {
    transform: [
      { filter: "isValid(datum.value)" },
      { calculate: `indexof(${JSON.stringify(parts)}, datum.part)`, as: "rank" },
    ],
    mark: { type: "bar", stroke: ink.ground, strokeWidth: stacked ? 0.5 : 0 },
    encoding: {
      x: {
        field: "year",
        type: "ordinal",
        scale: { domain: [...years], paddingInner: 0.25, paddingOuter: 0.1 },
        axis: { values: cellYears(years, grid), labelAngle: 0, title: null, ticks: false, domain: false },
      },
      ...(stacked ? {} : { xOffset: { ...order, scale: { domain: [...parts], paddingInner: 0 } } }),
      y: {
        field: "value",
        type: "quantitative",
        stack: stacked ? "zero" : null,
        ...(empty ? { scale: { domain: [0, 1] } } : {}),
        axis: { ...numberAxis, format: ",.3~f", tickCount: 4 },
      },
      color: {
        ...order,
        scale: { domain: [...parts], range: [...colours] },
        legend:
          parts.length > 1
            ? { title: null, symbolType: "square", columns: legendColumns(parts, pageWidth - numberRoom) }
            : null,
      },
      order: { field: "rank", type: "quantitative" },
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

/** Title of an axis of yearly amounts: what they are, and their unit. */
export function moneyAxis(title: string, scale: MoneyScale, language: Language): string {
  return `${title} (${scale.unit}${language === "fr" ? " par an" : " a year"})`;
}
