import { toNormalScores } from "./core/normal.js";
import type { UniformColumn } from "./core/stream.js";
import type { Block } from "./correlation/blocks.js";
import type { Triangle } from "./correlation/cholesky.js";
import type { Column } from "./laws/law.js";

/** A stream that several inputs may read (only a renamed input shares one). */
interface Member {
  readonly uniforms: UniformColumn;
  readonly readings: readonly Reading[];
}

/** An input's law, and which column of the block its values go to. */
interface Reading {
  readonly column: Column;
  readonly place: number;
}

/** Streams whose scores are correlated; alone when there is no factor. */
interface Cohort {
  readonly members: readonly Member[];
  readonly factor?: Triangle;
}

/** Writes the values of each reading in `count` draws from `first` on: that of draw `first + j` at `out[place·count + j]`. */
export type FillLaws = (first: number, count: number, out: Float64Array) => void;

/**
 * Puts together the draws of several laws: uniforms by stream, their normal scores, correlated within blocks, each read through its law.
 * Members of a block that are not drawn keep their part, so that fixing one moves no other.
 *
 * @param readings columns in the order of their places, each with the name of its stream
 */
export function openScores(
  open: (name: string) => UniformColumn,
  readings: readonly { readonly name: string; readonly column: Column }[],
  blocks: readonly Block[],
): FillLaws {
  const byName = new Map<string, Reading[]>();
  readings.forEach(({ name, column }, place) => {
    byName.set(name, [...(byName.get(name) ?? []), { column, place }]);
  });
  const memberOf = (name: string): Member => ({ uniforms: open(name), readings: byName.get(name) ?? [] });
  const linked = blocks.filter(({ ids }) => ids.some((id) => byName.has(id)));
  const inBlocks = new Set(linked.flatMap(({ ids }) => ids));
  const cohorts: readonly Cohort[] = [
    ...[...byName.keys()].filter((name) => !inBlocks.has(name)).map((name) => ({ members: [memberOf(name)] })),
    ...linked.map(({ ids, factor }) => ({ members: ids.map(memberOf), factor })),
  ];
  const rows = Math.max(0, ...cohorts.map(({ members }) => members.length));
  let scores = new Float64Array(0);
  return (first, count, out) => {
    if (scores.length < rows * count) scores = new Float64Array(rows * count);
    for (const cohort of cohorts) fillCohort(cohort, scores, first, count, out);
  };
}

function fillCohort(
  { members, factor }: Cohort,
  scores: Float64Array,
  first: number,
  count: number,
  out: Float64Array,
): void {
  for (let row = 0; row < members.length; row++) (members[row] as Member).uniforms(first, count, scores, row * count);
  toNormalScores(scores, 0, members.length * count);
  if (factor) correlate(factor, scores, count);
  for (let row = 0; row < members.length; row++) {
    const { readings } = members[row] as Member;
    for (let n = 0; n < readings.length; n++) {
      const { column, place } = readings[n] as Reading;
      column(scores, row * count, count, out, place * count);
    }
  }
}

/** Multiplies rows of independent scores by a lower triangle, in place: from the last row up, so that each finds those above it as they were. */
function correlate(factor: Triangle, scores: Float64Array, count: number): void {
  for (let row = factor.length - 1; row >= 0; row--) {
    const weights = factor[row] as Float64Array;
    const start = row * count;
    const own = weights[row] as number;
    for (let j = 0; j < count; j++) scores[start + j] = own * (scores[start + j] as number);
    for (let above = 0; above < row; above++) {
      const weight = weights[above] as number;
      if (weight !== 0) addScaled(weight, scores, above * count, start, count);
    }
  }
}

function addScaled(weight: number, scores: Float64Array, from: number, to: number, count: number): void {
  for (let j = 0; j < count; j++) {
    scores[to + j] = (scores[to + j] as number) + weight * (scores[from + j] as number);
  }
}
