import type { ChartInput, ChartRow } from "../../src/charts/chart.js";
import type { Language } from "../../src/locale/language.js";
import { termIds } from "../../src/locale/terms.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { differenceTable } from "../../src/results/difference-table.js";
import type { Ensemble } from "../../src/results/ensemble.js";
import { summaryTable } from "../../src/results/summary-table.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { parseMonth } from "../../src/scenario/month.js";
import type { Differences, Distributions, FigureKey, MonthlySeries } from "../../src/simulate/simulation.js";
import { fixture, fixtureRows, headings } from "./fixture.js";

const scenario = await loadScenario("status-quo");
const member = { scenario, legal: legalView(scenario) };

/** What the quantiles and the mean of a figure are, as multiples of its central value: a long tail above. */
const factors = { p5: 0.4, p25: 0.75, median: 1.2, p75: 1.6, p95: 2.5 };
const meanFactor = 1.4;

/** An ensemble of `count` scenarios whose draws spread about the central rows of the fixture: shares, fines, tests avoided, balances. */
export function drawnEnsemble(count = headings.length, monthly: readonly string[] = ["feedingShare"]): Ensemble {
  const rows = [...fixtureRows(count), ...totals(count)];
  const of = (id: string) => rows.filter((row) => row.scenario === id);
  const [first] = headings;
  return {
    draws: 2000,
    seed: 7,
    design: "plain",
    replicates: 1,
    members: headings.slice(0, count).map((heading) => ({ heading, ...member })),
    scenarios: headings.slice(0, count).map(({ id }, place) => ({
      id,
      all: distributions(of(id)),
      asked: distributions(of(id)),
      ...(place === 0 ? {} : { difference: differences(of(id), of(first?.id ?? "")) }),
      monthly: monthly.flatMap((outcome) => monthsOf(of(id), outcome)),
    })),
  };
}

/** What the charts of results need, with draws beside the central values. */
export function drawnFixture(language: Language, count = headings.length): ChartInput {
  const ensemble = drawnEnsemble(count);
  const input = fixture(language, count);
  const rows = [...input.rows, ...summaryTable(ensemble).rows, ...differenceTable(ensemble).rows];
  return { ...input, rows, drawn: ensemble };
}

/** Figures over the whole horizon, all exams together, and the share of the compliant. */
function totals(count: number): ChartRow[] {
  const rows = fixtureRows(count);
  const sum = (outcome: string, over: Partial<ChartRow>) =>
    headings.slice(0, count).map(({ id }): ChartRow => {
      const own = rows.filter((row) => row.scenario === id && row.outcome === outcome && matches(row, over));
      const value = own.reduce((total, row) => total + row.value, 0);
      return { ...(own[0] as ChartRow), exam: over.exam === undefined ? "" : "all", year: over.year ?? "all", value };
    });
  const years = [...new Set(rows.flatMap(({ year }) => (year === "all" ? [] : [year])))];
  const compliant = rows
    .filter(({ outcome }) => outcome === "feedingShare")
    .map((row) => ({ ...row, outcome: "feedingCompliant", value: row.value * 0.4 }));
  return [
    ...sum("assessed", {}),
    ...sum("collected", {}),
    ...sum("avoidedSpend", { exam: "all" }),
    ...years.flatMap((year) => sum("avoidedSpend", { exam: "all", year })),
    ...compliant,
  ];
}

function matches(row: ChartRow, { year }: Partial<ChartRow>): boolean {
  return year === undefined ? row.year !== "all" : row.year === year;
}

function distributions(rows: readonly ChartRow[]): Distributions {
  return spread(
    rows.map(keyOf),
    rows.map(({ value, unit }) => (unit === "share" ? Math.min(value, 0.38) : value)),
  );
}

function differences(rows: readonly ChartRow[], base: readonly ChartRow[]): Differences {
  const values = rows.map((row, place) => row.value - (base[place]?.value ?? 0));
  const share = (value: number) => Float64Array.from(values, () => value);
  return {
    ...spread(rows.map(keyOf), values),
    above: share(0.8),
    aboveError: share(0.01),
    below: share(0.2),
    belowError: share(0.01),
  };
}

function spread(figures: readonly FigureKey[], values: readonly number[]): Distributions {
  const quantiles = Object.values(factors).flatMap((factor) =>
    values.map((value) => (value < 0 ? value * (2.6 - factor) : value * factor)),
  );
  return {
    figures,
    mean: Float64Array.from(values, (value) => meanFactor * value),
    meanError: Float64Array.from(values, (value) => 0.01 * Math.abs(value)),
    quantiles: Float64Array.from(quantiles),
    quantileErrors: Float64Array.from(quantiles, (value) => 0.004 * Math.abs(value)),
  };
}

/** Twelve months of 2028 by segment. */
function monthsOf(rows: readonly ChartRow[], outcome: string): MonthlySeries[] {
  return termIds("segment").flatMap((segment) => {
    const own = rows.find((row) => row.outcome === outcome && row.segment === segment && row.year === 2028);
    if (!own) return [];
    const level = Math.min(own.value, 0.38);
    const months = Array.from({ length: 12 }, (_, month) => level * (1 + month / 100));
    const quantiles = Object.values(factors).flatMap((factor) => months.map((value) => value * factor));
    return [
      {
        ...{ outcome, segment, start: parseMonth("2028-01") ?? 0 },
        mean: Float64Array.from(months, (value) => meanFactor * value),
        meanError: Float64Array.from(months, () => 0.001),
        quantiles: Float64Array.from(quantiles),
      },
    ];
  });
}

function keyOf({ outcome, segment, exam, account, year }: ChartRow): FigureKey {
  return { outcome, segment, exam, account, year };
}
