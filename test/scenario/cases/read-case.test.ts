import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listCaseIds, loadCase } from "../../../src/node/case-files.js";
import { shippedFactIds } from "../../../src/node/evidence-files.js";
import { libraryFolder, openScenarioFiles } from "../../../src/node/scenario-files.js";
import { generateSchemas } from "../../../src/node/write-schemas.js";
import { readCase } from "../../../src/scenario/cases/read-case.js";
import { ScenarioError } from "../../../src/scenario/diagnostic.js";
import { formatDiagnostics } from "../../../src/scenario/format-diagnostics.js";

/** Reads a case from its text, as `mine.yaml`. */
function readText(text: string) {
  const files = { ...openScenarioFiles(), readFile: (path: string) => ({ text, name: path, key: path }) };
  return readCase({ case: "mine.yaml", files, caseIds: listCaseIds(), knownFacts: shippedFactIds() });
}

const whole = [
  "id: mine",
  "kind: case",
  "title: Mine",
  "segment: gp",
  "editor: A",
  "evidence: judgement",
  "rationale: x",
];
const mine = (...lines: string[]) => [...whole, ...lines].join("\n");
const without = (key: string) => whole.filter((line) => !line.startsWith(key)).join("\n");

function problemsOf(text: string) {
  try {
    readText(text);
  } catch (error) {
    if (error instanceof ScenarioError) return error.diagnostics;
    throw error;
  }
  return [];
}

describe("the shipped cases", () => {
  const check = new Ajv({ strict: false }).compile(JSON.parse(generateSchemas()["case.schema.json"] ?? "{}"));

  it("are those that were promised", () => {
    expect(listCaseIds()).toEqual([
      ...["laboratory-boycott", "nurse-before-wave-2", "public-hospital", "radiology-group", "rural-gp"],
    ]);
  });

  it.each(listCaseIds())("%s reads, under the id of its file, in both languages", async (id) => {
    const found = await loadCase(id);
    expect(found.id).toBe(id);
    for (const words of [found.title, found.summary, found.rationale]) expect(words.fr).not.toBe(words.en);
    expect(found.facts.length).toBeGreaterThan(0);
  });

  it.each(listCaseIds())("%s fits the schema that editors complete it from", (id) => {
    const text = readFileSync(join(libraryFolder, "cases", `${id}.yaml`), "utf8");
    expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../case.schema.json");
    expect(check(parse(text)) || check.errors).toBe(true);
  });
});

describe("a case", () => {
  it("of a few lines is a median member of its segment", () => {
    expect(readText(mine())).toEqual({
      ...{ id: "mine", kind: "case", title: { fr: "Mine", en: "Mine" }, summary: { fr: "Mine", en: "Mine" } },
      ...{ segment: "gp", editor: "A", version: "drawn", members: 1, boycott: "never" },
      practice: { feeding: { rank: 0.5 }, consulting: { rank: 0.5 } },
      ...{ evidence: "judgement", facts: [], rationale: { fr: "x", en: "x" } },
    });
  });

  it("says what it does in shares, ranks or numbers a day", () => {
    const practice = "practice: { feeding: 60 %, consulting: { perDay: 2, daysPerYear: 220 } }";
    expect(readText(mine(practice)).practice).toEqual({
      feeding: { share: 0.6 },
      consulting: { perDay: 2, daysPerYear: 220 },
    });
    expect(readText(mine("practice: { feeding: { rank: 100 % } }")).practice.feeding).toEqual({
      rank: expect.closeTo(1, 12),
    });
  });

  it("may have its own volumes, version, company and boycott", () => {
    const lines = [
      "documentsPerYear: 3000",
      "prescriptionsPerYear: 900",
      "version: 2029-10",
      "members: 6",
      "boycott: 2029",
    ];
    expect(readText(mine(...lines))).toMatchObject({
      ...{ documentsPerYear: 3000, prescriptionsPerYear: 900, version: 12 * 2029 + 9, members: 6, boycott: 2029 },
    });
    expect(readText(mine("boycott: joins", "version: never"))).toMatchObject({
      ...{ boycott: "joins", version: Number.POSITIVE_INFINITY },
    });
  });
});

