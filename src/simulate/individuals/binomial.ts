import { normalQuantile } from "../../random/core/normal.js";

/** Beyond this many expected events either way, a binomial is as good as normal. */
const many = 2000;

/**
 * Binomial count at a uniform, by inversion: the least count whose cumulative probability exceeds it.
 *
 * @param trials whole number ≥ 0
 * @param probability [0, 1]
 * @param uniform in ]0, 1[
 */
export function binomialQuantile(trials: number, probability: number, uniform: number): number {
  if (probability > 0.5) return trials - binomialQuantile(trials, 1 - probability, 1 - uniform);
  const mean = trials * probability;
  if (mean > many) {
    const count = mean + Math.sqrt(mean * (1 - probability)) * normalQuantile(uniform);
    return Math.min(trials, Math.max(0, Math.round(count)));
  }
  const odds = probability / (1 - probability);
  // In logarithms, since no event at all may be too unlikely for a number.
  let logTerm = trials * Math.log1p(-probability);
  let cumulative = Math.exp(logTerm);
  let count = 0;
  while (count < trials && uniform >= cumulative) {
    logTerm += Math.log((odds * (trials - count)) / (count + 1));
    count += 1;
    cumulative += Math.exp(logTerm);
  }
  return count;
}
