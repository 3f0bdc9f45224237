import type { Layer, Panel } from "./chart.js";
import type { Grid } from "./grid.js";
import { numberAxis } from "./grid.js";
import { ink } from "./palette.js";
import { partEncoding, type YearCells, yearCells } from "./year-cells.js";

/** One bar, or one part of a stacked bar. `value` is in the unit of the axis. */
export interface Bar {
  readonly scenario: string;
  readonly year: number;
  readonly part: string;
  readonly value: number;
}

export interface YearBars extends YearCells {
  readonly bars: readonly Bar[];
  readonly stacked: boolean;
}

/** Bars by year, one small chart a scenario, on one common scale. */
export function yearBars(chart: YearBars): Panel {
  return yearCells(chart, chart.bars, (grid) => [bars(chart, grid)]);
}

function bars(chart: YearBars, grid: Grid): Layer {
  const { parts, stacked, bars: drawn } = chart;
  const empty = drawn.every((bar) => bar.value === 0);
  const { x, xOffset, color } = partEncoding(chart, grid);
  return {
    transform: [
      { filter: "isValid(datum.value)" },
      { calculate: `indexof(${JSON.stringify(parts)}, datum.part)`, as: "rank" },
    ],
    mark: { type: "bar", stroke: ink.ground, strokeWidth: stacked ? 0.5 : 0 },
    encoding: {
      x,
      ...(stacked ? {} : { xOffset }),
      y: {
        field: "value",
        type: "quantitative",
        stack: stacked ? "zero" : null,
        ...(empty ? { scale: { domain: [0, 1] } } : {}),
        axis: { ...numberAxis, format: ",.3~f", tickCount: 4 },
      },
      color,
      order: { field: "rank", type: "quantitative" },
    },
  };
}
