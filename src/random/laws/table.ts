import { normalDensity } from "../core/normal.js";

/** Value and first two derivatives of a smooth function of the normal score. */
export type Jet = readonly [value: number, slope: number, curvature: number];

/** Draws reach no further: a uniform of 53 bits has scores between −8.3 and 8.3. */
const reach = 8.5;
const nodesPerUnit = 8;
const step = 1 / nodesPerUnit;
const intervals = 2 * reach * nodesPerUnit;

/**
 * A fast reading of a smooth function of the normal score: quintic Hermite interpolation between nodes an eighth apart.
 * Nodes are computed when first needed, so only scores that occur cost anything. Beyond the table, the function itself.
 *
 * @param jetAt value, slope and curvature at a node; a jet that is not finite makes its two intervals use the function
 */
export function tabulate(exact: (z: number) => number, jetAt: (z: number) => Jet): (z: number) => number {
  const coefficients = new Float64Array(6 * intervals);
  const state = new Uint8Array(intervals);
  const jets: Jet[] = [];
  const jetOf = (node: number): Jet => {
    jets[node] ??= jetAt(node * step - reach);
    return jets[node];
  };
  return (z) => {
    const place = (z + reach) * nodesPerUnit;
    const interval = Math.floor(place);
    if (!(interval >= 0 && interval < intervals)) return exact(z);
    if (state[interval] === unknown) {
      state[interval] = fitQuintic(jetOf(interval), jetOf(interval + 1), coefficients, 6 * interval) ? fitted : rough;
    }
    return state[interval] === rough ? exact(z) : polynomial(coefficients, 6 * interval, place - interval);
  };
}

const unknown = 0;
const fitted = 1;
const rough = 2;

function polynomial(c: Float64Array, first: number, t: number): number {
  let sum = c[first + 5] as number;
  for (let power = 4; power >= 0; power--) sum = sum * t + (c[first + power] as number);
  return sum;
}

/** Polynomial of degree five on [0, 1] through two jets. Returns false where they are not finite. */
function fitQuintic(left: Jet, right: Jet, out: Float64Array, first: number): boolean {
  const [a, b, c] = [left[0], left[1] * step, (left[2] * step * step) / 2];
  const rise = right[0] - a - b - c;
  const turn = right[1] * step - b - 2 * c;
  const bend = (right[2] * step * step) / 2 - c;
  out.set([a, b, c, 10 * rise - 4 * turn + bend, -15 * rise + 7 * turn - 2 * bend, 6 * rise - 3 * turn + bend], first);
  return [...left, ...right].every(Number.isFinite);
}

/**
 * Jet of an inverse distribution at a score, by the implicit function theorem.
 *
 * @param density of the law at the value
 * @param logSlope derivative of the logarithm of that density
 */
export function inverseJet(z: number, value: number, density: number, logSlope: number): Jet {
  const slope = normalDensity(z) / density;
  return [value, slope, -slope * (z + slope * logSlope)];
}
