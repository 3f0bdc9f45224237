import type { Scenario } from "../../scenario/scenario.js";
import type { Estimate } from "../intervals/estimate.js";
import { type Calibration, hasCurve, type SlopeOnly } from "../judge/calibrate.js";
import type { PolicyEffect } from "../policies/policy-effect.js";
import { boundsOf, type Comparison, type Interval } from "./comparison.js";

/**
 * The speed that scenarios let help or a fine add, beside what a series says of a policy: `adoption.betaSupport` for help; for a fine of
 * amount F, `deterrence.rho · F/(F + deterrence.h)`, the response of somebody sure to pay it. Speed rises in proportion to help, `1 + β·support`:
 * the effect of help worth several times the full support of scenarios is divided by as much. Only assumptions that cite the policy's facts.
 */
export function compareEffects(scenario: Scenario, found: Calibration | SlopeOnly): readonly Comparison[] {
  if (!hasCurve(found)) return [];
  return found.effects.flatMap((one) => {
    const { policy, effect, support } = one;
    const assumed = effect && assumedEffect(scenario, one);
    if (!assumed) return [];
    return [
      {
        ...assumed,
        series: found.series.id,
        by: "effect" as const,
        policy: policy.id,
        support,
        ...fittedEffect(one, effect),
      },
    ];
  });
}

function fittedEffect(
  { policy: { declared } }: PolicyEffect,
  { value, low, high, identification }: Estimate,
): Pick<Comparison, "fitted" | "identification" | "isConditional"> {
  const times = declared.times?.value ?? 1;
  const isOther = declared.kind === "support" && !declared.times && identification !== "not-identified";
  return {
    fitted: { low: low / times, central: value / times, high: high / times },
    identification: isOther ? "another-scale" : identification,
    ...(identification === "conditional" ? { isConditional: true } : {}),
  };
}

function assumedEffect(
  { inputs }: Scenario,
  { policy: { declared } }: PolicyEffect,
): { readonly input: string; readonly assumed: Interval } | undefined {
  const input = inputs.get(declared.kind === "support" ? "adoption.betaSupport" : "deterrence.rho");
  if (!input?.facts.some((fact) => declared.facts.includes(fact))) return undefined;
  if (declared.kind === "support") return { input: input.id, assumed: boundsOf(input) };
  const { fine } = declared;
  const half = fine && inputs.get(`deterrence.h.${fine.on}`);
  if (!half) return undefined;
  const [rho, h] = [boundsOf(input), boundsOf(half)];
  const response = (largest: number, at: number) => (largest * fine.amount) / (fine.amount + at);
  return {
    input: input.id,
    assumed: {
      low: response(rho.low, h.high),
      central: response(rho.central, h.central),
      high: response(rho.high, h.low),
    },
  };
}
