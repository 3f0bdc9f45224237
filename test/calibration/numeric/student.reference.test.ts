import { describe, expect, it } from "vitest";
import { studentCdf, studentQuantile } from "../../../src/calibration/numeric/student.js";

describe("Student's t", () => {
  // scipy.stats.t.ppf, SciPy 1.17.1
  it.each([
    [0.95, 1, 6.313751514675037],
    [0.95, 2, 2.9199855803537242],
    [0.975, 4, 2.7764451051977934],
    [0.05, 13, -1.770933395986873],
    [0.998, 12, 3.5495437045318887],
    [0.5, 7, 0],
  ])("has the quantile of %f on %i degrees that SciPy gives", (probability, degrees, t) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(t, 8);
    expect(studentCdf(t, degrees)).toBeCloseTo(probability, 9);
  });
});
