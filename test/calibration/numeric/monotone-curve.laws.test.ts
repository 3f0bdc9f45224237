import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monotoneCurve } from "../../../src/calibration/numeric/monotone-curve.js";

const steps = fc.array(
  fc.tuple(fc.double({ min: 0.01, max: 5, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })),
  { minLength: 1, maxLength: 12 },
);

const running = (widths: readonly number[]) => widths.map((_, i) => widths.slice(0, i + 1).reduce((a, b) => a + b));

describe("monotoneCurve", () => {
  it("goes through its points, and never falls", () => {
    fc.assert(
      fc.property(steps, (all) => {
        const xs = running(all.map(([right]) => right));
        const ys = running(all.map(([, up]) => up));
        const curve = monotoneCurve(xs, ys);
        for (const [i, x] of xs.entries()) expect(curve(x)).toBeCloseTo(ys[i]!, 9);
        let before = curve(xs[0]! - 1);
        for (let k = 0; k <= 200; k++) {
          const now = curve(xs[0]! + (k / 200) * (xs.at(-1)! - xs[0]!));
          expect(now).toBeGreaterThanOrEqual(before - 1e-9);
          before = now;
        }
        expect(curve(xs.at(-1)! + 1)).toBe(ys.at(-1));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("is a straight line where its points are on one, and follows a bend closer than chords do", () => {
    const xs = [0, 1, 2.5, 4, 5];
    expect(
      monotoneCurve(
        xs,
        xs.map((x) => 2 * x),
      )(3.3),
    ).toBeCloseTo(6.6, 12);
    const bent = monotoneCurve(
      xs,
      xs.map((x) => x * x),
    );
    expect(Math.abs(bent(3.25) - 3.25 ** 2)).toBeLessThan(0.1);
  });
});
