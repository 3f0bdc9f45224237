import { describe, expect, test } from "vitest";
import type { VegaLiteSpec } from "../../src/charts/chart.js";
import { fanChart } from "../../src/charts/fan-chart.js";
import { renderSvg } from "../../src/node/render.js";
import { drawnEnsemble } from "./drawn-fixture.js";
import { observed } from "./fixture.js";
import { visibleText } from "./visible-text.js";

type Datum = Record<string, unknown>;
type Drawn = { data: { values: Datum[] }; spec: { layer: { encoding: { y: { scale: { domain: number[] } } } }[] } };

/** The panels with data of their own, the footer apart. */
function panelsOf(spec: VegaLiteSpec): Drawn[] {
  return (spec.concat as unknown as Drawn[]).slice(0, -1);
}

function dataOf(spec: VegaLiteSpec): Datum[] {
  return panelsOf(spec).flatMap((panel) => panel.data.values);
}

const bands = ["p5", "p25", "median", "p75", "p95"];
const two = drawnEnsemble(2);

describe("a fan chart", () => {
  test("draws months where the outcome was asked by month, at their middle, and years else", () => {
    const monthly = dataOf(fanChart(two, "feedingShare", { by: "segment", segments: ["gp"] }));
    expect(monthly).toHaveLength(2 * 12);
    expect(monthly[0]?.time).toBeCloseTo(2028 + 1 / 24, 3);
    const yearly = dataOf(fanChart(two, "consultingShare", { by: "segment", segments: ["gp"] }));
    expect(yearly.map(({ time }) => time).slice(0, 2)).toEqual([2026.5, 2027.5]);
    expect(yearly).toHaveLength(2 * 10);
  });

  test("nests its bands, and holds the numbers of the ensemble", () => {
    const data = dataOf(fanChart(two, "consultingShare", { by: "segment" }));
    for (const datum of data) {
      const values = bands.map((name) => Number(datum[name]));
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    const { figures, quantiles } = two.scenarios[1]!.asked;
    const place = figures.findIndex(
      ({ outcome, segment, year }) => outcome === "consultingShare" && segment === "gp" && year === 2035,
    );
    const last = data.filter(({ cell, time }) => cell === "General practitioners" && time === 2035.5);
    expect(last).toEqual([]);
    const own = dataOf(fanChart(two, "consultingShare", { by: "segment", language: "en" })).find(
      ({ cell, fan, time }) => cell === "General practitioners" && fan === "Article 85, as voted" && time === 2035.5,
    );
    bands.forEach((name, level) => {
      expect(own?.[name]).toBeCloseTo(quantiles[level * figures.length + place]!, 4);
    });
  });

  test("lays two scenarios over each other, and sets more side by side with the first one's median for reference", () => {
    const [over, ...none] = panelsOf(fanChart(two, "feedingShare", { by: "segment", segments: ["gp", "all"] }));
    expect(none).toEqual([]);
    expect(new Set(over?.data.values.map(({ fan }) => fan)).size).toBe(2);
    expect(over?.data.values.some(({ reference }) => reference !== undefined)).toBe(false);
    const beside = panelsOf(fanChart(drawnEnsemble(4), "feedingShare", { by: "segment", segments: ["gp", "all"] }));
    expect(beside).toHaveLength(2);
    for (const { data } of beside) {
      const own = data.values.filter(({ median }) => median !== undefined);
      const base = own.filter(({ cell }) => cell === own[0]?.cell).map(({ median }) => median);
      const cells = [...new Set(own.map(({ cell }) => cell))];
      expect(cells).toHaveLength(4);
      for (const cell of cells.slice(1)) {
        const reference = data.values.filter((datum) => datum.cell === cell && datum.reference !== undefined);
        expect(reference.map((datum) => datum.reference)).toEqual(base);
      }
    }
  });

  test("draws the differences of the draws, not those of their quantiles, without the scenario that they are from", () => {
    const ensemble = drawnEnsemble(2);
    const data = dataOf(fanChart(ensemble, "feedingShare", { paired: true, language: "en" }));
    expect(new Set(data.map(({ cell }) => cell))).toEqual(new Set(["Article 85, as voted"]));
    const { figures, quantiles } = ensemble.scenarios[1]!.difference!;
    const place = figures.findIndex(
      ({ outcome, segment, year }) => outcome === "feedingShare" && segment === "all" && year === 2030,
    );
    const shown = data.find(({ time }) => time === 2030.5);
    expect(shown?.median).toBeCloseTo(100 * quantiles[2 * figures.length + place]!, 3);
  });

  test.each([
    ["fr", "2\u202f000 tirages (graine 7)", "Bande foncée\u00a0: 25–75\u00a0% des tirages", "5–95\u00a0%"],
    ["en", "2,000 draws (seed 7)", "Dark band: 25–75% of draws", "5–95%"],
  ] as const)("says in %s what the bands are and how they were drawn", async (language, count, dark, light) => {
    const seen = visibleText(await renderSvg(fanChart(two, "feedingShare", { language })));
    for (const words of [count, dark, light]) expect(seen).toContain(words);
    expect(seen).toContain(language === "fr" ? "jugements signalés comme tels" : "judgements, marked as such");
  });

  test("names the design where draws are not independent", async () => {
    const sobol = { ...two, design: "sobol" as const, replicates: 8 };
    const seen = visibleText(await renderSvg(fanChart(sobol, "feedingShare", { language: "en" })));
    expect(seen).toContain("2,000 draws (seed 7, scrambled Sobol sequence)");
  });

  test("scales amounts, and shows shares on the whole scale unless they are small", () => {
    const domain = (spec: VegaLiteSpec) => panelsOf(spec)[0]?.spec.layer[0]?.encoding.y.scale.domain;
    expect(domain(fanChart(two, "feedingShare"))).toEqual([0, 1]);
    expect(domain(fanChart(two, "feedingPlatformFault"))?.[1]).toBeCloseTo(0.03, 5);
    const [first, last] = domain(fanChart(two, "assessed")) ?? [];
    expect(first).toBe(0);
    expect(last).toBeLessThan(100);
  });

  test("keeps published values beside the segments shown", () => {
    const data = dataOf(fanChart(two, "feedingShare", { by: "segment", segments: ["hospital", "gp"], observed }));
    expect(data.filter(({ published }) => published !== undefined).map(({ published }) => published)).toEqual([0.7]);
  });

  test("leaves its ensemble as it was", () => {
    const ensemble = drawnEnsemble(2);
    const before = structuredClone({ ...ensemble, members: [] });
    fanChart(ensemble, "feedingShare", { by: "segment", observed });
    expect({ ...ensemble, members: [] }).toEqual(before);
  });
});

describe("a fan chart refuses", () => {
  test("what the ensemble has no draws of", () => {
    expect(() => fanChart(two, "feedingShar")).toThrow("no draws by year of outcome: feedingShar");
    expect(() => fanChart(two, "presentValueBalance")).toThrow("no draws by year of outcome: presentValueBalance");
    expect(() => fanChart(two, "feedingShare", { by: "segment", segments: ["vet"] })).toThrow(
      "no draws of segment: vet",
    );
    expect(() => fanChart(two, "feedingShare", { scenarios: ["nowhere"] })).toThrow("no draws of scenario: nowhere");
    expect(() => fanChart(drawnEnsemble(1), "feedingShare", { paired: true })).toThrow(
      "no differences by year of outcome: feedingShare",
    );
  });

  test("more scenarios by segment than fit, unless some are chosen", () => {
    const many = drawnEnsemble(5);
    const six = {
      ...many,
      members: [...many.members, { ...many.members[0]!, heading: { ...many.members[0]!.heading, id: "sixth" } }],
      scenarios: [...many.scenarios, { ...many.scenarios[0]!, id: "sixth" }],
    };
    expect(() => fanChart(six, "feedingShare", { by: "segment" })).toThrow(
      "too many scenarios by segment: 6; choose 5 at most with `scenarios`",
    );
    const spec = fanChart(six, "feedingShare", { by: "segment", scenarios: ["sixth"], segments: ["gp"] });
    expect(panelsOf(spec)).toHaveLength(1);
  });
});
