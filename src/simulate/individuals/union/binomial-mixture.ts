/** A count whose chance is itself uncertain: the law of a number of events among so many trials, mixed over chances. */
export interface BinomialMixture {
  /** Adds a part of the law. @param weight > 0, whatever the sum of weights */
  readonly add: (probability: number, weight: number) => void;
  /** Expected number of events. */
  readonly mean: () => number;
  /** Least count that is exceeded with a chance of at most `1 − level`. @param level ]0, 1[ */
  readonly quantile: (level: number) => number;
}

/** Terms that are smaller than this part of the largest one are not told from 0. */
const negligible = 1e-18;

/**
 * Opens a mixture of binomial laws. Every term is added up, so that quantiles are exact to rounding.
 *
 * @param trials whole number from 1
 */
export function openBinomialMixture(trials: number): BinomialMixture {
  const chances = new Float64Array(trials + 1);
  let [weights, sum] = [0, 0];
  return {
    add: (probability, weight) => {
      addBinomial(chances, trials, probability, weight);
      weights += weight;
      sum += weight * probability;
    },
    mean: () => (trials * sum) / weights,
    quantile: (level) => {
      let left = level * weights * (1 - 1e-12);
      let count = 0;
      while (count < trials) {
        left -= chances[count] as number;
        if (left <= 0) break;
        count += 1;
      }
      return count;
    },
  };
}

/** Adds `weight` times the terms of a binomial law: relative to the likeliest one, then scaled to sum to 1. */
function addBinomial(chances: Float64Array, trials: number, probability: number, weight: number): void {
  const mode = Math.min(trials, Math.floor((trials + 1) * probability));
  if (probability === 0 || probability === 1) {
    chances[mode] = (chances[mode] as number) + weight;
    return;
  }
  const odds = probability / (1 - probability);
  const above: number[] = [];
  for (let count = mode, term = 1; count < trials && term > negligible; count++) {
    term *= (odds * (trials - count)) / (count + 1);
    above.push(term);
  }
  const below: number[] = [];
  for (let count = mode, term = 1; count > 0 && term > negligible; count--) {
    term *= count / (odds * (trials - count + 1));
    below.push(term);
  }
  // From the small end, so that little ones count.
  const scale = weight / (1 + below.reduceRight(plus, 0) + above.reduceRight(plus, 0));
  const addTo = (count: number, term: number) => {
    chances[count] = (chances[count] as number) + scale * term;
  };
  addTo(mode, 1);
  above.forEach((term, step) => void addTo(mode + step + 1, term));
  below.forEach((term, step) => void addTo(mode - step - 1, term));
}

function plus(sum: number, term: number): number {
  return sum + term;
}
