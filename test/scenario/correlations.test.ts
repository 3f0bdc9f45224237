import { describe, expect, it } from "vitest";
import { companionsOf } from "../../src/scenario/correlated-inputs.js";
import { diffScenarios } from "../../src/scenario/diff-scenarios.js";
import { formatDiagnostics } from "../../src/scenario/format-diagnostics.js";
import { readScenario } from "../../src/scenario/read-scenario.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { companionWords, spearmanWords } from "../../src/scenario/words/correlations.js";
import { condition } from "./broken/case.js";
import { mine, problemsOf, readSmall } from "./read-small.js";
import { assumptions, filesInMemory, knownFacts } from "./small-library.js";

const sharedPair = `correlations:
  - between: segments.{gp,radiology,hospital}.members
    spearman: 0.7
    rationale: because
  - { between: [boycott.months, penalties.severity], spearman: -0.4, rationale: because }
`;

/** Reads texts of a person under shared assumptions that link the segments, and months of boycott with severity. */
function readLinked(own: Readonly<Record<string, string>>, set: readonly string[] = []): Scenario {
  const files = filesInMemory(own, { "assumptions.yaml": assumptions + sharedPair });
  return readScenario({ scenario: "mine.yaml", files, knownFacts, set });
}

const pairs = ({ correlations }: Scenario) =>
  correlations.map(
    ({ between, spearman, origin }) => `${between.join(" ~ ")} ${spearman} ${origin.file}:${origin.line}`,
  );

const entry = (between: string, spearman: string | number) =>
  `  - { between: ${between}, spearman: ${spearman}, rationale: x }`;
const firstShared = assumptions.split("\n").length + 1;

