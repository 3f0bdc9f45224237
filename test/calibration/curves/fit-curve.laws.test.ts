import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveModel, limitsOf } from "../../../src/calibration/curves/curve-model.js";
import { familyIds } from "../../../src/calibration/curves/families.js";
import { akaike, fitCurve } from "../../../src/calibration/curves/fit-curve.js";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { estimateParameter } from "../../../src/calibration/intervals/estimate.js";
import { observe, policy, years } from "../series-cases.js";

const runs = { numRuns: 25, seed: 5 };
const ceiling = fc.double({ min: 0.5, max: 0.97, noNaN: true });
const rate = fc.double({ min: 0.25, max: 0.7, noNaN: true });

describe.each(familyIds)("fitCurve, %s", (family) => {
  const ratesOf = (r: number) => (family === "bass" ? [0.03, r] : [r]);

  it("finds the curve that points lie on", () => {
    fc.assert(
      fc.property(ceiling, rate, (m, r) => {
        const parameters = [m, -2, ...ratesOf(r)];
        const fit = fitCurve(curveModel(family, []), observe({ family, parameters, times: years(2000, 15) }));
        expect(fit.sum).toBeLessThan(1e-12);
        for (const [i, value] of parameters.entries()) expect(fit.parameters[i]).toBeCloseTo(value, 4);
        expect(fit.rSquared).toBeCloseTo(1, 9);
      }),
      runs,
    );
  });

  it("finds what a policy added", () => {
    fc.assert(
      fc.property(fc.double({ min: -0.6, max: 3, noNaN: true }), (effect) => {
        const policies = [policy("help", 2005, 2009)];
        const parameters = [0.9, -2.5, ...ratesOf(0.3), effect];
        const fit = fitCurve(
          curveModel(family, policies),
          observe({ family, parameters, times: years(2000, 16), policies }),
        );
        expect(fit.parameters.at(-1)).toBeCloseTo(effect, 3);
      }),
      runs,
    );
  });

  it("keeps parameters in their domain, whatever the points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.02, max: 0.98, noNaN: true }), { minLength: 7, maxLength: 10 }),
        (shares) => {
          const observations = {
            ...observe({ family, parameters: [0.9, -2, ...ratesOf(0.4)], times: years(2000, shares.length) }),
            shares: Float64Array.from(shares),
          };
          const model = curveModel(family, []);
          const { parameters, standardErrors } = fitCurve(model, observations);
          for (const [i, [low, high]] of limitsOf(model, observations).entries()) {
            expect(parameters[i]).toBeGreaterThanOrEqual(low);
            expect(parameters[i]).toBeLessThanOrEqual(high);
            if (parameters[i] === low || parameters[i] === high) expect(standardErrors[i]).toBeNaN();
          }
        },
      ),
      runs,
    );
  });
});

describe("fitSeries", () => {
  it("gives weights that sum to 1, most to the curve that the points were drawn around", () => {
    for (const [family, parameters] of [
      ["logistic", [0.9, -3, 0.6]],
      ["gompertz", [0.9, -3, 0.35]],
    ] as const) {
      const observations = observe({
        family,
        parameters,
        times: years(2000, 16),
        spread: 0.03,
        errors: `weights ${family}`,
      });
      const { candidates, weighting } = fitSeries(observations);
      expect(weighting).toBe("akaike");
      expect(candidates.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(candidates[0]?.fit.model.family.id).toBe(family);
      expect(candidates.map(({ weight }) => weight)).toEqual(
        candidates.map(({ weight }) => weight).toSorted((a, b) => b - a),
      );
    }
  });

  it("refuses curves with as many parameters as points, and shares the weight where no criterion is left", () => {
    const times = years(2000, 5);
    const { candidates, refused, weighting } = fitSeries(
      observe({
        family: "logistic",
        parameters: [0.9, -2, 0.5],
        times,
        policies: [policy("help", 2002)],
        spread: 0.02,
      }),
    );
    expect(refused.map(({ names }) => names.length)).toEqual([5]);
    expect(weighting).toBe("equal");
    for (const { fit, weight } of candidates)
      expect(weight).toBeCloseTo(fit.model.policies.length === 0 ? 1 / 3 : 0, 12);
  });

  it("says when there are too few points for any curve", () => {
    expect(() => fitSeries(observe({ family: "logistic", parameters: [0.9, -2, 0.5], times: years(2000, 3) }))).toThrow(
      "too few points: 3",
    );
    expect(() =>
      fitCurve(
        curveModel("bass", []),
        observe({ family: "bass", parameters: [0.9, -2, 0.01, 0.5], times: years(2000, 4) }),
      ),
    ).toThrow("too few points: 4 for 4 parameters");
  });
});

describe("points on a curve to the last digit", () => {
  it("still give weights, and intervals as narrow as they are", () => {
    const flat = observe({ family: "gompertz", parameters: [1, 0, 0.5], times: years(2000, 8) });
    const { candidates } = fitSeries({ ...flat, shares: Float64Array.from(flat.shares) });
    expect(candidates.every(({ weight }) => weight >= 0 && weight <= 1)).toBe(true);
    const found = estimateParameter(candidates, "b")!;
    expect(found.high - found.low).toBeLessThan(1e-3);
  });
});

describe("akaike", () => {
  it("corrects for few points, and gives up where none are to spare", () => {
    // n ln(S/n) + 2K + 2K(K + 1)/(n − K − 1), with K = 4: 10 ln 0.01 + 8 + 8
    expect(akaike(0.1, 10, 3)).toBeCloseTo(10 * Math.log(0.01) + 16, 12);
    expect(akaike(0.1, 5, 3)).toBe(Number.POSITIVE_INFINITY);
  });
});
