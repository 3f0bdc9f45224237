import { keepFirst, type Observations } from "../series/observations.js";
import { type CurveModel, curveModel } from "./curve-model.js";
import { familyIds } from "./families.js";
import { type CurveFit, fitCurve } from "./fit-curve.js";

/** A fitted curve and its share of an average. */
export interface WeightedCurve {
  readonly fit: CurveFit;
  /** In [0, 1]; those of an average sum to 1. */
  readonly weight: number;
}

/** A fitted curve among all those of a series; `weight` is its share of the average over them. */
export interface Candidate extends WeightedCurve {
  /** exp(−Δ/2) of its AICc, 1 for the least; 0 where it has none. Where no curve has one, 1 for those without a policy. */
  readonly likelihood: number;
  /** A Bass curve without innovation: the logistic curve with the same policies, which stands beside it and counts for both. */
  readonly isLogistic: boolean;
}

/** Every curve that a series has points enough for: each family without a policy, with the earliest one, with the two earliest, and so on. */
export interface SeriesFit {
  readonly observations: Observations;
  /** Heaviest first, then likeliest; of those without either, the simplest first. */
  readonly candidates: readonly Candidate[];
  /** Curves with as many parameters as points, or more. */
  readonly refused: readonly CurveModel[];
  /** `equal` where there are too few points for any criterion: the curves without a policy then share the weight. */
  readonly weighting: "akaike" | "equal";
}

/**
 * Fits every curve and weighs it: exp(−Δ/2) of AICc (Burnham & Anderson 2002, Model selection and multimodel inference, § 2.9). A Bass curve
 * without innovation is the logistic curve under another name: it counts once.
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
  const all = fits.map((fit) => {
    const alike = fit.model.policies.length === 0 ? 1 : 0;
    const likelihood = weighting === "akaike" ? Math.exp((best - fit.aicc) / 2) : alike;
    const isLogistic = isOnLogistic(fit, fits);
    return { fit, likelihood, isLogistic, weight: isLogistic ? 0 : likelihood };
  });
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return {
    observations,
    candidates: all
      .map((one) => ({ ...one, weight: one.weight / sum }))
      .sort(
        (a, b) =>
          b.weight - a.weight || b.likelihood - a.likelihood || sizeOf(a.fit) - sizeOf(b.fit) || a.fit.sum - b.fit.sum,
      ),
    refused: models.filter((model) => !possible.includes(model)),
    weighting,
  };
}

function sizeOf({ model }: CurveFit): number {
  return model.names.length;
}

function isOnLogistic({ model, parameters }: CurveFit, fits: readonly CurveFit[]): boolean {
  const innovation = model.names.indexOf("p");
  if (innovation < 0 || parameters[innovation]! > 0) return false;
  return fits.some(
    ({ model: { family, policies } }) => family.id === "logistic" && policies.length === model.policies.length,
  );
}

/**
 * Weights among some of the candidates, summing to 1: as in the average over all; where that counts none of them, by their likelihood; where
 * none has any, the curves of fewest parameters alike.
 */
export function reweigh(candidates: readonly Candidate[]): readonly WeightedCurve[] {
  return candidates.some(({ weight }) => weight > 0)
    ? share(candidates, ({ weight }) => weight)
    : weighByLikelihood(candidates);
}

/** Weights among curves of one family, those on the logistic curve included: what the points say of its parameters. */
export function weighByLikelihood(candidates: readonly Candidate[]): readonly WeightedCurve[] {
  if (candidates.some(({ likelihood }) => likelihood > 0)) return share(candidates, ({ likelihood }) => likelihood);
  const fewest = Math.min(...candidates.map(({ fit }) => sizeOf(fit)));
  return share(candidates, ({ fit }) => (sizeOf(fit) === fewest ? 1 : 0));
}

function share(candidates: readonly Candidate[], raw: (one: Candidate) => number): readonly WeightedCurve[] {
  const sum = candidates.reduce((total, one) => total + raw(one), 0);
  return candidates.map((one) => ({ fit: one.fit, weight: raw(one) / sum }));
}

/** The fit that the first points alone give. */
export function fitFirst(observations: Observations, count: number): SeriesFit {
  return fitSeries(keepFirst(observations, count));
}