const broken: readonly (readonly [string, string, string, string])[] = [
  ["without a kind", without("kind"), "1:1 missing-key", "add kind: case"],
  ["without a segment", without("segment"), "1:1 missing-key", "add segment: gp"],
  ["of another kind", without("kind").concat("\nkind: policy"), "7:7 not-a-case", "see dmp-lab check mine.yaml"],
  ["of a mistyped kind", without("kind").concat("\nkind: cas"), "7:7 unknown-word", "did you mean “case”?"],
  ["of a mistyped segment", mine().replace("gp", "nurses"), "4:10 unknown-segment", "did you mean “nurse”?"],
  ["of a segment in French", mine().replace("gp", "infirmiers"), "4:10 unknown-segment", "did you mean “nurse”?"],
  [
    "of an editor that the segment lacks",
    mine().replace("editor: A", "editor: D"),
    "5:9 unknown-editor",
    "these are types, not brands; “dmp-lab case --help” says which to take",
  ],
  [
    "of a small letter for its editor",
    mine().replace("editor: A", "editor: a"),
    "5:9 unknown-editor",
    "did you mean “A”?",
  ],
  ["with a bare number for a share", mine("practice: { feeding: 60 }"), "8:22 out-of-domain", "did you mean 60 %?"],
  [
    "with half of a daily number",
    mine("practice: { feeding: { perDay: 2 } }"),
    "8:22 practice",
    "write for example 60 %",
  ],
  [
    "with two practices at once",
    mine("practice: { feeding: { rank: 1, perDay: 2, daysPerYear: 3 } }"),
    "8:22 practice",
    "write for example 60 %",
  ],
  [
    "with too many days",
    mine("practice: { feeding: { perDay: 2, daysPerYear: 400 } }"),
    "8:48 out-of-domain",
    "write for example 200",
  ],
  [
    "with a month that does not exist",
    mine("version: 2029-13"),
    "8:10 impossible-date",
    "write a date of the calendar",
  ],
  ["with nobody in it", mine("members: 0"), "8:10 shape", "write for example 2"],
  ["with half a member", mine("members: 2.5"), "8:10 shape", "write for example 2"],
  ["with a thousand and one members", mine("members: 1001"), "8:10 shape", "write for example 2"],
  [
    "with a rank in bare per cent",
    mine("practice: { feeding: { rank: 30 } }"),
    "8:30 out-of-domain",
    "did you mean 30 %?",
  ],
  ["with one text for both duties", mine("practice: 70 %"), "8:11 shape", "write for example { feeding: 70 %,"],
  ["with too many documents", mine("documentsPerYear: 20000000"), "8:19 out-of-domain", "write for example 3500"],
  ["with documents in words", mine("documentsPerYear: many"), "8:19 value-not-a-number", "write for example 3500"],
  ["with prescriptions in seconds", mine("prescriptionsPerYear: 10 s"), "8:23 value-unit", "write for example 1200"],
  ["with an ambiguous number", mine('documentsPerYear: "3,500"'), "8:19 value-ambiguous", "write “3.500” or “3 500”"],
  ["with a version in a bare year", mine("version: 2028"), "8:10 shape", "write for example 2028-07"],
  ["with an id of two words", mine().replace("id: mine", "id: My Case"), "1:5 shape", "write for example my-practice"],
  ["without an id", without("id"), "1:1 missing-key", "add id: my-practice"],
  ["that is a list", "- gp", "1:1 shape", "start from the example of scenarios/README.md"],
  ["that is empty", "# nothing", "1:1 yaml-empty", "start from the example of scenarios/README.md"],
  ["with a boycott that is neither word nor year", mine("boycott: sometimes"), "8:10 shape", "write for example 2029"],
  ["with a boycott long ago", mine("boycott: 1789"), "8:10 impossible-year", "write for example 2029"],
  ["with an unknown fact", mine("facts: [nope]"), "8:9 unknown-fact", "look it up with “dmp-lab sources”"],
  ["with an unknown key", mine("practise: {}"), "8:1 unknown-key", "did you mean “practice”?"],
];

describe("a case that does not read", () => {
  it.each(broken)("%s is told where, and how to mend it", (_, text, place, remedy) => {
    const problems = problemsOf(text);
    const told = problems.map((one) => `${one.line}:${one.column} ${one.code} ${one.remedy.en}`).join("\n");
    expect(told).toContain(`${place} ${remedy}`);
    expect(formatDiagnostics(problems, "fr")).not.toBe(formatDiagnostics(problems, "en"));
  });

  it("that is not there is told as such", async () => {
    const told = async (name: string) => {
      const error = await loadCase(name).catch((one: unknown) => one);
      return error instanceof ScenarioError
        ? error.diagnostics.map(({ code, remedy }) => `${code} ${remedy.en}`)
        : error;
    };
    expect(await told("rural-gps")).toEqual(["unknown-case did you mean “rural-gp”?"]);
    expect(await told("status-quo")).toEqual([
      "unknown-case this is a scenario: dmp-lab case CASE --scenario status-quo",
    ]);
    expect(await told("./nowhere.yaml")).toEqual([expect.stringMatching(/^file-missing /)]);
  });

  it("speaks of cases, never of scenarios", () => {
    const texts = [
      "# nothing",
      "- gp",
      "plain",
      `id: ${"x".repeat(1_000_001)}`,
      "a: \0",
      "__proto__: 1",
      ...broken.map(([, text]) => text),
    ];
    for (const text of texts) {
      const told = problemsOf(text).filter(({ code }) => code !== "not-a-case");
      const words = told
        .flatMap(({ found, expected, remedy }) => [found, expected, remedy])
        .map(({ fr, en }) => fr + en);
      expect(words.join("\n").replaceAll("scenarios/README.md", "")).not.toMatch(
        /scenario|scénario|dmp-lab (new|list)/,
      );
    }
  });

  it("lists every key, and says once what is mistyped", () => {
    const [unknown] = problemsOf(mine("practise: {}"));
    expect(unknown?.expected.en).toMatch(/boycott, evidence, facts, rationale$/);
    const mistyped = problemsOf(mine("practice: { feeding: { perday: 3, daysPerYear: 200 } }"));
    expect(mistyped.map(({ code }) => code)).toEqual(["unknown-key"]);
  });

  it("groups the digits of what it expects, in each language", () => {
    const [found] = problemsOf(mine("documentsPerYear: 20000000"));
    expect(found?.expected).toEqual({
      fr: "un nombre de documents par an, de 0 à 10\u202f000\u202f000",
      en: "a number of documents a year, from 0 to 10,000,000",
    });
  });

  it("names the editors of a segment, what they stand for and how many members have them", () => {
    const [found] = problemsOf(mine().replace("gp", "nurse"));
    expect(found?.expected.en).toBe(
      "one of the editors of nurse, with their shares: B (practices) 20%, C (paramedical, pharmacy) 40%, F (small editors) 40%",
    );
  });

  it("tells all its problems at once", () => {
    const text = mine("boycott: 1789", "members: 0", "version: soon").replace("segment: gp", "segment: doctors");
    expect(problemsOf(text).map(({ code }) => code)).toEqual([
      ...["unknown-segment", "impossible-year", "shape", "impossible-date"],
    ]);
  });
});
