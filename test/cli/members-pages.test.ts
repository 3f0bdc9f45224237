import { describe, expect, it } from "vitest";
import { type } from "./command-line.js";
import { rowsOf } from "./parse-csv.js";

const languages = ["fr", "en"] as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const hypothetical = {
  fr: "Hypothétique : LFSS 2026, art. 85, censuré le 30 décembre 2025",
  en: "Hypothetical: LFSS 2026, art. 85, struck down on 30 December 2025",
};

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
