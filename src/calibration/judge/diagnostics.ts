import type { ParameterName } from "../curves/curve-model.js";
import type { CurveFit } from "../curves/fit-curve.js";
import { autocorrelationOf } from "./autocorrelation.js";

/** Two parameters of a fit, and the correlation of their estimates. */
export interface ParameterPair {
  readonly names: readonly [ParameterName, ParameterName];
  readonly correlation: number;
}

/** When a fitted curve grows fastest: its growth slows from the first point on, from a decimal year on, or not within two centuries. */
export type Inflection =
  | { readonly kind: "before" }
  | { readonly kind: "at"; readonly year: number }
  | { readonly kind: "never" };

/** What is wrong with a fit or with the points behind it, as data; `warningsOf` has the words. */
export interface Diagnostics {
  /** The point farthest from the curve: its place in the series, and its residual in spreads. */
  readonly farthest: { readonly place: number; readonly spreads: number };
  /** Correlation of each residual with the one before, and what independent errors would give on average. */
  readonly autocorrelation: number;
  readonly expectedAutocorrelation: number;
  /**
   * Residuals run in streaks longer than independent errors leave in 19 cases of 20: the curve misses something. Errors that follow each other
   * (0.6 from one to the next) show in 2 series of 5 at 17 points, in 1 of 5 at 10.
   */
  readonly streaks: boolean;
  readonly inflection: Inflection;
  /** Points before it. */
  readonly pointsBeforeInflection: number;
  /** Pairs of parameters that the points hardly tell apart, with the correlation of their estimates. */
  readonly entangled: readonly ParameterPair[];
  /** Parameters on the limit of their domain. */
  readonly onLimit: readonly ParameterName[];
  /** Parameters inside their domain that have no standard error: others could take their place without any loss. */
  readonly indistinct: readonly ParameterName[];
}

/** Correlation beyond which two estimates are called entangled. */
export const entangledFrom = 0.95;

/** Normal score of 95 %. */
const score95 = 1.645;

/** Spread under which residuals are what arithmetic leaves. */
const exact = 1e-9;

/** Pairs of parameters inside their domain, with the correlation of their estimates, strongest first. */
export function parameterPairs({ model, correlation }: CurveFit): readonly ParameterPair[] {
  return model.names
    .flatMap((name, i) =>
      model.names
        .slice(0, i)
        .map((other, j): ParameterPair => ({ names: [other, name], correlation: correlation[i]![j]! })),
    )
    .filter((pair) => !Number.isNaN(pair.correlation))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
}

/** Examines a fit. */
export function diagnose(fit: CurveFit): Diagnostics {
  const { residuals, model, standardErrors, onLimit, observations } = fit;
  const { value: autocorrelation, expected, spread } = autocorrelationOf(fit);
  const inflection = inflectionOf(fit);
  const place = residuals.reduce((far, one, i) => (Math.abs(one) > Math.abs(residuals[far]!) ? i : far), 0);
  return {
    farthest: { place, spreads: residuals[place]! / fit.spread },
    autocorrelation,
    expectedAutocorrelation: expected,
    streaks: fit.spread > exact && spread > 0 && autocorrelation > expected + score95 * spread,
    inflection,
    pointsBeforeInflection: countBefore(inflection, observations.times),
    entangled: parameterPairs(fit).filter(({ correlation }) => Math.abs(correlation) > entangledFrom),
    onLimit: model.names.filter((_, i) => onLimit[i]),
    indistinct: model.names.filter((_, i) => !onLimit[i] && Number.isNaN(standardErrors[i]!)),
  };
}

function countBefore(inflection: Inflection, times: Float64Array): number {
  if (inflection.kind !== "at") return inflection.kind === "before" ? 0 : times.length;
  return times.filter((time) => time < inflection.year).length;
}

/** When growth is fastest, on the clock of the fit. */
function inflectionOf({ model, parameters, observations }: CurveFit): Inflection {
  const { family, policies } = model;
  const rates = parameters.slice(2, 2 + family.rates.length);
  const start = 1 / (1 + Math.exp(-parameters[1]!));
  const level = family.inflection(rates);
  const first = observations.times[0]!;
  if (rates.every((rate) => rate === 0)) return { kind: "never" };
  if (level <= start) return { kind: "before" };
  const needed = family.duration(start, level, rates);
  const clock = (year: number) =>
    policies.reduce(
      (sum, { from, until }, i) =>
        sum + parameters[2 + rates.length + i]! * Math.max(0, Math.min(year, until) - Math.max(first, from)),
      year - first,
    );
  let [low, high] = [first, first + 200];
  if (!Number.isFinite(needed) || clock(high) < needed) return { kind: "never" };
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (clock(middle) < needed) low = middle;
    else high = middle;
  }
  return { kind: "at", year: high };
}
