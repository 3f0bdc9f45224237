import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scatter } from "../../src/calibration/bootstrap.js";
import { scales } from "../../src/calibration/scales.js";

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
