import { describe, expect, it } from "vitest";
import { listCaseIds, loadCase } from "../../src/node/case-files.js";
import { caseOutcomes } from "../../src/results/case-outcomes.js";
import { findOutcome, outcomes } from "../../src/results/catalogue.js";
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
    expect(out).not.toMatch(
      lang === "fr" ? /Ce qui changerait|Ce qui est risqué/ : /What would change|What is at risk/,
    );
    expect(out).not.toContain("why fined");
    expect(out).toContain("dmp-lab why arrived");
    expect(out).not.toMatch(lang === "fr" ? /60\s?%|[Ss]euil supposé|Il suffit/ : /60%|[Ss]upposed|Enough/);
    expect(out).toMatch(lang === "fr" ? /^Alimenter .* rien en 2026$/m : /^Feeding .* nothing in 2026$/m);
  });

  it("says in a year before the fines that none is possible in that year, and keeps the risk of all years", async () => {
    const { out } = await type(`case rural-gp --year 2026 --lang ${lang}`);
    expect(out).toContain(lang === "fr" ? "En 2026, aucune amende" : "In 2026, no fine");
    expect(out).not.toMatch(lang === "fr" ? /Seuil supposé/ : /Supposed/);
    expect(out.match(lang === "fr" ? /^Recevoir une amende/gm : /^Receiving a fine/gm)).toHaveLength(1);
  });

  it("says what thresholds are: supposed, never published, and on what they rest", async () => {
    const text = plain((await type(`case rural-gp --lang ${lang}`)).out).replace(/\s+/g, " ");
    const told =
      lang === "fr"
        ? "Aucun seuil n’a jamais été publié – alimenter : jugement, 30 à 80 % ; consulter : jugement, 5 à 60 %"
        : "No threshold was ever published – feeding: judgement, 30 to 80%; consulting: judgement, 5 to 60%";
    expect(text).toContain(told);
    expect(text).toContain("dmp-lab sources control.threshold.gp.feeding");
    expect(text).toContain("why finedMembers --segment gp --scenario article-85-as-voted");
  });

  it("sets each command to type next whole on a line of its own", async () => {
    const { out } = await type(`case radiology-group --lang ${lang}`);
    expect(out.match(/^ {2}dmp-lab .*$/gm)).toEqual([
      "  dmp-lab sources control.threshold.radiology.feeding",
      "  dmp-lab why finedMembers --segment radiology --scenario article-85-as-voted",
      "  dmp-lab why fined",
    ]);
  });

  it("asks no consulting of a profession that is not bound", async () => {
    const { out } = await type(`case nurse-before-wave-2 --lang ${lang}`);
    expect(out).toMatch(lang === "fr" ? /^Consulter .* aucune obligation$/m : /^Consulting .* no duty$/m);
    expect(out.match(lang === "fr" ? /^Consulter/gm : /^Consulting/gm)).toHaveLength(1);
  });

  it("counts the members of a group together, and says so", async () => {
    const { out } = await type(`case radiology-group --lang ${lang}`);
    expect(out).toMatch(lang === "fr" ? /^Au moins un des 6 à l’amende/m : /^At least one of the 6 fined/m);
    expect(out).toMatch(lang === "fr" ? /^Amendes des 6 ensemble en moyenne/m : /^Fines of the 6 together/m);
    expect(plain(out)).toMatch(lang === "fr" ? /chance de 8 %/ : /chance of 8%/);
  });

  it("rests on both rates of control and on the chance of a boycott wherever one is possible, joined or not", async () => {
    const rows =
      lang === "fr"
        ? [
            /^Contrôle de qui .* 2 % par an /m,
            /^Contrôle en plein .* 30 % par an /m,
            /^Boycotts du segment.* 10 % par an /m,
          ]
        : [
            /^Control of who .* 2% a year /m,
            /^Control in a boycott .* 30% a year /m,
            /^Boycotts of the .* 10% a year /m,
          ];
    const listed = async (line: string) => {
      const cells = plain((await type(`case ${line} --lang ${lang}`)).out);
      return { cells, of: rows.map((row) => row.test(cells)) };
    };
    const chance = lang === "fr" ? "boycott du segment en 2029 : 8 %" : "boycott of the segment in 2029: 8%";
    const both = lang === "fr" ? "qu’il s’y joigne ou non." : "joining or not.";
    for (const line of ["radiology-group", "--segment radiology --editor D --feeding 55% --members 6"]) {
      const { cells, of } = await listed(line);
      expect(of).toEqual([true, true, true]);
      expect(cells).toContain(chance);
      expect(cells.replace(/\s+/g, " ")).toContain(both);
    }
    expect((await listed("laboratory-boycott")).of).toEqual([false, true, false]);
    const { cells, of } = await listed("rural-gp");
    expect(of).toEqual([false, false, false]);
    expect(cells.replace(/\s+/g, " ")).not.toContain(both);
  });

  it("puts a boycott where it belongs: what is usual, what is left, and by whom", async () => {
    const { out } = await type(`case laboratory-boycott --lang ${lang}`);
    expect(plain(out)).toMatch(/91[ ,]000 (sur|of) 130[ ,]000 documents +70 ?% +53 ?% +51 ?%/);
    expect(out).toContain(lang === "fr" ? "oui, par le boycott" : "yes, by the boycott");
    expect(out).toContain(lang === "fr" ? "Rester hors du boycott de 2029" : "Staying out of the boycott of 2029");
    const later = (await type(`case laboratory-boycott --year 2031 --lang ${lang}`)).out;
    expect(later).not.toContain(lang === "fr" ? "Rester hors" : "Staying out");
    expect(later).toContain("--year 2029");
  });

  it("names what would change payments that are withheld", async () => {
    const { out } = await type(`case laboratory-boycott --scenario australian-withheld-benefit --lang ${lang}`);
    expect(plain(out)).toMatch(
      lang === "fr" ? /^Essayer d’alimenter à chaque fois +234 000/m : /^Try to feed every time +234,000/m,
    );
    expect(out).toContain(lang === "fr" ? "Application de la règle" : "Rule applied in practice");
  });

  it("has a sentence, not a table of one row, where nothing changes the year", async () => {
    const { out } = await type(`case rural-gp --scenario graduated --lang ${lang}`);
    expect(out).not.toMatch(lang === "fr" ? /^Tel quel/m : /^As it is/m);
    expect(out).toContain(lang === "fr" ? "Rien de ce qui est essayé ici" : "Nothing that is tried here");
  });

  it("draws a picture too", async () => {
    const { files, code } = await type(`case public-hospital --chart x.PNG --lang ${lang}`);
    expect([code, files.get("x.PNG")]).toEqual([0, expect.stringMatching(/^\d{5,} bytes$/)]);
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

  it("prints ranges from twenty worlds on, and means of fewer", async () => {
    const few = await type(`${line} --lang en`);
    expect(few.out).toMatch(/Controlled, +Fined, /);
    expect(few.out).toMatch(/^ +\(feeding \/ +mean +mean /m);
    expect(few.out.replace(/\s+/g, " ")).toContain("It takes 20 to say");
    const rows = rowsOf((await type(`${line} --format csv --csv-dialect en`)).out);
    const controlled = rows.find(({ outcome }) => outcome === "controlled");
    expect([controlled?.low, controlled?.high]).toEqual(["", ""]);
    expect(Number(controlled?.error)).toBeGreaterThan(0);
    const many = await type("members --segment hospital --realisations 20 --workers 1 --lang en");
    expect(many.out).toMatch(/^ +\(feeding \/ +5–95% +5–95% /m);
    expect(many.out).toMatch(/^Hospitals .* \d+–\d+ /m);
    expect((await type(`${line} --realisations 1 --lang en`)).out).toContain("one world (seed 1)");
  });

  it("says who bears all the fines, and how many of these several times", async () => {
    const { out } = await type("members --segment gp --segment hospital --realisations 20 --workers 1 --lang en");
    expect(out.replace(/\s+/g, " ")).toMatch(
      /By 2035, 0\.\d+% of members bear all the fines; [\d.]+% of these are fined in several years\./,
    );
    const rows = rowsOf(
      (await type("members --segment gp --realisations 20 --workers 1 --format csv --csv-dialect en")).out,
    );
    const again = rows.filter(({ outcome }) => outcome === "finedAgain");
    expect(again.map(({ segment, unit }) => [segment, unit])).toEqual([
      ["gp", "share of the ever fined"],
      ["all", "share of the ever fined"],
    ]);
  });

  it.each(languages)("sets laws of practice side by side in %s", async (lang) => {
    const laws = "members --segment gp --realisations 20 --workers 1 --law all";
    const { out, code } = await type(`${laws} --lang ${lang}`);
    expect(code).toBe(0);
    const headers = out.match(/^.* power +beta:2 +beta:10 +two-class$/gm) ?? [];
    expect(headers).toHaveLength(5);
    expect(out.replace(/\s+/g, " ")).toMatch(
      lang === "fr" ? /two-class : chacun fait 5 % ou 95 %/ : /two-class: everybody does 5% or 95%/,
    );
    expect(out).not.toMatch(/undefined|NaN/);
    expect(out.split("\n").filter((one) => one.length > 100)).toEqual([]);
  });

  it("gives each law's figures in rows of its own, and months once", async () => {
    const laws = "members --segment gp --realisations 2 --workers 1 --law power --law two-class --union 50";
    expect((await type(`${laws} --lang en`)).out).toMatch(
      /^To defend in 2029, of 50 union members +power +two-class$/m,
    );
    const rows = rowsOf((await type(`${laws} --format csv --csv-dialect en`)).out);
    expect(rows.filter(({ outcome }) => outcome === "belowFeeding").map(({ law }) => law)).toEqual([
      "power",
      "two-class",
    ]);
    expect(rows.filter(({ editor, outcome }) => editor === "A" && outcome === "users").map(({ law }) => law)).toEqual([
      "",
    ]);
  });

  it("draws ranks anew each year where that is asked for", async () => {
    const often = "members --segment hospital --realisations 20 --workers 1 --format csv --csv-dialect en";
    const ever = async (ranks: string) => {
      const rows = rowsOf((await type(`${often} --ranks ${ranks}`)).out);
      return Number(rows.find(({ outcome }) => outcome === "finedAgain")?.value);
    };
    expect(await ever("redrawn")).toBeLessThan(await ever("kept"));
    expect((await type("members --segment gp --realisations 2 --ranks redrawn --lang en")).out).toContain("a new rank");
  });

  it("says where no fine can be imposed, instead of zeros", async () => {
    const { out } = await type("members status-quo --segment gp --lang en");
    expect(out).toContain("In this scenario, no fine can be imposed on these members.");
    expect(out).not.toContain("Controlled");
    expect(out).toContain("An editor’s worst month by 2035");
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
