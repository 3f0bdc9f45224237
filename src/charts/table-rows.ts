import type { Heading } from "../results/heading.js";
import type { ChartRow } from "./chart.js";

/**
 * One statistic of an outcome in the scenarios shown. Throws when there are no rows: a chart without figures would say « nothing happens ».
 *
 * @param statistic default: central values
 */
export function rowsOf(
  rows: readonly ChartRow[],
  outcome: string,
  headings: readonly Heading[],
  statistic = "central",
): ChartRow[] {
  const shown = new Set(headings.map((heading) => heading.id));
  const found = rows.filter(
    (row) =>
      row.outcome === outcome && row.statistic === statistic && row.baseline === undefined && shown.has(row.scenario),
  );
  if (found.length === 0) throw new Error(`no rows for outcome: ${outcome}`);
  return found;
}

/** Calendar years of the rows, in order; the rows over the whole horizon have none. */
export function yearsOf(rows: readonly ChartRow[]): number[] {
  return [...new Set(rows.flatMap((row) => (row.year === "all" ? [] : [row.year])))].sort((a, b) => a - b);
}

/** Puts ids in the term list's order, with those that it does not know next and `all` last. */
export function inOrder(ids: Iterable<string>, known: readonly string[]): string[] {
  const rank = (id: string) =>
    id === "all" ? known.length + 1 : known.includes(id) ? known.indexOf(id) : known.length;
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b));
}

/** At most `count` of the years, evenly spaced from the first, so that their labels have room. */
export function axisYears(years: readonly number[], count: number): number[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const step = Math.max(1, Math.ceil((last - first + 1) / count));
  return years.filter((year) => (year - first) % step === 0);
}

/** Place of an ISO day, month or year on an axis of years: 2028-07 is 2028.54, its middle; a year is its middle. */
export function yearPosition(iso: string): number {
  const [year = 0, month, day] = iso.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (day === undefined ? 0.5 : (day - 1) / 31) / 12;
}
