import { isFiniteJet, type Jet, step } from "./table.js";

/** Terms of a series, of which the last hardly matter at the distance of a node. */
export const terms = 12;

/**
 * Completes the Taylor series of a quantile function in the normal score, from its first two coefficients, by the differential
 * equation that it satisfies. Steinbrecher & Shaw (2008), Quantile mechanics, European Journal of Applied Mathematics 19(2), 87–112.
 * doi:10.1017/S0956792508007341
 */
export type Complete = (z: number, series: Float64Array) => void;

/** Scores within which nodes are chained: as far as densities differ by a factor of 500 only, by which rounding grows. */
const chained = 3.5;

/**
 * Jets of a quantile function at the nodes of a table: in the middle, where nearly all draws fall, by a series about the neighbour nearer
 * the centre, in a hundredth of the library's time. A node is a pure function of itself, whichever are asked for before.
 *
 * @param outright jet of the function at any score
 */
export function chainedJets(outright: (z: number) => Jet, complete: Complete): (z: number) => Jet {
  const known = new Map<number, Jet>();
  const jetAt = (z: number): Jet => {
    const found = known.get(z);
    if (found) return found;
    const jet = (z === 0 || Math.abs(z) > chained ? undefined : fromInward(z)) ?? outright(z);
    known.set(z, jet);
    return jet;
  };
  const fromInward = (z: number): Jet | undefined => {
    const inward = z < 0 ? z + step : z - step;
    const jet = follow(inward, jetAt(inward), z - inward, complete);
    return isFiniteJet(jet) ? jet : undefined;
  };
  return jetAt;
}

const series = new Float64Array(terms);

function follow(z: number, from: Jet, distance: number, complete: Complete): Jet {
  series[0] = from[0];
  series[1] = from[1];
  complete(z, series);
  let value = 0;
  let slope = 0;
  let curvature = 0;
  for (let n = terms - 1; n >= 0; n--) {
    curvature = curvature * distance + 2 * slope;
    slope = slope * distance + value;
    value = value * distance + (series[n] as number);
  }
  return [value, slope, curvature];
}

/** Coefficient `n` of the product of two series. */
export function product(one: Float64Array, other: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i <= n; i++) sum += (one[i] as number) * (other[n - i] as number);
  return sum;
}
