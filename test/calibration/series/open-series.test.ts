import { describe, expect, it } from "vitest";
import { FitError } from "../../../src/calibration/series/fit-error.js";
import { openSeries } from "../../../src/calibration/series/open-series.js";
import type { SeriesPoint } from "../../../src/evidence/evidence.js";
import { loadEvidence } from "../../../src/node/evidence-files.js";
import { declare, openShipped, pointsOf } from "../series-cases.js";

const rising = { 2001: 0.1, 2002: 0.2, 2003: 0.35, 2004: 0.5 };

function refusal(
  points: readonly SeriesPoint[],
  declaration = declare(),
): { readonly fr: string; readonly en: string } {
  try {
    openSeries(declaration, points);
  } catch (error) {
    if (error instanceof FitError) return error.text;
    throw error;
  }
  return { fr: "accepted", en: "accepted" };
}

describe("openSeries", () => {
  it("turns points into shares of their total", () => {
    const declaration = declare({ total: { value: 400, fact: "a-fact" } });
    const [opened] = openSeries(declaration, pointsOf({ 2001: 40, 2002: 100, 2003: 200, 2004: 220 }));
    expect([...opened!.observations.shares]).toEqual([0.1, 0.25, 0.5, 0.55]);
    expect([...opened!.observations.times]).toEqual([2001.5, 2002.5, 2003.5, 2004.5]);
    expect(opened!.noCurve).toBeUndefined();
  });

  it("keeps the longest stretch between breaks, and the break that ends it", () => {
    const breaks = [2003, 2008].map((on) => ({ on: String(on), why: { fr: "x", en: "x" }, facts: ["a-fact"] }));
    const points = pointsOf({
      2001: 0.1,
      2002: 0.2,
      2003: 0.5,
      2004: 0.55,
      2005: 0.6,
      2006: 0.7,
      2009: 0.2,
      2010: 0.4,
    });
    const [opened] = openSeries(declare({ breaks }), points);
    expect(opened?.points.map(({ date }) => date)).toEqual(["2003", "2004", "2005", "2006"]);
    expect(opened?.beyond).toHaveLength(4);
    expect(opened?.end?.on).toBe("2008");
  });

  it("respects the breaks of the shipped series", () => {
    const hospitals = openShipped("us-hospitals");
    expect(hospitals.points.map(({ date }) => date)).toEqual(["2008", "2009", "2010", "2011", "2012", "2013"]);
    expect(hospitals.beyond.map(({ value }) => value)).toEqual([0.97, 0.96, 0.96]);
    expect(hospitals.end?.on).toBe("2014");
    const records = openShipped("dmps-opened");
    expect(records.points.at(-1)?.date).toBe("2020-07");
    expect(records.beyond.map(({ unit }) => unit)).toEqual(["profiles"]);
  });

  it("sees the policies that ran while points were observed", () => {
    expect(openShipped("us-hospitals").observations.policies.map(({ id }) => id)).toEqual(["incentives"]);
    expect(
      openShipped("us-physicians-any-ehr").observations.policies.map(({ id, from, until }) => [id, from, until]),
    ).toEqual([
      ["incentives", 2011, 2015],
      ["penalties", 2015, Number.POSITIVE_INFINITY],
    ]);
  });

  it("opens a file of several segments one by one", () => {
    const { declarations, series } = loadEvidence();
    const opened = openSeries(declarations.get("documents-fed-by-segment")!, series.get("documents-fed-by-segment")!);
    expect(opened.map(({ id }) => id.split("/")[1]).toSorted()).toEqual(["biology", "hospital", "radiology"]);
  });

  it("says why short series carry no curve", () => {
    const [three] = openSeries(declare(), pointsOf({ 2001: 0.1, 2002: 0.2, 2003: 0.3 }));
    expect(three?.noCurve?.en).toBe("3 points for the three parameters of the simplest curve; it takes 4");
    const [falling] = openSeries(declare(), pointsOf({ 2001: 0.4, 2002: 0.3, 2003: 0.35, 2004: 0.2 }));
    expect(falling?.noCurve?.en).toContain("does not rise from the first point to the last");
    expect(openShipped("gps-feeding").noCurve?.en).toContain("two points");
  });
});

describe("what carries nothing is refused", () => {
  it.each([
    [
      "one point",
      pointsOf({ 2001: 0.1 }),
      "doctors : un seul point ; une pente en demande deux",
      "doctors: a single point; a slope asks for two",
    ],
    ["none", [], "doctors : aucun point", "doctors: no point"],
    [
      "a share above 1",
      pointsOf({ ...rising, 2005: 62 }),
      "doctors : une part de 62 en 2005",
      "doctors: a share of 62 in 2005; a share lies between 0 and 1",
    ],
    ["a share of 1", pointsOf({ ...rising, 2005: 1 }), "une part de 1 en 2005", "a share of 1 in 2005"],
    [
      "a share of 0",
      pointsOf({ ...rising, 2000: 0 }),
      "doctors : 0 en 2000",
      "doctors: 0 in 2000; an adoption curve asks for values above 0",
    ],
    [
      "a share that nobody could have seen",
      pointsOf({ ...rising, 2000: 1e-12 }),
      "doctors : 1e-12 en 2000 : moins d’un millionième du tout ; ôtez les points",
      "doctors: 1e-12 in 2000: less than a millionth of the whole; leave out the points",
    ],
    ["a negative value", pointsOf({ ...rising, 2000: -0.1 }), "−0,1 en 2000", "−0.1 in 2000"],
    [
      "a constant series",
      pointsOf({ 2001: 0.5, 2002: 0.5, 2003: 0.5, 2004: 0.5 }),
      "les 4 points valent tous 0,5",
      "all 4 points are 0.5; a constant series has neither slope nor curve",
    ],
    [
      "dates out of order",
      pointsOf(rising).toReversed(),
      "doctors : 2003 vient après 2004 ; rangez",
      "doctors: 2003 comes after 2004; put the points in order",
    ],
    [
      "a date twice",
      [...pointsOf(rising), ...pointsOf({ 2004: 0.6 })],
      "2004 vient après 2004",
      "2004 comes after 2004",
    ],
  ])("%s", (_, points, fr, en) => {
    const told = refusal(points);
    expect(told.fr.replace(/[\u00a0\u202f]/g, " ")).toContain(fr);
    expect(told.en).toContain(en);
  });

  it("counts above their total", () => {
    const declaration = declare({ total: { value: 100, fact: "a-fact" } });
    expect(refusal(pointsOf({ 2001: 40, 2002: 120 }), declaration).en).toBe(
      "doctors: 120 in 2002, of a total of 100; give a total larger than every value.",
    );
  });

  it("a count below a millionth of its total", () => {
    const declaration = declare({ total: { value: 5e7, fact: "a-fact" } });
    expect(refusal(pointsOf({ 2001: 40, 2002: 120 }), declaration).en).toBe(
      "doctors: 40 in 2001, of a total of 50,000,000: less than a millionth of the whole; leave out the points before it began, or mend the total.",
    );
  });

  it("a series declared to carry nothing", () => {
    const { declarations, series } = loadEvidence();
    expect(refusal(series.get("feeding-share-by-segment")!, declarations.get("feeding-share-by-segment")).en).toContain(
      "their gap is no trend",
    );
  });
});
