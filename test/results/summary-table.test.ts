import { describe, expect, it } from "vitest";
import { findOutcome } from "../../src/results/catalogue.js";
import { differenceColumns, differenceTable } from "../../src/results/difference-table.js";
import { type SummaryRow, summaryColumns, summaryStatistics, summaryTable } from "../../src/results/summary-table.js";
import { smallEnsemble } from "./small-ensemble.js";

const outcomes = ["avoidedSpend", "controlCost", "assessed", "feedingShare"];
const ensemble = await smallEnsemble({ outcomes, segments: ["gp"], keepDraws: true });
const key = ({ scenario, outcome, segment, exam, account, year }: SummaryRow) =>
  [scenario, outcome, segment, exam, account, year].join("|");
const isAsked = ({ outcome, segment, exam }: SummaryRow) =>
  outcomes.includes(outcome) && ["", "all", "gp"].includes(segment) && ["", "all"].includes(exam);

/** Draws of a figure, less those of the baseline when `difference` is set, in rising order. */
function drawsOf(row: SummaryRow, difference = false): number[] {
  const { draws, scenarios } = ensemble;
  const position = scenarios[0]!.asked.figures.findIndex((figure) => key({ ...row, ...figure }) === key(row));
  const values = (index: number) => [...scenarios[index]!.values!.slice(position * draws, (position + 1) * draws)];
  const own = values(scenarios.findIndex(({ id }) => id === row.scenario));
  const base = values(0);
  return difference ? own.map((value, draw) => value - base[draw]!) : own;
}

const at: Readonly<Record<string, number>> = { p5: 0.05, p25: 0.25, median: 0.5, p75: 0.75, p95: 0.95 };

function quantile(values: readonly number[], level: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * level;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("a summary table", () => {
  const { columns, rows } = summaryTable(ensemble);

  it("has the columns that its rows have, in their order", () => {
    expect(columns).toBe(summaryColumns);
    for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
  });

  it("has every figure once, all statistics of those asked for, the mean of others", () => {
    const figures = new Map<string, SummaryRow[]>();
    for (const row of rows) figures.set(key(row), [...(figures.get(key(row)) ?? []), row]);
    expect(figures.size).toBe(ensemble.scenarios.reduce((sum, { all }) => sum + all.figures.length, 0));
    for (const group of figures.values()) {
      const expected = isAsked(group[0]!) ? summaryStatistics : ["mean"];
      expect(group.map(({ statistic }) => statistic)).toEqual(expected);
    }
  });

  it("has the unit of the catalogue, and an error that is a number", () => {
    for (const row of rows) {
      expect(row.unit).toBe(findOutcome(row.outcome)?.unit);
      expect(row.standardError).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(row.value)).toBe(true);
    }
  });

  it("says of each asked figure what its draws say", () => {
    const asked = rows.filter(isAsked);
    expect(asked.length).toBeGreaterThan(500);
    for (const row of asked) {
      const draws = drawsOf(row);
      const level = at[row.statistic];
      const expected = level === undefined ? mean(draws) : quantile(draws, level);
      expect(Math.abs(row.value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
    }
  });
});

describe("a difference table", () => {
  const { columns, rows } = differenceTable(ensemble);

  it("has the columns that its rows have, and names the baseline", () => {
    expect(columns).toBe(differenceColumns);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
      expect([row.baseline, row.scenario]).toEqual(["status-quo", "article-85-as-voted"]);
    }
  });

  it("says of each difference what the paired draws say", () => {
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) {
      const draws = drawsOf(row, true);
      const level = at[row.statistic];
      const direction = findOutcome(row.outcome)?.direction;
      const better = direction === "lower" ? (one: number) => one < 0 : (one: number) => one > 0;
      const expected = row.statistic.startsWith("probability")
        ? draws.filter(better).length / draws.length
        : level === undefined
          ? mean(draws)
          : quantile(draws, level);
      expect(Math.abs(row.value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
    }
  });

  it("says how often a figure is better, or higher where nobody can say what is better", () => {
    const statistic = (outcome: string) =>
      rows.filter((row) => row.outcome === outcome && row.unit === "probability").map((row) => row.statistic);
    expect(new Set(statistic("avoidedSpend"))).toEqual(new Set(["probabilityBetter"]));
    expect(new Set(statistic("controlCost"))).toEqual(new Set(["probabilityBetter"]));
    expect(new Set(statistic("assessed"))).toEqual(new Set(["probabilityHigher"]));
    const whole = (outcome: string) =>
      rows.find((row) => row.outcome === outcome && row.year === "all" && row.unit === "probability")?.value;
    expect([whole("controlCost"), whole("assessed")]).toEqual([0, 1]);
  });

  it("is empty where nothing was compared", async () => {
    const alone = await smallEnsemble({ outcomes, compare: false, draws: 20 });
    expect(differenceTable(alone).rows).toEqual([]);
    expect(summaryTable(alone).rows.length).toBeGreaterThan(1000);
  });
});
