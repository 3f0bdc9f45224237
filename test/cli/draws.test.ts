import { describe, expect, it } from "vitest";
import { simulate } from "../../src/node/simulate.js";
import { type } from "./command-line.js";
import { parseCsv } from "./parse-csv.js";

interface Json {
  readonly legal: readonly Readonly<Record<string, unknown>>[];
  readonly run: Readonly<Record<string, unknown>>;
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

async function json(line: string): Promise<Json> {
  const { out, code, err } = await type(`${line} --format json --lang en`);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out);
}

const dimensions = ["scenario", "statistic", "outcome", "segment", "exam", "account", "year", "unit", "value"];

describe("exports of draws", () => {
  it("have the record, the legal notes, and a row a statistic, as JSON", async () => {
    const found = await json("run article-85-as-voted --draws 60 --seed 5 --design sobol");
    expect(Object.keys(found)).toEqual(["version", "language", "legal", "run", "columns", "rows"]);
    expect(found.run).toEqual({ draws: 60, seed: 5, design: "sobol", replicates: 8, mechanisms: "drawn" });
    expect(found.legal).toMatchObject([
      { scenario: "article-85-as-voted", label: expect.stringMatching(/^Hypothetical/) },
    ]);
    expect(found.columns.map(({ name }) => name)).toEqual([...dimensions, "standardError"]);
    const assessed = found.rows.filter(
      (row) => row.outcome === "assessed" && row.segment === "all" && row.year === "all",
    );
    expect(assessed.map(({ statistic }) => statistic)).toEqual(["mean", "p5", "p25", "median", "p75", "p95"]);
    const shielded = found.rows.filter(
      (row) => row.outcome === "shielded" && row.segment === "gp" && row.year === "all",
    );
    expect(shielded.map(({ statistic }) => statistic)).toEqual(["mean"]);
    for (const { value, standardError } of found.rows) {
      expect([typeof value, typeof standardError]).toEqual(["number", "number"]);
    }
  });

  it("have the figures of each scenario, then the differences from the baseline, when comparing", async () => {
    const { rows, columns } = await json(
      "compare status-quo article-85-as-voted --draws 60 --outcome controlCost --year all",
    );
    expect(columns.map(({ name }) => name)).toEqual(["baseline", ...dimensions, "standardError"]);
    const whole = rows.filter(({ segment }) => segment === "all");
    expect(whole.map(({ baseline, scenario, statistic }) => [baseline, scenario, statistic].join(" "))).toEqual([
      ...["mean", "p5", "p25", "median", "p75", "p95"].map((one) => ` status-quo ${one}`),
      ...["mean", "p5", "p25", "median", "p75", "p95"].map((one) => ` article-85-as-voted ${one}`),
      ...["mean", "p5", "p25", "median", "p75", "p95", "probabilityBetter"].map(
        (one) => `status-quo article-85-as-voted ${one}`,
      ),
    ]);
  });

  it("have an empty error where one draw tells nothing of it", async () => {
    const { rows } = await json("run status-quo --draws 1 --outcome payer");
    expect(new Set(rows.map(({ standardError }) => standardError))).toEqual(new Set([null]));
  });

  it("bear label and record in every row of CSV, in either dialect, with every digit", async () => {
    for (const [language, separator, mark] of [
      ["fr", ";", ","],
      ["en", ",", "."],
    ] as const) {
      const { out, err } = await type(
        `compare status-quo article-85-as-voted --draws 60 --seed 5 --outcome payer --year 2030 --format csv --lang ${language}`,
      );
      expect(err).toBe("");
      const [names = [], ...rows] = parseCsv(out.replace(/^\ufeff/, ""), separator);
      const record = ["draws", "seed", "design", "replicates", "mechanisms", "version"];
      expect(names).toEqual(["baseline", ...dimensions, "standardError", "legal", ...record]);
      expect(rows).toHaveLength(6 + 6 + 7);
      for (const row of rows) {
        const cell = (name: string) => row[names.indexOf(name)] ?? "";
        expect(record.map(cell)).toEqual(["60", "5", "plain", "1", "drawn", "0.0.0-test"]);
        expect(cell("legal")).toMatch(
          cell("scenario") === "status-quo" ? /^(Droit en vigueur|Law in force)/ : /^Hypoth/,
        );
      }
      expect(rows[0]?.[names.indexOf("value")]).toMatch(new RegExp(`^\\d{7,}\\${mark}\\d{4,}$`));
    }
  });

  it("are saved whole", async () => {
    const { files, out } = await type("run status-quo --draws 20 --outcome payer --out draws.csv --lang en");
    expect([out, [...files.keys()]]).toEqual(["", ["draws.csv"]]);
    expect(files.get("draws.csv")).toMatch(/^scenario,statistic,.*,version\n/);
  });

  it("of central runs have no record and stay as they are", async () => {
    const { out } = await type("run status-quo --format json");
    expect(Object.keys(JSON.parse(out))).toEqual(["version", "language", "legal", "columns", "rows"]);
    expect((await type("run status-quo --format csv --lang en")).out).toMatch(/^scenario,statistic,.*,value,legal\n/);
  });
});

