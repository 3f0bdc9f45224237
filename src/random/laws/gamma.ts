import gammaQuantile from "@stdlib/math-base-special-gammaincinv";
import gammaLog from "@stdlib/math-base-special-gammaln";
import { normalCdf } from "../core/normal.js";
import { type Column, eachOf, readOne } from "./law.js";
import { type Complete, chainedJets, product, terms } from "./quantile-series.js";
import { inverseJet, readTable, tabulate } from "./table.js";

/** Quantile of a Gamma law of scale 1 at a normal score: by the column, one at a time, and exact. */
export interface GammaQuantile {
  readonly column: Column;
  readonly at: (z: number) => number;
  readonly exact: (z: number) => number;
}

/**
 * Shapes whose tables are chained. Below, series converge too slowly from node to node, for the function has a singularity where
 * Φ(z) = exp(2πia); beyond, the library's quantile is not exact enough to start from.
 */
const chained = { low: 0.3, high: 500 };

/** Shapes whose quantile runs through too many decades for a table. */
const untabulated = 0.2;

const shapes = new Map<number, GammaQuantile>();

/**
 * Gamma law of scale 1, through a table of the logarithm of its quantile: within a relative 1e-9 of the exact one. Shapes under 0.2 are
 * always read exactly. For shapes beyond 800 the library's quantile, which nodes are then taken from, is itself up to 0.2 % beside the law.
 *
 * @param shape > 0; rounded to 12 digits
 * @throws RangeError for a shape that is not positive
 */
export function unitGamma(shape: number): GammaQuantile {
  if (!(shape > 0 && shape < 1e9)) throw new RangeError(`invalid gamma: ${shape}`);
  const a = Number(shape.toPrecision(12));
  const known = shapes.get(a);
  if (known) return known;
  const law = makeGamma(a);
  shapes.set(a, law);
  return law;
}

function makeGamma(a: number): GammaQuantile {
  const exact = (z: number) => (z < 0 ? gammaQuantile(normalCdf(z), a) : gammaQuantile(normalCdf(-z), a, true));
  if (a < untabulated) return { column: eachOf(exact), at: exact, exact };
  const outright = (z: number) => {
    const x = exact(z);
    // In y = ln x the density is exp(a·y − e^y) / Γ(a), whose logarithm has slope a − x.
    return inverseJet(z, Math.log(x), Math.exp(a * Math.log(x) - x - gammaLog(a)), a - x);
  };
  const isChained = a >= chained.low && a <= chained.high;
  const table = tabulate((z) => Math.log(exact(z)), isChained ? chainedJets(outright, completeGamma(a)) : outright);
  const column: Column = (scores, from, count, out, at) => {
    for (let j = 0; j < count; j++) out[at + j] = Math.exp(readTable(table, scores[from + j] as number));
  };
  return { column, at: readOne(column), exact };
}

const [slopes, squares, values, factor] = Array.from({ length: 4 }, () => new Float64Array(terms)) as [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/** The equation y″ = −z·y′ − y′²·(a − x) of y = ln x. */
function completeGamma(a: number): Complete {
  return (z, y) => {
    values[0] = Math.exp(y[0] as number);
    for (let n = 0; n + 2 < terms; n++) {
      slopes[n] = (n + 1) * (y[n + 1] as number);
      squares[n] = product(slopes, slopes, n);
      factor[n] = (n === 0 ? a : 0) - (values[n] as number);
      values[n + 1] = product(values, slopes, n) / (n + 1);
      const shift = n === 0 ? 0 : (slopes[n - 1] as number);
      y[n + 2] = (-z * (slopes[n] as number) - shift - product(squares, factor, n)) / ((n + 1) * (n + 2));
    }
  };
}
