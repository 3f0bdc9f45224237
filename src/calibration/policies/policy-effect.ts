import { type Candidate, reweigh, type SeriesFit, type WeightedCurve } from "../curves/fit-series.js";
import { type Estimate, estimateParameter } from "../intervals/estimate.js";
import { averagePath } from "../intervals/forecast.js";
import { usualConfidence } from "../intervals/options.js";
import { exposure, type TimedPolicy } from "../series/observations.js";
import { gainOf } from "./policy-gain.js";

/** What the points say of a policy that ran meanwhile. */
export interface PolicyEffect {
  readonly policy: TimedPolicy;
  /**
   * Speed added while it ran: 1 doubles it, −1 stops adoption. Absent where no curve has points enough to hold it. It is all that set those
   * years apart from the curve: there is no comparison group. Averaged over the curves that hold it, however little they weigh among all:
   * see `support`.
   */
  readonly effect?: Estimate;
  /** Share of the weight that curves with the policy have among all; 0 too where there are too few points to weigh them. */
  readonly support: number;
  /** Points of the series from its first day on, and until its last. */
  readonly pointsBefore: number;
  readonly pointsDuring: number;
  /** Part of the ceiling reached on its first day, by the average of the curves. */
  readonly levelBefore: number;
  /** Share of the total that it added a year, between its first day seen and its last, at the estimates. */
  readonly gainPerYear?: number;
}

/** The effect of each policy that ran while the series was observed, from the curves that hold it. */
export function policyEffects(fit: SeriesFit, confidence = usualConfidence): readonly PolicyEffect[] {
  return fit.observations.policies.map((policy) => policyEffect(fit, policy, confidence));
}

/** The effect of one policy that ran while the series was observed, from the curves that hold it. */
export function policyEffect(
  { observations: { times }, candidates }: SeriesFit,
  policy: TimedPolicy,
  confidence = usualConfidence,
): PolicyEffect {
  const having = candidates.filter(({ fit }) => fit.model.names.includes(policy.id));
  const curves = reweigh(having);
  const found = estimateParameter(curves, policy.id, confidence);
  const support = having.reduce((sum, { weight }) => sum + weight, 0);
  return {
    policy,
    support,
    pointsBefore: times.filter((time) => time < policy.from).length,
    levelBefore: levelAt(policy, candidates),
    pointsDuring: times.filter((time) => policy.from <= time && time < policy.until).length,
    ...(found ? { effect: sobered(found, support), gainPerYear: yearlyGain(policy, curves) } : {}),
  };
}

/** Share of the weight under which curves with a policy say only what its effect would be, had it acted. */
const littleSupport = 0.05;

/** An interval that is open above and holds 0 below says nothing: any effect would do, and none. Nor does a bound from next to no weight. */
function sobered(found: Estimate, support: number): Estimate {
  const { identification, low } = found;
  if (support < littleSupport)
    return { ...found, identification: identification === "estimate" ? "conditional" : "not-identified" };
  return identification === "at-least" && low <= 0 ? { ...found, identification: "not-identified" } : found;
}

function levelAt({ from }: TimedPolicy, candidates: readonly Candidate[]): number {
  const start = candidates[0]!.fit.observations.times[0]!;
  const [reached = 0] = averagePath(candidates, [Math.max(from, start)]);
  return reached / candidates.reduce((sum, { fit, weight }) => sum + weight * fit.parameters[0]!, 0);
}

function yearlyGain(policy: TimedPolicy, curves: readonly WeightedCurve[]): number {
  const { times } = curves[0]!.fit.observations;
  const end = Math.min(policy.until, times.at(-1)!);
  const gained = curves.reduce((sum, { fit, weight }) => sum + weight * gainOf(fit, fit.parameters, policy.id, end), 0);
  return gained / exposure(policy, times[0]!, end);
}
