import betaCdf from "@stdlib/stats-base-dists-beta-cdf";

/** Two bounds and a mean of a beta law, all strictly inside [0, 1]. */
export interface BetaTarget {
  readonly low: number;
  readonly mean: number;
  readonly high: number;
}

/**
 * Shape of the beta law on [0, 1] with a given mean and 10 % of its draws outside [low, high]: 5 % beyond each bound where they
 * are placed so. A mean and two tails are three conditions on two parameters; the mean holds exactly, the tails in total.
 *
 * @returns `undefined` when no beta law of that mean has 90 % inside
 */
export function solveBeta({ low, mean, high }: BetaTarget): readonly [alpha: number, beta: number] | undefined {
  const outside = (logConcentration: number) => {
    const n = Math.exp(logConcentration);
    return betaCdf(low, n * mean, n * (1 - mean)) + betaCdf(1 - high, n * (1 - mean), n * mean) - 0.1;
  };
  let [wide, tight] = [Math.log(1e-3), Math.log(1e8)];
  if (!(outside(wide) > 0 && outside(tight) < 0)) return undefined;
  for (let step = 0; step < 100 && tight - wide > 1e-14; step++) {
    const middle = (wide + tight) / 2;
    if (outside(middle) > 0) wide = middle;
    else tight = middle;
  }
  const n = Math.exp((wide + tight) / 2);
  return [n * mean, n * (1 - mean)];
}
