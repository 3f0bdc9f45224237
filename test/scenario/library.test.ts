import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { libraryFolder, listScenarioIds, loadScenario, openScenarioFiles } from "../../src/node/scenario-files.js";
import { generateSchemas } from "../../src/node/write-schemas.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { readScenario } from "../../src/scenario/read-scenario.js";
import { scenarioTemplate } from "../../src/scenario/scenario-template.js";

const read = (name: string) => readFileSync(join(libraryFolder, name), "utf8");

describe("the shipped library", () => {
  it.each(listScenarioIds())("loads %s without a problem, with every shared input", async (id) => {
    const scenario = await loadScenario(id);
    expect(scenario.id).toBe(id);
    const own = [...scenario.inputs.keys()].filter((input) => input.startsWith("conditionOfPayment."));
    expect(scenario.inputs.size - own.length).toBe(614);
    for (const asOf of [undefined, "2023-06-01", "2025-10-15", "2025-11-15", "2026-01-15"]) {
      const { label } = legalView(scenario, asOf);
      for (const words of [label.fr, label.en]) expect(words.length).toBeLessThanOrEqual(130);
    }
  });

  it("rests on a status quo without a fine, in force", async () => {
    const scenario = await loadScenario("status-quo");
    expect(legalView(scenario)).toMatchObject({ standing: "in-force", hypothetical: false });
    expect(scenario.levers.penalties).toMatchObject({
      feedingStart: Number.POSITIVE_INFINITY,
      consultingStart: Number.POSITIVE_INFINITY,
    });
  });

  it("runs article 85 as a hypothesis, struck down in law", async () => {
    const scenario = await loadScenario("article-85-as-voted");
    expect(legalView(scenario)).toMatchObject({
      standing: "counterfactual",
      status: "struck-down",
      on: "2025-12-30",
      hypothetical: true,
    });
    expect(legalView(scenario, "2026-01-15")).toMatchObject({ standing: "withdrawn", withdrawn: 2026 * 12 });
  });
});

describe("the template", () => {
  it.each(["fr", "en"] as const)("in %s loads as it is and changes one lever and one assumption", async (language) => {
    const text = scenarioTemplate(language);
    const files = { ...openScenarioFiles(), readFile: (path: string) => ({ text, name: path, key: path }) };
    const knownFacts = new Set(loadEvidence().facts.keys());
    const scenario = readScenario({ scenario: "my.yaml", files, knownFacts });
    expect(scenario.levers.penalties.warnings).toBe(1);
    expect(scenario.inputs.get("control.gp.detection")).toMatchObject({ central: 0.002, origin: { file: "my.yaml" } });
    expect(text).toContain(language === "fr" ? "# Les leviers" : "# Levers");
  });
});

describe("the generated schemas", () => {
  const schemas = generateSchemas();
  const ajv = new Ajv({ strict: false, inlineRefs: false });
  const compile = (name: string) => ajv.compile(JSON.parse(schemas[name] ?? "") as object);
  const validate = { scenario: compile("scenario.schema.json"), assumptions: compile("assumptions.schema.json") };

  it.each(Object.keys(schemas))("%s stands on disk as the code generates it", (name) => {
    expect(read(name)).toBe(schemas[name]);
  });

  it.each(listScenarioIds())("accept %s", (id) => {
    const check = validate.scenario;
    expect(check(parse(read(`${id}.yaml`))) || check.errors).toBe(true);
  });

  it("accept the shared assumptions", () => {
    const check = validate.assumptions;
    expect(check(parse(read("assumptions.yaml"))) || check.errors).toBe(true);
  });

  it("name every assumption, so that editors complete them, and refuse others", () => {
    const check = validate.scenario;
    const scenario = (assumptions: object) => ({ id: "a", kind: "policy", title: "A", assumptions });
    expect(check(scenario({ "control.gp.detection": 0.1 }))).toBe(true);
    expect(check(scenario({ "control.{gp,specialist}.detection": 0.1 }))).toBe(true);
    expect(check(scenario({ "control.gp.detecton": 0.1 }))).toBe(false);
  });
});
