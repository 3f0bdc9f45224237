import type { SeriesPolicy } from "../../evidence/series-declaration.js";
import type { SeriesScale } from "./scales.js";

/** A policy with its span in decimal years, `until` being infinite where it goes on. */
export interface TimedPolicy {
  readonly id: string;
  readonly from: number;
  readonly until: number;
  readonly declared: SeriesPolicy;
}

/** What a curve is fitted to: comparable points in order of time. */
export interface Observations {
  /** Name of the series; the random numbers of its bootstrap are keyed by it. */
  readonly id: string;
  /** Decimal years, ascending. */
  readonly times: Float64Array;
  /** Values as parts of {@link total}, in ]0, 1[ on the logit scale. */
  readonly shares: Float64Array;
  readonly scale: SeriesScale;
  /** What a share of 1 is, in the unit of the series. */
  readonly total: number;
  /** Policies that ran for some time between the first point and the last, by date. */
  readonly policies: readonly TimedPolicy[];
}

/** The level that a running total, which does not fall, has at least at a date after its last point; 0 before it, and for shares. */
export function lastLevel({ scale, times, shares }: Observations, time: number): number {
  return scale.id === "log" && time > times.at(-1)! ? shares.at(-1)! : 0;
}

/** Years of a policy between two dates. */
export function exposure({ from, until }: TimedPolicy, start: number, end: number): number {
  return Math.max(0, Math.min(end, until) - Math.max(start, from));
}

/** The first points alone, with the policies that they saw something of. */
export function keepFirst(observations: Observations, count: number): Observations {
  const times = observations.times.slice(0, count);
  const [start = 0, end = 0] = [times[0], times.at(-1)];
  return {
    ...observations,
    times,
    shares: observations.shares.slice(0, count),
    policies: observations.policies.filter((policy) => exposure(policy, start, end) > 0),
  };
}