describe("correlations", () => {
  it("are none where nobody states any", () => {
    expect(readSmall("status-quo").correlations).toEqual([]);
  });

  it("link each with each of the first braces of one id, separately for what follows", () => {
    const text = mine("correlations:", entry('"editors.ready.gp.{A,B}.{from,to}"', 0.5));
    expect(pairs(readSmall(text))).toEqual([
      "editors.ready.gp.A.from ~ editors.ready.gp.B.from 0.5 mine.yaml:6",
      "editors.ready.gp.A.to ~ editors.ready.gp.B.to 0.5 mine.yaml:6",
    ]);
  });

  it("walk the braces of several ids together, one without braces beside each", () => {
    const text = mine(
      "correlations:",
      entry('["control.{gp,radiology}.detection", "segments.{gp,radiology}.members"]', 0.5),
      entry('["control.threshold.{gp,hospital}.feeding", boycott.months]', -0.1),
      entry("[penalties.severity, control.gp.detection, boycott.months]", 0.2),
    );
    expect(pairs(readSmall(text))).toEqual([
      "control.gp.detection ~ segments.gp.members 0.5 mine.yaml:6",
      "control.radiology.detection ~ segments.radiology.members 0.5 mine.yaml:6",
      "boycott.months ~ control.threshold.gp.feeding -0.1 mine.yaml:7",
      "boycott.months ~ control.threshold.hospital.feeding -0.1 mine.yaml:7",
      "control.gp.detection ~ penalties.severity 0.2 mine.yaml:8",
      "boycott.months ~ penalties.severity 0.2 mine.yaml:8",
      "boycott.months ~ control.gp.detection 0.2 mine.yaml:8",
    ]);
  });

  it("keep what they rest on; a judgement unless something else is said", () => {
    const text = mine(
      "correlations:",
      "  - between: [boycott.months, penalties.severity]",
      '    spearman: "0,25"',
      "    evidence: survey",
      "    facts: [seed-not-mass]",
      '    rationale: { fr: "parce que", en: "because" }',
      entry("[boycott.months, control.gp.detection]", 0.2),
    );
    const [stated, plain] = readSmall(text).correlations;
    expect(stated).toEqual({
      between: ["boycott.months", "penalties.severity"],
      spearman: 0.25,
      evidence: "survey",
      facts: ["seed-not-mass"],
      rationale: { fr: "parce que", en: "because" },
      origin: { file: "mine.yaml", line: 6 },
    });
    expect(plain).toMatchObject({ evidence: "judgement", facts: [], rationale: { fr: "x", en: "x" } });
  });

  it("merge pair by pair, in either order, and come nearest file first", () => {
    const base = mine(
      "correlations:",
      entry("[segments.radiology.members, segments.gp.members]", 0.1),
      entry("[boycott.months, control.gp.detection]", 0.3),
    );
    const text = mine("correlations:", entry("[control.gp.detection, boycott.months]", 0)).replace(
      "as-voted",
      "base.yaml",
    );
    expect(pairs(readLinked({ "mine.yaml": text, "base.yaml": base }))).toEqual([
      "boycott.months ~ control.gp.detection 0 mine.yaml:6",
      "segments.gp.members ~ segments.radiology.members 0.1 base.yaml:6",
      `segments.gp.members ~ segments.hospital.members 0.7 assumptions.yaml:${firstShared}`,
      `segments.hospital.members ~ segments.radiology.members 0.7 assumptions.yaml:${firstShared}`,
      `boycott.months ~ penalties.severity -0.4 assumptions.yaml:${firstShared + 3}`,
    ]);
  });

  it("replace a pair whole: the facts of the parent do not follow", () => {
    const base = mine(
      "correlations:",
      `${entry("[boycott.months, penalties.severity]", 0.1).slice(0, -2)}, facts: [seed-not-mass] }`,
    );
    const text = mine("correlations:", entry("[boycott.months, penalties.severity]", 0.2)).replace(
      "as-voted",
      "base.yaml",
    );
    expect(readLinked({ "mine.yaml": text, "base.yaml": base }).correlations[0]).toMatchObject({
      spearman: 0.2,
      facts: [],
    });
  });

  it("hold on when one side is fixed nearer to the author, on the command line or in an extending file", () => {
    const link = mine("correlations:", entry("[boycott.months, penalties.severity]", 0.5));
    expect(readSmall(link, ["boycott.months=3"]).correlations).toHaveLength(1);
    const fixing = mine(
      "assumptions:",
      "  boycott.months: { central: 3, distribution: fixed, evidence: judgement, rationale: x }",
    );
    const child = fixing.replace("as-voted", "base.yaml");
    expect(readSmall(child, [], { "base.yaml": link }).correlations).toHaveLength(1);
    expect(pairs(readLinked({ "mine.yaml": fixing }))).toContain(
      `boycott.months ~ penalties.severity -0.4 assumptions.yaml:${firstShared + 3}`,
    );
  });

  it("reach the inputs of a condition of payment, and outlive it", () => {
    const text = `${condition("    start: never\n    amountPerEvent: { central: 49 EUR/event, rationale: x }")}correlations:
${entry("[conditionOfPayment.appliedShare, penalties.severity]", 0.5)}
`;
    expect(companionsOf("penalties.severity", readSmall(text))).toEqual([
      { id: "conditionOfPayment.appliedShare", spearman: 0.5 },
    ]);
    const without = readSmall(text, ["conditionOfPayment=off"]);
    expect(companionsOf("penalties.severity", without)).toEqual([]);
    expect(without.correlations).toHaveLength(1);
  });

  it("show in a diff with both values and their places", () => {
    const text = mine("correlations:", entry("[penalties.severity, boycott.months]", 0.5));
    const [own, shared] = [readLinked({ "mine.yaml": text }), readLinked({ "mine.yaml": mine() })];
    expect(diffScenarios(shared, own)).toEqual([
      {
        part: "correlation",
        path: "correlations.boycott.months ~ penalties.severity",
        left: { value: "-0.4", origin: { file: "assumptions.yaml", line: firstShared + 3 } },
        right: { value: "0.5", origin: { file: "mine.yaml", line: 6 } },
      },
    ]);
  });
});

