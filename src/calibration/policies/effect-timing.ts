import { fitSeries } from "../curves/fit-series.js";
import type { Estimate } from "../intervals/estimate.js";
import { exposure, type Observations, type TimedPolicy } from "../series/observations.js";
import { policyEffect } from "./policy-effect.js";

/** The effect of a policy, had it begun to act on another day. */
export interface MovedStart {
  /** Years that the start is moved by; below 0, earlier. */
  readonly years: number;
  readonly effect: Estimate;
}

/**
 * Fits a series again with the start of one policy moved, every curve and every weight anew: intervals of effects suppose the day known, and
 * people may act from an announcement on, or late.
 *
 * @param years how far, each; a start moved past the policy's end or the last point is left out
 */
export function moveStart(
  observations: Observations,
  policy: TimedPolicy,
  years: readonly number[],
  confidence?: number,
): readonly MovedStart[] {
  const { times, policies } = observations;
  const [first, last] = [times[0]!, times.at(-1)!];
  return years.flatMap((by) => {
    const moved = { ...policy, from: policy.from + by };
    if (moved.from >= moved.until || exposure(moved, first, last) === 0) return [];
    const others = policies.map((one) => (one.id === policy.id ? moved : one));
    const inOrder = others.toSorted((a, b) => a.from - b.from);
    const { effect } = policyEffect(fitSeries({ ...observations, policies: inOrder }), moved, confidence);
    return effect ? [{ years: by, effect }] : [];
  });
}
