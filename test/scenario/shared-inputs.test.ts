import { describe, expect, it } from "vitest";
import { readSharedInputs } from "../../src/scenario/merge/shared-inputs.js";
import { readScenario } from "../../src/scenario/read-scenario.js";
import { openReport } from "../../src/scenario/report.js";
import { problemsOf, readSmall } from "./read-small.js";
import { assumptions, filesInMemory, knownFacts } from "./small-library.js";

/** Reads the small library with one more row in its shared assumptions. */
function readWith(row: string) {
  const files = filesInMemory({}, { "assumptions.yaml": `${assumptions}  - { ${row} }\n` });
  return readScenario({ scenario: "status-quo", files, knownFacts });
}

const line = assumptions.split("\n").length;

describe("shared inputs", () => {
  it("expand braces leftmost slowest and share lists out over the last pair", () => {
    const rows = readSharedInputs(filesInMemory(), openReport())?.rows;
    expect([...(rows?.keys() ?? [])].filter((id) => id.startsWith("editors.ready.gp"))).toEqual([
      "editors.ready.gp.A.levelFrom",
      "editors.ready.gp.B.levelFrom",
      "editors.ready.gp.A.levelTo",
      "editors.ready.gp.B.levelTo",
      "editors.ready.gp.A.from",
      "editors.ready.gp.A.to",
      "editors.ready.gp.B.from",
      "editors.ready.gp.B.to",
    ]);
    const { inputs } = readSmall("status-quo");
    expect(["A.from", "A.to", "B.from", "B.to"].map((end) => inputs.get(`editors.ready.gp.${end}`)?.central)).toEqual([
      24312, 24347, 24312, 24347,
    ]);
  });

  it("keep a shifted bound within the domain", () => {
    const { inputs } = readSmall("status-quo");
    expect(inputs.get("editors.ready.gp.A.levelFrom")).toMatchObject({ low: 0.8, central: 0.9, high: 0.95 });
    expect(inputs.get("editors.ready.gp.B.levelFrom")).toMatchObject({ low: 0.87, central: 0.97, high: 1 });
  });

  it("type numbers, months and words", () => {
    const { inputs } = readSmall("status-quo");
    expect(inputs.get("segments.hospital.kind")).toMatchObject({
      central: "establishment",
      variants: ["professional", "establishment"],
    });
    expect(inputs.get("editors.shares.gp.A")?.distribution).toEqual({ name: "dirichlet", concentration: 40 });
    expect(inputs.get("segments.gp.members")).toEqual({
      id: "segments.gp.members",
      unit: "professionals",
      low: 10,
      central: 20,
      high: 50,
      distribution: { name: "pert" },
      evidence: "judgement",
      facts: [],
      rationale: { fr: "because", en: "because" },
      policy: false,
      origin: { file: "assumptions.yaml", line: 5 },
    });
  });

  it.each([
    [
      "id: platform.outage, unit: share, low: 0.1, central: 0.2, distribution: pert, evidence: judgement, rationale: x",
      "missing-bound",
      "add high, or write distribution: fixed",
    ],
    [
      "id: platform.outage, unit: share, central: 0.2, distribution: fixed, evidence: judgement",
      "missing-reason",
      "say what the value rests on",
    ],
    [
      "id: platform.outage, unit: share, central: 0.2, distribution: fixd, evidence: judgement, rationale: x",
      "unknown-word",
      "did you mean “fixed”?",
    ],
    [
      "id: platform.outage, unit: share, central: 0.2, distribution: fixed, evidence: hearsay, rationale: x",
      "unknown-word",
      "write for example official statistic",
    ],
    [
      "id: platform.outage, unit: share, central: 0.2, distribution: fixed, evidence: study, facts: [hie-1]",
      "unknown-fact",
      "look it up with “dmp-lab sources”",
    ],
    [
      "id: platform.outage, unit: share, central: 2 h, distribution: fixed, evidence: judgement, rationale: x",
      "value-unit",
      "write for example 60 %",
    ],
    [
      "id: ledger.discountRate, unit: 1/year, central: 0, distribution: fixed, evidence: judgement, rationale: x",
      "input-twice",
      "remove it from one of the two lines",
    ],
    [
      'id: "boycott.{biology.rate", unit: 1/year, central: 0, distribution: fixed, evidence: judgement, rationale: x',
      "braces",
      "write for example control.{gp,specialist}.detection",
    ],
    [
      "id: boycott.depth, unit: share, central: 0.1, distribution: { dirichlet: -1 }, evidence: judgement, rationale: x",
      "shape",
      "write for example 40",
    ],
  ])("answer a row %s at its line", (row, code, remedy) => {
    const [problem] = problemsOf(() => readWith(row));
    expect(`${problem?.file}:${problem?.line} ${problem?.code} ${problem?.remedy.en}`).toBe(
      `assumptions.yaml:${line} ${code} ${remedy}`,
    );
  });

  it("report a row that stands for many inputs once", () => {
    const row =
      'id: "adoption.{gp,hospital}.feeding.{p,q}", unit: 1/year, central: many, distribution: fixed, evidence: judgement, rationale: x';
    expect(problemsOf(() => readWith(row)).map(({ code }) => code)).toEqual(["value-not-a-number"]);
  });
});
