import { describe, expect, it } from "vitest";
import { type Calibration, calibrate, hasCurve, usualHoldOut } from "../../src/calibration/calibrate.js";
import { curveModel } from "../../src/calibration/curve-model.js";
import { diagnose } from "../../src/calibration/diagnostics.js";
import { fitCurve } from "../../src/calibration/fit-curve.js";
import { type OpenSeries, openSeries } from "../../src/calibration/open-series.js";
import { warningsOf } from "../../src/calibration/warnings.js";
import { normalQuantile } from "../../src/random/core/normal.js";
import { openStream } from "../../src/random/core/stream.js";
import { declare, observe, openShipped, pointsOf, policy, years } from "./series-cases.js";

function warned(series: OpenSeries) {
  const found = calibrate(series, { draws: 100 }) as Calibration;
  const texts = warningsOf(found);
  return { found, fr: texts.map(({ fr }) => fr).join("\n"), en: texts.map(({ en }) => en).join("\n") };
}

function openAround(shares: ArrayLike<number>): OpenSeries {
  const values = Object.fromEntries(
    Array.from(shares, (share, i) => [String(2000 + i), Math.round(share * 1e4) / 1e4]),
  );
  return openSeries(declare(), pointsOf(values))[0]!;
}

describe("warnings", () => {
  it("are none for a whole curve", () => {
    const shares = observe({
      family: "logistic",
      parameters: [0.9, -3, 0.5],
      times: years(2000, 18),
      spread: 0.02,
    }).shares;
    expect(warned(openAround(shares)).en).not.toMatch(/not identified|streaks|too few/);
  });

  it("tell of a ceiling that points before the inflection cannot give", () => {
    const { shares } = observe({
      family: "logistic",
      parameters: [0.9, -4, 0.45],
      times: years(2000, 7),
      spread: 0.03,
    });
    const { en, fr } = warned(openAround(shares));
    expect(en).toMatch(
      /The ceiling is not identified: .*\((growth has not begun to slow|inflection in \d{4}, \d points of 7 before it)/,
    );
    expect(fr).toMatch(
      /Le plafond n’est pas identifié\u00a0: .*\((la croissance n’a pas encore|inflexion en \d{4}, \d points sur 7)/,
    );
  });

  it("tell of a break, and of points left out", () => {
    const { en, fr } = warned(openShipped("us-hospitals"));
    expect(en).toContain("The series breaks in 2014. Basic record to 2013");
    expect(en).toContain("3 points are left out, and nothing is foretold beyond.");
    expect(fr).toContain("3 points laissés de côté, et rien n’est prévu au-delà.");
    expect(en).toMatch(/6 points: too few to weigh .*Bass \+ incentives, without weight in the average/);
    expect(en).toContain("without a standard error: the ceiling");
  });

  it("tell of residuals that run in streaks", () => {
    const { shares } = observe({ family: "logistic", parameters: [0.9, -3, 0.4], times: years(2000, 16) });
    const wavy = shares.map((share, i) => share + 0.03 * Math.sin(0.8 * i));
    expect(warned(openAround(wavy)).en).toContain("Residuals run in streaks (autocorrelation 0.");
  });

  it("tell of parameters that points do not tell apart", () => {
    const { found } = warned(openShipped("us-physicians-any-ehr"));
    const bass = found.fit.candidates.find(({ fit }) => fit.model.family.id === "bass")!.fit;
    const diagnostics = diagnose(bass);
    expect(diagnostics.entangled.map(({ names }) => names)).toContainEqual(["p", "q"]);
    const texts = warningsOf({ ...found, diagnostics }).map(({ en }) => en);
    expect(texts.join("\n")).toMatch(/the points hardly tell p and q apart: correlation −0\.9/);
  });

  it("tell of a Bass rate that has no lower end, and why", () => {
    const { en, fr } = warned(openShipped("us-physicians-any-ehr"));
    expect(en).toMatch(
      /^q is not identified \(Bass\): at most 0\.28\d a year, with no limit below \(the points hardly tell p and q apart: correlation −0\.99\)\.$/m,
    );
    expect(fr).toMatch(/^q n’est pas identifié \(Bass\)\u00a0: au plus 0,28\d par an, sans limite vers le bas/m);
    expect(en).not.toMatch(/^p is not identified/m);
  });
});

describe("diagnose", () => {
  it("finds streaks in 1 series of 20 whose errors are independent, and far more often where they follow each other", () => {
    const times = years(2000, 17);
    const path = observe({ family: "logistic", parameters: [0.9, -3, 0.4], times });
    const { to, from, weight } = path.scale;
    const found = (follow: number) =>
      Array.from({ length: 120 }, (_, seed) => {
        const stream = openStream(seed, "streaks");
        let error = normalQuantile(stream.uniform(99));
        const shares = path.shares.map((share, i) => {
          error = follow * error + Math.sqrt(1 - follow * follow) * normalQuantile(stream.uniform(i));
          return from(to(share) + (0.07 * error) / Math.sqrt(weight(share)));
        });
        return diagnose(fitCurve(curveModel("logistic", []), { ...path, shares })).streaks;
      }).filter(Boolean).length / 120;
    // Of 120, one in twenty has a standard error of 2 %.
    expect(found(0)).toBeLessThan(0.05 + 3 * 0.02);
    expect(found(0.6)).toBeGreaterThan(0.3);
  });

  it("dates the inflection, on the clock that policies speed", () => {
    const times = years(2000, 16);
    const plain = observe({ family: "logistic", parameters: [0.9, -2, 0.4], times });
    // logit y = −2 + 0.4·(t − 2000.5) is 0 five years on.
    expect(diagnose(fitCurve(curveModel("logistic", []), plain)).inflection).toBeCloseTo(2005.5, 3);
    const policies = [policy("help", 2002.5)];
    const helped = observe({ family: "logistic", parameters: [0.9, -2, 0.4, 1], times, policies });
    const found = diagnose(fitCurve(curveModel("logistic", policies), helped));
    expect(found.inflection).toBeCloseTo(2004, 3);
    expect(found.pointsBeforeInflection).toBe(4);
  });
});

describe("calibrate", () => {
  it("gives a slope where there is no curve, and foretells nothing past a break", () => {
    expect(hasCurve(calibrate(openShipped("gps-consulting")))).toBe(false);
    const hospitals = calibrate(openShipped("us-hospitals"), { draws: 100, until: 2030 }) as Calibration;
    expect(hospitals.future.times).toHaveLength(0);
    expect(Math.max(...hospitals.path.times)).toBeLessThanOrEqual(2014);
    expect(hospitals.unseen.map(({ id }) => id)).toEqual(["penalties"]);
  });

  it("draws its path through the last point and the days on which policies bend it", () => {
    const records = calibrate(openShipped("dmps-opened"), { draws: 100 }) as Calibration;
    const { times } = records.fit.observations;
    for (const day of [times[0]!, 2018 + 10 / 12, times.at(-1)!]) expect([...records.path.times]).toContain(day);
    expect([...records.path.times]).toEqual([...new Set(records.path.times)].toSorted((a, b) => a - b));
    // Nothing but the policy bends the curve: before it, growth slows from one quarter to the next.
    const before = [...records.path.times.keys()].filter((i) => records.path.times[i]! <= 2018 + 10 / 12);
    const growth = before
      .slice(1)
      .map(
        (i) =>
          Math.log(records.path.central[i]! / records.path.central[i - 1]!) /
          (records.path.times[i]! - records.path.times[i - 1]!),
      );
    for (const [i, one] of growth.slice(1).entries()) expect(one).toBeLessThan(growth[i]! + 1e-9);
  });

  it("looks ahead as far as it is asked to", () => {
    const physicians = calibrate(openShipped("us-physicians-any-ehr"), {
      draws: 100,
      until: 2023,
      holdOut: 2,
    }) as Calibration;
    expect([...physicians.future.times]).toEqual([2022.5, 2023.5]);
    expect(physicians.holdOuts.map(({ count }) => count)).toEqual([1, 2]);
    expect([6, 10, 14, 17, 40].map(usualHoldOut)).toEqual([1, 2, 2, 3, 3]);
  });
});
