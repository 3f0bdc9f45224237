import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../../src/locale/language.js";
import { termIds } from "../../../src/locale/terms.js";
import { loadEvidence } from "../../../src/node/evidence-files.js";
import { leverFacts } from "../../../src/node/report/lever-sentences.js";
import { sections } from "../../../src/node/report/page/page.js";
import { isDrawn } from "../../../src/random/laws/input-law.js";
import { outcomes } from "../../../src/results/catalogue.js";
import { editionOf, fewDraws, visibleText, type WrittenReport, writeTestReport } from "./written-report.js";

let report: WrittenReport;
beforeAll(async () => {
  report = await writeTestReport();
});

const languages: readonly Language[] = ["fr", "en"];
const idsOf = (markup: string) => [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");

describe("the page of a report", () => {
  it("has the same sections, figures, tables and facts in both languages", () => {
    const [fr, en] = languages.map((language) =>
      idsOf(editionOf(report.page, language))
        .filter((id) => !id.includes("figure-") || /-figure-[a-z-]+$/.test(id))
        .map((id) => id.replace(new RegExp(`^${language}-`), "")),
    );
    const own = (ids: readonly string[] = []) => ids.filter((id) => !/chart|clip|gradient/.test(id)).slice(1);
    expect(own(fr)).toEqual(own(en));
    for (const { id } of sections) expect(own(fr)).toContain(id);
  });

  it("gives every id once, and no link into the page leads nowhere", () => {
    const ids = idsOf(report.page);
    expect(ids.length).toBe(new Set(ids).size);
    const targets = [...report.page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(targets.length).toBeGreaterThan(500);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it("cites every fact behind the inputs and the legal steps, each with its anchor", () => {
    const { facts } = loadEvidence();
    const cited = report.summary.runs.flatMap(({ scenario }) => [
      ...scenario.legal.map(({ source }) => source),
      ...[...scenario.inputs.values()].flatMap((input) => input.facts),
    ]);
    for (const id of new Set(cited)) {
      expect(facts.has(id)).toBe(true);
      for (const language of languages) expect(report.page).toContain(`<li id="${language}-fact-${id}">`);
    }
  });

  it("withholds the value of what rests on memory alone", () => {
    const memory = [...loadEvidence().facts.values()].filter(({ unsourced }) => unsourced);
    const shown = memory.filter(({ id }) => report.page.includes(`id="fr-fact-${id}"`));
    expect(shown.length).toBeGreaterThan(0);
    for (const { id, value } of shown) {
      const item = report.page.split(`<li id="fr-fact-${id}">`)[1]?.split("</li>")[0] ?? "";
      if (typeof value === "number") expect(visibleText(item)).not.toContain(String(value).replace(".", ","));
      expect(item).not.toContain("<q>");
    }
  });

  it("shows no id where words belong", () => {
    const ids = [...outcomes.map(({ id }) => id), ...termIds("account"), ...termIds("exam"), ...termIds("segment")];
    const telling = ids.filter((id) => /[A-Z]/.test(id));
    expect(telling.length).toBeGreaterThan(40);
    for (const language of languages) {
      const text = visibleText(editionOf(report.page, language));
      expect(telling.filter((id) => new RegExp(`\\b${id}\\b`).test(text))).toEqual([]);
    }
    const french = visibleText(editionOf(report.page, "fr").split('data-section="sources"')[0] ?? "");
    const english = ["gp", "specialist", "radiology", "pharmacy", "nurse", "midwife", "dentist", "hospital", "all"];
    expect(english.filter((id) => new RegExp(`[\\s(]${id}[\\s,.)]`).test(french))).toEqual([]);
  });

  it("says the law before the first figure, and flags every hypothetical scenario in every table of scenarios", () => {
    const french = editionOf(report.page, "fr");
    const law = french.indexOf("Aucune amende pour DMP non alimenté ou non consulté n’est en vigueur.");
    expect(law).toBeGreaterThan(0);
    expect(law).toBeLessThan(french.indexOf("<data "));
    expect(law).toBeLessThan(french.indexOf("<svg"));
    const rows = french.match(
      /<th scope="row"><a class="scenario-link" href="#fr-scenario-article-85-as-voted">[\s\S]*?<\/th>/g,
    );
    expect(rows?.length).toBeGreaterThan(4);
    for (const row of rows ?? []) expect(row).toContain('<span class="flag hypothetical">hypothétique</span>');
  });

  it("says in a box how the ranges were made: draws, seed, what varies, what does not, what a central value is", () => {
    const [baseline] = report.summary.runs;
    const drawn = [...baseline!.scenario.inputs.values()].filter(isDrawn).length;
    const box = (language: Language) =>
      visibleText(editionOf(report.page, language).split('data-section="ranges"')[1]?.split("</section>")[0] ?? "");
    expect(box("fr")).toContain(`${fewDraws} tirages (graine 1), chacun calculé dans les 3 scénarios.`);
    expect(box("en")).toContain(`${fewDraws} draws (seed 1), each run in the 3 scenarios.`);
    expect(box("en")).toContain(`each of the ${drawn} assumptions that have several (of 614 in the status quo)`);
    for (const words of [
      "8 suites de Sobol",
      "Ne varie pas",
      "choix de structure",
      "Valeur centrale",
      "en médiane",
      "Monte-Carlo",
    ]) {
      expect(box("fr")).toContain(words);
    }
    for (const language of languages) {
      expect(editionOf(report.page, language)).toContain(`href="#${language}-beyond-ranges"`);
    }
  });

  it("nowhere says that its figures are central values without ranges", () => {
    const text = languages.map((language) => visibleText(editionOf(report.page, language))).join(" ");
    expect(text).not.toMatch(
      /sans intervalle|pas encore de fourchettes|without an interval|not ranges yet|no ranges yet/i,
    );
  });

  it("fetches nothing and lets nothing foreign run", () => {
    const markup = report.page.replace(/url\("data:[^"]*"\)/g, "");
    expect(markup).not.toMatch(/<(link|img|iframe|object|embed|base|form)\b/);
    expect(markup).not.toMatch(/\s(src|srcset|action|on\w+)=/);
    expect(markup).not.toMatch(/url\((?!#|&quot;#|"#)|@import/);
    const outside = [...markup.matchAll(/<([a-z]+)[^>]*\shref="https?:[^"]*"/g)].map((match) => match[1]);
    expect([...new Set(outside)]).toEqual(["a"]);
    expect(report.page).toContain("default-src &#39;none&#39;");
    expect(report.page.match(/<script/g)).toHaveLength(1);
  });

  it("describes each chart in the language of its half", () => {
    for (const language of languages) {
      const drawings = editionOf(report.page, language).match(/<svg[^>]*>/g) ?? [];
      expect(drawings.length).toBeGreaterThanOrEqual(7);
      for (const drawing of drawings) expect(drawing).toMatch(new RegExp(`role="img" lang="${language}"`));
    }
  });

  it("writes French with its spaces", () => {
    const own = editionOf(report.page, "fr").replace(
      /<svg[\s\S]*?<\/svg>|<q>[\s\S]*?<\/q>|<p class="origin">[\s\S]*?<\/p>/g,
      "",
    );
    const text = visibleText(own).replace(/\n\s*/g, " ");
    const plain = text.match(/[\p{L}\d»)] [;!?:%»](?= |$)/gu) ?? [];
    expect(plain).toEqual([]);
  });

  it("breaks no amount, date or article of law at the end of a line", () => {
    for (const language of languages) {
      const own = editionOf(report.page, language).replace(/<q>[\s\S]*?<\/q>/g, "");
      const text = visibleText(own.replace(/<desc[\s\S]*?<\/desc>/g, ""));
      expect(text.match(/\d \d{3}(?!\d)(?! ?%)|\d (?:[kM]|Md)?€|\bEUR \d/g) ?? []).toEqual([]);
      expect(text.match(/\b(?:\d{1,2}|1er) (?:janvier|juillet|décembre|January|July|December)\b/g) ?? []).toEqual([]);
      expect(text.match(/\b[LR]\.\s\d+-\d/g) ?? []).toEqual([]);
      expect(text).toContain(language === "fr" ? "30\u00a0décembre\u00a02025" : "30\u00a0December\u00a02025");
    }
    const opening = editionOf(report.page, "fr").split("</section>")[0] ?? "";
    expect(opening).toContain("2\u202f500\u00a0€");
    expect(opening).toContain("100\u202f000\u00a0€");
  });

  it("uses one apostrophe, and prints no note that its authors wrote for themselves", () => {
    for (const language of languages) {
      const own = editionOf(report.page, language).replace(/<q>[\s\S]*?<\/q>/g, "");
      const text = visibleText(own);
      expect(text.match(/\p{L}'\p{L}+/gu) ?? []).toEqual([]);
      expect(text).not.toMatch(/avant d.imprimer|before printing|not recorded \/|non relevé \//);
    }
    expect(visibleText(editionOf(report.page, "en"))).not.toMatch(/éditeur non relevé|Article sur la|, amendement/);
  });

  it("cites what the levers of each scenario come from", () => {
    const facts = leverFacts(report.summary.runs.find(({ heading }) => heading.id === "article-85-as-voted")!);
    expect(facts).toContain("seed-pen-per-breach-pro");
    expect(leverFacts(report.summary.runs[0]!)).toEqual([]);
    const card = report.page.split('id="fr-scenario-article-85-as-voted"')[1]?.split("</section>")[0] ?? "";
    for (const fact of facts) expect(card).toContain(`href="#fr-fact-${fact}"`);
  });

  it("stays light", () => {
    expect(Buffer.byteLength(report.page)).toBeLessThan(6e6);
  });
});
