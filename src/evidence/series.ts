import type { SeriesPoint } from "./evidence.js";
import type { Report } from "./read-list.js";
import { isCalendarDate, readNumber } from "./written-values.js";

const required = ["date", "value", "unit", "fact"] as const;
const optional = ["segment", "measure"] as const;

/**
 * Reads a series: comma-separated, a header line, a dot for decimals, no quoting. Problems go to `report` with file and line.
 *
 * @param file name that problems carry
 */
export function parseSeries(file: string, text: string, report: Report): readonly SeriesPoint[] {
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
  const columns = header.split(",");
  const known: readonly string[] = [...required, ...optional];
  for (const name of required) if (!columns.includes(name)) report(`${file}:1 missing column: ${name}`);
  for (const name of columns) if (!known.includes(name)) report(`${file}:1 unknown column: ${name}`);

  return lines.map((line, row) => {
    const cells = line.split(",");
    if (cells.length !== columns.length)
      report(`${file}:${row + 2} expected ${columns.length} cells, found ${cells.length}`);
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const value = readNumber(cell("value"));
    if (Number.isNaN(value)) report(`${file}:${row + 2} value: expected a number, found ${cell("value")}`);
    if (!isCalendarDate(cell("date")))
      report(`${file}:${row + 2} date: expected an ISO day, month or year of the calendar, found ${cell("date")}`);
    const point: SeriesPoint = { date: cell("date"), value, unit: cell("unit"), fact: cell("fact") };
    const extras = optional.filter((name) => columns.includes(name)).map((name) => [name, cell(name)]);
    return { ...point, ...Object.fromEntries(extras) };
  });
}
