import type { Cells } from "./cells.js";
import { findGaps } from "./gaps.js";
import { orderStatistics, type RankWindow } from "./order-statistics.js";

/** Ranks whose values are known, and the values between which all values are, whatever comes. */
export interface Stretch extends RankWindow {
  readonly low: number;
  readonly high: number;
}

/** Reads order statistics off cells, as far as they are known. */
export interface RankReader {
  /** The known ranks around a rank; nothing when the value of the rank itself is unknown. */
  readonly stretchAround: (rank: number) => Stretch | undefined;
  /** The values of windows of known ranks, each in ascending order. */
  readonly read: (windows: readonly RankWindow[]) => readonly Float64Array[];
}

/** A mark or a gap, and the ranks of its values. */
interface Place extends RankWindow {
  /** NaN for a gap. */
  readonly mark: number;
  readonly isKept: boolean;
  /** How many values are kept in the gaps below. */
  readonly keptFrom: number;
}

export function readRanks(cells: Cells): RankReader {
  const line = layOut(cells);
  return {
    stretchAround: (rank) => stretchAround(rank, line),
    read: (windows) => {
      const results = windows.map(({ from, to }) => new Float64Array(to - from));
      const kept = valuesByGap(cells);
      for (const place of line) {
        const parts = windows.map((window) => overlap(window, place));
        if (parts.every(({ from, to }) => from >= to)) continue;
        const ordered = place.isKept ? orderPlace(place, parts, kept) : undefined;
        parts.forEach(({ from, to }, index) => {
          const [result, start] = [results[index] as Float64Array, (windows[index] as RankWindow).from];
          if (from >= to) return;
          if (ordered === undefined) result.fill(place.mark, from - start, to - start);
          else result.set(ordered.subarray(from - place.from, to - place.from), from - start);
        });
      }
      return results;
    },
  };
}

/** The values of a kept gap, those of some ranks in their places. */
function orderPlace(place: Place, parts: readonly RankWindow[], kept: Float64Array): Float64Array {
  const count = place.to - place.from;
  const windows = parts.map(({ from, to }) => ({ from: from - place.from, to: to - place.from }));
  return orderStatistics(kept.subarray(place.keptFrom, place.keptFrom + count), count, windows);
}

let gathered = new Float64Array(0);
let gaps = new Uint8Array(0);

/** The values kept, gap by gap; valid until the next call. */
function valuesByGap({ marks, counts, keeps, kept, keptCount }: Cells): Float64Array {
  if (marks.length === 1) return kept;
  if (gathered.length < keptCount) {
    gathered = new Float64Array(2 * keptCount);
    gaps = new Uint8Array(2 * keptCount);
  }
  findGaps(marks, kept, 0, keptCount, gaps);
  const nexts = new Int32Array(marks.length);
  for (let gap = 1; gap < nexts.length; gap++) {
    const cell = 2 * gap - 2;
    nexts[gap] = (nexts[gap - 1] as number) + (keeps[cell] as number) * (counts[cell] as number);
  }
  for (let index = 0; index < keptCount; index++) {
    const gap = gaps[index] as number;
    const next = nexts[gap] as number;
    gathered[next] = kept[index] as number;
    nexts[gap] = next + 1;
  }
  return gathered;
}

function layOut({ marks, counts, keeps }: Cells): readonly Place[] {
  let [rank, keptFrom] = [0, 0];
  return Array.from(counts, (count, cell) => {
    const isKept = keeps[cell] === 1;
    const mark = cell % 2 === 1 ? (marks[(cell - 1) / 2] as number) : Number.NaN;
    const place = { from: rank, to: rank + count, mark, isKept, keptFrom };
    rank += count;
    if (isKept) keptFrom += count;
    return place;
  });
}

function stretchAround(rank: number, line: readonly Place[]): Stretch | undefined {
  let bottom = line.findIndex(({ to }) => rank < to);
  let top = bottom;
  if (!isKnown(line[bottom])) return undefined;
  while (isKnown(line[bottom - 1])) bottom--;
  while (isKnown(line[top + 1])) top++;
  const [first, last] = [line[bottom] as Place, line[top] as Place];
  return {
    from: first.from,
    to: last.to,
    low: bottom === 0 ? Number.NEGATIVE_INFINITY : first.mark,
    high: last.mark,
  };
}

/** A gap that is not kept is known as long as nothing fell into it. */
function isKnown(place: Place | undefined): boolean {
  return place !== undefined && (place.isKept || !Number.isNaN(place.mark) || place.from === place.to);
}

function overlap(one: RankWindow, other: RankWindow): RankWindow {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}
