import { describe, expect, it } from "vitest";
import { listCaseIds } from "../../src/node/case-files.js";
import { type } from "./command-line.js";
import { parseCsv } from "./parse-csv.js";

const languages = ["fr", "en"] as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

/** Rows of a CSV text by column name. */
function rowsOf(text: string): Record<string, string>[] {
  const [names = [], ...rows] = parseCsv(text, ",");
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])));
}

const hypothetical = {
  fr: "Hypothétique : LFSS 2026, art. 85, censuré le 30 décembre 2025",
  en: "Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025",
};

describe.each(languages)("dmp-lab case in %s", (lang) => {
  it("lists the shipped cases", async () => {
    const { out, code } = await type(`case --lang ${lang}`);
    expect(code).toBe(0);
    for (const id of listCaseIds()) expect(out).toMatch(new RegExp(`^${id} `, "m"));
  });

  it.each(listCaseIds())("tells the year of %s under its legal label, in 100 characters", async (id) => {
    const { out, err, code } = await type(`case ${id} --lang ${lang}`);
    expect([code, err]).toEqual([0, ""]);
    expect(plain(out)).toContain(hypothetical[lang]);
    expect(out).toContain(lang === "fr" ? "Ce qui est risqué" : "What is at risk");
    expect(plain(out)).toContain(lang === "fr" ? "La loi : un avertissement d’abord" : "The law: a warning first");
    expect(out).not.toMatch(/undefined|NaN|Infinity/);
    expect(out.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("says that nothing can happen where no fine is possible, and what still takes time", async () => {
    const { out } = await type(`case rural-gp --scenario status-quo --lang ${lang}`);
    expect(out).toContain(lang === "fr" ? "aucune amende ne peut être prononcée" : "no fine can be imposed");
    expect(out).toMatch(lang === "fr" ? /^Temps, h\/an +\d/m : /^Time, h\/year +\d/m);
    expect(out).not.toMatch(lang === "fr" ? /Ce qui changerait/ : /What would change/);
  });

  it("draws a chart with its legal label", async () => {
    const { files, code } = await type(`case public-hospital --chart x.svg --lang ${lang}`);
    expect(code).toBe(0);
    const words = [...(files.get("x.svg") ?? "").matchAll(/>([^<>]+)</g)].map(([, text]) => text).join(" ");
    expect(plain(words)).toContain(hypothetical[lang]);
  });
});

describe("dmp-lab case for programs", () => {
  it("gives every figure with its legal label, in CSV and JSON", async () => {
    const { out } = await type("case laboratory-boycott --format csv --csv-dialect en");
    const rows = rowsOf(out);
    const fined = rows.filter((row) => row.outcome === "fined" && row.change === "");
    expect(fined.map((row) => row.year)).toEqual([
      "2026",
      "2027",
      "2028",
      "2029",
      "2030",
      "2031",
      "2032",
      "2033",
      "2034",
      "2035",
      "all",
    ]);
    for (const row of fined.filter(({ year }) => Number(year) > 2028)) {
      expect(row.legal).toContain("Hypothetical");
      expect(Number(row.low)).toBeLessThanOrEqual(Number(row.high));
    }
    const json = JSON.parse((await type("case laboratory-boycott --format json")).out);
    expect(json.rows.length).toBe(rows.length);
    expect(json.legal[0].hypothetical).toBe(true);
  });

  it("follows changes of the command line into its label", async () => {
    const { out } = await type("case rural-gp --set penalties.warnings=1 --lang en");
    expect(out).toContain("penalties.warnings=1");
    expect(out).not.toContain("a warning first");
  });
});

describe("dmp-lab check", () => {
  it("reads typical members too", async () => {
    const { code, out, err } = await type("check scenarios/cases/rural-gp.yaml public-hospital status-quo --lang en");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("scenarios/cases/rural-gp.yaml: typical member, no problem.");
    expect(out).toContain("public-hospital: typical member, no problem.");
    expect(out).toContain("status-quo: no problem.");
  });
});

describe("mistakes", () => {
  it.each([
    ["case rural-gps", "dmp-lab: unknown case: rural-gps\n  → did you mean “rural-gp”?"],
    ["case nowhere.yaml", "nowhere.yaml  found no file at this place; expected a .yaml file of a typical member"],
    ["run rural-gp", "dmp-lab: unknown scenario: rural-gp\n  → this is a typical member: dmp-lab case rural-gp"],
    ["run scenarios/cases/rural-gp.yaml", "run it by dmp-lab case scenarios/cases/rural-gp.yaml"],
    ["case rural-gp --year 2050", "--year 2050: expected a year from 2026 to 2035."],
    ["case rural-gp --year soon", "--year soon: expected a year from 2026 to 2035."],
    ["case rural-gp --chart x.png", "--chart x.png: expected a name in .svg."],
    ["case rural-gp --scenario nowhere", "unknown scenario: nowhere"],
    ["members --segment doctors", "unknown segment"],
    ["members --year 2050", "--year 2050: expected a year from 2026 to 2035."],
    ["members --law normal", "--law normal: expected power, two-class"],
    ["members --realisations 0", "--realisations 0: expected a whole number from 1 to 10000."],
    ["members --union -2", "--union -2: expected a whole number from 1"],
    ["members --workers 99", "--workers 99: expected a whole number from 1 to 4."],
  ])("dmp-lab %s is answered", async (line, told) => {
    const { code, err, out } = await type(`${line} --lang en`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect((await type(`${line} --lang fr`)).err).not.toBe(err);
  });
});

describe("dmp-lab members", () => {
  const line = "members --segment gp --segment biology --realisations 3 --workers 1";

  it.each(languages)("tells in %s who is controlled and fined, under the legal label", async (lang) => {
    const { out, err, code } = await type(`${line} --union 500 --lang ${lang}`);
    expect([code, err]).toEqual([0, ""]);
    expect(plain(out)).toContain(hypothetical[lang]);
    expect(out).toContain(lang === "fr" ? "Sur 500 adhérents, en 2029" : "Of 500 union members, in 2029");
    expect(out).toMatch(
      lang === "fr" ? /^D \(laboratoires, imagerie\) +2\u202f490 /m : /^D \(laboratories, imaging\) +2,490 /m,
    );
    expect(out).not.toMatch(/undefined|NaN/);
    expect(out.split("\n").filter((one) => one.length > 100)).toEqual([]);
  });

  it("leaves out unions larger than their segment, and years without a fine", async () => {
    const { out } = await type(`${line} --union 10000 --year 2027 --lang en`);
    expect(out).toMatch(/^General practitioners +52,149 +– \/ –/m);
    expect(out.match(/^Medical laboratories/gm)).toHaveLength(1);
  });

  it("gives rows for programs, each with its legal label", async () => {
    const { out } = await type(`${line} --format csv --csv-dialect en`);
    const rows = rowsOf(out);
    expect(new Set(rows.map(({ outcome }) => outcome))).toContain("everFined");
    expect(rows.every(({ legal }) => legal?.includes("struck down"))).toBe(true);
  });

  it("stops when it is told to, and says that nothing was written", async () => {
    const controller = new AbortController();
    let reports = 0;
    const { code, err, out, files } = await type(`${line} --realisations 9 --out x.csv`, {
      signal: controller.signal,
      now: () => {
        if (++reports === 3) controller.abort();
        return reports * 10_000;
      },
    });
    expect([code, out, files.size]).toEqual([130, "", 0]);
    expect(err).toContain("interrupted; nothing was written.");
  });
});
