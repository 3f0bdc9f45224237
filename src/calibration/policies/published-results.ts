import type { PublishedResult } from "../../evidence/series-declaration.js";
import { decimalYear } from "../../evidence/statistics.js";
import { fitFirst, type SeriesFit, weighByLikelihood } from "../curves/fit-series.js";
import type { BootstrapOptions } from "../intervals/bootstrap.js";
import { type Estimate, estimateParameter } from "../intervals/estimate.js";
import type { OpenSeries } from "../series/open-series.js";
import { fewestPoints } from "../series/series-problems.js";
import { policyGain } from "./policy-gain.js";

/** What a study published of a series, with the same quantity from the points here. */
export interface BesidePublished {
  readonly published: PublishedResult;
  /** From all points, and from those up to the last that the study saw. Shares of the total, or rates per year; absent where no curve gives it. */
  readonly here?: Estimate;
  readonly hereThen?: Estimate;
  /** Of a gain: share of the weight that curves with the policy have among all, from all points. */
  readonly support?: number;
}

/** The quantities that studies of a series published, each from the points here: gains by bootstrap, rates by profile. */
export function besidePublished(
  { declaration: { published } }: OpenSeries,
  fit: SeriesFit,
  options: BootstrapOptions,
): readonly BesidePublished[] {
  const fits = new Map<number, SeriesFit>();
  return published.map((one) => {
    const time = decimalYear(one.by);
    const { observations } = fit;
    const count = observations.times.filter((at) => at <= time).length;
    const then = count < fewestPoints ? undefined : (fits.get(count) ?? fitFirst(observations, count));
    if (then) fits.set(count, then);
    const [here, hereThen] = [quantityOf(one, fit, options), then && quantityOf(one, then, options)];
    const support = one.quantity === "gain" ? { support: supportOf(fit, one.policy) } : {};
    return { published: one, ...(here ? { here } : {}), ...(hereThen ? { hereThen } : {}), ...support };
  });
}

function quantityOf(one: PublishedResult, fit: SeriesFit, options: BootstrapOptions): Estimate | undefined {
  if (one.quantity !== "gain") {
    const bass = fit.candidates.filter(({ fit: { model } }) => model.family.id === "bass");
    return estimateParameter(weighByLikelihood(bass), one.quantity, options.confidence);
  }
  const gain = policyGain(fit, one.policy, decimalYear(one.by), options);
  return gain && { value: gain.value, low: gain.low, high: gain.high, identification: "estimate" };
}

function supportOf({ candidates }: SeriesFit, policy: string): number {
  return candidates.filter(({ fit }) => fit.model.names.includes(policy)).reduce((sum, { weight }) => sum + weight, 0);
}
