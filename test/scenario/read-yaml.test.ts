import { describe, expect, it } from "vitest";
import { openReport } from "../../src/scenario/report.js";
import { readYaml } from "../../src/scenario/yaml/read-yaml.js";
import { child, plain } from "../../src/scenario/yaml/tree.js";

function read(text: string) {
  const report = openReport();
  const tree = readYaml(text, "a.yaml", report);
  return { tree, problems: report.diagnostics() };
}

const laughs = [
  "a0: &a0 ha",
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`),
];

describe("readYaml", () => {
  it("keeps the line and column of every value", () => {
    const { tree, problems } = read("# first\nlevers:\n  support: [ 1,\n    { from: 2027-01, value: 60 % } ]\n");
    expect(problems).toEqual([]);
    const support = child(child(tree, "levers"), "support");
    expect(support?.place).toEqual({ file: "a.yaml", line: 3, column: 12 });
    const step = support?.kind === "list" ? support.items[1] : undefined;
    expect(child(step, "value")).toMatchObject({ value: "60 %", place: { line: 4, column: 29 } });
  });

  it("reads dates as text and on, off, yes and no as words", () => {
    const { tree } = read("a: 2028-07\nb: 2028-07-01\nc: on\nd: no\ne: true\nf: ~\ng:\n");
    expect(tree && plain(tree)).toEqual({ a: "2028-07", b: "2028-07-01", c: "on", d: "no", e: true, f: null, g: null });
  });

  it("follows a few aliases, keeping the place of the anchor's values", () => {
    const { tree, problems } = read("a: &x { b: 1 }\nc: *x\n");
    expect(problems).toEqual([]);
    expect(tree && plain(tree)).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });

  it.each([
    ["a tab", "a:\n\tb: 1\n", "2:1", "yaml-tab-as-indent", "replace the tab by two spaces per level"],
    ["an open quote", "a: 'x\n", "2:1", "yaml-missing-char", "close what is opened on this line or before it"],
    ["two colons", "a: b: c\n", "1:4", "yaml-block-as-implicit-key", "put the text that contains “: ” in quotes"],
    ["two documents", "a: 1\n---\nb: 2\n", "2:1", "yaml-multiple-docs", "put each in a file of its own"],
    [
      "an alias to nothing",
      "a: *nobody\n",
      "1:4",
      "yaml-bad-alias",
      "write the value itself, or put the text in quotes",
    ],
    ["a tag", "a: !!binary aGVsbG8=\n", "1:13", "yaml-tag", "delete the tag"],
    ["a tag that names code", "a: !!js/function 'alert()'\n", "1:18", "yaml-tag", "delete the tag"],
    ["__proto__", "a: 1\n__proto__: { polluted: true }\n", "2:1", "yaml-forbidden-key", "delete this key"],
    ["constructor, nested", "a: { constructor: { b: 1 } }\n", "1:6", "yaml-forbidden-key", "delete this key"],
    ["prototype in quotes", 'a: { "prototype": 1 }\n', "1:6", "yaml-forbidden-key", "delete this key"],
    ["a billion laughs", () => laughs.join("\n"), "2:", "yaml-too-many-aliases", "write the values without aliases"],
    [
      "an alias inside its own anchor",
      "a: &a [*a, *a]\n",
      "1:7",
      "yaml-too-deep",
      "flatten the file; the format needs 9 levels only",
    ],
    [
      "30 levels",
      () => `a: ${"[".repeat(30)}1${"]".repeat(30)}\n`,
      "1:",
      "yaml-too-deep",
      "flatten the file; the format needs 9 levels only",
    ],
    [
      "100,000 levels",
      () => `a: ${"[".repeat(100_000)}\n`,
      "1:",
      "yaml-too-deep",
      "flatten the file; the format needs 9 levels only",
    ],
    [
      "100,000 values",
      () => `a: [${"1,".repeat(100_000)}]\n`,
      "1:",
      "yaml-too-many-values",
      "keep only what differs from the scenario it extends",
    ],
    ["a NUL", "a: \0\n", "1:1", "file-not-text", "save the file as UTF-8 from a text editor"],
    ["badly decoded text", "a: \ufffd\n", "1:1", "file-not-text", "save the file as UTF-8 from a text editor"],
    ["nothing", "# only a comment\n", "1:1", "yaml-empty", "start from “dmp-lab new”"],
    [
      "more than a megabyte",
      () => `a: ${"x".repeat(1_200_000)}\n`,
      "1:1",
      "file-too-large",
      "keep only what differs from the scenario it extends",
    ],
  ])("refuses %s", (_name, text, place, code, remedy) => {
    const { tree, problems } = read(typeof text === "string" ? text : text());
    expect(tree).toBeUndefined();
    const [first] = problems;
    expect(`${first?.line}:${first?.column} ${first?.code}`).toMatch(new RegExp(`^${place}\\d* ${code}$`));
    expect(first?.remedy.en).toBe(remedy);
    for (const problem of problems) {
      for (const words of [problem.found, problem.expected, problem.remedy]) expect(words.fr).not.toBe(words.en);
    }
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("reports a key written twice, keeps its last value and goes on", () => {
    const { tree, problems } = read("a: 1\nb: { c: 2, c: 3 }\na: 4\n");
    expect(problems.map(({ line, column, code, found }) => `${line}:${column} ${code} ${found.en}`)).toEqual([
      "2:12 yaml-duplicate-key the key “c” a second time (first on line 2)",
      "3:1 yaml-duplicate-key the key “a” a second time (first on line 1)",
    ]);
    expect(tree && plain(tree)).toEqual({ a: 4, b: { c: 3 } });
  });

  it("answers a thousand duplicate keys within a second", () => {
    const { problems } = read(Array.from({ length: 40_000 }, (_, index) => `k${index % 39_000}: 1`).join("\n"));
    expect(problems).toHaveLength(1000);
  });
});
