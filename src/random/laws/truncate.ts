import { normalCdf, normalQuantile } from "../core/normal.js";
import type { Law } from "./law.js";

/**
 * A law kept between two bounds, through its distribution: what lay outside is shared among what remains, in proportion.
 * A law that never leaves the bounds is returned as it is.
 *
 * @throws RangeError when the law has nothing between the bounds
 */
export function truncate(law: Law, low: number, high: number): Law {
  const below = strictlyBelow(law, low);
  const above = 1 - law.cdf(high);
  if (below === 0 && above === 0) return law;
  const kept = 1 - below - above;
  if (!(kept > 1e-12)) throw new RangeError(`invalid bounds: nothing of the law between ${low} and ${high}`);
  const score = (z: number) =>
    z < 0 ? normalQuantile(below + kept * normalCdf(z)) : -normalQuantile(above + kept * normalCdf(-z));
  const keep = (x: number) => Math.min(high, Math.max(low, x));
  return {
    at: (z) => keep(law.at(score(z))),
    exact: (z) => keep(law.exact(score(z))),
    cdf: (x) => (x < low ? 0 : x >= high ? 1 : Math.max(0, law.cdf(x) - below) / kept),
  };
}

/** Laws are continuous above their lowest value, which may itself be the bound. */
function strictlyBelow(law: Law, low: number): number {
  return law.cdf(low - Math.abs(low) * Number.EPSILON);
}
