import { describe, expect, it } from "vitest";
import { listScenarioIds } from "../../src/node/scenario-files.js";
import { type } from "./command-line.js";
import { parseCsv } from "./parse-csv.js";

interface Json {
  readonly version: string;
  readonly language: string;
  readonly legal: readonly Record<string, unknown>[];
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly Record<string, string | number | boolean | null>[];
}

async function json(line: string): Promise<Json> {
  const { out, code } = await type(`${line} --format json`);
  expect(code).toBe(0);
  return JSON.parse(out);
}

const lines = [
  "list",
  "run status-quo article-85-as-voted",
  "compare status-quo graduated",
  "why assessed",
  "sources",
  "sources control.gp.detection",
  "sources penalties.schedule",
  "sources feedingShare",
  "why",
  "run status-quo --set penalties.warnings=1 --set control.gp.detection=0.01 --alternative caps=shared",
  "check graduated --resolved",
  "check graduated",
  "diff status-quo bill-2027",
];

describe("JSON", () => {
  it.each(lines)("has the same five keys, and columns with a name and a unit, for %s", async (line) => {
    const found = await json(line);
    expect(Object.keys(found)).toEqual(["version", "language", "legal", "columns", "rows"]);
    expect(found.version).toBe("0.0.0-test");
    for (const column of found.columns) {
      expect(Object.keys(column)).toEqual(["name", "unit"]);
      expect(column.unit).toBeTypeOf("string");
    }
    const names = found.columns.map(({ name }) => name);
    for (const row of found.rows) expect(Object.keys(row)).toEqual(names);
  });

  it("says what the law says of each scenario", async () => {
    const { legal } = await json("run article-85-as-voted graduated --lang en");
    expect(legal).toEqual([
      {
        scenario: "article-85-as-voted",
        standing: "counterfactual",
        status: "struck-down",
        on: "2025-12-30",
        label: expect.stringMatching(/^Hypothetical: .*struck down/),
        modified: [],
        hypothetical: true,
        asOf: null,
      },
      {
        scenario: "graduated",
        standing: "project",
        status: null,
        on: null,
        label: expect.stringMatching(/^Hypothetical/),
        modified: [],
        hypothetical: true,
        asOf: null,
      },
    ]);
    const dated = await json("run article-85-as-voted --as-of 2025-11");
    expect(dated.legal[0]).toMatchObject({ standing: "bill", status: "committee", asOf: "2025-11-30" });
  });

  it("lists the scenarios with id, title, status, date and whether they are hypothetical", async () => {
    const { rows, columns } = await json("list --lang en");
    expect(columns.map(({ name }) => name)).toEqual(["id", "title", "status", "date", "hypothetical"]);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(listScenarioIds());
    expect(rows[0]).toEqual({
      id: "status-quo",
      title: "Status quo: a duty without a fine",
      status: "in-force",
      date: "2024-01-01",
      hypothetical: false,
    });
    const status = (id: string) => rows.find((row) => row.id === id)?.status;
    expect([status("support-first"), status("article-85-as-voted")]).toEqual([null, "struck-down"]);
  });

  it("names everything that the command line changed", async () => {
    const changes = ["penalties.warnings=1", "control.gp.detection=0.01", "caps=shared"] as const;
    const [first, second, third] = changes;
    const typed = `--set ${first} --set ${second} --alternative ${third}`;
    const { legal } = await json(`run article-85-as-voted ${typed} --outcome payer --lang en`);
    expect(legal[0]).toMatchObject({ modified: expect.arrayContaining([...changes]) });
    expect(legal[0]?.modified).toHaveLength(3);
    for (const change of changes) expect(legal[0]?.label).toContain(change);
    for (const [line, column] of [
      ["run article-85-as-voted --outcome payer", "legal"],
      ["sources control.gp.detection", "legal"],
      ["diff status-quo article-85-as-voted", "rightLegal"],
    ] as const) {
      for (const [language, separator] of [
        ["fr", ";"],
        ["en", ","],
      ] as const) {
        const { out, err } = await type(`${line} ${typed} --lang ${language} --format csv`);
        expect([line, err]).toEqual([line, ""]);
        const [names = [], cells = []] = parseCsv(out.replace(/^\ufeff/, ""), separator);
        const label = cells[names.indexOf(column)] ?? "";
        expect(label).toMatch(/ — modifi(é\u00a0|ed): /);
        for (const change of changes) expect(label).toContain(change);
        expect(label).not.toMatch(/more|de plus/);
      }
    }
  });

  it("has the legal labels of both sides of a diff", async () => {
    const { rows, legal } = await json("diff status-quo article-85-as-voted --lang en");
    expect(rows[0]).toMatchObject({ leftLegal: legal[0]?.label, rightLegal: legal[1]?.label });
  });

  it("gives the long table of a run, filtered when asked", async () => {
    const whole = await json("run status-quo");
    expect(whole.columns.map(({ name }) => name)).toEqual(
      "scenario statistic outcome segment exam account year unit value".split(" "),
    );
    expect(whole.rows.length).toBeGreaterThan(5000);
    const some = await json("run status-quo --outcome assessed --outcome payer --year 2030");
    expect(some.rows).toEqual(
      whole.rows.filter(({ outcome, year }) => ["assessed", "payer"].includes(String(outcome)) && year === 2030),
    );
  });

  it("gives in a comparison the differences of the runs, exactly", async () => {
    const [baseline, run, compared] = await Promise.all(
      ["run status-quo", "run german-fee-cut", "compare status-quo german-fee-cut"].map(json),
    );
    const key = (row: Json["rows"][number]) => [row.outcome, row.segment, row.exam, row.account, row.year].join("|");
    const before = new Map(baseline!.rows.map((row) => [key(row), Number(row.value)]));
    expect(compared!.rows.length).toBe(run!.rows.length);
    const wanted = run!.rows.map((row) => {
      const baselineValue = before.get(key(row)) ?? Number.NaN;
      const { value } = row;
      return [key(row), value, "status-quo", baselineValue, Number(value) - baselineValue].join();
    });
    const told = compared!.rows.map((row) =>
      [key(row), row.value, row.baseline, row.baselineValue, row.difference].join(),
    );
    expect(told.filter((row, index) => row !== wanted[index])).toEqual([]);
    expect(compared!.rows.some(({ outcome, difference }) => outcome === "assessed" && Number(difference) > 0)).toBe(
      true,
    );
  });

  it("never gives the value of a fact from memory", async () => {
    const { out } = await type("sources law-cc-decision-number --format json --lang en");
    expect(JSON.parse(out).rows[0].value).toBe("from memory, unsourced: not printed");
    expect(out).not.toContain("2025-899");
  });
});

