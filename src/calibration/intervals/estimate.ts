import { limitsOf, type ParameterName } from "../curves/curve-model.js";
import type { WeightedCurve } from "../curves/fit-series.js";
import { requireConfidence, usualConfidence } from "./options.js";
import { beliefBelow, profileParameter } from "./profile.js";

/**
 * What the points say of a quantity: a value with an interval; a bound on one side; or nothing. `conditional`: a value with an interval, from
 * curves that hold next to no weight, hence only if the policy acted at all.
 */
export type Identification = "estimate" | "conditional" | "at-least" | "at-most" | "not-identified";

/** A quantity read from fits, averaged over those that have it. */
export interface Estimate {
  /** Average of the estimates, by weight. Of a quantity with an open side it says little: pages leave it out. */
  readonly value: number;
  /** Ends of the interval; an end that the points do not give is that of the domain. */
  readonly low: number;
  readonly high: number;
  readonly identification: Identification;
  /** Present where the search for the ends was given up before it was through: the interval may be too narrow. */
  readonly isUnfinished?: true;
}

/**
 * Averages a parameter over the curves that have it free, with the interval whose two tails, averaged over their profiles, hold
 * `(1 − confidence)/2` each: a model-averaged tail area interval (Fletcher & Turek 2012, doi:10.1007/s13253-011-0064-8). Its cover may fall
 * short of what is asked where few points choose among curves that differ (Kabaila, Welsh & Abeysekera 2014, arXiv:1404.6855).
 *
 * @param confidence in ]0, 0.99]
 * @returns `undefined` when no curve has it
 * @throws RangeError for another confidence
 */
export function estimateParameter(
  curves: readonly WeightedCurve[],
  name: ParameterName,
  confidence = usualConfidence,
): Estimate | undefined {
  requireConfidence(confidence);
  const having = lightLeftOut(curves.filter(({ fit }) => fit.model.names.includes(name)));
  const first = having[0];
  if (!first) return undefined;
  const places = having.map(({ fit }) => fit.model.names.indexOf(name));
  const value = having.reduce((sum, { fit, weight }, i) => sum + weight * fit.parameters[places[i]!]!, 0);
  const profiles = having.map(({ fit }, i) => profileParameter(fit, places[i]!, confidence));
  const below = (at: number) => having.reduce((sum, { weight }, i) => sum + weight * beliefBelow(profiles[i]!, at), 0);
  const [least, most] = limitsOf(first.fit.model, first.fit.observations)[places[0]!]!;
  const tail = (1 - confidence) / 2;
  const bounds = [
    Math.min(...profiles.map(({ values }) => values[0]!)),
    Math.max(...profiles.map(({ values }) => values.at(-1)!)),
  ] as const;
  const low = cross(below, tail, bounds);
  const high = cross(below, 1 - tail, bounds);
  const isUnfinished = profiles.some(({ isThrough }) => !isThrough);
  return {
    value,
    low,
    high,
    identification: identify(low, high, least, most),
    ...(isUnfinished ? { isUnfinished } : {}),
  };
}

/** Those of a thousandth or more of the weight, which then sum to 1: the others would cost a profile and change no digit. */
function lightLeftOut(curves: readonly WeightedCurve[]): readonly WeightedCurve[] {
  const sum = (some: readonly WeightedCurve[]) => some.reduce((total, { weight }) => total + weight, 0);
  const kept = curves.filter(({ weight }) => weight > 1e-3 * sum(curves));
  return kept.map(({ fit, weight }) => ({ fit, weight: weight / sum(kept) }));
}

/** An interval that reaches an end of the domain says nothing on that side. */
function identify(low: number, high: number, least: number, most: number): Identification {
  const near = 1e-6 * (most - least);
  const [openBelow, openAbove] = [low <= least + near, high >= most - near];
  if (openBelow && openAbove) return "not-identified";
  if (openBelow) return "at-most";
  return openAbove ? "at-least" : "estimate";
}

/** Where a rising function crosses a level, by bisection; an end of the interval where it does not. */
function cross(rising: (at: number) => number, level: number, [start, end]: readonly [number, number]): number {
  let [low, high] = [start, end];
  if (rising(low) >= level) return low;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return high;
}
