import type { Scenario } from "../../scenario/scenario.js";
import { families } from "../curves/families.js";
import type { SlopeOnly } from "../judge/calibrate.js";
import { boundsOf, type Comparison } from "./comparison.js";

/**
 * Slope that an assumed curve has between the first and the last level of a series, beside that of the series: the distance of the two on the
 * series' scale over the years that the curve takes. Its low takes the slowest rates and most refusal, its high the reverse.
 *
 * @param curve such as `adoption.gp.feeding`
 * @returns `undefined` where the levels mean nothing for the curve: amounts without a total, or a level above its ceiling
 */
export function impliedSlope(
  { inputs }: Scenario,
  curve: string,
  rate: "q" | "b",
  { series, slope }: SlopeOnly,
): Comparison | undefined {
  const { shares, scale } = series.observations;
  if (scale.id !== "logit") return undefined;
  const [first, last] = [shares[0]!, shares.at(-1)!];
  const rangeFrom = (id: string) => {
    const input = inputs.get(`${curve}.${id}`);
    return input ? boundsOf(input) : { low: 0, central: 0, high: 0 };
  };
  const [p, own, refusal] = [rangeFrom("p"), rangeFrom(rate), rangeFrom("refusal")];
  const family = families[rate === "q" ? "bass" : "gompertz"];
  const between = (end: "low" | "central" | "high", ceiling: number) => {
    const rates = rate === "q" ? [p[end], own[end]] : [own[end]];
    return (scale.to(last) - scale.to(first)) / family.duration(first / ceiling, last / ceiling, rates);
  };
  if (last >= 1 - refusal.high) return undefined;
  return {
    input: curve,
    series: series.id,
    by: rate === "q" ? "slope-bass" : "slope-gompertz",
    assumed: {
      low: between("low", 1 - refusal.high),
      central: between("central", 1 - refusal.central),
      high: between("high", 1 - refusal.low),
    },
    fitted: { low: slope.low ?? slope.value, central: slope.value, high: slope.high ?? slope.value },
    identification: slope.basis === "residuals" ? "estimate" : slope.basis === "rounding" ? "rounding" : "exact",
  };
}