describe("CSV", () => {
  const dialects = { fr: [";", ","], en: [",", "."] } as const;

  it.each(["fr", "en"] as const)("in the %s dialect gives back every cell of the JSON", async (dialect) => {
    for (const line of lines) {
      const { columns, rows, legal } = await json(`${line} --lang fr`);
      const { out } = await type(`${line} --lang fr --format csv --csv-dialect ${dialect}`);
      const [separator, decimal] = dialects[dialect];
      expect(out.startsWith("\ufeff")).toBe(dialect === "fr");
      const [head, ...cells] = parseCsv(out.replace(/^\ufeff/, ""), separator);
      const names = columns.map(({ name }) => name);
      const labelled = names.includes("scenario") || line === "list";
      expect(head).toEqual(labelled ? [...names, "legal"] : names);
      expect(cells.length).toBe(rows.length);
      const labels = new Map(legal.map(({ scenario, label }) => [scenario, String(label)]));
      for (const [index, row] of rows.entries()) {
        const expected = names.map((name) => {
          const value = row[name] ?? "";
          return typeof value === "number" ? String(value).replace(".", decimal) : String(value);
        });
        if (labelled) expected.push(labels.get(row.scenario ?? row.id) ?? "");
        if (cells[index]!.join("\0") !== expected.join("\0")) expect(cells[index]).toEqual(expected);
      }
    }
  });

  it("follows the language unless told otherwise", async () => {
    const french = await type("list --lang fr --format csv");
    const english = await type("list --lang en --format csv");
    expect(french.out).toMatch(/^\ufeffid;title;status;date;hypothetical;legal\r\n/);
    expect(english.out).toMatch(/^id,title,status,date,hypothetical,legal\n/);
  });
});

describe("--out", () => {
  it("writes to a file instead, in the layout of its name", async () => {
    const plain = await type("run status-quo --format json");
    const { out, files } = await type("run status-quo --out somewhere/run.json");
    expect(out).toBe("");
    expect([...files]).toEqual([["somewhere/run.json", plain.out]]);
    const csv = await type("list --out list.CSV --lang en");
    expect(csv.files.get("list.CSV")).toMatch(/^id,title/);
    const text = await type("list --out list.txt --lang en");
    expect(text.files.get("list.txt")).toMatch(/^status-quo /);
    const told = await type("list --out list.csv --format table --lang en");
    expect(told.files.get("list.csv")).toMatch(/^status-quo /);
  });
});
