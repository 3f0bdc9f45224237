import { tracePath } from "./curve-model.js";
import { type Estimate, estimateParameter, usualConfidence } from "./estimate.js";
import { type Candidate, reweigh, type SeriesFit } from "./fit-series.js";
import { averagePath } from "./forecast.js";
import { exposure, type TimedPolicy } from "./observations.js";

/** What the points say of a policy that ran meanwhile. */
export interface PolicyEffect {
  readonly policy: TimedPolicy;
  /**
   * Speed added while it ran: 1 doubles it, −1 stops adoption. Absent where no curve has points enough to hold it. It is all that set those
   * years apart from the curve: there is no comparison group.
   */
  readonly effect?: Estimate;
  /** Share of the weight that curves with the policy have among all. */
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
export function policyEffects(
  { observations, candidates }: SeriesFit,
  confidence = usualConfidence,
): readonly PolicyEffect[] {
  const { times, policies } = observations;
  return policies.map((policy) => {
    const having = candidates.filter(({ fit }) => fit.model.names.includes(policy.id));
    const found = estimateParameter(having, policy.id, confidence);
    return {
      policy,
      support: having.reduce((sum, { weight }) => sum + weight, 0),
      pointsBefore: times.filter((time) => time < policy.from).length,
      levelBefore: levelAt(policy, candidates),
      pointsDuring: times.filter((time) => policy.from <= time && time < policy.until).length,
      ...(found ? { effect: sobered(found), gainPerYear: gainOf(policy, reweigh(having)) } : {}),
    };
  });
}

/** An interval that is open above and holds 0 below says nothing: any effect would do, and none. */
function sobered(found: Estimate): Estimate {
  return found.identification === "at-least" && found.low <= 0 ? { ...found, identification: "not-identified" } : found;
}

function levelAt({ from }: TimedPolicy, candidates: readonly Candidate[]): number {
  const start = candidates[0]!.fit.observations.times[0]!;
  const [reached = 0] = averagePath(candidates, [Math.max(from, start)]);
  return reached / candidates.reduce((sum, { fit, weight }) => sum + weight * fit.parameters[0]!, 0);
}

function gainOf(policy: TimedPolicy, having: readonly Candidate[]): number {
  const { times } = having[0]!.fit.observations;
  const start = times[0]!;
  const end = Math.min(policy.until, times.at(-1)!);
  const reached = new Float64Array(1);
  const gained = having.reduce((sum, { fit, weight }) => {
    const without = Float64Array.from(fit.parameters);
    without[fit.model.names.indexOf(policy.id)] = 0;
    tracePath(fit.model, fit.parameters, start, [end], reached);
    const withPolicy = reached[0]!;
    tracePath(fit.model, without, start, [end], reached);
    return sum + weight * (withPolicy - reached[0]!);
  }, 0);
  return gained / exposure(policy, start, end);
}
