import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { caseChart } from "../../src/node/case-chart.js";
import { listCaseIds, loadCase } from "../../src/node/case-files.js";
import { renderSvg } from "../../src/node/render.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { runCase } from "../../src/simulate/individuals/case/run-case.js";
import { visibleText } from "./visible-text.js";

const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-");

async function draw(id: string, scenarioId: string, language: "fr" | "en", draws = 64) {
  const scenario = await loadScenario(scenarioId);
  const under = { scenario, legal: legalView(scenario) };
  const result = runCase(scenario, under.legal, await loadCase(id), { draws, realisations: 8 });
  return { under, result, spec: caseChart(under, result, language) };
}

describe.each(["fr", "en"] as const)("the chart of a case in %s", (language) => {
  it.each(listCaseIds())("%s is valid, and says who, under which law, and from what", async (id) => {
    const { under, result, spec } = await draw(id, "article-85-as-voted", language);
    validate(spec);
    expect(validate.errors ?? []).toEqual([]);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    const text = plain(visibleText(await renderSvg(spec)));
    expect(text).toContain(plain(result.case.title[language]));
    expect(text).toContain(plain(under.legal.label[language]));
    expect(text).toContain(language === "fr" ? "Sources : " : "Sources: ");
    expect(text).toMatch(/dmp-lab \d/);
    expect(text).toContain(language === "fr" ? "Tel quel : " : "As it is: ");
    expect(text).not.toMatch(/undefined|NaN/);
  });

  it("has one scale for its years and its changes, round and above everything that is drawn", async () => {
    const { spec, result } = await draw("public-hospital", "article-85-as-voted", language);
    const axes = [...JSON.stringify(spec).matchAll(/"domain":\[0,([\d.e-]+)\]/g)].map(([, top]) => Number(top));
    const marks = /"values":\[(0,[\d.e,-]+)\]/.exec(JSON.stringify(spec))?.[1]?.split(",").map(Number) ?? [];
    expect(axes.length).toBeGreaterThan(3);
    expect(new Set([...axes, marks.at(-1)]).size).toBe(1);
    const largest = Math.max(...result.ranges.years.map(({ fined }) => fined.high));
    expect(axes[0]).toBeGreaterThanOrEqual(largest);
    expect(axes[0]).toBeLessThan(2 * largest);
  });

  it("has no bar of too few draws, and says so", async () => {
    const [few, enough] = await Promise.all([39, 40].map((draws) => draw("rural-gp", "graduated", language, draws)));
    expect(JSON.stringify(few?.spec)).not.toMatch(/"rule"|"tick"/);
    expect(JSON.stringify(enough?.spec)).toMatch(/"rule".*"tick"/);
    const words = (one = few) => plain(JSON.stringify(one?.spec));
    const told = language === "fr" ? "39 tirages ne disent pas d’intervalle" : "39 draws do not tell a range";
    expect(words()).toContain(told);
    expect(words()).toContain(language === "fr" ? "(?)" : "(?)");
    expect(words(enough)).toMatch(language === "fr" ? /95 % de 40 tirages/ : /95% of 40 draws/);
  });

  it("says which year is marked, and counts the inputs of the case alone", async () => {
    const counts = await Promise.all(
      ["nurse-before-wave-2", "rural-gp"].map(async (id) => {
        const { spec } = await draw(id, "article-85-as-voted", language);
        const text = plain(visibleText(await renderSvg(spec)));
        expect(text).toContain(
          language === "fr" ? "En orange : l’année regardée, 2029" : "In orange: the year looked at, 2029",
        );
        expect(text).not.toMatch(/ONC|\(%\)/);
        return Number(/(\d+) (?:entrées|inputs)/.exec(text)?.[1]);
      }),
    );
    expect(Math.max(...counts)).toBeLessThan(30);
    expect(counts[0]).not.toBe(counts[1]);
  });

  it("leaves out what would change where nothing does", async () => {
    const { spec } = await draw("rural-gp", "graduated", language);
    expect(JSON.stringify(spec)).not.toContain(language === "fr" ? "Ce qui changerait" : "What would change");
  });

  it("says so where no fine is possible", async () => {
    const { spec } = await draw("rural-gp", "status-quo", language);
    const text = plain(visibleText(await renderSvg(spec)));
    expect(text).toContain(language === "fr" ? "Aucune amende n’est possible" : "No fine is possible");
    expect(text).toContain(language === "fr" ? "Droit en vigueur" : "Law in force");
  });
});
