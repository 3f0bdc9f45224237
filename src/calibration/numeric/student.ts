import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";

/** Probability that Student's t lies below `t`. */
export function studentCdf(t: number, degrees: number): number {
  const beyond = betaCdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
  return t < 0 ? beyond : 1 - beyond;
}

/** Value that Student's t stays below with a probability in ]0, 1[. */
export function studentQuantile(probability: number, degrees: number): number {
  const beyond = Math.min(probability, 1 - probability);
  if (beyond === 0.5) return 0;
  const part = betaQuantile(2 * beyond, degrees / 2, 0.5);
  const t = Math.sqrt((degrees * (1 - part)) / part);
  return probability < 0.5 ? -t : t;
}
