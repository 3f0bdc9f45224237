import { beforeAll, describe, expect, it } from "vitest";
import { loadRuns } from "../../../src/node/load-runs.js";
import { drawReport } from "../../../src/node/report/draws/draw-report.js";
import { keyFigures } from "../../../src/node/report/key-figures.js";
import { numberTableHtml } from "../../../src/node/report/page/number-table-html.js";
import { differenceTable } from "../../../src/results/difference-table.js";
import type { Ensemble } from "../../../src/results/ensemble.js";
import type { Run } from "../../../src/results/run.js";
import { summaryTable } from "../../../src/results/summary-table.js";
import { fewDraws, scenarios } from "./written-report.js";

let runs: readonly Run[];
let ensemble: Ensemble;
beforeAll(async () => {
  runs = await loadRuns(scenarios);
  ({ all: ensemble } = await drawReport(runs, runs[1]!, { draws: fewDraws, seed: 1 }));
});

/** Straight from the tables of the draws, without the report's own look-up. */
function read(run: Run, outcome: string, year: number | "all", statistic: string, paired = false): number {
  const total = (dimension: string) => dimension === "" || dimension === "all";
  const table = paired ? differenceTable(ensemble) : summaryTable(ensemble);
  const rows = table.rows.filter(
    (row) =>
      row.scenario === run.heading.id &&
      row.outcome === outcome &&
      row.year === year &&
      row.statistic === statistic &&
      row.account === "" &&
      total(row.segment) &&
      total(row.exam),
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.value ?? Number.NaN;
}

const levels: Readonly<Record<string, readonly (readonly [string, number | "all"])[]>> = {
  "key-adoption": [
    ["feedingShare", 2028],
    ["feedingShare", 2030],
    ["feedingShare", 2035],
    ["consultingShare", 2035],
    ["feedingEditorFaultRate", 2030],
  ],
  "key-fines": [
    ["assessed", 2030],
    ["collected", 2030],
    ["assessed", "all"],
    ["collected", "all"],
    ["finedMembers", 2030],
    ["controlCost", "all"],
    ["withheld", "all"],
  ],
};

describe("the key figures", () => {
  it("are the medians of the draws", () => {
    const tables = new Map(keyFigures(runs, runs[0]!, ensemble).map((table) => [table.id, table]));
    for (const [id, columns] of Object.entries(levels)) {
      const { rows } = tables.get(id)!;
      expect(rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual(
        runs.map((run) => columns.map(([outcome, year]) => read(run, outcome, year, "median"))),
      );
    }
  });

  it("are paired differences where they say so, and none for the status quo itself", () => {
    const table = keyFigures(runs, runs[0]!, ensemble).find(({ id }) => id === "key-balance")!;
    const outcomes = ["burdenCost", "presentValuePayer", "presentValueSociety"];
    const [first, ...others] = table.rows;
    expect(first?.cells).toEqual([undefined, undefined, undefined]);
    expect(others.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual(
      runs.slice(1).map((run) => outcomes.map((outcome) => read(run, outcome, "all", "median", true))),
    );
  });

  it("say how often a difference is to the better, in words, and nothing of the kind of a level", () => {
    const tables = keyFigures(runs, runs[0]!, ensemble);
    const society = tables.find(({ id }) => id === "key-balance")?.rows[1]?.cells[2];
    const share = read(runs[1]!, "presentValueSociety", "all", "probabilityBetter", true);
    expect(society?.chance?.en).toMatch(/^better: (?:[<>]\u00a0)?\d+%$/);
    expect(society?.chance?.fr).toMatch(/^mieux\u00a0: (?:[<>]\u00a0)?\d+\u00a0%$/);
    expect(Math.abs(Number(/\d+/.exec(society?.chance?.en ?? "")?.[0]) - 100 * share)).toBeLessThanOrEqual(5);
    for (const { cells } of tables.find(({ id }) => id === "key-fines")!.rows) {
      for (const cell of cells) expect(cell?.chance).toBeUndefined();
    }
  });

  it("print each median with its range below, in the unit that the head names", () => {
    for (const language of ["fr", "en"] as const) {
      for (const table of keyFigures(runs, runs[0]!, ensemble)) {
        const markup = numberTableHtml(table, language).markup;
        const cells = [...markup.matchAll(/<data value="([^"]+)">([^<]+)<\/data>/g)];
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.map((match) => Number(match[1]))).toEqual(
          table.rows.flatMap(({ cells: row }) => row.flatMap((cell) => (cell ? [cell.value] : []))),
        );
      }
    }
    const fines = keyFigures(runs, runs[0]!, ensemble).find(({ id }) => id === "key-fines")!;
    expect(fines.heads[2]?.fr).toBe("Prononcées 2026–2035 (en\u00a0M€)");
    expect(fines.rows[0]?.cells[2]).toEqual({ value: 0, shown: { fr: "0", en: "0" } });
    const cell = fines.rows[1]?.cells[2];
    expect(cell?.interval?.fr).toMatch(/^\d[\d,]*–\d[\d,]*$/);
    const median = read(runs[1]!, "assessed", "all", "median") / 1e6;
    expect(Math.abs(Number(cell?.shown.fr.replace(",", ".")) - median)).toBeLessThanOrEqual(median / 2);
    expect(numberTableHtml(fines, "fr").markup).toContain(`<span class="range">${cell?.interval?.fr}</span>`);
  });

  it("leave out the years that a shorter horizon does not have", async () => {
    const short = await loadRuns(["status-quo", "article-85-as-voted"], { set: ["horizon.end=2031-12"] });
    const { all } = await drawReport(short, short[1]!, { draws: 20, seed: 1 });
    const heads = keyFigures(short, short[0]!, all).flatMap((table) => table.heads.map(({ fr }) => fr));
    expect(heads.filter((head) => head.includes("2035"))).toEqual([]);
    expect(heads).toContain("Alimentation 2030 (en\u00a0%)");
  });
});
