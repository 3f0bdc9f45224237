import betaCdf from "@stdlib/stats-base-dists-beta-cdf";

/** Weights of neighbouring order statistics; the others weigh nothing. */
export interface RankWeights {
  /** Rank of the first one, the smallest value having rank 0. */
  readonly first: number;
  /** They sum to 1. */
  readonly weights: Float64Array;
}

/** How far from the mean weights go, in standard deviations: beyond, they hold 2e-9 of a normal law and 8e-8 of its variance. */
const reach = 6;
/** Below so many ranks to a standard deviation, weights are differences of the distribution function itself. */
const exactBelow = 6;
const recent = new Map<string, RankWeights>();

/**
 * Distribution of a sample quantile of type 7 over bootstrap samples, in closed form: how often it is which order statistic.
 * An order statistic of rank r, counted from 1, of n values falls on that of rank k with probability I(k/n) − I((k − 1)/n), where
 * I is the distribution function of Beta(r, n − r + 1); between two ranks we take r = (n − 1)·level + 1 as it comes.
 * Maritz & Jarrett (1978), A note on estimating the variance of the sample median. JASA 73(361), 194–196
 *
 * Those of the last few counts are remembered, because thousands of streams have the same.
 *
 * @param count ≥ 2
 * @param level in [0, 1]
 */
export function maritzJarrettWeights(count: number, level: number): RankWeights {
  const name = `${count} ${level}`;
  const known = recent.get(name);
  if (known !== undefined) return known;
  if (recent.size >= 64) recent.clear();
  const rank = (count - 1) * level + 1;
  const weights = betaRankWeights(count, rank, count - rank + 1);
  recent.set(name, weights);
  return weights;
}

/**
 * Probabilities of Beta(alpha, beta) in the intervals from k/count to (k + 1)/count. Those more than six standard deviations
 * from the mean are left out; where there are many, the density is expanded about the middle of each interval. Together these change
 * the standard error of a smooth sample's quantile by less than 1e-5 of it.
 *
 * @param count ≥ 1
 * @param alpha > 0
 * @param beta > 0
 */
export function betaRankWeights(count: number, alpha: number, beta: number): RankWeights {
  const mean = alpha / (alpha + beta);
  const deviation = count * Math.sqrt((mean * (1 - mean)) / (alpha + beta + 1));
  const isExact = deviation < exactBelow;
  // Few values: the law is skewed, and its longer tail exponential.
  const half = isExact ? 8 * deviation + 30 : reach * deviation + 2;
  const first = Math.max(0, Math.floor(count * mean - half));
  const end = Math.min(count, Math.ceil(count * mean + half));
  const weights = new Float64Array(end - first);
  if (isExact) fillExactly(weights, first, count, alpha, beta);
  else fillByExpansion(weights, first, count, alpha, beta);
  divideBySum(weights);
  return { first, weights };
}

function divideBySum(weights: Float64Array): void {
  let sum = 0;
  for (const weight of weights) sum += weight;
  for (let index = 0; index < weights.length; index++) weights[index] = (weights[index] as number) / sum;
}

function fillExactly(weights: Float64Array, first: number, count: number, alpha: number, beta: number): void {
  let below = betaCdf(first / count, alpha, beta);
  for (let index = 0; index < weights.length; index++) {
    const upTo = betaCdf((first + index + 1) / count, alpha, beta);
    weights[index] = upTo - below;
    below = upTo;
  }
}

/** The density at the middle of each interval, and the second term of its expansion there. */
function fillByExpansion(weights: Float64Array, first: number, count: number, alpha: number, beta: number): void {
  const mode = count * ((alpha - 1) / (alpha + beta - 2));
  for (let index = 0; index < weights.length; index++) {
    const [below, above] = [first + index + 0.5, count - first - index - 0.5];
    const [rising, falling] = [(alpha - 1) / below, (beta - 1) / above];
    const density = Math.exp((alpha - 1) * Math.log(below / mode) + (beta - 1) * Math.log(above / (count - mode)));
    weights[index] = density * (1 + ((rising - falling) ** 2 - rising / below - falling / above) / 24);
  }
}

/**
 * Standard deviation of a value drawn from ordered values with weights that need not sum to 1.
 *
 * @param ordered ascending, not empty
 * @param weights the weight of `ordered[i]` is `weights[offset + i]`
 * @returns +∞ when some of the values, but not all, are infinite
 */
export function weightedDeviation(ordered: Float64Array, weights: Float64Array, offset: number): number {
  const [low, high] = [ordered[0] as number, ordered.at(-1) as number];
  if (low === high) return 0;
  const range = high - low;
  if (range === Number.POSITIVE_INFINITY) return range;
  // Deviations from the middle, in units of the range: nothing cancels, overflows or underflows.
  const middle = ordered[ordered.length >> 1] as number;
  let [total, sum, squares] = [0, 0, 0];
  for (let index = 0; index < ordered.length; index++) {
    const weight = weights[offset + index] as number;
    const deviation = ((ordered[index] as number) - middle) / range;
    total += weight;
    sum += weight * deviation;
    squares += weight * deviation * deviation;
  }
  return range * Math.sqrt(Math.max(0, squares / total - (sum / total) ** 2));
}
