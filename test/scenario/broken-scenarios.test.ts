import { describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../src/scenario/format-diagnostics.js";
import { penalties } from "./broken/case.js";
import { combinations } from "./broken/combinations.js";
import { inputs } from "./broken/inputs.js";
import { shape } from "./broken/shape.js";
import { values } from "./broken/values.js";
import { mine, problemsOf, readSmall } from "./read-small.js";

describe.each([
  ["shape", shape],
  ["values", values],
  ["inputs", inputs],
  ["combinations", combinations],
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

  it("writes French with its spaces", () => {
    expect(formatDiagnostics(problems, "fr")).toBe(
      "mine.yaml:7:11  trouvé «\u00a0seperate\u00a0»\u202f; attendu l’un de ces mots\u00a0: separate, shared\n  → vouliez-vous dire «\u00a0separate\u00a0»\u202f?",
    );
  });
});
