import { findGaps } from "./gaps.js";

/**
 * The line cut at marks into cells: the gap below each mark, and the mark itself, in ascending order, so that cell 2·i is the gap
 * below mark i and cell 2·i + 1 that mark. Values are counted by cell; those in some of the gaps are kept too.
 */
export interface Cells {
  /** Ascending and distinct; the last one is +∞. */
  readonly marks: Float64Array;
  /** How many values are in each cell. */
  readonly counts: Int32Array;
  /** 1 for a cell whose values are kept: always a gap. */
  readonly keeps: Uint8Array;
  /** The values kept, in no order that means anything: the first `keptCount` of `kept`. */
  kept: Float64Array;
  keptCount: number;
}

const leastRoom = 64;
const block = 512;
const gaps = new Uint8Array(block);

/** Cells that keep every finite value, with nothing in them. */
export function makeWholeLine(): Cells {
  return makeCells([Number.POSITIVE_INFINITY], () => true, new Float64Array(leastRoom));
}

/**
 * Cells with nothing in them.
 *
 * @param marks ascending and distinct, the last one +∞; at most 256
 * @param keeps whether to keep the values of the gap below a mark, by its index
 * @param kept room for values
 */
export function makeCells(marks: readonly number[], keeps: (gap: number) => boolean, kept: Float64Array): Cells {
  return {
    marks: Float64Array.from(marks),
    counts: new Int32Array(2 * marks.length),
    keeps: Uint8Array.from({ length: 2 * marks.length }, (_, cell) => Number(cell % 2 === 0 && keeps(cell / 2))),
    kept,
    keptCount: 0,
  };
}

/** Bytes held. */
export function cellsMemory({ marks, counts, keeps, kept }: Cells): number {
  return [marks, counts, keeps, kept].reduce((sum, array) => sum + array.byteLength, 0);
}

/**
 * Counts values, and keeps those to keep. The values may lie in the room for those kept, from its start.
 *
 * @returns where it stopped: at `to`, or at the first NaN
 */
export function takeValues(cells: Cells, values: Float64Array, from: number, to: number): number {
  const take = cells.marks.length === 1 ? takeWhole : takeByGap;
  let start = from;
  while (start < to) {
    // No value takes more than one place, so nothing inside need look for room.
    if (cells.kept.length - cells.keptCount < Math.min(leastRoom, to - start)) enlarge(cells);
    const end = Math.min(to, start + block, start + cells.kept.length - cells.keptCount);
    const reached = take(cells, values, start, end);
    if (reached < end) return reached;
    start = end;
  }
  return to;
}

/** Adds `times` times a value. */
export function takeRepeated(cells: Cells, value: number, times: number): void {
  const mark = cells.marks.findIndex((bound) => value <= bound);
  const cell = 2 * mark + Number(value === cells.marks[mark]);
  cells.counts[cell] = (cells.counts[cell] as number) + times;
  if (cells.keeps[cell] === 0) return;
  while (cells.kept.length < cells.keptCount + times) enlarge(cells);
  cells.kept.fill(value, cells.keptCount, cells.keptCount + times);
  cells.keptCount += times;
}

/** Adds `times` values that are known to lie in the gap below some bound, which is not kept. */
export function takeUnkept(cells: Cells, below: number, times: number): void {
  const cell = 2 * cells.marks.findIndex((mark) => below <= mark);
  cells.counts[cell] = (cells.counts[cell] as number) + times;
}

function takeWhole(cells: Cells, values: Float64Array, from: number, to: number): number {
  const { kept, counts } = cells;
  let keptCount = cells.keptCount;
  let index = from;
  for (; index < to; index++) {
    const value = values[index] as number;
    if (value < Number.POSITIVE_INFINITY) kept[keptCount++] = value;
    else if (value === Number.POSITIVE_INFINITY) counts[1] = (counts[1] as number) + 1;
    else break;
  }
  cells.keptCount = keptCount;
  counts[0] = keptCount;
  return index;
}

/** Without branches, since nobody can foresee where a value falls. */
function takeByGap(cells: Cells, values: Float64Array, from: number, to: number): number {
  const { marks, counts, keeps, kept } = cells;
  const count = to - from;
  findGaps(marks, values, from, count, gaps);
  let keptCount = cells.keptCount;
  let index = 0;
  for (; index < count; index++) {
    const value = values[from + index] as number;
    const gap = gaps[index] as number;
    const cell = 2 * gap + Number(value === marks[gap]);
    if (Number.isNaN(value)) break;
    counts[cell] = (counts[cell] as number) + 1;
    kept[keptCount] = value;
    keptCount += keeps[cell] as number;
  }
  cells.keptCount = keptCount;
  return from + index;
}

/** Fourfold as long as everything is kept, since fresh memory costs more than the values; by a quarter when it grows slowly. */
function enlarge(cells: Cells): void {
  const larger = new Float64Array(Math.ceil(cells.kept.length * (cells.marks.length === 1 ? 4 : 1.25)));
  larger.set(cells.kept.subarray(0, cells.keptCount));
  cells.kept = larger;
}
