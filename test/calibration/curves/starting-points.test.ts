import { describe, expect, it } from "vitest";
import { curveModel, limitsOf } from "../../../src/calibration/curves/curve-model.js";
import { fitCurve } from "../../../src/calibration/curves/fit-curve.js";
import { startingPoints } from "../../../src/calibration/curves/starting-points.js";
import { keepFirst } from "../../../src/calibration/series/observations.js";
import { observe, policy, years } from "../series-cases.js";

const help = policy("help", 2006, 2009);
const rising = observe({ family: "logistic", parameters: [0.8, -2, 0.4, 1], times: years(2000, 12), policies: [help] });
const values = (points: readonly (readonly number[])[], place: number) => new Set(points.map((one) => one[place]));

describe("startingPoints", () => {
  it("looks from three ceilings, with policies idle and at work, with little innovation and much", () => {
    const counts = (["bass", "logistic", "gompertz"] as const).flatMap((family) =>
      [[], [help]].map((policies) => startingPoints(curveModel(family, policies), rising).length),
    );
    expect(counts).toEqual([6, 12, 3, 6, 3, 6]);
    const points = startingPoints(curveModel("bass", [help]), rising);
    const largest = Math.max(...rising.shares);
    expect(values(points, 0)).toEqual(new Set([1.02 * largest, (1 + largest) / 2, 1]));
    expect(values(points, 2).size).toBeGreaterThanOrEqual(2);
    expect(values(points, 4)).toEqual(new Set([0, 1]));
  });

  it("stays in the domain of every parameter", () => {
    const model = curveModel("gompertz", [help]);
    const limits = limitsOf(model, rising);
    for (const point of startingPoints(model, rising))
      for (const [i, value] of point.entries()) {
        expect(value).toBeGreaterThanOrEqual(limits[i]![0]);
        expect(value).toBeLessThanOrEqual(limits[i]![1]);
      }
  });
});

describe("the domain of a rate", () => {
  it("holds a speed that takes a few months", () => {
    const times = Array.from({ length: 12 }, (_, i) => 2020 + i / 6);
    const fast = observe({ family: "logistic", parameters: [0.9, -4, 4.5], times });
    expect(fitCurve(curveModel("logistic", []), fast).parameters[2]).toBeCloseTo(4.5, 3);
    expect(limitsOf(curveModel("bass", []), fast).slice(2)).toEqual([
      [0, 1],
      [0, 5],
    ]);
    expect(limitsOf(curveModel("gompertz", []), fast).slice(2)).toEqual([[0, 5]]);
  });
});

describe("keepFirst", () => {
  it("keeps a policy that was seen for a moment, and none that was not", () => {
    // The last point kept is of the middle of 2006.
    expect(keepFirst(rising, 7).policies.map(({ id }) => id)).toEqual(["help"]);
    expect(keepFirst(rising, 6).policies).toEqual([]);
    expect([...keepFirst(rising, 6).shares]).toEqual([...rising.shares.slice(0, 6)]);
  });
});