describe("what is wrong with correlations", () => {
  const of = (...lines: readonly string[]) => {
    const problems = problemsOf(() => readSmall(mine("correlations:", ...lines)));
    return [formatDiagnostics(problems, "fr"), formatDiagnostics(problems, "en")];
  };

  it("is said of an unknown id in both languages", () => {
    expect(of(entry("[boycott.month, penalties.severity]", 0.5))).toEqual([
      "mine.yaml:6:17  trouvé l’hypothèse «\u00a0boycott.month\u00a0», qu’aucun modèle ne lit\u202f; attendu l’identifiant d’une hypothèse de scenarios/assumptions.yaml\n  → vouliez-vous dire «\u00a0boycott.months\u00a0»\u202f?",
      "mine.yaml:6:17  found the assumption “boycott.month”, that no model can read; expected the id of an assumption of scenarios/assumptions.yaml\n  → did you mean “boycott.months”?",
    ]);
  });

  it("is said of a value in both languages", () => {
    expect(of(entry("[boycott.months, penalties.severity]", -1.2))).toEqual([
      "mine.yaml:6:64  trouvé «\u00a0-1.2\u00a0»\u202f; attendu une corrélation de rang entre −1 et 1, bornes exclues, sans unité\n  → écrivez par exemple 0.5, -0.5 si l’une monte quand l’autre descend, 0 si rien ne les lie",
      "mine.yaml:6:64  found “-1.2”; expected a rank correlation between −1 and 1, ends excluded, without a unit\n  → write for example 0.5, -0.5 if one rises as the other falls, 0 if nothing links them",
    ]);
  });

  it("is said of an input that is not drawn, in both languages", () => {
    expect(of(entry("[adoption.curve, penalties.severity]", 0.5))).toEqual([
      "mine.yaml:6:17  trouvé «\u00a0adoption.curve\u00a0», un choix, qu’aucun tirage ne change\u202f; attendu une hypothèse tirée par elle-même\n  → retirez-la de cette ligne",
      "mine.yaml:6:17  found “adoption.curve”, a choice, that no draw changes; expected an assumption that is drawn by itself\n  → remove it from this line",
    ]);
  });

  it("is said once of a line that repeats many pairs of another, in both languages", () => {
    const members = '"segments.{gp,radiology,hospital}.members"';
    expect(of(entry(members, 0.5), entry(members, 0.5))).toEqual([
      "mine.yaml:7:16  trouvé «\u00a0segments.gp.members ~ segments.radiology.members\u00a0» une seconde fois (d’abord ligne 6)\u202f; attendu chaque paire une seule fois par fichier, dans un ordre ou dans l’autre, accolades dépliées\n  → retirez-la de l’une des deux lignes",
      "mine.yaml:7:16  found “segments.gp.members ~ segments.radiology.members” a second time (first on line 6); expected each pair once a file, in either order, braces expanded\n  → remove it from one of the two lines",
    ]);
  });

  it("is said of the shared assumptions under their name", () => {
    const link = `correlations:\n${entry("[ledger.discountRate, penalties.severity]", 0.5)}\n`;
    const files = filesInMemory({}, { "assumptions.yaml": assumptions + link });
    const found = problemsOf(() => readScenario({ scenario: "status-quo", files, knownFacts }));
    expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      `assumptions.yaml:${firstShared} correlation-not-drawn`,
    ]);
  });

  it("is not said of what only a missing parent may have", () => {
    const text = mine("correlations:", entry("[conditionOfPayment.appliedShare, penalties.severity]", 0.5));
    const found = problemsOf(() => readSmall(text.replace("as-voted", "gone.yaml")));
    expect(found.map(({ code }) => code)).toEqual(["file-missing"]);
  });
});

describe("correlations in words", () => {
  const companions = [
    { id: "editors.ready.gp.B.to", spearman: -0.3 },
    { id: "segments.gp.members", spearman: 0.7 },
    { id: "segments.hospital.members", spearman: 0.7 },
  ];

  it("name what an input moves with, strongest first, in both languages", () => {
    expect(companionWords(companions, "fr")).toBe(
      "segments.{gp,hospital}.members (Spearman 0,7)\u202f; editors.ready.gp.B.to (Spearman −0,3)",
    );
    expect(companionWords(companions, "en")).toBe(
      "segments.{gp,hospital}.members (Spearman 0.7); editors.ready.gp.B.to (Spearman −0.3)",
    );
    expect(companionWords([], "fr")).toBe("");
  });

  it("call a correlation of 0 by its name", () => {
    expect([spearmanWords(0, "fr"), spearmanWords(0, "en")]).toEqual(["indépendantes", "independent"]);
  });
});
