import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { bootstrap, scatter } from "../../../src/calibration/intervals/bootstrap.js";
import { studentQuantile } from "../../../src/calibration/numeric/student.js";
import { scales } from "../../../src/calibration/series/scales.js";
import { observe, years } from "../series-cases.js";

const share = fc.double({ min: 1e-6, max: 1 - 1e-9, noNaN: true });
const error = fc.double({ min: -5, max: 5, noNaN: true });
const shares = { observations: { scale: scales.logit } } as Parameters<typeof scatter>[0];
const logit = (value: number) => Math.log(value / (1 - value));

describe("scatter", () => {
  it("keeps shares in their order for the same error, and errors for the same share", () => {
    fc.assert(
      fc.property(share, share, error, error, (a, b, e, f) => {
        const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
        expect(scatter(shares, larger, e)).toBeGreaterThanOrEqual(scatter(shares, smaller, e) - 1e-12);
        expect(scatter(shares, a, Math.max(e, f))).toBeGreaterThanOrEqual(scatter(shares, a, Math.min(e, f)) - 1e-12);
      }),
      { seed: 4, numRuns: 500 },
    );
  });

  it("is the error over the root of the weight wherever shares are usual", () => {
    expect(logit(scatter(shares, 0.9, -0.3))).toBeCloseTo(logit(0.9) - 0.3 / Math.sqrt(0.36), 12);
    expect(logit(scatter(shares, 0.02, 0.3))).toBeCloseTo(logit(0.02) + 0.3 / Math.sqrt(4 * 0.02 * 0.98), 12);
    expect(logit(scatter(shares, 0.9999, -0.3))).toBeCloseTo(logit(0.9999) - Math.sqrt(4 + 0.09), 6);
  });
});

describe("bootstrap", () => {
  const few = observe({ family: "logistic", parameters: [0.9, -2, 0.5], times: years(2000, 7), spread: 0.05 });
  const { candidates } = fitSeries(few);

  it("takes each curve as often as it weighs", () => {
    const weighed = candidates.slice(0, 3).map(({ fit }, i) => ({ fit, weight: [0.5, 0.3, 0.2][i]! }));
    const samples = [...bootstrap(weighed, 1000, 1)];
    for (const { fit, weight } of weighed) {
      const part = samples.filter((one) => one.fit === fit).length / 1000;
      expect(Math.abs(part - weight)).toBeLessThan(3 * Math.sqrt((weight * (1 - weight)) / 1000));
    }
  });

  it("gives points to come the errors of Student's t, the spread being known from few residuals only", () => {
    const { fit } = candidates.find((one) => one.fit.degrees === 4)!;
    const errors = [...bootstrap([{ fit, weight: 1 }], 4000, 1)].map(({ error }) => error / fit.spread);
    for (const part of [0.9, 0.98]) {
      const beyond = errors.filter((one) => Math.abs(one) > studentQuantile((1 + part) / 2, 4)).length / 4000;
      expect(Math.abs(beyond - (1 - part))).toBeLessThan(3 * Math.sqrt((part * (1 - part)) / 4000));
    }
  });

  it("makes a sample once, and the same with or without the others", () => {
    const { fit } = candidates[0]!;
    const [first] = bootstrap([{ fit, weight: 1 }], 3, 1);
    const [again] = bootstrap(
      candidates.slice(0, 1).map((one) => ({ ...one, weight: 1 })),
      100,
      1,
    );
    expect(again!.parameters).toBe(first!.parameters);
    const [anew] = bootstrap([{ fit: { ...fit }, weight: 1 }], 1, 1);
    expect([...anew!.parameters]).toEqual([...first!.parameters]);
    const [other] = bootstrap([{ fit, weight: 1 }], 1, 2);
    expect([...other!.parameters]).not.toEqual([...first!.parameters]);
  });
});
