import { describe, expect, it } from "vitest";
import type { Effects } from "../../src/cli/effects.js";
import { listCaseIds, loadCase } from "../../src/node/case-files.js";
import { caseOutcomes } from "../../src/results/case-outcomes.js";
import { findOutcome, outcomes } from "../../src/results/catalogue.js";
import { type } from "./command-line.js";
import { rowsOf } from "./parse-csv.js";

const languages = ["fr", "en"] as const;

describe("dmp-lab case for programs", () => {
  it("writes no chart where the figures cannot be written", async () => {
    const gone = Object.assign(new Error("gone"), { code: "ENOENT", path: "gone/a.csv" });
    const drawn: string[] = [];
    const save: Effects["save"] = async (path) => {
      if (path === "gone/a.csv") throw gone;
      drawn.push(path);
    };
    const { code } = await type("case rural-gp --chart x.svg --out gone/a.csv", { save });
    expect([code, drawn]).toEqual([2, []]);
    await type("case rural-gp --chart x.svg --out a.csv", { save });
    expect(drawn).toEqual(["a.csv", "x.svg"]);
  });

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

  it("gives thresholds, and who is below, in years with a fine alone, and for duties that bind", async () => {
    const rows = rowsOf((await type("case nurse-before-wave-2 --format csv --csv-dialect en")).out);
    const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).map(({ duty, year }) => [duty, year]);
    const years = Array.from({ length: 8 }, (_, y) => ["feeding", String(2028 + y)]);
    expect(of("threshold")).toEqual(years);
    expect(of("belowEditor")).toEqual(years);
    expect(rows[0]).toMatchObject({ evidence: "judgement", facts: "segur-w2-scope, law-senate-wave2" });
  });

  it("follows --draws and --seed, with errors where there are draws enough", async () => {
    const of = async (options: string) => {
      const rows = rowsOf((await type(`case rural-gp ${options} --format csv --csv-dialect en`)).out);
      return rows.find(({ outcome, year }) => outcome === "fined" && year === "all") ?? expect.fail("no row");
    };
    const [usual, seeded, more, few] = await Promise.all(["", "--seed 2", "--draws 64", "--draws 20"].map(of));
    expect(new Set([usual, seeded, more, few].map((row) => row?.median)).size).toBe(4);
    expect(Number(usual?.lowError)).toBeGreaterThan(0);
    expect([few?.lowError, few?.highError]).toEqual(["", ""]);
    expect(Number(few?.medianError)).toBeGreaterThan(0);
  });

  it("follows changes of the command line into its label", async () => {
    const { out } = await type("case rural-gp --set penalties.warnings=1 --lang en");
    expect(out).toContain("penalties.warnings=1");
    expect(out).not.toContain("a warning first");
  });
});

describe("a case that counts by the day", () => {
  const described = {
    segment: "gp",
    practice: { feeding: { perDay: 30, daysPerYear: 300 }, consulting: { rank: 0.5 } },
  };
  const openCases = async () => ({
    ids: listCaseIds(),
    load: async () => ({ ...(await loadCase("rural-gp")), ...described }),
  });

  it("is warned when it counts more than there is", async () => {
    const page = await type("case mine.yaml --lang en", { openCases });
    expect([page.code, page.err]).toEqual([0, ""]);
    const text = page.out.replace(/\s+/g, " ");
    expect(text).toContain("Beware: the file says 9,000 a year, more than the 4,400 documents");
    expect(text).toContain("4,400 documents a year: judgement, 2,500 to 6,000");
    const rows = await type("case mine.yaml --format csv --lang en", { openCases });
    expect(rows.err).toContain("more than the 4,400 documents");
  });

  it("shows the count that its share is made of", async () => {
    expect((await type("case rural-gp --lang en")).out).toMatch(/440 of 1,500 occasions +29%/);
  });
});

describe("dmp-lab why, for a typical member", () => {
  it.each(languages)("defines its figures in %s", async (lang) => {
    for (const { id, definition, label } of caseOutcomes) {
      const { out, code } = await type(`why ${id} --lang ${lang}`);
      expect(code).toBe(0);
      const text = out.replace(/\s+/g, " ");
      expect(text).toContain(`${label[lang]} (${id})`.replace(/\s+/g, " "));
      expect(text).toContain(definition[lang].replace(/\s+/g, " "));
    }
    expect((await type(`why --lang ${lang}`)).out).toContain("expectedFine");
  });

  it("has words for every figure that a case exports, and no id that runs have", async () => {
    const rows = rowsOf((await type("case laboratory-boycott --format csv --csv-dialect en")).out);
    const known = new Set([...caseOutcomes.map(({ id }) => id), ...outcomes.map(({ id }) => id)]);
    expect(rows.map(({ outcome = "" }) => outcome).filter((id) => !known.has(id))).toEqual([]);
    expect(caseOutcomes.filter(({ id }) => findOutcome(id))).toEqual([]);
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
    ["case rural-gp --draws 0", "--draws 0: expected a whole number from 1 to 65,536"],
    ["case rural-gp --seed soon", "--seed soon: expected a whole number from 0"],
    ["case rural-gp --chart x.pdf", "--chart x.pdf: give a name in .svg or .png."],
    ["case rural-gp --scenario nowhere", "unknown scenario: nowhere"],
    ["members --segment doctors", "unknown segment"],
    ["members --year 2050", "--year 2050: expected a year from 2026 to 2035."],
    ["members --law normal", "--law normal: expected power, two-class"],
    ["members --law beta:2000000", "--law beta:2000000: expected power, two-class"],
    ["members --ranks drawn", "--ranks drawn: expected kept or redrawn."],
    [
      "members --realisations 0",
      "--realisations 0: expected a whole number from 1 to 10,000, in digits without a separator.",
    ],
    ["members --union -2", "--union -2: expected a whole number from 1"],
    ["members --workers 99", "--workers 99: expected a whole number from 1 to 4."],
  ])("dmp-lab %s is answered", async (line, told) => {
    const { code, err, out } = await type(`${line} --lang en`);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(told);
    expect((await type(`${line} --lang fr`)).err).not.toBe(err);
  });
});
