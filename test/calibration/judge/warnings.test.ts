import { describe, expect, it } from "vitest";
import { type Calibration, calibrate } from "../../../src/calibration/judge/calibrate.js";
import { diagnose } from "../../../src/calibration/judge/diagnostics.js";
import { warningsOf } from "../../../src/calibration/judge/warnings.js";
import { type OpenSeries, openSeries } from "../../../src/calibration/series/open-series.js";
import { declare, observe, openShipped, pointsOf, years } from "../series-cases.js";

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

  it("tell of forecasts that were worth no more than the last value", () => {
    const { en, fr } = warned(openShipped("us-physicians-basic-ehr"));
    expect(en).toMatch(
      /Made without the last 2 points, the forecast did no better than repeating the last value, and its interval holds [0-2] of them\./,
    );
    expect(fr).toContain("la prévision n’a pas mieux valu que de répéter la dernière valeur");
    expect(warned(openShipped("us-physicians-any-ehr")).en).not.toContain("did no better");
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

  it("tell growth that slows from the first point on from growth that has not begun to slow", () => {
    const { found } = warned(openShipped("us-hospitals"));
    const open = found.parameters.map((one) => ({ ...one, identification: "at-least" as const }));
    const told = (inflection: Calibration["diagnostics"]["inflection"]) => {
      const diagnostics = { ...found.diagnostics, inflection, pointsBeforeInflection: 2 };
      const [, text] = warningsOf({ ...found, parameters: open, diagnostics });
      return text!;
    };
    expect(told({ kind: "before" }).en).toMatch(/^The ceiling .*\(growth slows from the first point on\)\.$/);
    expect(told({ kind: "before" }).fr).toMatch(/\(la croissance ralentit dès le premier point\)\.$/);
    expect(told({ kind: "never" }).en).toContain("(growth has not begun to slow at the last point)");
    expect(told({ kind: "at", year: 2014.2 }).en).toContain("(growth has not begun to slow at the last point)");
    expect(told({ kind: "at", year: 2010.2 }).en).toContain("(inflection in 2010, 2 points of 6 before it)");
  });

  it("tell parameters that the points do not separate from those on the edge of their domain", () => {
    const { found, en } = warned(openShipped("us-hospitals"));
    expect(en).not.toContain("separate");
    const diagnostics = { ...found.diagnostics, onLimit: [], indistinct: ["ceiling", "q"] };
    const { en: told, fr } = warningsOf({ ...found, diagnostics }).at(-1)!;
    expect(told).toBe(
      "In the heaviest curve, the points do not separate the ceiling and q: other values give the same curve, hence no standard error.",
    );
    expect(fr).toContain("les points ne séparent pas le plafond et q");
  });

  it("tell of searches that were given up", () => {
    const { found, en } = warned(openShipped("us-physicians-any-ehr"));
    expect(en).not.toContain("stopped before its end");
    const candidates = found.fit.candidates.map((one, i) => ({ ...one, fit: { ...one.fit, converged: i > 0 } }));
    const told = warningsOf({
      ...found,
      fit: { ...found.fit, candidates },
      parameters: found.parameters.map((one, i) => (i < 2 ? { ...one, isUnfinished: true } : one)),
      effects: found.effects.map((one) => ({ ...one, effect: { ...one.effect!, isUnfinished: true } })),
    });
    const all = told.map((text) => text.en).join("\n");
    expect(all).toContain("The search for the curve Gompertz + incentives stopped before its end: a better one may be");
    expect(all).toContain("these may be too narrow: the ceiling, p (Bass), incentives and penalties.");
    expect(told.map((text) => text.fr).join("\n")).toContain(
      "trop étroits\u00a0: le plafond, p (Bass), incitations et",
    );
  });
});
