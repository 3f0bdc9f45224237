import type { Evidence } from "../../evidence/evidence.js";
import type { Scenario } from "../../scenario/scenario.js";
import { type Calibration, hasCurve, type SlopeOnly } from "../judge/calibrate.js";
import { compareEffects } from "./compare-effects.js";
import { boundsOf, type Comparison } from "./comparison.js";
import { impliedSlope } from "./implied-slope.js";

/** Where an assumption stands beside what a series says. */
export type Verdict =
  /** Its central value lies in the fitted interval. */
  | "inside"
  /** Its central value lies outside, though its range reaches the interval. */
  | "outside"
  /** Its whole range lies outside. */
  | "apart"
  /** The series says nothing of it: nothing is identified, no curve with the policy has weight, or nothing brings it to the same scale. */
  | "open";

/** An assumption of scenarios held against a series whose facts it cites. */
export interface AssumptionCheck extends Comparison {
  /** Scenarios that share these values. */
  readonly scenarios: readonly string[];
  readonly verdict: Verdict;
}

/**
 * Holds the adoption and deterrence assumptions of scenarios against the series whose facts they cite, directly or through a derived fact.
 * A fitted curve is compared parameter by parameter, a slope with the one that the assumed curve has between the same two levels, without
 * help or fine. A series may count something else than the model does (doctors instead of documents): see its declaration.
 */
export function checkAssumptions(
  scenarios: readonly Scenario[],
  found: readonly (Calibration | SlopeOnly)[],
  evidence: Evidence,
): readonly AssumptionCheck[] {
  const rows = new Map<string, AssumptionCheck>();
  for (const scenario of scenarios) {
    for (const one of found) {
      for (const row of [...compareCurves(scenario, one, evidence), ...compareEffects(scenario, one)]) {
        const key = JSON.stringify(row);
        const known = rows.get(key)?.scenarios ?? [];
        rows.set(key, { ...row, scenarios: [...known, scenario.id], verdict: judge(row) });
      }
    }
  }
  return [...rows.values()].sort((a, b) => inOrder(a.input, b.input) || inOrder(a.series, b.series));
}

/** By code units, as on any host. */
function inOrder(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}

function judge({ assumed, fitted, identification, support }: Comparison): Verdict {
  if (support === 0 || ["not-identified", "exact", "another-scale"].includes(identification)) return "open";
  if (assumed.high < fitted.low || assumed.low > fitted.high) return "apart";
  return fitted.low <= assumed.central && assumed.central <= fitted.high ? "inside" : "outside";
}

const curveInput = /^(adoption\.\w+\.(?:feeding|consulting))\.([pqb])$/;

function compareCurves(scenario: Scenario, found: Calibration | SlopeOnly, evidence: Evidence): readonly Comparison[] {
  const facts = new Set(found.series.points.map(({ fact }) => fact));
  const citing = [...scenario.inputs.values()].flatMap((input) => {
    const [, curve, rate] = curveInput.exec(input.id) ?? [];
    const cites =
      curve !== undefined && input.facts.some((id) => [...factsBehind(id, evidence)].some((one) => facts.has(one)));
    return cites ? [{ input, curve, rate: rate as "p" | "q" | "b" }] : [];
  });
  if (!hasCurve(found)) {
    return citing.flatMap(({ curve, rate }) =>
      rate === "p" ? [] : (impliedSlope(scenario, curve, rate, found) ?? []),
    );
  }
  return citing.flatMap(({ input, rate }) => {
    const fitted = found.parameters.find(({ name, family }) => name === rate && family !== "logistic");
    if (!fitted) return [];
    const { value: central, low, high, identification } = fitted;
    return [
      {
        input: input.id,
        series: found.series.id,
        by: rate,
        assumed: boundsOf(input),
        fitted: { low, central, high },
        identification,
      },
    ];
  });
}

/** A fact and those that it is derived from. */
function factsBehind(id: string, { facts }: Evidence): ReadonlySet<string> {
  const derived = facts.get(id)?.derivedFrom ?? [];
  return new Set([id, ...derived.flatMap((one) => [...factsBehind(one, { facts } as Evidence)])]);
}
