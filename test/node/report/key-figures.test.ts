import { beforeAll, describe, expect, it } from "vitest";
import { formatNumber, moneyScale } from "../../../src/locale/numbers.js";
import { loadRuns } from "../../../src/node/load-runs.js";
import { keyFigures } from "../../../src/node/report/key-figures.js";
import { numberTableHtml } from "../../../src/node/report/page/number-table-html.js";
import type { Run } from "../../../src/results/run.js";
import { scenarios } from "./written-report.js";

let runs: readonly Run[];
beforeAll(async () => {
  runs = await loadRuns(scenarios);
});

/** Straight from the long table, without the report's own look-up. */
function read(run: Run, outcome: string, year: number | "all"): number {
  const total = (dimension: string) => dimension === "" || dimension === "all";
  const rows = run.table.rows.filter(
    (row) =>
      row.outcome === outcome && row.year === year && row.account === "" && total(row.segment) && total(row.exam),
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
  it("are the long table's", () => {
    const tables = new Map(keyFigures(runs, runs[0]!).map((table) => [table.id, table]));
    for (const [id, columns] of Object.entries(levels)) {
      const { rows } = tables.get(id)!;
      expect(rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual(
        runs.map((run) => columns.map(([outcome, year]) => read(run, outcome, year))),
      );
    }
  });

  it("are differences from the status quo where they say so, and none for the status quo itself", () => {
    const table = keyFigures(runs, runs[0]!).find(({ id }) => id === "key-balance")!;
    const outcomes = ["burdenCost", "presentValuePayer", "presentValueSociety"];
    const [first, ...others] = table.rows;
    expect(first?.cells).toEqual([undefined, undefined, undefined]);
    expect(others.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual(
      runs.slice(1).map((run) => outcomes.map((outcome) => read(run, outcome, "all") - read(runs[0]!, outcome, "all"))),
    );
  });

  it("print what they hold, in the scale that the head names", () => {
    for (const language of ["fr", "en"] as const) {
      for (const table of keyFigures(runs, runs[0]!)) {
        const markup = numberTableHtml(table, language).markup;
        const cells = [...markup.matchAll(/<data value="([^"]+)">([^<]+)<\/data>/g)];
        expect(cells.length).toBeGreaterThan(0);
        expect(cells.map((match) => Number(match[1]))).toEqual(
          table.rows.flatMap(({ cells: row }) => row.flatMap((cell) => (cell ? [cell.value] : []))),
        );
      }
    }
    const fines = keyFigures(runs, runs[0]!).find(({ id }) => id === "key-fines")!;
    const assessed = read(runs[1]!, "assessed", "all");
    const scale = moneyScale(assessed, "fr");
    expect(fines.heads[2]?.fr).toContain(`(${scale.unit})`);
    expect(fines.rows[1]?.cells[2]?.shown.fr).toBe(formatNumber(assessed / scale.divisor, "fr", { fixed: 2 }));
  });

  it("leave out the years that a shorter horizon does not have", async () => {
    const short = await loadRuns(["status-quo", "article-85-as-voted"], { set: ["horizon.end=2031-12"] });
    const heads = keyFigures(short, short[0]!).flatMap((table) => table.heads.map(({ fr }) => fr));
    expect(heads.filter((head) => head.includes("2035"))).toEqual([]);
    expect(heads).toContain("Alimentation 2030");
  });
});
