import { type Cells, cellsMemory, makeWholeLine, takeValues } from "./cells.js";
import { checkChunk, type QuantileEstimate, type QuantileEstimator } from "./quantile-estimator.js";
import { estimateQuantiles, readQuantiles } from "./read-quantiles.js";
import { tighten } from "./tighten.js";

/** As many values as cells can count. */
const mostValues = 2 ** 31 - 1;
/** As many as have their marks numbered in a byte. */
const mostLevels = 127;

/**
 * Exact quantiles of a long stream of exchangeable values in little memory.
 *
 * Every value is kept up to a limit. From then on only those near the quantiles are: within eight standard errors in rank, by the
 * values so far. Of all others it is enough to count on which side they lie. The nearness is measured anew whenever the stream has
 * doubled, so that five quantiles of n values keep about 40·√n of them. Values that many draws share are counted, not kept.
 *
 * Values need not be independent, but early ones must resemble late ones: a sorted stream is refused once a quantile leaves what
 * was kept. Errors are those of independent draws, by `maritzJarrettWeights`; `ReplicatedQuantiles` has those of other designs.
 */
export class QuantileStream implements QuantileEstimator {
  readonly #levels: readonly number[];
  #cells: Cells = makeWholeLine();
  #count = 0;
  #limit: number;

  /**
   * @param levels each in [0, 1], in any order; at most 127
   * @param keptWhole how many values are all kept at least, ≥ 1; 16,384 unless said otherwise
   * @throws RangeError for another level or number
   */
  constructor(levels: readonly number[], keptWhole = 16_384) {
    const wrong = levels.find((level) => !(level >= 0 && level <= 1));
    if (wrong !== undefined) throw new RangeError(`invalid level: ${wrong}`);
    if (levels.length > mostLevels) throw new RangeError(`too many levels: ${levels.length}`);
    if (!(keptWhole >= 1)) throw new RangeError(`invalid number of values kept: ${keptWhole}`);
    this.#levels = [...levels];
    this.#limit = Math.floor(keptWhole);
  }

  /** How many values were added. */
  get count(): number {
    return this.#count;
  }

  add(values: Float64Array, from: number, count: number): void {
    checkChunk(values, from, count);
    if (this.#count + count > mostValues) throw new RangeError(`too many values: ${this.#count + count}`);
    const end = from + count;
    for (let start = from; start < end; ) {
      if (this.#count === this.#limit) {
        this.#cells = tighten(this.#cells, this.#levels, this.#count);
        this.#limit *= 2;
      }
      const stop = Math.min(end, start + this.#limit - this.#count);
      const reached = takeValues(this.#cells, values, start, stop);
      this.#count += reached - start;
      if (reached < stop) throw new RangeError(`invalid value: NaN, after ${this.#count} values`);
      start = stop;
    }
  }

  estimate(): QuantileEstimate {
    return estimateQuantiles(this.#cells, this.#levels, this.#count);
  }

  /** The values of {@link estimate} without their errors, which take most of its time. */
  quantiles(): Float64Array {
    return readQuantiles(this.#cells, this.#levels, this.#count);
  }

  memory(): number {
    return cellsMemory(this.#cells);
  }
}
