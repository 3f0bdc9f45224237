import type { QuantileEstimate, QuantileEstimator } from "./quantile-estimator.js";
import { QuantileStream } from "./quantile-stream.js";

/**
 * Standard error of the average of independent replicates of one figure: their standard deviation over √R. It says what a design
 * of dependent draws (Latin hypercube, scrambled Sobol) gains, which the spread of single draws cannot.
 *
 * It has R − 1 degrees of freedom: with eight replicates it is itself only known to within about a quarter.
 * Owen (1997), Monte Carlo variance of scrambled net quadrature, SIAM J. Numer. Anal. 34(5), 1884–1910.
 * doi:10.1137/S0036142994277468
 *
 * @param figures one a replicate
 * @returns +∞ for fewer than two replicates, or when some but not all are infinite
 */
export function replicateError(figures: ArrayLike<number>): number {
  const count = figures.length;
  const all = Array.from(figures);
  if (count < 2) return Number.POSITIVE_INFINITY;
  if (all.every((figure) => figure === all[0])) return 0;
  if (!all.every(Number.isFinite)) return Number.POSITIVE_INFINITY;
  const mean = all.reduce((sum, figure) => sum + figure, 0) / count;
  const squares = all.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return Math.sqrt(squares / (count - 1) / count);
}

let gathered = new Float64Array(0);

/**
 * Quantiles of a design of R independent replicates, of which draw i belongs to replicate i mod R: the values are quantiles of all
 * draws, their errors are {@link replicateError} of the replicates' quantiles. These have R times fewer draws each, and the bias of
 * a quantile falls as fast as 1/n, so their average stands for the quantile of all.
 */
export class ReplicatedQuantiles implements QuantileEstimator {
  readonly #pooled: QuantileStream;
  readonly #replicates: readonly QuantileStream[];

  /**
   * @param levels each in [0, 1], in any order
   * @param replicates ≥ 2
   * @param keptWhole how many draws are all kept at least, ≥ 1; 16,384 unless said otherwise
   * @throws RangeError for another level or number
   */
  constructor(levels: readonly number[], replicates: number, keptWhole = 16_384) {
    if (!(Number.isInteger(replicates) && replicates >= 2)) throw new RangeError(`invalid replicates: ${replicates}`);
    this.#pooled = new QuantileStream(levels, keptWhole);
    this.#replicates = Array.from(
      { length: replicates },
      () => new QuantileStream(levels, Math.ceil(keptWhole / replicates)),
    );
  }

  add(values: Float64Array, from: number, count: number): void {
    const before = this.#pooled.count;
    try {
      this.#pooled.add(values, from, count);
    } finally {
      this.#deal(values, from, before, this.#pooled.count - before);
    }
  }

  estimate(): QuantileEstimate {
    const values = this.#pooled.quantiles();
    // A replicate without a draw says nothing yet.
    if (this.#pooled.count < this.#replicates.length)
      return { values, errors: values.map(() => Number.POSITIVE_INFINITY) };
    const each = this.#replicates.map((replicate) => replicate.quantiles());
    return {
      values,
      errors: values.map((_, level) => replicateError(each.map((quantiles) => quantiles[level] as number))),
    };
  }

  memory(): number {
    return [this.#pooled, ...this.#replicates].reduce((sum, stream) => sum + stream.memory(), 0);
  }

  /** Gives each replicate its draws among `count`, of which the first is draw `draw`. */
  #deal(values: Float64Array, from: number, draw: number, count: number): void {
    const step = this.#replicates.length;
    if (gathered.length < count) gathered = new Float64Array(2 * count);
    this.#replicates.forEach((replicate, place) => {
      const ahead = (place + step - (draw % step)) % step;
      let size = 0;
      for (let index = from + ahead; index < from + count; index += step) gathered[size++] = values[index] as number;
      replicate.add(gathered, 0, size);
    });
  }
}
