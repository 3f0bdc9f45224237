/**
 * Reads a law at `count` normal scores, `scores[from]` onwards, and writes the values from `out[at]` onwards. The scores may be
 * overwritten by their own values: the same array from the same place.
 */
export type Column = (scores: Float64Array, from: number, count: number, out: Float64Array, at: number) => void;

/**
 * A probability law, read through its standard normal score: `at(z)` is the value below which a share Φ(z) of draws falls.
 * Every law takes one number, so that draws can be paired, correlated and spread evenly.
 */
export interface Law {
  /** Values of a column of normal scores, as fast as can be; {@link exact} says how far they may be. */
  readonly column: Column;
  /** Value at one normal score: the very number that {@link column} writes. */
  readonly at: (z: number) => number;
  /** Value at a normal score by the library's inverse distribution. The same function as `at` where that is exact already. */
  readonly exact: (z: number) => number;
  /** Probability of a value at most `x`. */
  readonly cdf: (x: number) => number;
}

/** A law whose fast reading is exact already. */
export function exactLaw(column: Column, cdf: (x: number) => number): Law {
  const at = readOne(column);
  return { column, at, exact: at, cdf };
}

/** A law read by a column that is near its exact values. */
export function fastLaw(column: Column, exact: (z: number) => number, cdf: (x: number) => number): Law {
  return { column, at: readOne(column), exact, cdf };
}

/** Reads a column of one score. */
export function readOne(column: Column): (z: number) => number {
  const one = new Float64Array(1);
  return (z) => {
    one[0] = z;
    column(one, 0, 1, one, 0);
    return one[0] as number;
  };
}

/** Column of a function without a faster reading. */
export function eachOf(valueAt: (z: number) => number): Column {
  return (scores, from, count, out, at) => {
    for (let j = 0; j < count; j++) out[at + j] = valueAt(scores[from + j] as number);
  };
}

/** Keeps values between two bounds, in place. */
export function keepWithin(low: number, high: number, values: Float64Array, at: number, count: number): void {
  const end = at + count;
  for (let place = at; place < end; place++) {
    const value = values[place] as number;
    if (value < low) values[place] = low;
    else if (value > high) values[place] = high;
  }
}
