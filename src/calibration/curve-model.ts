import { type Family, type FamilyId, families, largestRate, type RateName } from "./families.js";
import { exposure, type Observations, type TimedPolicy } from "./observations.js";

/**
 * A curve with what may speed it: a family, and policies that multiply its clock by 1 + effect while they run (generalised Bass model: Bass,
 * Krishnan & Jain 1994, doi:10.1287/mksc.13.3.203).
 */
export interface CurveModel {
  readonly family: Family;
  readonly policies: readonly TimedPolicy[];
  /** Names of the parameters in their order: `ceiling`, `start`, the rates, the policies by id. */
  readonly names: readonly ParameterName[];
}

/** `ceiling` is a share of the total; `start` the logit of the first level as a part of the ceiling; others are per year or multipliers. */
export type ParameterName = "ceiling" | "start" | RateName | (string & {});

/** A policy stops the clock at −1; a speed multiplied by 21 is more than ten points of a series can tell from an immediate jump. */
export const policyLimits = [-1, 20] as const;

const largestStart = 14;

/** The model of a family under some policies. */
export function curveModel(family: FamilyId, policies: readonly TimedPolicy[]): CurveModel {
  const { rates } = families[family];
  return {
    family: families[family],
    policies,
    names: ["ceiling", "start", ...rates, ...policies.map(({ id }) => id)],
  };
}

/** Least and largest value of each parameter. A ceiling lies above half the largest share seen; that of a running total, above all of it. */
export function limitsOf(model: CurveModel, { shares, scale }: Observations): readonly (readonly [number, number])[] {
  const largest = Math.max(...shares);
  return model.names.map((name) => {
    if (name === "ceiling") return [scale.id === "log" ? largest : largest / 2, 1];
    if (name === "start") return [-largestStart, largestStart];
    return isRate(name) ? [0, largestRate[name]] : policyLimits;
  });
}

/** Writes the share reached at each time, from the first point of the series on. */
export function tracePath(
  { family, policies }: CurveModel,
  parameters: ArrayLike<number>,
  start: number,
  times: ArrayLike<number>,
  out: Float64Array,
): void {
  const ceiling = parameters[0]!;
  const first = 1 / (1 + Math.exp(-parameters[1]!));
  const rates = { 0: parameters[2]!, 1: parameters[3]!, length: family.rates.length };
  const effects = 2 + family.rates.length;
  for (let i = 0; i < times.length; i++) {
    let clock = times[i]! - start;
    for (let k = 0; k < policies.length; k++)
      clock += parameters[effects + k]! * exposure(policies[k]!, start, times[i]!);
    out[i] = ceiling * family.advance(first, rates, clock);
  }
}

function isRate(name: string): name is RateName {
  return name in largestRate;
}
