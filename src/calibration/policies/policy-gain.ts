import { sampleQuantile } from "../../random/core/type-seven.js";
import { tracePath } from "../curves/curve-model.js";
import type { CurveFit } from "../curves/fit-curve.js";
import { reweigh, type SeriesFit } from "../curves/fit-series.js";
import { type BootstrapOptions, bootstrap } from "../intervals/bootstrap.js";
import { requireSettings, usualConfidence } from "../intervals/options.js";

/** What a policy had added by a date, by the curves that hold it: the fitted curve less the same curve without the policy. */
export interface PolicyGain {
  /** Share of the total, by weight. */
  readonly value: number;
  /** Ends of the interval, from the samples of {@link bootstrap}. */
  readonly low: number;
  readonly high: number;
}

/**
 * Share of the total that a policy had added by a date, *if it acted*: over the curves that hold it, however little they weigh.
 *
 * @param policy its id
 * @param time decimal year
 * @returns `undefined` where no curve holds it
 * @throws RangeError for an option outside its domain
 */
export function policyGain(
  { candidates }: SeriesFit,
  policy: string,
  time: number,
  { draws = 1000, seed = 1, confidence = usualConfidence }: BootstrapOptions = {},
): PolicyGain | undefined {
  requireSettings({ draws, seed, confidence });
  const holding = candidates.filter(({ fit }) => fit.model.names.includes(policy));
  if (holding.length === 0) return undefined;
  const weighed = reweigh(holding);
  const samples = [...bootstrap(weighed, draws, seed)];
  const gained = Float64Array.from(samples, ({ fit, parameters }) => gainOf(fit, parameters, policy, time)).sort();
  const tail = (1 - confidence) / 2;
  return {
    value: weighed.reduce((sum, { fit, weight }) => sum + weight * gainOf(fit, fit.parameters, policy, time), 0),
    low: sampleQuantile(gained, tail),
    high: sampleQuantile(gained, 1 - tail),
  };
}

/** Share of the total that a policy had added by a date: a curve less the same curve without the policy. */
export function gainOf(
  { model, observations }: CurveFit,
  parameters: Float64Array,
  policy: string,
  time: number,
): number {
  const start = observations.times[0]!;
  const reached = new Float64Array(1);
  tracePath(model, parameters, start, [time], reached);
  const withPolicy = reached[0]!;
  tracePath(model, parameters.with(model.names.indexOf(policy), 0), start, [time], reached);
  return withPolicy - reached[0]!;
}
