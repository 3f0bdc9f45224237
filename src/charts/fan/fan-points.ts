import type { Ensemble } from "../../results/ensemble.js";
import type { FigureKey, MonthlySeries, SimulatedScenario } from "../../simulate/simulation.js";

/** Quantiles of one outcome at one time, in its unit. */
export interface FanPoint {
  /** Scenario id. */
  readonly scenario: string;
  /** Segment id, `all`, or empty for outcomes that no segment has. */
  readonly segment: string;
  /** Place on an axis of years: the middle of a month or of a year. */
  readonly time: number;
  readonly p5: number;
  readonly p25: number;
  readonly median: number;
  readonly p75: number;
  readonly p95: number;
}

/** Quantiles by name, in the order of `quantileLevels`. */
export const bandNames = ["p5", "p25", "median", "p75", "p95"] as const;

/**
 * An outcome over time in every scenario of an ensemble: by month where it was asked for by month, else by year.
 *
 * @param paired differences from the first scenario, draw by draw, instead of levels; by year
 * @throws RangeError when the ensemble has no draws of the outcome over time, or of its differences
 */
export function fanPoints(ensemble: Ensemble, outcome: string, paired: boolean): readonly FanPoint[] {
  const points = ensemble.scenarios.flatMap((scenario) =>
    paired ? yearsOf(scenario.id, scenario.difference, outcome) : levelsOf(scenario, outcome),
  );
  if (points.length > 0) return points;
  throw new RangeError(
    paired ? `no differences by year of outcome: ${outcome}` : `no draws by year of outcome: ${outcome}`,
  );
}

function levelsOf({ id, monthly, asked }: SimulatedScenario, outcome: string): readonly FanPoint[] {
  const series = monthly.filter((one) => one.outcome === outcome);
  return series.length > 0 ? series.flatMap((one) => monthsOf(id, one)) : yearsOf(id, asked, outcome);
}

function monthsOf(
  scenario: string,
  { segment, start, mean: { length }, quantiles }: MonthlySeries,
): readonly FanPoint[] {
  return Array.from({ length }, (_, month) => ({
    scenario,
    segment,
    time: (start + month + 0.5) / 12,
    ...bandsAt((level) => quantiles[level * length + month]),
  }));
}

function yearsOf(
  scenario: string,
  drawn: { readonly figures: readonly FigureKey[]; readonly quantiles: Float64Array } | undefined,
  outcome: string,
): readonly FanPoint[] {
  const { figures, quantiles } = drawn ?? { figures: [], quantiles: new Float64Array() };
  return figures.flatMap(({ segment, exam, account, year, ...figure }, position) => {
    const isTotal = (exam === "" || exam === "all") && account === "";
    if (figure.outcome !== outcome || !isTotal || year === "all") return [];
    const bands = bandsAt((level) => quantiles[level * figures.length + position]);
    return [{ scenario, segment, time: year + 0.5, ...bands }];
  });
}

function bandsAt(quantile: (level: number) => number | undefined): Pick<FanPoint, (typeof bandNames)[number]> {
  const [p5, p25, median, p75, p95] = bandNames.map((_, level) => quantile(level) ?? Number.NaN) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return { p5, p25, median, p75, p95 };
}
