import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";

/**
 * How practice is spread over the members who may come to practise; the mean is the segment's whatever the law.
 *
 * - `power`: the power-function law of the model, Beta(κ, 1).
 * - `beta`: Beta with this sum of shapes, in ]0, 10⁶]; the smaller, the more members stand at either end. The power law has 1/(1 − mean).
 * - `two-class`: some members practise at `low`, the others at `high`, shares in [0, 1].
 */
export type PracticeLaw =
  | { readonly family: "power" }
  | { readonly family: "beta"; readonly concentration: number }
  | { readonly family: "two-class"; readonly low: number; readonly high: number };

/** Practice over the members of a segment in a year. */
export interface PracticeSpread {
  /** Share of members whose practice is below `z`. */
  readonly below: (z: number) => number;
  /** Practice of the member below whom a share `rank` of members stands. @param rank [0, 1[ */
  readonly at: (rank: number) => number;
}

/** Largest concentration: beyond, members hardly differ, and the law is not known to its last digits. */
export const mostConcentrated = 1e6;

/**
 * Refuses a law that cannot be.
 *
 * @throws RangeError for an unknown family, a concentration outside ]0, 10⁶], and classes that are not shares in rising order
 */
export function checkLaw(law: PracticeLaw): void {
  if (law.family === "beta") {
    if (!(law.concentration > 0 && law.concentration <= mostConcentrated)) {
      throw new RangeError(`invalid concentration: ${law.concentration}`);
    }
  } else if (law.family === "two-class") {
    const { low, high } = law;
    if (!(low >= 0 && low < high && high <= 1)) throw new RangeError(`invalid classes of practice: ${low}, ${high}`);
  } else if (law.family !== "power") {
    throw new RangeError(`unknown law of practice: ${JSON.stringify(law)}`);
  }
}

/** What is equal stays equal: means over a year may be apart by their last digit. */
export const rounding = 1e-12;

/**
 * Spread of practice: a share `1 − top` never practises, the rest follow the law with mean `mean/top`.
 *
 * @param mean mean practice over all members, [0, top]
 * @param top share of members who may practise, ]0, 1], or 0 with a mean of 0
 * @throws RangeError for a law that cannot be
 */
export function practiceSpread(law: PracticeLaw, mean: number, top: number): PracticeSpread {
  checkLaw(law);
  const never = 1 - top;
  if (mean <= 0) return { below: (z) => (z > 0 ? 1 : 0), at: () => 0 };
  const inner = spreadOf(law, Math.min(1, mean / top));
  return {
    below: (z) => {
      if (z <= 0) return 0;
      return z > 1 + rounding ? 1 : never + top * inner.below(Math.min(1, z));
    },
    at: (rank) => (rank < never ? 0 : inner.at((rank - never) / top)),
  };
}

/** Spread among those who may practise; `z` is in ]0, 1]. */
function spreadOf(law: PracticeLaw, mean: number): PracticeSpread {
  if (mean >= 1 - rounding) return pointAt(1);
  if (law.family === "two-class") return twoClasses(law.low, law.high, mean);
  if (law.family === "beta") return betaOf(law.concentration, mean);
  const shape = mean / (1 - mean);
  return {
    below: (z) => (z >= 1 - rounding ? 1 : z ** shape),
    at: (rank) => rank ** (1 / shape),
  };
}

function betaOf(concentration: number, mean: number): PracticeSpread {
  const [a, b] = [mean * concentration, (1 - mean) * concentration];
  return {
    below: (z) => (z >= 1 - rounding ? 1 : betaCdf(z, a, b)),
    at: (rank) => betaQuantile(rank, a, b),
  };
}

function twoClasses(low: number, high: number, mean: number): PracticeSpread {
  if (mean <= low || mean >= high) return pointAt(mean);
  const lower = (high - mean) / (high - low);
  return {
    below: (z) => (z <= low + rounding ? 0 : z <= high + rounding ? lower : 1),
    at: (rank) => (rank < lower ? low : high),
  };
}

function pointAt(value: number): PracticeSpread {
  return { below: (z) => (z > value + rounding ? 1 : 0), at: () => value };
}