describe("draws", () => {
  it("are the same on any number of workers", async () => {
    const line = "compare status-quo graduated --draws 300 --format json --outcome payer";
    const one = await type(`${line} --workers 1`);
    expect(one.code).toBe(0);
    expect((await type(`${line} --workers 2`)).out).toBe(one.out);
  });

  it("are as many as a precision takes, and the same as when as many are asked for", async () => {
    const line = "run status-quo --outcome presentValuePayer --year all";
    const reached = await json(`${line} --until-se 2%`);
    const { draws } = reached.run as { readonly draws: number };
    expect(draws).toBeLessThan(100_000);
    const mean = reached.rows.find(({ statistic }) => statistic === "mean")!;
    expect(Number(mean.standardError) / Math.abs(Number(mean.value))).toBeLessThanOrEqual(0.02);
    expect((await json(`${line} --draws ${draws}`)).rows).toEqual(reached.rows);
    const page = await type(`${line} --until-se 2% --lang en`);
    expect(page.out).toContain("The precision asked for is reached.");
  });

  it("wait for an outcome that is not shown, and say when the most is too few", async () => {
    const line = "run status-quo --outcome payer --year 2030 --until-se avoidedSpend=10 --draws 256";
    const { out } = await type(`${line} --lang fr`);
    expect(out).toMatch(/^256\u00a0tirages \(graine 1/m);
    expect(out.replace(/\s/g, " ")).toMatch(
      /La précision demandée n’est pas atteinte : il faudrait plus que ce que --draws permet \(10 000 000 tirages\)/,
    );
    expect(out).not.toContain("Examens redondants");
  });

  it("are advised upon from the figures that are shown", async () => {
    const { out } = await type(
      "run status-quo --draws 99 --outcome payer --outcome avoidedSpend --year 2026 --lang en",
    );
    expect(out).toMatch(
      /^Least precise: “(Balance of health insurance|Duplicate tests avoided)”, to within ±EUR.[\d.,]+/m,
    );
    const narrow = await type(
      "run status-quo --draws 99 --outcome cases --outcome feedingShare --segment gp --lang en",
    );
    expect(narrow.out).toMatch(
      /^Least precise: “Realised share \(feeding\)”, to within ±[\d.]+.points? with 99.draws/m,
    );
  });

  it("are asked of the outcomes and segments that are shown", async () => {
    const asked: unknown[] = [];
    const engine: typeof simulate = (scenarios, options) => {
      asked.push([options?.outcomes, options?.segments, options?.compare]);
      return simulate(scenarios, options);
    };
    const changes = { openEngine: async () => engine };
    await type("run status-quo --draws 9 --segment gp --outcome cases", changes);
    await type("compare status-quo graduated --draws 9 --outcome payer", changes);
    expect(asked).toEqual([
      [["cases"], ["gp"], false],
      [["payer"], [], true],
    ]);
    const { out } = await type("run status-quo --draws 9 --outcome feedingShare --lang en");
    expect(out).toMatch(/^General practitioners/m);
    expect(out).toMatch(/^All/m);
  });

  it("stop when interrupted: one line in the language, exit code 130, nothing written", async () => {
    for (const [language, line] of [
      ["fr", "dmp-lab\u00a0: interrompu après 128\u00a0tirages\u202f; rien n’a été écrit.\n"],
      ["en", "dmp-lab: interrupted after 128\u00a0draws; nothing was written.\n"],
    ] as const) {
      const interruption = new AbortController();
      const engine: typeof simulate = (scenarios, options) =>
        simulate(scenarios, {
          ...options,
          onProgress: (progress) => {
            options?.onProgress?.(progress);
            if (progress.draws >= 128) interruption.abort();
          },
        });
      const ended = await type(`run status-quo --draws 100000 --workers 1 --out x.csv --lang ${language}`, {
        signal: interruption.signal,
        openEngine: async () => engine,
      });
      expect(ended).toEqual({ code: 130, out: "", err: line, files: new Map() });
    }
  });
});

describe("draws that are run one by one for want of something better", () => {
  it.each([
    ["fr", "Tirages faits un par un"],
    ["en", "Drawn one by one"],
  ])("are told of, in %s", async (language, words) => {
    const slow: typeof simulate = async (scenarios, options) => {
      const ensemble = await simulate(scenarios, options);
      return { ...ensemble, scenarios: ensemble.scenarios.map((one) => ({ ...one, reason: "no vectors here" })) };
    };
    const line = `run status-quo --draws 20 --outcome documentsFed --lang ${language}`;
    const { out } = await type(line, { openEngine: async () => slow });
    expect(out).toContain(words);
    expect((await type(line)).out).not.toContain(words);
  });
});
