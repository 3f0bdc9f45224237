import { type Differences, type Distributions, type FigureKey, quantileLevels } from "./simulation.js";
import { isTold, studentFactor } from "./statistics/few-draws.js";
import { shareError } from "./statistics/paired.js";
import type { QuantileEstimator } from "./statistics/quantile-estimator.js";
import { QuantileStream } from "./statistics/quantile-stream.js";
import { ReplicatedQuantiles } from "./statistics/replicates.js";
import { Totals } from "./totals.js";

/** Running distributions of figures whose every value passes by: means, quantiles, and shares of draws above and below 0. */
export class DistributionTotals {
  private readonly totals: Totals;
  private readonly estimators: readonly QuantileEstimator[];
  private readonly signs: Totals;
  private count = 0;

  constructor(
    private readonly figures: readonly FigureKey[],
    private readonly replicates: number,
  ) {
    this.totals = new Totals(figures.length, replicates);
    this.signs = new Totals(2 * figures.length, replicates);
    this.estimators = figures.map(() =>
      replicates === 1 ? new QuantileStream(quantileLevels) : new ReplicatedQuantiles(quantileLevels, replicates),
    );
  }

  /** Adds draws `first … first + count − 1`: the value of figure `a` in draw `j` at `a·count + j`. */
  add(values: Float64Array, first: number, count: number): void {
    this.estimators.forEach((estimator, a) => {
      estimator.add(values, a * count, count);
    });
    this.totals.add(sumsOf(values, this.figures.length, count, first, this.replicates), first, count);
    this.count += count;
  }

  /** Adds the signs of values laid out as in {@link add}. */
  addSigns(values: Float64Array, first: number, count: number): void {
    const size = this.figures.length;
    const signs = new Float64Array(2 * size * count);
    for (let at = 0; at < size * count; at++) {
      const value = values[at] as number;
      if (value > 0) signs[at] = 1;
      else if (value < 0) signs[size * count + at] = 1;
    }
    this.signs.add(sumsOf(signs, 2 * size, count, first, this.replicates), first, count);
  }

  estimate(): Distributions {
    const { figures, estimators } = this;
    const quantiles = new Float64Array(quantileLevels.length * figures.length);
    const quantileErrors = new Float64Array(quantiles.length);
    const widening = this.replicates === 1 ? 1 : studentFactor(this.replicates);
    estimators.forEach((estimator, a) => {
      const { values, errors } = estimator.estimate();
      quantileLevels.forEach((level, l) => {
        const isKnown = isTold(level, this.count);
        quantiles[l * figures.length + a] = values[l] as number;
        quantileErrors[l * figures.length + a] = isKnown ? widening * (errors[l] as number) : Number.POSITIVE_INFINITY;
      });
    });
    return { figures, ...this.totals.estimate(), quantiles, quantileErrors };
  }

  estimateDifferences(): Differences {
    const size = this.figures.length;
    const { mean, meanError } = this.signs.estimate();
    const error = (share: number, f: number) =>
      this.replicates === 1
        ? shareError(share, this.count)
        : Math.max(meanError[f] as number, shareError(0, this.count));
    const [above, below] = [mean.slice(0, size), mean.slice(size)];
    return {
      ...this.estimate(),
      above,
      aboveError: above.map(error),
      below,
      belowError: below.map((share, f) => error(share, size + f)),
    };
  }
}

/** Sums of deviations of figures laid out one after the other, in the shape that totals take. */
export function sumsOf(values: Float64Array, size: number, count: number, first: number, replicates: number) {
  const pivot = new Float64Array(size);
  const sums = new Float64Array(replicates * size);
  const squares = new Float64Array(replicates === 1 ? size : 0);
  for (let f = 0; f < size; f++) {
    const centre = values[f * count] as number;
    pivot[f] = centre;
    if (replicates > 1) {
      for (let j = 0; j < count; j++) {
        const at = ((first + j) % replicates) * size + f;
        sums[at] = (sums[at] as number) + ((values[f * count + j] as number) - centre);
      }
      continue;
    }
    let sum = 0;
    let square = 0;
    for (let j = 0; j < count; j++) {
      const deviation = (values[f * count + j] as number) - centre;
      sum += deviation;
      square += deviation * deviation;
    }
    sums[f] = sum;
    squares[f] = square;
  }
  return { pivot, sums, squares };
}
