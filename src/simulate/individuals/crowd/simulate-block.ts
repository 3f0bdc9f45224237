import { wordsPerPosition } from "../../../random/core/words.js";
import type { Cuts } from "../setting/cuts.js";
import { findGroups, words } from "../setting/software.js";
import type { Crowd } from "./crowd.js";
import { figureCount, openTally, type Tally } from "./figures.js";
import { type FineCounts, FineTally } from "./fine-counts.js";
import { type FinedColumns, FinedYears } from "./fined-years.js";
import { openFollower } from "./follow-member.js";

/** Members that are gone through together, so that their columns stay in the processor's cache. */
const stride = 2048;

/** What members of one segment come to in one realisation. */
export interface BlockResult {
  readonly tally: Tally;
  readonly fines: FineCounts;
  /** Absent unless wanted. */
  readonly fined: FinedColumns | undefined;
}

/** Columns of the members at hand. */
interface Columns {
  readonly drawn: Int32Array;
  readonly group: Uint16Array;
  /** Ranks by year and duty; the same two columns for every year where ranks are kept. */
  readonly ranks: readonly Uint32Array[];
  readonly redrawn: Int32Array;
}

/**
 * Simulates members `first … first + count − 1` of a segment in one realisation: classes are counted for all of them, column by column;
 * only those whose first case may come before the end of the horizon are followed one by one.
 *
 * @param batch number of the realisation
 * @param keepFined keeps each fined year of each member
 */
export function simulateBlock(
  crowd: Crowd,
  cuts: Cuts,
  batch: number,
  first: number,
  count: number,
  keepFined = false,
): BlockResult {
  const years = crowd.given.years.length;
  const tally = openTally(years, count);
  const fines = new FineTally();
  const fined = keepFined ? new FinedYears() : undefined;
  const columns = openColumns(crowd, Math.min(stride, count));
  const follow = openFollower(crowd, cuts, batch, columns.ranks, tally, fines, fined);
  for (let done = 0; done < count; done += stride) {
    const size = Math.min(stride, count - done);
    load(crowd, columns, batch, first + done, size);
    countClasses(crowd, cuts, columns, size, tally);
    if (cuts.mostCases === 0) continue;
    const { drawn, group } = columns;
    const least = cuts.leastChance;
    for (let i = 0; i < size; i++) {
      const chance = (drawn[4 * i + 3] as number) >>> 0;
      if (chance >= least) follow(first + done + i, group[i] as number, chance, i);
    }
  }
  copyShares(tally, years);
  return { tally, fines: fines.counts(), fined: fined?.columns() };
}

function openColumns({ given, redrawn }: Crowd, size: number): Columns {
  const kept = [new Uint32Array(size), new Uint32Array(size)];
  const rows = given.years.flatMap(() => (redrawn ? [new Uint32Array(size), new Uint32Array(size)] : kept));
  return {
    drawn: new Int32Array(wordsPerPosition * size),
    group: new Uint16Array(size),
    ranks: rows,
    redrawn: new Int32Array(redrawn ? wordsPerPosition * size : 0),
  };
}

function load(crowd: Crowd, columns: Columns, batch: number, first: number, size: number): void {
  const { drawn, group, ranks, redrawn } = columns;
  crowd.drawn(batch, first, size, drawn);
  findGroups(crowd.software, drawn, size, group);
  if (!crowd.redrawn) copyRanks(drawn, ranks[0] as Uint32Array, ranks[1] as Uint32Array, size);
  crowd.redrawn?.forEach((draw, y) => {
    draw(batch, first, size, redrawn);
    copyRanks(redrawn, ranks[2 * y] as Uint32Array, ranks[2 * y + 1] as Uint32Array, size);
  });
}

function copyRanks(drawn: Int32Array, feeding: Uint32Array, consulting: Uint32Array, size: number): void {
  for (let i = 0; i < size; i++) {
    feeding[i] = drawn[4 * i + 1] as number;
    consulting[i] = drawn[4 * i + 2] as number;
  }
}

/** Counts classes year by year and duty by duty; where nothing is due, nobody practises, as in the model. */
function countClasses({ software }: Crowd, cuts: Cuts, columns: Columns, size: number, { sums }: Tally): void {
  const groups = software.users.length;
  for (let k = 0; k < cuts.own.length; k++) {
    const from = (k >> 1) * figureCount + 3 * (k & 1);
    const editor = cuts.editor.subarray(k * groups, (k + 1) * groups);
    const own = cuts.own[k] as number;
    const platform = cuts.platform[k] as number;
    // Where nothing is due, nobody practises.
    if (own >= words) sums[from] = (sums[from] as number) + size;
    else addClasses(columns.ranks[k] as Uint32Array, columns.group, size, own, platform, editor, sums, from);
  }
}

function addClasses(
  ranks: Uint32Array,
  group: Uint16Array,
  size: number,
  own: number,
  platform: number,
  editor: Float64Array,
  sums: Float64Array,
  from: number,
): void {
  let belowOwn = 0;
  let belowPlatform = 0;
  let below = 0;
  for (let i = 0; i < size; i++) {
    const rank = ranks[i] as number;
    belowOwn += Number(rank < own);
    belowPlatform += Number(rank < platform);
    below += Number(rank < (editor[group[i] as number] as number));
  }
  sums[from] = (sums[from] as number) + belowOwn;
  sums[from + 1] = (sums[from + 1] as number) + (belowPlatform - belowOwn);
  sums[from + 2] = (sums[from + 2] as number) + (below - belowPlatform);
}

/** A member is in a class or not: the square of a count is the count. */
function copyShares({ sums, squares }: Tally, years: number): void {
  for (let y = 0; y < years; y++) {
    for (let f = 0; f < 6; f++) squares[y * figureCount + f] = sums[y * figureCount + f] as number;
  }
}
