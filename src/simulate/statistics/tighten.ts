import { typeSeven } from "../../random/core/type-seven.js";
import { type Cells, makeCells, takeRepeated, takeUnkept, takeValues } from "./cells.js";
import { type RankReader, readRanks } from "./ranks.js";
import { knownAround } from "./read-quantiles.js";

/** How far from a quantile values are kept, in standard errors of the count of values below it. */
const reach = 7;

interface Bracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Cells of the same values that keep only those near the quantiles: within eight standard errors, measured in rank, of each. The
 * quantile of exchangeable values leaves them about once in 10¹⁵. The given cells lose their values, whose room is used again.
 *
 * @param count how many values the cells have counted, ≥ 1
 * @throws RangeError when a quantile is not known any more
 */
export function tighten(cells: Cells, levels: readonly number[], count: number): Cells {
  const brackets = findBrackets(readRanks(cells), levels, count);
  const marks = distinct([...brackets.flatMap(({ low, high }) => [low, high]), Number.POSITIVE_INFINITY]);
  const isKept = (gap: number) =>
    brackets.some(({ low, high }) => low <= (marks[gap - 1] ?? Number.NaN) && (marks[gap] as number) <= high);
  const tight = makeCells(marks, isKept, cells.kept);
  takeValues(tight, cells.kept, 0, cells.keptCount);
  cells.marks.forEach((mark, index) => {
    const gap = 2 * index;
    if (cells.keeps[gap] === 0) takeUnkept(tight, mark, cells.counts[gap] as number);
    takeRepeated(tight, mark, cells.counts[gap + 1] as number);
  });
  return tight;
}

function findBrackets(reader: RankReader, levels: readonly number[], count: number): readonly Bracket[] {
  const known = levels.map((level) => ({ ...knownAround(reader, level, count), ...ranksToKeep(level, count) }));
  const ends = reader.read(
    known.flatMap(({ from, to, first, last }) => [
      { from: first, to: first < from ? first : first + 1 },
      { from: last, to: last < to ? last + 1 : last },
    ]),
  );
  return known.map(({ low, high }, index) => ({
    low: ends[2 * index]?.[0] ?? low,
    high: ends[2 * index + 1]?.[0] ?? high,
  }));
}

function ranksToKeep(level: number, count: number): { readonly first: number; readonly last: number } {
  const { rank } = typeSeven(level, count);
  const half = reach * Math.sqrt(count * level * (1 - level) + 4);
  return { first: Math.floor(rank - half), last: Math.ceil(rank + 1 + half) };
}

function distinct(values: readonly number[]): readonly number[] {
  return Array.from(Float64Array.from(values).sort()).filter((value, index, sorted) => value !== sorted[index - 1]);
}
