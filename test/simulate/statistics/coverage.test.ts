import { describe, expect, it } from "vitest";
import { drawSample, laws, levels, streamOf } from "./sample-cases.js";

const repeats = 400;

function estimatesOf(law: string, draws: number, keptWhole?: number) {
  return Array.from({ length: repeats }, (_, seed) =>
    streamOf(drawSample(law, draws, seed), [512], keptWhole).estimate(),
  );
}

describe("the error of a quantile", () => {
  it.each([
    ["lognormal", 500],
    ["pareto", 1000],
  ] as const)("covers the truth as often as it says: %s, %i draws", (law, draws) => {
    const estimates = estimatesOf(law, draws);
    const nominal = 0.9545;
    const tolerance = 4 * Math.sqrt((nominal * (1 - nominal)) / repeats);
    levels.forEach((level, index) => {
      const truth = laws[law]?.(level) as number;
      const covered = estimates.filter(
        ({ values, errors }) => Math.abs((values[index] as number) - truth) <= 2 * (errors[index] as number),
      );
      expect(Math.abs(covered.length / repeats - nominal)).toBeLessThan(tolerance);
    });
  });

  it("is on average the known one of uniform draws, also when not all are kept", () => {
    const draws = 3000;
    const estimates = estimatesOf("uniform", draws, 512);
    levels.forEach((level, index) => {
      const errors = estimates.map((estimate) => estimate.errors[index] as number);
      const mean = errors.reduce((sum, error) => sum + error, 0) / repeats;
      const spread = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / (repeats - 1));
      const analytic = Math.sqrt((level * (1 - level)) / (draws + 2));
      // What the estimator misses on average is of the order of 1/√n of the error.
      expect(Math.abs(mean - analytic)).toBeLessThan((4 * spread) / Math.sqrt(repeats) + analytic / Math.sqrt(draws));
    });
  });
});
