import { describe, expect, test } from "vitest";
import { adoptionChart } from "../../src/charts/adoption-chart.js";
import { avoidedSpendChart } from "../../src/charts/avoided-spend-chart.js";
import type { ChartInput } from "../../src/charts/chart.js";
import { ledgerChart } from "../../src/charts/ledger-chart.js";
import { penaltiesChart } from "../../src/charts/penalties-chart.js";
import { whoFailedChart } from "../../src/charts/who-failed-chart.js";
import { renderSvg } from "../../src/node/render.js";
import { fixture, fixtureRows, observed } from "./fixture.js";
import { visibleText } from "./visible-text.js";

type Datum = Record<string, unknown>;

function dataOf(spec: ReturnType<typeof adoptionChart>): Datum[] {
  const [panel] = spec.concat as unknown as [{ data: { values: Datum[] } }];
  return panel.data.values;
}

function total(input: ChartInput, scenario: string, outcome: string): number {
  return input.rows
    .filter((row) => row.scenario === scenario && row.outcome === outcome && row.year !== "all")
    .reduce((sum, row) => sum + row.value, 0);
}

describe("adoption", () => {
  test("puts yearly rows at mid-year, monthly rows at mid-month and published shares where they were seen", () => {
    const input = fixture("en", 1);
    const one = { segments: ["hospital"], observed };
    const [first, ...rest] = dataOf(adoptionChart({ ...input, ...one }));
    expect(first).toMatchObject({ segment: "Hospitals", time: 2026.5 });
    expect(rest.at(-1)).toMatchObject({ published: 0.7, fact: "seed-share-discharge-letters" });
    expect(rest.at(-1)?.time).toBeCloseTo(2025.958, 3);
    const monthly = input.rows.map((row) => ({ ...row, month: "2028-07" }));
    expect(dataOf(adoptionChart({ ...input, rows: monthly, segments: ["gp"] }))[0]?.time).toBeCloseTo(2028.542, 3);
  });

  test("draws consulting when asked to", async () => {
    const spec = adoptionChart({ ...fixture("fr", 2), duty: "consulting" });
    expect(visibleText(await renderSvg(spec))).toContain("Qui consultera le DMP, et quand\u202f?");
    expect(Math.max(...dataOf(spec).map((datum) => Number(datum.share)))).toBeLessThan(0.4);
  });

  test("refuses to draw nothing", () => {
    expect(() => adoptionChart({ ...fixture("fr"), rows: [] })).toThrow("no rows for outcome: feedingShare");
  });
});

describe("penalties", () => {
  test("gives each scenario its sums, and says so where nobody is fined", async () => {
    const input = fixture("fr");
    const seen = visibleText(await renderSvg(penaltiesChart(input)));
    const millions = (total(input, "article-85-as-voted", "assessed") / 1e6).toFixed(1).replace(".", ",");
    expect(seen).toContain(`${millions}\u00a0M€ prononcés`);
    expect(seen.match(/Aucune amende/g)).toHaveLength(2);
    expect(seen).toContain("Amendes (M€ par an)");
  });

  test("writes every sum in one unit with as many decimals", async () => {
    const input = fixture("fr", 3);
    const rows = input.rows.map((row) => (row.scenario === "amendment-218" ? { ...row, value: row.value / 40 } : row));
    const seen = visibleText(await renderSvg(penaltiesChart({ ...input, rows })));
    const sums = [...seen.matchAll(/([\d,]+)\u00a0M€ (?:prononcés|recouvrés)/g)].map((match) => match[1] ?? "");
    expect(sums).toHaveLength(4);
    expect(new Set(sums.map((sum) => sum.split(",")[1]?.length))).toEqual(new Set([1]));
  });

  test("draws one outcome without a legend", async () => {
    const seen = visibleText(await renderSvg(penaltiesChart({ ...fixture("en"), outcomes: ["collected"] })));
    expect(seen).not.toContain("assessed");
    expect(seen).toMatch(/EUR\u00a022\.9\u00a0m collected/);
  });
});

describe("avoided spending", () => {
  test("takes the baseline off, year by year and family by family", () => {
    const input = { ...fixture("en", 2), against: "status-quo" };
    const bars = dataOf(avoidedSpendChart(input)).filter((datum) => "value" in datum);
    const sum = bars.reduce((total, bar) => total + Number(bar.value), 0) * 1e6;
    const expected = total(input, "article-85-as-voted", "avoidedSpend") - total(input, "status-quo", "avoidedSpend");
    expect(sum).toBeCloseTo(expected, -1);
    expect(new Set(bars.map((bar) => bar.scenario))).toEqual(new Set(["Article 85, as voted"]));
  });

  test("refuses a baseline that is not among the scenarios", () => {
    const draw = () => avoidedSpendChart({ ...fixture("en", 2), against: "nowhere" });
    expect(draw).toThrow("unknown scenario to compare with: nowhere");
  });
});

describe("who failed", () => {
  test("shows one scenario, three causes for every segment and year", () => {
    const values = dataOf(whoFailedChart({ ...fixture("fr"), scenario: "bill-2027" }));
    expect(values).toHaveLength(12 * 10 * 3);
    expect(new Set(values.map((datum) => datum.party))).toEqual(
      new Set(["Le professionnel", "La plateforme", "L’éditeur du logiciel"]),
    );
  });
});

describe("ledger", () => {
  test("prints every balance with its sign, in French digits, and tells payers from receivers by colour", async () => {
    const spec = ledgerChart({ ...fixture("fr", 2), against: "status-quo" });
    expect(visibleText(await renderSvg(spec))).toMatch(/\+183,4 \+39,2 0 \+36,9 −135,5 −8,6 −111,7 −3,9 /);
    for (const { value, colour, account } of dataOf(spec)) {
      if (account !== "Ressources réelles") expect(colour).toBe(Number(value) < 0 ? "#D55E00" : "#0072B2");
    }
  });

  test("writes all balances with as many decimals, and what they would not show as about 0", () => {
    const rows = fixtureRows(1).map((row) => (row.account === "patients" ? { ...row, value: 12_000 } : row));
    const words = dataOf(ledgerChart({ ...fixture("fr", 1), rows })).map((datum) => datum.words);
    expect(words).toContain("≈\u202f0");
    for (const one of words.filter((word) => word !== "0" && word !== "≈\u202f0")) expect(one).toMatch(/\d,\d$/);
  });

  test("refuses a year without balances", () => {
    expect(() => ledgerChart({ ...fixture("fr"), year: 1999 })).toThrow("no balances for year: 1999");
  });
});
