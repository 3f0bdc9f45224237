import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
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

  it("does not date a rule by the day on which the code was read", async () => {
    const scenario = await loadScenario("reimbursement-condition");
    expect(legalView(scenario).label.fr).toBe(
      "Droit en vigueur\u00a0: CSS, art. L. 162-1-7-1, application supposée (code lu le 14 mars 2026)",
    );
    expect(legalView(scenario, "2025-10-15").label.en).toBe(
      "As of 15 October 2025: not dated in our sources; run as the status quo",
    );
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

  it.each(["fr", "en"] as const)("in %s shows lines that hold when they are taken out of comments", (language) => {
    const text = scenarioTemplate(language)
      .replace(/^ {4}# (feedingStart: \[.*)$/m, "    $1")
      .replace(/^# (correlations:)\n#( .*)\n#( .*)\n#( .*)$/m, "$1\n$2\n$3\n$4");
    const files = { ...openScenarioFiles(), readFile: (path: string) => ({ text, name: path, key: path }) };
    const scenario = readScenario({ scenario: "my.yaml", files, knownFacts: new Set(loadEvidence().facts.keys()) });
    expect(scenario.levers.penalties.feedingStart).toHaveLength(2);
    expect(scenario.correlations[0]).toMatchObject({
      between: ["control.gp.detection", "penalties.dropped"],
      spearman: 0.5,
      origin: { file: "my.yaml" },
    });
  });

  it("begins with the place of the schema", () => {
    const first = (...path: readonly [string?]) => scenarioTemplate("en", ...path).split("\n")[0];
    expect(first()).toBe("# yaml-language-server: $schema=./node_modules/dmp-lab/scenarios/scenario.schema.json");
    expect(first("..\\lab\\scenario.schema.json")).toBe("# yaml-language-server: $schema=../lab/scenario.schema.json");
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

  it("describe every property in both languages", () => {
    const bare: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        if (key === "properties") {
          for (const [name, field] of Object.entries(child as Record<string, { description?: string }>))
            if (!field.description || (path === "" && !field.description.includes(" / "))) bare.push(`${path}/${name}`);
        }
        visit(child, `${path}/${key}`);
      }
    };
    for (const text of Object.values(schemas)) visit(JSON.parse(text), "");
    expect(bare).toEqual([]);
    expect(schemas["scenario.schema.json"]).toContain(
      "Seuil exigé – médecins généralistes, alimentation / Required threshold – general practitioners, feeding",
    );
  });

  it("propose the shipped scenarios as parents, beside paths", () => {
    const check = validate.scenario;
    const child = (parent: string) => ({ id: "a", kind: "policy", title: "A", extends: parent });
    for (const parent of ["status-quo", "./base.yaml", "sub/base.yml"]) expect(check(child(parent))).toBe(true);
    expect(check(child("statu-quo"))).toBe(false);
  });

  it("name every assumption, so that editors complete them, and refuse others", () => {
    const check = validate.scenario;
    const scenario = (assumptions: object) => ({ id: "a", kind: "policy", title: "A", assumptions });
    expect(check(scenario({ "control.gp.detection": 0.1 }))).toBe(true);
    expect(check(scenario({ "control.{gp,specialist}.detection": 0.1 }))).toBe(true);
    expect(check(scenario({ "control.gp.detecton": 0.1 }))).toBe(false);
  });

  it("name every assumption that may move with another, and ask for two or for braces", () => {
    const check = validate.scenario;
    const scenario = (between: unknown, spearman: unknown = 0.5) =>
      check({ id: "a", kind: "policy", title: "A", correlations: [{ between, spearman, rationale: "x" }] });
    expect(scenario(["control.gp.detection", "conditionOfPayment.appliedShare"])).toBe(true);
    expect(scenario(["control.{gp,specialist}.detection", "boycott.depth"])).toBe(true);
    expect(scenario("control.{gp,specialist}.detection")).toBe(true);
    expect(scenario("control.gp.detection")).toBe(false);
    expect(scenario(["control.gp.detection"])).toBe(false);
    expect(scenario(["control.gp.detecton", "boycott.depth"])).toBe(false);
    expect(scenario(["control.gp.detection", "boycott.depth"], true)).toBe(false);
  });
});
