import { describe, expect, it } from "vitest";
import { fitSeries } from "../../../src/calibration/curves/fit-series.js";
import { nothingRises } from "../../../src/calibration/judge/against-constant.js";
import { type Calibration, calibrate, hasCurve } from "../../../src/calibration/judge/calibrate.js";
import { diagnose } from "../../../src/calibration/judge/diagnostics.js";
import { FitError } from "../../../src/calibration/series/fit-error.js";
import { openSeries } from "../../../src/calibration/series/open-series.js";
import { scales } from "../../../src/calibration/series/scales.js";
import { normalQuantile } from "../../../src/random/core/normal.js";
import { openStream } from "../../../src/random/core/stream.js";
import { declare, openShipped, pointsOf, years } from "../series-cases.js";

const open = (values: readonly number[]) =>
  openSeries(declare(), pointsOf(Object.fromEntries(values.map((value, i) => [String(2010 + i), value]))))[0]!;

function refusal(values: readonly number[]): { readonly fr: string; readonly en: string } {
  try {
    calibrate(open(values), { draws: 100 });
  } catch (error) {
    if (error instanceof FitError) return error.text;
    throw error;
  }
  return { fr: "accepted", en: "accepted" };
}

/** A level of 0.3 with errors of points. */
function level(name: string, count: number) {
  const stream = openStream(5, `level ${name}`);
  const shares = Float64Array.from(years(2000, count), (_, i) => {
    const scale = scales.logit;
    return scale.from(scale.to(0.3) + 0.2 * normalQuantile(stream.uniform(i)));
  });
  const times = Float64Array.from(years(2000, count));
  return { id: name, times, shares, scale: scales.logit, total: 1, policies: [] };
}

describe("a curve from nothing", () => {
  it.each([
    ["a rise and a fall", [0.1, 0.7, 0.9, 0.5, 0.2, 0.11], "0% of the variance of 6 points"],
    ["noise", [0.1, 0.6, 0.05, 0.7, 0.02, 0.11], "0% of the variance of 6 points"],
    ["a level and a last digit", [0.3, 0.3, 0.3, 0.3, 0.30001], "50% of the variance of 5 points"],
    ["a level that scatters", [0.3, 0.31, 0.29, 0.32, 0.3, 0.33, 0.31], "of the variance of 7 points"],
  ])("is refused: %s", (_, values, found) => {
    const { fr, en } = refusal(values);
    expect(en).toMatch(/^doctors: the best curve \((logistic \(p = 0\)|Gompertz)\) accounts for \d+% /);
    expect(en).toContain(found);
    expect(en).toMatch(/gives one as good \d+ times in 100, where 5 is the most allowed; check the values and their/);
    expect(fr).toMatch(/fois sur 100, et il en faut 5 au plus\u202f; vérifiez les valeurs et leurs dates/);
  });

  it("is refused whichever end of noise is the higher, and where values differ by less than anybody measured", () => {
    const noise = [0.42, 0.63, 0.31, 0.55, 0.38, 0.6, 0.47];
    expect(refusal(noise).en).toContain("of the variance of 7 points");
    expect(refusal(noise.toReversed()).en).toMatch(/^doctors: /);
    expect(refusal([0.6, 0.38, 0.55, 0.31, 0.63, 0.42, 0.4]).en).toContain(
      "does not rise from the first point to the last",
    );
    expect(hasCurve(calibrate(open([0.8, 0.7, 0.61, 0.5, 0.4])))).toBe(false);
    expect(refusal(years(0, 12).map((i) => 0.4 + 1e-9 * i)).en).toContain("all 12 points are 0.4; a constant series");
  });

  it("leaves the slope of points that surely rise, too few though they be for a curve", () => {
    const found = calibrate(open([0.1, 0.15, 0.3, 0.35]));
    expect(hasCurve(found)).toBe(false);
    if (hasCurve(found)) return;
    expect(found.slope.low).toBeGreaterThan(0);
    expect(found.series.noCurve?.en).toMatch(/^the best curve .* accounts for 9\d% of the variance of 4 points/);
  });

  it("is not what shipped series give, nor smooth points however few", () => {
    for (const id of ["us-hospitals", "us-physicians-any-ehr", "us-physicians-basic-ehr", "dmps-opened"])
      expect(nothingRises(fitSeries(openShipped(id).observations)), id).toBeUndefined();
    expect(hasCurve(calibrate(open([0.1, 0.2, 0.35, 0.5]), { draws: 100 }))).toBe(true);
  });

  it("comes from about a twentieth of level series", () => {
    // 200 series. Two curves are tried and none falls, so the rate may differ from 5 %; 8 % is two standard errors above.
    for (const count of [5, 12]) {
      const drawn = Array.from({ length: 200 }, (_, i) => fitSeries(level(`${count} ${i}`, count)));
      const passed = drawn.filter((one) => nothingRises(one) === undefined).length;
      expect(passed / 200, String(count)).toBeLessThan(0.08);
      expect(passed, String(count)).toBeGreaterThan(0);
    }
  });

  it("has no inflection where its rates are 0", () => {
    const [best] = (calibrate(open([0.1, 0.2, 0.35, 0.5]), { draws: 100 }) as Calibration).fit.candidates;
    const flat = { ...best!.fit, parameters: best!.fit.parameters.map((value, i) => (i < 2 ? value : 0)) };
    expect(diagnose(flat).inflection).toEqual({ kind: "never" });
    const above = { ...flat, parameters: flat.parameters.with(1, 3) };
    expect(diagnose(above).inflection).toEqual({ kind: "never" });
  });
});
