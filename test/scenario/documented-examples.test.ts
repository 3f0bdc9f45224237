import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/node/evidence-files.js";
import { openScenarioFiles } from "../../src/node/scenario-files.js";
import { readCase } from "../../src/scenario/cases/read-case.js";
import { readScenario } from "../../src/scenario/read-scenario.js";

/** Blocks of YAML in a page of documentation. */
function blocksOf(page: string): readonly string[] {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), "utf8");
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
}

function read(text: string) {
  const files = { ...openScenarioFiles(), readFile: (path: string) => ({ text, name: path, key: path }) };
  return readScenario({ scenario: "my.yaml", files, knownFacts: new Set(loadEvidence().facts.keys()) });
}

describe("examples in the documentation", () => {
  const ofKind = (kind: string) => blocksOf("scenarios/README.md").filter((text) => text.includes(`kind: ${kind}\n`));
  const [french, english] = ofKind("policy");

  it("of a scenario file load in both languages, and say the same", () => {
    const [one, other] = [read(french ?? ""), read(english ?? "")];
    expect(one.levers).toEqual(other.levers);
    expect(one.correlations[0]).toMatchObject({ between: ["boycott.depth", "burden.readSeconds"], spearman: 0.3 });
    expect(other.correlations).toHaveLength(one.correlations.length);
  });

  it("of a typical member load in both languages, and say the same", () => {
    const [one, other] = ofKind("case").map((text) => {
      const files = { ...openScenarioFiles(), readFile: (path: string) => ({ text, name: path, key: path }) };
      const { id, title, summary, rationale, ...rest } = readCase({
        ...{ case: "my.yaml", files, caseIds: [], knownFacts: new Set<string>() },
      });
      return rest;
    });
    expect(one).toEqual(other);
    expect(one).toMatchObject({ segment: "gp", editor: "F", members: 2, practice: { feeding: { share: 0.7 } } });
  });

  it("of what moves together load, and do what their comments say", () => {
    const block = blocksOf("src/models/README.md").find((text) => text.startsWith("correlations:")) ?? "";
    const { correlations } = read(`id: mine\nkind: policy\ntitle: Mine\nextends: status-quo\n${block}`);
    const own = correlations.filter(({ origin }) => origin.file === "my.yaml");
    expect(own.map(({ between, spearman }) => `${between.join(" ~ ")} ${spearman}`)).toEqual([
      "control.gp.detection ~ control.specialist.detection 0.9",
      "control.gp.perceivedDetection ~ control.specialist.perceivedDetection 0.9",
      "burden.connectSeconds ~ burden.readSeconds 0",
    ]);
  });
});
