import { describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../src/scenario/format-diagnostics.js";
import { penalties } from "./broken/case.js";
import { combinations } from "./broken/combinations.js";
import { correlations } from "./broken/correlations.js";
import { inputs } from "./broken/inputs.js";
import { shape } from "./broken/shape.js";
import { values } from "./broken/values.js";
import { mine, problemsOf, readSmall } from "./read-small.js";

describe.each([
  ["shape", shape],
  ["values", values],
  ["inputs", inputs],
  ["combinations", combinations],
  ["correlations", correlations],
] as const)("a scenario broken in its %s", (_, cases) => {
  it.each(cases)("%s", (_name, text, place, code, remedy) => {
    const problems = problemsOf(() => readSmall(text));
    const found = problems.map((each) => `${each.line}:${each.column} ${each.code} ${each.remedy.en}`);
    expect(found.join("\n")).toContain(`${place} ${code} ${remedy}`);
    for (const problem of problems) {
      expect(problem.file).toBe("mine.yaml");
      for (const words of [problem.found, problem.expected, problem.remedy]) {
        expect(words.fr.trim()).not.toBe("");
        expect(words.en.trim()).not.toBe("");
      }
      expect(formatDiagnostics([problem], "fr")).not.toBe(formatDiagnostics([problem], "en"));
    }
  });
});

describe("all problems at once", () => {
  it("are reported in the order of the file, each at its own place", () => {
    const text = mine(
      "levers:",
      "  penalties: { warnings: -1, caps: seperate }",
      "assumptions:",
      "  control.gp.detecton: 1 %",
      "  segments.gp.members: { central: 25 }",
    );
    expect(problemsOf(() => readSmall(text)).map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      "6:26 warnings",
      "6:36 unknown-word",
      "8:3 unknown-input",
      "9:24 missing-evidence",
    ]);
  });

  it("are reported beside a key written twice", () => {
    const text = mine("levers: { penalties: { warnings: -1 } }", "horizon: { end: 2030-13 }", "levers: { support: 2 }");
    expect(problemsOf(() => readSmall(text)).map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      "6:17 impossible-date",
      "7:1 yaml-duplicate-key",
      "7:20 out-of-domain",
    ]);
  });

  it.each(["as-votd", "base.yaml", "../other.yaml"])("are reported when the parent is not there: %s", (parent) => {
    const text = mine(
      "legal: [{ on: 2026-02-30, status: tabled, text: x, source: law-vot }]",
      "counterfactual: true",
      "levers:",
      "  penalties:",
      "    feedingStart: 2026-02-30",
      "    feedingBound: [gpp]",
      "    schedule: { professional: { cap: 10 EUR/breach } }",
      "  conditionOfPayment: { subjectShare: { central: 2, rationale: x } }",
      "leverFacts: { support: [law-vot] }",
      "assumptions: { control.gp.detection: { low: many } }",
    ).replace("as-voted", parent);
    const found = problemsOf(() => readSmall(text)).map(({ line, code }) => `${line} ${code}`);
    expect(found[0]).toMatch(/^4 (unknown-scenario|file-missing|extends-outside)$/);
    expect(found.slice(1)).toEqual([
      "5 impossible-date",
      "5 unknown-fact",
      "9 impossible-date",
      "10 unknown-segment",
      "11 value-unit",
      "12 out-of-domain",
      "13 unknown-fact",
      "14 value-not-a-number",
    ]);
  });

  it("says once what is wrong with a year that stands for a date", () => {
    const text = mine("date: 2029", "levers: { penalties: { feedingStart: 2029, announced: 2025 } }");
    expect(problemsOf(() => readSmall(text)).map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      "5:7 shape",
      "6:38 shape",
      "6:55 shape",
    ]);
  });

  it("are reported for the extended files too, under their names", () => {
    const base = mine("levers: { penalties: { warnings: -1 } }");
    const text = mine("levers: { support: 2 }").replace("as-voted", "./base.yaml");
    const problems = problemsOf(() => readSmall(text, [], { "base.yaml": base }));
    expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "base.yaml warnings",
      "mine.yaml out-of-domain",
    ]);
  });
});

describe("formatDiagnostics", () => {
  const problems = problemsOf(() => readSmall(penalties("caps: seperate")));

  it("writes the place, what was found and expected, then the remedy", () => {
    expect(formatDiagnostics(problems, "en")).toBe(
      "mine.yaml:7:11  found “seperate”; expected one of these words: separate, shared\n  → did you mean “separate”?",
    );
  });

  it("writes what is missing as a sentence", () => {
    const missing = problemsOf(() => readSmall("id: mine\nkind: policy\nextends: as-voted\n"));
    expect(formatDiagnostics(missing, "fr")).toBe(
      'mine.yaml:1:1  la clé «\u00a0title\u00a0» manque\n  → ajoutez title: { fr: "…", en: "…" }',
    );
    expect(formatDiagnostics(missing, "en")).toBe(
      'mine.yaml:1:1  the key “title” is missing\n  → add title: { fr: "…", en: "…" }',
    );
  });

  it("answers an unknown scenario in few words", () => {
    const unknown = problemsOf(() => readSmall("nosuch"));
    expect(formatDiagnostics(unknown, "fr")).toBe(
      "dmp-lab\u00a0: scénario inconnu\u00a0: nosuch\n  → voyez «\u00a0dmp-lab list\u00a0»",
    );
    for (const language of ["fr", "en"] as const) expect(formatDiagnostics(unknown, language).length).toBeLessThan(150);
  });

  it("writes French with its spaces", () => {
    expect(formatDiagnostics(problems, "fr")).toBe(
      "mine.yaml:7:11  trouvé «\u00a0seperate\u00a0»\u202f; attendu l’un de ces mots\u00a0: separate, shared\n  → vouliez-vous dire «\u00a0separate\u00a0»\u202f?",
    );
  });
});
