import type { Spread } from "../results/spread.js";
import type { Layer, Panel } from "./chart.js";
import { type Grid, numberAxis } from "./grid.js";
import { ink } from "./palette.js";
import { partEncoding, type YearCells, yearCells } from "./year-cells.js";

/** What the draws say of one part in one year, in the unit of the axis. */
export interface YearInterval {
  readonly scenario: string;
  readonly year: number;
  readonly part: string;
  readonly spread: Spread;
  readonly central?: number;
}

export interface YearIntervals extends YearCells {
  readonly intervals: readonly YearInterval[];
}

/**
 * Intervals by year, one small chart a scenario, on one common scale: a box for half of the draws, a line through it for nine tenths, a dash
 * for the median, a ring for the central value. Years in which every draw is 0 are left empty.
 */
export function yearIntervals(chart: YearIntervals): Panel {
  const data = chart.intervals
    .filter(({ spread }) => spread.p5.value !== 0 || spread.p95.value !== 0)
    .map(({ scenario, year, part, spread, central }) => ({
      ...{ scenario, year, part },
      p5: spread.p5.value,
      p25: spread.p25.value,
      median: spread.median.value,
      p75: spread.p75.value,
      p95: spread.p95.value,
      ...(central === undefined ? {} : { central }),
    }));
  return yearCells(chart, data, (grid) => marks(chart, grid, data.length === 0));
}

function marks(chart: YearIntervals, grid: Grid, empty: boolean): Layer[] {
  const { x, xOffset, color } = partEncoding(chart, grid);
  const y = (field: string) => ({
    field,
    type: "quantitative" as const,
    ...(empty ? { scale: { domain: [0, 1] } } : {}),
    axis: { ...numberAxis, format: ",.3~f", tickCount: 4 },
  });
  const drawn = [{ filter: "isValid(datum.median)" }];
  const step = grid.width / chart.years.length;
  const width = Math.max(2, (0.75 * step) / chart.parts.length - 1);
  return [
    {
      transform: drawn,
      mark: { type: "rule", strokeWidth: 1.3 },
      encoding: { x, xOffset, y: y("p5"), y2: { field: "p95" }, color },
    },
    {
      transform: drawn,
      mark: { type: "bar", width },
      encoding: { x, xOffset, y: y("p25"), y2: { field: "p75" }, color },
    },
    {
      transform: drawn,
      mark: { type: "tick", orient: "horizontal", width: width + 1, thickness: 2, color: ink.strong },
      encoding: { x, xOffset, y: y("median") },
    },
    {
      transform: [{ filter: "isValid(datum.central)" }],
      mark: {
        type: "point",
        filled: true,
        fill: ink.ground,
        stroke: ink.strong,
        strokeWidth: 1.1,
        size: 15,
        opacity: 1,
      },
      encoding: { x, xOffset, y: y("central") },
    },
  ];
}
