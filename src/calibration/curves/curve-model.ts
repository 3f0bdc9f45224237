import type { Matrix } from "../numeric/linear-algebra.js";
import { exposure, type Observations, type TimedPolicy } from "../series/observations.js";
import { type Family, type FamilyId, families, largestRate, type RateName } from "./families.js";

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
const policyLimits = [-1, 20] as const;

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

/** A model over given dates: what only depends on these is worked out once. */
export interface Trace {
  /** Writes the share reached at each date. */
  readonly path: (parameters: ArrayLike<number>, out: Float64Array) => void;
  /** Writes the slopes of each such share (row), which {@link path} gave, by each parameter (column). */
  readonly slopes: (parameters: ArrayLike<number>, path: Float64Array, out: Matrix) => void;
}

/**
 * Lays a model over some dates.
 *
 * @param start decimal year of the first point of the series
 * @param times decimal years, none before it
 */
export function openTrace({ family, policies }: CurveModel, start: number, times: ArrayLike<number>): Trace {
  const since = Float64Array.from(times, (time) => time - start);
  const exposures = policies.map((policy) => Float64Array.from(times, (time) => exposure(policy, start, time)));
  const effects = 2 + family.rates.length;
  const rates = { 0: 0, 1: 0, length: family.rates.length };
  const slopesOfPart = new Float64Array(effects);
  const clockAt = (parameters: ArrayLike<number>, i: number) => {
    let clock = since[i]!;
    for (let k = 0; k < exposures.length; k++) clock += parameters[effects + k]! * exposures[k]![i]!;
    return clock;
  };
  const read = (parameters: ArrayLike<number>) => {
    rates[0] = parameters[2]!;
    rates[1] = parameters[3]!;
    return 1 / (1 + Math.exp(-parameters[1]!));
  };
  return {
    path: (parameters, out) => {
      const [ceiling, first] = [parameters[0]!, read(parameters)];
      for (let i = 0; i < since.length; i++) out[i] = ceiling * family.advance(first, rates, clockAt(parameters, i));
    },
    slopes: (parameters, path, out) => {
      const [ceiling, first] = [parameters[0]!, read(parameters)];
      for (let i = 0; i < since.length; i++) {
        const [row, part] = [out[i]!, path[i]! / ceiling];
        family.slopes(first, rates, clockAt(parameters, i), part, slopesOfPart);
        row[0] = part;
        row[1] = ceiling * slopesOfPart[0]! * first * (1 - first);
        for (let k = 2; k < effects; k++) row[k] = ceiling * slopesOfPart[k]!;
        for (let k = 0; k < exposures.length; k++) row[effects + k] = ceiling * slopesOfPart[1]! * exposures[k]![i]!;
      }
    },
  };
}

/** Writes the share reached at each time, from the first point of the series on. */
export function tracePath(
  model: CurveModel,
  parameters: ArrayLike<number>,
  start: number,
  times: ArrayLike<number>,
  out: Float64Array,
): void {
  openTrace(model, start, times).path(parameters, out);
}

function isRate(name: string): name is RateName {
  return name in largestRate;
}
