import type { Language } from "../locale/language.js";
import type { RangeRow } from "../results/printable-range.js";
import { type FigureFilter, filterRows } from "./figure-filter.js";
import { figureLines } from "./figure-lines.js";
import { rangeTable } from "./range-table.js";
import { yearsOf } from "./run-page.js";
import { type Headed, type Titled, titleBlock } from "./title-block.js";

/** Lays out the ranges of one scenario over its draws, a year a column, under its title and its legal label. */
export function drawnRunPage(
  scenario: Titled | Headed,
  rows: readonly RangeRow[],
  filter: FigureFilter,
  language: Language,
  width?: number,
): string {
  const lines = figureLines(rows, filter, language);
  const title = titleBlock(scenario, language, { drawn: true, width });
  return `${title}\n\n${rangeTable(lines, yearsOf(filterRows(rows, filter)), language, { width })}`;
}
