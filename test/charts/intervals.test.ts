import { describe, expect, test } from "vitest";
import { avoidedSpendChart } from "../../src/charts/avoided-spend-chart.js";
import type { ChartInput, VegaLiteSpec } from "../../src/charts/chart.js";
import { takeOff } from "../../src/charts/difference.js";
import { ledgerChart } from "../../src/charts/ledger-chart.js";
import { penaltiesChart } from "../../src/charts/penalties-chart.js";
import { whoFailedChart } from "../../src/charts/who-failed-chart.js";
import { renderSvg } from "../../src/node/render.js";
import { drawnFixture } from "./drawn-fixture.js";
import { visibleText } from "./visible-text.js";

type Datum = Record<string, unknown>;

function dataOf(spec: VegaLiteSpec): Datum[] {
  const [panel] = spec.concat as unknown as [{ data: { values: Datum[] } }];
  return panel.data.values;
}

/** One statistic of a figure, straight from the rows; of the paired difference with `baseline`. */
function numberAt(input: ChartInput, where: Partial<ChartInput["rows"][number]>): number {
  const found = input.rows.filter((row) =>
    Object.entries({ baseline: undefined, ...where }).every(([name, value]) => row[name as keyof typeof row] === value),
  );
  expect(found).toHaveLength(1);
  return found[0]?.value ?? Number.NaN;
}

describe("fines over draws", () => {
  const input = drawnFixture("fr", 2);
  const scenario = "article-85-as-voted";

  test("draw the quantiles of each year beside the central value, and nothing where every draw is 0", () => {
    const data = dataOf(penaltiesChart(input)).filter((datum) => datum.median !== undefined);
    const of2030 = data.find(({ year, part }) => year === 2030 && part === "Amendes prononcées");
    for (const statistic of ["p5", "p25", "median", "p75", "p95", "central"]) {
      const value = numberAt(input, { scenario, outcome: "assessed", segment: "all", year: 2030, statistic });
      expect(of2030?.[statistic]).toBeCloseTo(value / 1e6, 9);
    }
    expect(data.filter(({ year }) => year === 2026)).toEqual([]);
    expect(new Set(data.map((datum) => datum.scenario))).toEqual(new Set(["Article 85, tel que voté"]));
  });

  test("write the median of the sum of the years, which is not the sum of medians, with its range and unit", async () => {
    const shifted = {
      ...input,
      rows: input.rows.map((row) =>
        row.outcome === "assessed" && row.year === "all" && row.statistic === "median"
          ? { ...row, value: 44.4e6, standardError: 1e4 }
          : row,
      ),
    };
    const seen = visibleText(await renderSvg(penaltiesChart(shifted)));
    expect(seen).toMatch(/44,4\u00a0M€ \([\d,]+–[\d,]+\) prononcés, .+ recouvrés/);
    expect(seen).toContain("Aucune amende");
    expect(seen).toContain("valeur centrale");
  });

  test("print no digit that the Monte Carlo error does not allow, and say what a question mark is", async () => {
    const withError = (share: number) => {
      const rows = input.rows.map((row) => ({ ...row, standardError: Math.abs(row.value) * share }));
      return renderSvg(penaltiesChart({ ...input, rows })).then(visibleText);
    };
    expect(await withError(0.1)).toMatch(/ [1-9]0\u00a0M€ \([1-9]0?–[1-9]00?\) prononcés/);
    expect(await withError(0.1)).not.toContain("inconnu avec si peu de tirages");
    expect(await withError(0.3)).toMatch(/\?\u00a0M€ .+ «\u00a0\?\u00a0»\u00a0: inconnu avec si peu de tirages/);
  });
});

describe("differences over draws", () => {
  const input = { ...drawnFixture("en", 2), against: "status-quo" };
  const scenario = "article-85-as-voted";

  test("are the paired ones: quantiles are never taken off each other", () => {
    const taken = takeOff(input).rows;
    expect(new Set(taken.map(({ statistic, baseline }) => `${statistic} ${baseline}`))).toEqual(
      new Set([
        "central undefined",
        ...["mean", "p5", "p25", "median", "p75", "p95", "probabilityBetter", "probabilityHigher"].map(
          (statistic) => `${statistic} status-quo`,
        ),
      ]),
    );
    const data = dataOf(avoidedSpendChart(input)).filter((datum) => datum.median !== undefined);
    const where = { baseline: "status-quo", scenario, outcome: "avoidedSpend", exam: "all", year: 2035 } as const;
    for (const statistic of ["p5", "median", "p95"]) {
      expect(data.find(({ year }) => year === 2035)?.[statistic]).toBeCloseTo(
        numberAt(input, { ...where, statistic }) / 1e6,
        9,
      );
    }
  });

  test("say so, and bear signs", async () => {
    const seen = visibleText(await renderSvg(avoidedSpendChart(input)));
    expect(seen).toContain("Difference from “Status quo: a duty without a fine”, draw by draw.");
    expect(seen).toMatch(/EUR\u00a0\+[\d.]+\u00a0m \(\+[\d.]+\u00a0to\u00a0\+[\d.]+\) in all/);
  });

  test("that are 0 in all draws are called none", async () => {
    const equal = { ...input, rows: input.rows.map((row) => (row.baseline ? { ...row, value: 0 } : row)) };
    expect(visibleText(await renderSvg(avoidedSpendChart(equal)))).toContain("No difference");
  });
});

describe("accounts over draws", () => {
  test("have an interval each, a bare 0 where nothing moves, and stay in millions beside one large amount", async () => {
    const input = { ...drawnFixture("fr", 2), against: "status-quo" };
    const rows = input.rows.map((row) => (row.account === "patients" ? { ...row, value: row.value + 4e9 } : row));
    const data = dataOf(ledgerChart({ ...input, rows }));
    expect(data).toHaveLength(8);
    expect(data.find(({ account }) => account === "Patients")?.words).toMatch(/^\+4\u202f000 \(/);
    for (const { words, median } of data.filter(({ account }) => account !== "Patients")) {
      if (median === undefined) expect(words).toBe("0");
      else expect(words).toMatch(/^[+−][\d,\u202f]+ \([+−][\d,\u202f]+\u00a0à\u00a0[+−][\d,\u202f]+\)$/);
    }
    expect(visibleText(await renderSvg(ledgerChart(input)))).toContain(
      "Solde (en\u00a0M€, valeur actuelle sur tout l’horizon)",
    );
  });
});

describe("who failed over draws", () => {
  test("stacks means, with the interval of all members below the threshold", () => {
    const input = drawnFixture("en", 1);
    const data = dataOf(whoFailedChart(input));
    const where = { scenario: "status-quo", segment: "gp", year: 2030 } as const;
    const own = data.find((one) => one.segment === "General practitioners" && one.year === 2030 && one.rank === 0);
    expect(own?.share).toBe(numberAt(input, { ...where, outcome: "feedingOwnFault", statistic: "mean" }));
    const whole = data.find((one) => one.segment === "General practitioners" && one.year === 2030 && "high" in one);
    expect(whole?.low).toBe(1 - numberAt(input, { ...where, outcome: "feedingCompliant", statistic: "p95" }));
    expect(whole?.high).toBe(1 - numberAt(input, { ...where, outcome: "feedingCompliant", statistic: "p5" }));
  });
});
