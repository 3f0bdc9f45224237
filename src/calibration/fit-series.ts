import { type CurveModel, curveModel } from "./curve-model.js";
import { familyIds } from "./families.js";
import { type CurveFit, fitCurve } from "./fit-curve.js";
import { keepFirst, type Observations } from "./observations.js";

/** A fitted curve and its share of the average over all those fitted. */
export interface Candidate {
  readonly fit: CurveFit;
  /** Akaike weight; weights sum to 1. */
  readonly weight: number;
}

/** Every curve that a series has points enough for: each family without a policy, with the earliest one, with the two earliest, and so on. */
export interface SeriesFit {
  readonly observations: Observations;
  /** Heaviest first; of those without weight, the simplest first. */
  readonly candidates: readonly Candidate[];
  /** Curves with as many parameters as points, or more. */
  readonly refused: readonly CurveModel[];
  /** `equal` where there are too few points for any criterion: the curves without a policy then share the weight. */
  readonly weighting: "akaike" | "equal";
}

/**
 * Fits every curve and weighs it: exp(−Δ/2) of AICc (Burnham & Anderson 2002, Model selection and multimodel inference, § 2.9).
 *
 * @throws RangeError where there are points enough for none
 */
export function fitSeries(observations: Observations): SeriesFit {
  const { times, policies } = observations;
  const models = familyIds.flatMap((family) =>
    Array.from({ length: policies.length + 1 }, (_, count) => curveModel(family, policies.slice(0, count))),
  );
  const possible = models.filter(({ names }) => names.length < times.length);
  const fits = possible.map((model) => fitCurve(model, observations));
  const best = Math.min(...fits.map(({ aicc }) => aicc));
  if (fits.length === 0) throw new RangeError(`too few points: ${times.length}`);
  const weighting = best === Number.POSITIVE_INFINITY ? "equal" : "akaike";
  const raw = fits.map(({ aicc, model }) =>
    weighting === "akaike" ? Math.exp((best - aicc) / 2) : model.policies.length === 0 ? 1 : 0,
  );
  const all = raw.reduce((sum, weight) => sum + weight, 0);
  return {
    observations,
    candidates: fits
      .map((fit, i) => ({ fit, weight: raw[i]! / all }))
      .sort((a, b) => b.weight - a.weight || sizeOf(a.fit) - sizeOf(b.fit) || a.fit.sum - b.fit.sum),
    refused: models.filter((model) => !possible.includes(model)),
    weighting,
  };
}

function sizeOf({ model }: CurveFit): number {
  return model.names.length;
}

/** Weights among some of the candidates, summing to 1; equal where they have none. */
export function reweigh(candidates: readonly Candidate[]): readonly Candidate[] {
  const all = candidates.reduce((sum, { weight }) => sum + weight, 0);
  return candidates.map(({ fit, weight }) => ({ fit, weight: all > 0 ? weight / all : 1 / candidates.length }));
}

/** The fit that the first points alone give. */
export function fitFirst(observations: Observations, count: number): SeriesFit {
  return fitSeries(keepFirst(observations, count));
}
