import { describe, expect, it } from "vitest";
import { curveModel } from "../../src/calibration/curves/curve-model.js";
import type { FamilyId } from "../../src/calibration/curves/families.js";
import { fitCurve } from "../../src/calibration/curves/fit-curve.js";
import { estimateParameter } from "../../src/calibration/intervals/estimate.js";
import { autocorrelationOf } from "../../src/calibration/judge/autocorrelation.js";
import reference from "./reference/fits.json" with { type: "json" };
import { openShipped } from "./series-cases.js";

// Values by SciPy's least_squares from many starting points: reference/make_fits.py.
function fitLike({
  series,
  family,
  policies,
  since,
}: {
  readonly series: string;
  readonly family: string;
  readonly policies: readonly string[];
  readonly since?: readonly number[];
}) {
  const { observations } = openShipped(series);
  const held = observations.policies
    .filter(({ id }) => policies.includes(id))
    .map((one, i) => ({ ...one, from: since?.[i] ?? one.from }));
  return fitCurve(curveModel(family as FamilyId, held), observations);
}

describe("fits against SciPy", () => {
  it.each(reference.fits)("$series, $family, $policies", (row) => {
    const fit = fitLike(row);
    expect(fit.model.names).toEqual(row.names);
    expect(fit.sum / row.sum - 1).toBeLessThan(1e-9);
    expect(fit.sum / row.sum - 1).toBeGreaterThan(-1e-6);
    expect(fit.rSquared).toBeCloseTo(row.rSquared, 7);
    expect(fit.aicc).toBeCloseTo(row.aicc ?? Number.POSITIVE_INFINITY, 5);
    const { value, expected, spread } = autocorrelationOf(fit);
    expect([value, expected, spread]).toEqual(
      [row.autocorrelation, row.expected, row.spread].map((number) => expect.closeTo(number, 3)),
    );
    for (const [i, value] of row.parameters.entries()) {
      const error = row.standardErrors[i];
      if (error === null) {
        expect(fit.standardErrors[i], `${row.names[i]} on its edge`).toBeNaN();
        expect(fit.parameters[i]).toBeCloseTo(value, 6);
      } else {
        expect(Math.abs(fit.parameters[i]! - value) / error!, row.names[i]).toBeLessThan(1e-3);
        expect(fit.standardErrors[i]! / error! - 1, `error of ${row.names[i]}`).toBeCloseTo(0, 3);
      }
    }
  });

  it("has every family of four series", () => {
    expect(new Set(reference.fits.map(({ series }) => series)).size).toBe(4);
    expect(reference.fits.length).toBeGreaterThanOrEqual(30);
  });
});

describe("profile intervals against SciPy", () => {
  it.each(reference.intervals)("$series, $family, $policies from $since: $parameter", (row) => {
    const found = estimateParameter([{ fit: fitLike(row), weight: 1 }], row.parameter, 0.9)!;
    // The profile is a curve through some twenty points.
    const reach = row.high - row.low;
    expect(Math.abs(found.low - row.low) / reach).toBeLessThan(0.0025);
    expect(Math.abs(found.high - row.high) / reach).toBeLessThan(0.0025);
  });
});
