import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { caseChart } from "../../src/node/case-chart.js";
import { listCaseIds, loadCase } from "../../src/node/case-files.js";
import { renderSvg } from "../../src/node/render.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { runCase } from "../../src/simulate/individuals/run-case.js";
import { visibleText } from "./visible-text.js";

const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ").replaceAll("\u2011", "-");

async function draw(id: string, scenarioId: string, language: "fr" | "en") {
  const scenario = await loadScenario(scenarioId);
  const under = { scenario, legal: legalView(scenario) };
  const result = runCase(scenario, under.legal, await loadCase(id), { draws: 16, realisations: 8 });
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

  it("says so where no fine is possible", async () => {
    const { spec } = await draw("rural-gp", "status-quo", language);
    const text = plain(visibleText(await renderSvg(spec)));
    expect(text).toContain(language === "fr" ? "Aucune amende n’est possible" : "No fine is possible");
    expect(text).toContain(language === "fr" ? "Droit en vigueur" : "Law in force");
  });
});
