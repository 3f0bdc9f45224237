import type { CurveFit } from "./fit-curve.js";

/** What is wrong with a fit or with the points behind it, as data; `warningsOf` has the words. */
export interface Diagnostics {
  /** The point farthest from the curve: its place in the series, and its residual in spreads. */
  readonly farthest: { readonly place: number; readonly spreads: number };
  /** Correlation of each residual with the one before. */
  readonly autocorrelation: number;
  /** Residuals run in streaks longer than chance makes them: the curve misses something. */
  readonly streaks: boolean;
  /** Decimal year at which the fitted curve grows fastest; absent where it is never reached. */
  readonly inflection?: number;
  /** Points before that year. */
  readonly pointsBeforeInflection: number;
  /** Pairs of parameters that the points hardly tell apart, with the correlation of their estimates. */
  readonly entangled: readonly { readonly names: readonly [string, string]; readonly correlation: number }[];
  /** Parameters on the limit of their domain. */
  readonly onLimit: readonly string[];
}

/** Correlation beyond which two estimates are called entangled. */
const entangledFrom = 0.95;

/** Examines a fit. */
export function diagnose(fit: CurveFit): Diagnostics {
  const { residuals, model, correlation, standardErrors, observations } = fit;
  const count = residuals.length;
  let [crossed, squared] = [0, 0];
  for (let i = 0; i < count; i++) {
    squared += residuals[i]! ** 2;
    if (i > 0) crossed += residuals[i]! * residuals[i - 1]!;
  }
  const autocorrelation = squared === 0 ? 0 : crossed / squared;
  const inflection = inflectionOf(fit);
  const entangled = model.names.flatMap((name, i) =>
    model.names.slice(0, i).flatMap((other, j) => {
      const between = correlation[i]![j]!;
      return Math.abs(between) > entangledFrom ? [{ names: [other, name] as const, correlation: between }] : [];
    }),
  );
  const place = residuals.reduce((far, one, i) => (Math.abs(one) > Math.abs(residuals[far]!) ? i : far), 0);
  return {
    farthest: { place, spreads: residuals[place]! / fit.spread },
    autocorrelation,
    streaks: autocorrelation > 2 / Math.sqrt(count),
    ...(inflection === undefined ? {} : { inflection }),
    pointsBeforeInflection:
      inflection === undefined ? 0 : observations.times.filter((time) => time < inflection).length,
    entangled,
    onLimit: model.names.filter((_, i) => Number.isNaN(standardErrors[i]!)),
  };
}

/** When growth is fastest, on the clock of the fit. */
function inflectionOf({ model, parameters, observations }: CurveFit): number | undefined {
  const { family, policies } = model;
  const rates = parameters.slice(2, 2 + family.rates.length);
  const start = 1 / (1 + Math.exp(-parameters[1]!));
  const level = family.inflection(rates);
  const first = observations.times[0]!;
  if (level <= 0 || rates.every((rate) => rate === 0)) return undefined;
  if (level <= start) return first - family.duration(level, start, rates);
  const needed = family.duration(start, level, rates);
  const clock = (year: number) =>
    policies.reduce(
      (sum, { from, until }, i) =>
        sum + parameters[2 + rates.length + i]! * Math.max(0, Math.min(year, until) - Math.max(first, from)),
      year - first,
    );
  let [low, high] = [first, first + 200];
  if (!(clock(high) >= needed)) return undefined;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (clock(middle) < needed) low = middle;
    else high = middle;
  }
  return high;
}
