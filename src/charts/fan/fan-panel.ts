import type { Layer } from "../chart.js";
import { pageWidth } from "../frame.js";
import { cellYears, type Grid, numberAxis, numberRoom } from "../grid.js";
import { ink, okabeIto } from "../palette.js";
import { legendColumns } from "../scenario-legend.js";
import type { FanScale } from "./fan-scale.js";

/** Looks of the first fan of two, and of a reference. */
const quiet = { colour: ink.soft, line: ink.strong, dash: [3, 2] } as const;
const loud = { colour: okabeIto.blue, line: okabeIto.blue, dash: [1, 0] } as const;

/** How much of their colour the bands have: less where two lie over each other, so that the medians stay seen. */
const opacities = { one: { wide: 0.2, half: 0.38 }, two: { wide: 0.14, half: 0.26 } } as const;

/** What the cells of one panel have in common. */
export interface FanCells {
  readonly grid: Grid;
  readonly scale: FanScale;
  readonly years: readonly [first: number, last: number];
  /** Names of the fans that lie over each other in each cell, in order; two at most. With two, a legend tells them apart. */
  readonly fans: readonly string[];
}

/**
 * The layers of a cell: light band, dark band, median, then a reference and published points where the data have them.
 * Data have `time` and either `fan` with `p5 … p95`, or `reference`, or `published`.
 */
export function fanCell({ grid, scale, years: [first, last], fans }: FanCells) {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const ticks = scale.format.endsWith("%") && scale.domain[1] === 1 ? { values: [0, 0.5, 1] } : { tickCount: 4 };
  const axis = { ...numberAxis, ...ticks, format: scale.format };
  const y = (field: string) => ({
    field,
    type: "quantitative" as const,
    scale: { domain: [...scale.domain], nice: scale.domain[1] !== 1 },
    axis: { ...axis, gridColor: { condition: { test: "datum.value === 0", value: ink.soft }, value: ink.rule } },
  });
  const drawn = [{ filter: "isValid(datum.median)" }];
  const { wide, half } = fans.length > 1 ? opacities.two : opacities.one;
  const band = (low: string, high: string, opacity: number): Layer => ({
    transform: drawn,
    mark: { type: "area", clip: true, fillOpacity: opacity, strokeOpacity: 0.5, strokeWidth: 0.5 },
    encoding: {
      y: y(low),
      y2: { field: high },
      fill: { field: "colour", type: "nominal", scale: null },
      stroke: { field: "colour", type: "nominal", scale: null },
      detail: { field: "fan" },
    },
  });
  return {
    width: grid.width,
    height: grid.height,
    encoding: {
      x: {
        field: "time",
        type: "quantitative" as const,
        scale: { domain: [first, last], nice: false },
        axis: { values: cellYears(years, grid), format: "d", grid: false, title: null },
      },
    },
    layer: [
      band("p5", "p95", wide),
      band("p25", "p75", half),
      {
        transform: drawn,
        mark: { type: "line", clip: true, strokeWidth: 2 },
        encoding: { y: y("median"), color: fanColour(fans), strokeDash: fanDash(fans) },
      },
      {
        transform: [{ filter: "isValid(datum.reference)" }],
        mark: { type: "line", clip: true, strokeWidth: 1.2, strokeDash: [2, 2], color: ink.strong },
        encoding: { y: y("reference") },
      },
      {
        transform: [{ filter: "isValid(datum.published)" }],
        mark: observedMark,
        encoding: { y: y("published") },
      },
    ] satisfies Layer[],
  };
}

/** The diamond of a published value. */
export const observedMark = {
  type: "point",
  shape: "diamond",
  color: ink.strong,
  size: 60,
  filled: true,
  stroke: ink.ground,
  strokeWidth: 1,
  opacity: 1,
} as const;

/** Colours and dashes of one fan, or of two over each other. */
export function fanLooks(count: number) {
  return count > 1 ? [quiet, loud] : [loud];
}

function legendOf(fans: readonly string[]) {
  return fans.length > 1
    ? {
        title: null,
        columns: legendColumns(fans, pageWidth - numberRoom),
        symbolType: "stroke",
        symbolSize: 300,
        symbolStrokeWidth: 3,
        symbolOpacity: 1,
      }
    : null;
}

function fanColour(fans: readonly string[]) {
  const range = fanLooks(fans.length).map(({ line }) => line);
  return { field: "fan", type: "nominal", scale: { domain: [...fans], range }, legend: legendOf(fans) } as const;
}

function fanDash(fans: readonly string[]) {
  const range = fanLooks(fans.length).map(({ dash }) => [...dash]);
  return { field: "fan", type: "nominal", scale: { domain: [...fans], range }, legend: legendOf(fans) } as const;
}
