import { linearRegression } from "simple-statistics";
import type { Observations } from "../series/observations.js";
import { type CurveModel, limitsOf } from "./curve-model.js";

/**
 * Places to look for a fit from: three ceilings, for each the straight line that the curve would be on its own scale, for Bass's curve two
 * shares of innovation, and policies without effect or doubling the speed.
 */
export function startingPoints(model: CurveModel, observations: Observations): readonly (readonly number[])[] {
  const { times, shares } = observations;
  const largest = Math.max(...shares);
  const limits = limitsOf(model, observations);
  const ceilings = [Math.min(1, 1.02 * largest), (1 + largest) / 2, 1];
  const effects = model.policies.length === 0 ? [0] : [0, 1];
  return ceilings.flatMap((ceiling) => {
    const parts = [...shares].map((share) => Math.min(0.98, share / ceiling));
    const straight = model.family.id === "gompertz" ? (y: number) => -Math.log(-Math.log(y)) : logit;
    const { m: slope, b: level } = linearRegression(parts.map((part, i) => [times[i]! - times[0]!, straight(part)]));
    const rate = Math.max(0.02, slope);
    const start = model.family.id === "gompertz" ? logit(Math.exp(-Math.exp(-level))) : level;
    const rates =
      model.family.id === "bass"
        ? [
            [0.002, rate],
            [0.05, rate / 2],
          ]
        : [[rate]];
    return rates.flatMap((chosen) =>
      effects.map((effect) =>
        [ceiling, start, ...chosen.map((one) => one / (1 + effect / 2)), ...model.policies.map(() => effect)].map(
          (value, i) => Math.min(limits[i]![1], Math.max(limits[i]![0], value)),
        ),
      ),
    );
  });
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
