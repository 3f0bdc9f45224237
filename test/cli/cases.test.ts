import { describe, expect, it } from "vitest";
import { listCaseIds } from "../../src/node/case-files.js";
import { type } from "./command-line.js";

const languages = ["fr", "en"] as const;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

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
