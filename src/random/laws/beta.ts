import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import betaLogpdf from "@stdlib/stats-base-dists-beta-logpdf";
import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { normalCdf } from "../core/normal.js";
import { eachOf, exactLaw, fastLaw, keepWithin, type Law } from "./law.js";
import { type Complete, chainedJets, product, terms } from "./quantile-series.js";
import { inverseJet, readTable, tabulate } from "./table.js";

/** Greatest sum of shapes whose tables are chained: beyond, their densities have lost too many digits. */
const largestChained = 1e4;

const shapes = new Map<string, Law>();

/**
 * Beta law on [0, 1]; laws of one shape share one table. Its fast reading is within 1e-9 of the exact one; shapes with a parameter
 * under 1, whose quantile runs through hundreds of decades, are always read exactly.
 *
 * @param alpha first shape, > 0; rounded to 12 digits
 * @param beta second shape, > 0; rounded to 12 digits
 * @throws RangeError for a shape that is not positive
 */
export function unitBeta(alpha: number, beta: number): Law {
  if (!(alpha > 0 && beta > 0 && alpha + beta < 1e9)) throw new RangeError(`invalid beta: ${alpha}, ${beta}`);
  const [a, b] = [Number(alpha.toPrecision(12)), Number(beta.toPrecision(12))];
  const name = `${a} ${b}`;
  const known = shapes.get(name);
  if (known) return known;
  const law = makeBeta(a, b);
  shapes.set(name, law);
  return law;
}

/** A law on [0, 1] stretched over [low, high]. */
export function stretch(unit: Law, low: number, high: number): Law {
  const width = high - low;
  return fastLaw(
    (scores, from, count, out, at) => {
      unit.column(scores, from, count, out, at);
      for (let place = at; place < at + count; place++) out[place] = low + width * (out[place] as number);
    },
    (z) => low + width * unit.exact(z),
    (x) => unit.cdf((x - low) / width),
  );
}

function makeBeta(a: number, b: number): Law {
  const [lower, upper] = [quantileOf(a, b), quantileOf(b, a)];
  const exact = (z: number) => (z < 0 ? lower(z) : 1 - upper(-z));
  const cdf = (x: number) => betaCdf(x, a, b);
  if (a < 1 || b < 1) return exactLaw(eachOf(exact), cdf);
  const below = jetsOf(a, b, lower);
  const above = jetsOf(b, a, (z) => (z === 0 ? 1 - below(0)[0] : upper(z)));
  const table = tabulate(exact, (z) => {
    if (z < 0) return below(z);
    const [rest, slope, curvature] = above(-z);
    return [1 - rest, slope, -curvature];
  });
  return fastLaw(
    (scores, from, count, out, at) => {
      for (let j = 0; j < count; j++) out[at + j] = readTable(table, scores[from + j] as number);
      keepWithin(0, 1, out, at, count);
    },
    exact,
    cdf,
  );
}

/** Quantile of a beta law, accurate where it is small. */
function quantileOf(a: number, b: number): (z: number) => number {
  return (z) => betaQuantile(normalCdf(z), a, b);
}

function jetsOf(a: number, b: number, quantile: (z: number) => number) {
  const densityAt = (x: number) => Math.exp(betaLogpdf(x, a, b));
  const outright = (z: number) => {
    const guess = quantile(z);
    // The library's quantile may be 1e-10 beside its own distribution; a chain would take that far.
    const x = guess - (betaCdf(guess, a, b) - normalCdf(z)) / densityAt(guess);
    return inverseJet(z, x, densityAt(x), (a - 1) / x - (b - 1) / (1 - x));
  };
  return a + b > largestChained ? outright : chainedJets(outright, completeBeta(a, b));
}

const [spread, slopes, squares, factor, damping, bends] = Array.from({ length: 6 }, () => new Float64Array(terms)) as [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/** The equation x(1 − x)·x″ = −z·x(1 − x)·x′ − x′²·(a − 1 − (a + b − 2)·x). */
function completeBeta(a: number, b: number): Complete {
  return (z, x) => {
    for (let n = 0; n + 2 < terms; n++) {
      slopes[n] = (n + 1) * (x[n + 1] as number);
      spread[n] = (x[n] as number) - product(x, x, n);
      squares[n] = product(slopes, slopes, n);
      factor[n] = (n === 0 ? a - 1 : 0) - (a + b - 2) * (x[n] as number);
      damping[n] = product(spread, slopes, n);
      bends[n] = 0;
      const shift = n === 0 ? 0 : (damping[n - 1] as number);
      const sum = -z * (damping[n] as number) - shift - product(squares, factor, n) - product(spread, bends, n);
      bends[n] = sum / (spread[0] as number);
      x[n + 2] = (bends[n] as number) / ((n + 1) * (n + 2));
    }
  };
}
