import type { SeriesPolicy } from "../../evidence/series-declaration.js";
import { periodStart } from "../../evidence/statistics.js";
import { say } from "../../locale/french.js";
import type { FamilyId, RateName } from "../curves/families.js";
import { fitSeries, type SeriesFit, weighByLikelihood } from "../curves/fit-series.js";
import { type Estimate, estimateParameter } from "../intervals/estimate.js";
import { type Forecast, type ForecastOptions, forecast } from "../intervals/forecast.js";
import { countCovered, type HoldOut, holdOut, mostHeldOut } from "../intervals/hold-out.js";
import { requireSettings, usualConfidence } from "../intervals/options.js";
import { type Slope, slopeOf } from "../intervals/slope.js";
import { type PolicyEffect, policyEffects } from "../policies/policy-effect.js";
import { type BesidePublished, besidePublished } from "../policies/published-results.js";
import { FitError } from "../series/fit-error.js";
import type { OpenSeries } from "../series/open-series.js";
import { nothingRises } from "./against-constant.js";
import { requirePossible } from "./asked-for.js";
import { type Diagnostics, diagnose } from "./diagnostics.js";

/** A parameter of the curves, averaged over those of one family, or for the ceiling over all. */
export interface ParameterEstimate extends Estimate {
  readonly name: RateName | "ceiling";
  readonly family?: FamilyId;
}

/** All that is drawn from a series that carries a curve. */
export interface Calibration {
  readonly series: OpenSeries;
  readonly fit: SeriesFit;
  /** Of the heaviest curve. */
  readonly diagnostics: Diagnostics;
  readonly parameters: readonly ParameterEstimate[];
  readonly effects: readonly PolicyEffect[];
  /** Policies of which the points saw nothing. */
  readonly unseen: readonly SeriesPolicy[];
  /** What studies of the series published, and the same from the points here. */
  readonly beside: readonly BesidePublished[];
  /** One point, two points … held out, up to the number asked for. */
  readonly holdOuts: readonly HoldOut[];
  /** Of the largest hold-out, the points that the interval made without them holds. */
  readonly covered: number;
  /** By quarter over the points, and beyond them up to the year asked for or the break. */
  readonly path: Forecast;
  /** The middle of each year after the last point. */
  readonly future: Forecast;
  readonly confidence: number;
}

/** What a series that carries no curve gives instead. */
export interface SlopeOnly {
  readonly series: OpenSeries;
  readonly slope: Slope;
}

export interface CalibrateOptions extends ForecastOptions {
  /** Last points that are held out: whole number from 0, none, to 20; five stay. Default: a fifth of the points, three at most. */
  readonly holdOut?: number;
  /** Last year foretold, from that of the last point to 2100. Default: five years after the last point, or the break before. */
  readonly until?: number;
}

/**
 * Fits a series, or reads its slope where it carries no more.
 *
 * @throws FitError where points carry nothing that rises, or cannot give the hold-out or the year asked for
 * @throws RangeError for an option outside its domain
 */
export function calibrate(series: OpenSeries, options: CalibrateOptions = {}): Calibration | SlopeOnly {
  const { confidence = usualConfidence } = options;
  requireSettings(options);
  requirePossible(series, options);
  if (series.noCurve !== undefined) return sureSlope(series, confidence);
  const { observations } = series;
  const fit = fitSeries(observations);
  const noCurve = nothingRises(fit);
  if (noCurve) return sureSlope({ ...series, noCurve }, confidence);
  const count = options.holdOut ?? usualHoldOut(observations.times.length);
  const holdOuts = Array.from({ length: Math.min(count, mostHeldOut(observations)) }, (_, i) =>
    holdOut(observations, i + 1),
  );
  const widest = holdOuts.at(-1);
  const [quarters, years] = gridOf(series, options.until);
  const foretold = forecast(fit, [...quarters, ...years], options);
  return {
    series,
    fit,
    diagnostics: diagnose(fit.candidates[0]!.fit),
    parameters: parametersOf(fit, confidence),
    effects: policyEffects(fit, confidence),
    unseen: series.declaration.policies.filter(({ id }) => observations.policies.every((seen) => seen.id !== id)),
    beside: besidePublished(series, fit, options),
    holdOuts,
    covered: widest ? countCovered(observations, widest, options) : 0,
    path: cut(foretold, 0, quarters.length),
    future: cut(foretold, quarters.length),
    confidence,
  };
}

/** The slope of points that no curve comes from. @throws FitError where its interval leaves open whether they rise or fall */
function sureSlope(series: OpenSeries, confidence: number): SlopeOnly {
  const slope = slopeOf(series, confidence);
  const { low, high } = slope;
  if (low === undefined || high === undefined || low > 0 || high < 0) return { series, slope };
  const { file, id, noCurve } = series;
  throw new FitError(say(`${file ?? id} : ${noCurve?.fr}.`, `${file ?? id}: ${noCurve?.en}.`));
}

/** Whether a calibration has a curve. */
export function hasCurve(found: Calibration | SlopeOnly): found is Calibration {
  return "fit" in found;
}

/** A fifth of the points, three at most. */
export function usualHoldOut(points: number): number {
  return Math.min(3, Math.floor(points / 5));
}

const wanted: readonly { readonly name: RateName | "ceiling"; readonly family?: FamilyId }[] = [
  { name: "ceiling" },
  { name: "p", family: "bass" },
  { name: "q", family: "bass" },
  { name: "q", family: "logistic" },
  { name: "b", family: "gompertz" },
];

function parametersOf({ candidates }: SeriesFit, confidence: number): readonly ParameterEstimate[] {
  return wanted.flatMap(({ name, family }) => {
    const curves =
      family === undefined
        ? candidates
        : weighByLikelihood(candidates.filter(({ fit }) => fit.model.family.id === family));
    const found = estimateParameter(curves, name, confidence);
    return found ? [{ name, ...(family ? { family } : {}), ...found }] : [];
  });
}

function cut({ times, central, low, high }: Forecast, from: number, until?: number): Forecast {
  const part = (column: Float64Array) => column.slice(from, until);
  return { times: part(times), central: part(central), low: part(low), high: part(high) };
}

/**
 * Dates of the drawn path: quarters from the first point to the end, the last point, and the days on which a policy bends the curve; and the
 * middles of the years after the last point.
 */
function gridOf({ observations: { times, policies }, end }: OpenSeries, until?: number): readonly [number[], number[]] {
  const [first, last] = [times[0]!, times.at(-1)!];
  const wall = end ? periodStart(end.on) : Number.POSITIVE_INFINITY;
  const stop = Math.min(until === undefined ? Math.floor(last) + 5.5 : until + 0.5, wall);
  const drawn = Math.max(stop, last);
  const quarters = Array.from({ length: Math.floor((drawn - first) * 4) + 1 }, (_, i) => first + i / 4);
  const bends = policies.flatMap(({ from, until: over }) => [from, over]).filter((at) => first < at && at < drawn);
  const path = [...new Set([...quarters, ...bends, last])].sort((a, b) => a - b);
  const years = Array.from({ length: Math.max(0, Math.ceil(stop - last)) }, (_, i) => Math.floor(last) + 1.5 + i);
  return [path, years.filter((year) => year <= stop && year < wall)];
}
