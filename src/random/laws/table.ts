import { normalDensity } from "../core/normal.js";

/** Value and first two derivatives of a smooth function of the normal score. */
export type Jet = readonly [value: number, slope: number, curvature: number];

/** A fast reading of a smooth function of the normal score, by {@link readTable}. */
export interface Table {
  /** Six coefficients an interval, lowest power first. */
  readonly coefficients: Float64Array;
  readonly state: Uint8Array;
  readonly exact: (z: number) => number;
  readonly jetAt: (z: number) => Jet;
}

/** Draws reach no further: a uniform of 53 bits has scores between −8.3 and 8.3. */
const reach = 8.5;
const nodesPerUnit = 8;
const intervals = 2 * reach * nodesPerUnit;

/** Distance between two nodes of a table. */
export const step = 1 / nodesPerUnit;

/**
 * Tabulates a smooth function of the normal score: quintic Hermite interpolation between nodes an eighth apart.
 * Nodes are computed when first needed, so only scores that occur cost anything. Beyond the table, the function itself.
 *
 * @param jetAt value, slope and curvature at a node; a jet that is not finite makes its two intervals use the function
 */
export function tabulate(exact: (z: number) => number, jetAt: (z: number) => Jet): Table {
  return { coefficients: new Float64Array(6 * intervals), state: new Uint8Array(intervals), exact, jetAt };
}

/** Value of a tabulated function. */
export function readTable(table: Table, z: number): number {
  const place = (z + reach) * nodesPerUnit;
  if (!(place >= 0 && place < intervals)) return table.exact(z);
  const interval = place | 0;
  if (table.state[interval] !== fitted && !isFitted(table, interval)) return table.exact(z);
  const c = table.coefficients;
  const t = place - interval;
  const first = 6 * interval;
  const upper = ((c[first + 5] as number) * t + (c[first + 4] as number)) * t + (c[first + 3] as number);
  return ((upper * t + (c[first + 2] as number)) * t + (c[first + 1] as number)) * t + (c[first] as number);
}

const unknown = 0;
const fitted = 1;
const rough = 2;

function isFitted({ coefficients, state, jetAt }: Table, interval: number): boolean {
  if (state[interval] === unknown) {
    const left = jetAt(interval * step - reach);
    const right = jetAt((interval + 1) * step - reach);
    state[interval] = fitQuintic(left, right, coefficients, 6 * interval) ? fitted : rough;
  }
  return state[interval] === fitted;
}

/** Polynomial of degree five on [0, 1] through two jets. Returns false where they are not finite. */
function fitQuintic(left: Jet, right: Jet, out: Float64Array, first: number): boolean {
  const a = left[0];
  const b = left[1] * step;
  const c = (left[2] * step * step) / 2;
  const rise = right[0] - a - b - c;
  const turn = right[1] * step - b - 2 * c;
  const bend = (right[2] * step * step) / 2 - c;
  out[first] = a;
  out[first + 1] = b;
  out[first + 2] = c;
  out[first + 3] = 10 * rise - 4 * turn + bend;
  out[first + 4] = -15 * rise + 7 * turn - 2 * bend;
  out[first + 5] = 6 * rise - 3 * turn + bend;
  return isFiniteJet(left) && isFiniteJet(right);
}

/** True where value, slope and curvature are numbers. */
export function isFiniteJet(jet: Jet): boolean {
  return Number.isFinite(jet[0]) && Number.isFinite(jet[1]) && Number.isFinite(jet[2]);
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
