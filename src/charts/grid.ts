import { pageWidth } from "./frame.js";
import { ink } from "./palette.js";
import { axisYears } from "./table-rows.js";
import { wrapText } from "./text-width.js";

/** Small multiples: how many side by side, and the size of each, in pixels. */
export interface Grid {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly spacing: number;
}

/** Room for the labels of a vertical axis of numbers, in pixels. */
export const numberRoom = 40;
const spacing = 20;

/** Lays out `count` cells in rows no wider than the page: up to three in one row, four in a row from seven on, never more than `most`. */
export function gridFor(count: number, left = numberRoom, most = 4): Grid {
  const columns = Math.min(most, count <= 3 ? Math.max(1, count) : count === 4 ? 2 : count <= 6 ? 3 : 4);
  const width = Math.floor((pageWidth - left - (columns - 1) * spacing) / columns);
  const height = columns === 1 ? 300 : columns === 2 ? 190 : columns === 3 ? 150 : 104;
  return { columns, width, height, spacing };
}

/** Name of a cell, broken into lines that fit above it. */
export function cellName(name: string, grid: Grid): string {
  return wrapText(name, grid.width, 12, true).join("\n");
}

/** A quiet vertical axis of numbers, as wide as the room left for it. */
export const numberAxis = {
  title: null,
  domain: false,
  ticks: false,
  minExtent: numberRoom,
  maxExtent: numberRoom,
} as const;

/** What is measured and its unit, above the cells instead of beside every row of them. */
export function measureTitle(text: string) {
  const lines = wrapText(text, pageWidth, 12);
  return { text: lines, fontSize: 12, fontWeight: "normal", lineHeight: 15, color: ink.normal, offset: 6 } as const;
}

/** Years that have room for their label under a cell. */
export function cellYears(years: readonly number[], grid: Grid): number[] {
  return axisYears(years, Math.floor(grid.width / 38));
}

/** One cell for each value of a field, in the order of the names, which {@link cellName} has broken; years under every cell. */
export function inCells(field: string, names: readonly string[], { columns, spacing }: Grid) {
  const header = { title: null, labelExpr: "split(datum.label, '\\n')", labelLineHeight: 15 } as const;
  const facet = { field, type: "nominal" as const, sort: [...names], header };
  return { resolve: { axis: { x: "independent" as const } }, facet, columns, spacing };
}
