import { normalCdf, normalQuantile } from "../core/normal.js";
import { fastLaw, keepWithin, type Law } from "./law.js";

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
  return fastLaw(
    (scores, from, count, out, at) => {
      for (let j = 0; j < count; j++) out[at + j] = score(scores[from + j] as number);
      law.column(out, at, count, out, at);
      keepWithin(low, high, out, at, count);
    },
    (z) => Math.min(high, Math.max(low, law.exact(score(z)))),
    (x) => (x < low ? 0 : x >= high ? 1 : Math.max(0, law.cdf(x) - below) / kept),
  );
}

/** Laws are continuous above their lowest value, which may itself be the bound. */
function strictlyBelow(law: Law, low: number): number {
  return law.cdf(low - Math.abs(low) * Number.EPSILON);
}
