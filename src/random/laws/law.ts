/**
 * A probability law, read through its standard normal score: `at(z)` is the value below which a share Φ(z) of draws falls.
 * Every law takes one number, so that draws can be paired, correlated and spread evenly.
 */
export interface Law {
  /** Value at a normal score, as fast as can be; {@link exact} says how far it may be. */
  readonly at: (z: number) => number;
  /** Value at a normal score by the library's inverse distribution. The same function as `at` where that is exact already. */
  readonly exact: (z: number) => number;
  /** Probability of a value at most `x`. */
  readonly cdf: (x: number) => number;
}

/** A law whose fast reading is exact already. */
export function exactLaw(at: (z: number) => number, cdf: (x: number) => number): Law {
  return { at, exact: at, cdf };
}
