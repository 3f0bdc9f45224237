import { beforeAll, describe, expect, it } from "vitest";
import { loadEvidence } from "../../../src/node/evidence-files.js";
import { loadRuns } from "../../../src/node/load-runs.js";
import { chooseFocus, chooseScenarios } from "../../../src/node/report/choose-runs.js";
import { drawReport } from "../../../src/node/report/draws/draw-report.js";
import { lookUpSpread } from "../../../src/node/report/draws/look-up-spread.js";
import type { Figure, FigureContext } from "../../../src/node/report/figures/figure.js";
import { isEventTable } from "../../../src/node/report/figures/figure.js";
import { publishersOf, sourceWords } from "../../../src/node/report/figures/source-words.js";
import { standardFigures } from "../../../src/node/report/figures.js";
import { lookUp } from "../../../src/node/report/look-up.js";
import { listScenarioIds } from "../../../src/node/scenario-files.js";
import { printableRange } from "../../../src/results/printable-range.js";
import { rangeOf } from "../../../src/results/spread.js";
import { fewDraws } from "./written-report.js";

let context: FigureContext;
let figures: ReadonlyMap<string, Figure>;

async function contextOf(ids: readonly string[], asOf?: string): Promise<FigureContext> {
  const runs = await loadRuns(ids, { asOf });
  const focus = chooseFocus(runs);
  const draws = await drawReport(runs, focus, { draws: fewDraws, seed: 1 });
  return { runs, baseline: runs[0]!, focus, draws, evidence: loadEvidence(), version: "0.0.0" };
}

beforeAll(async () => {
  context = await contextOf(chooseScenarios(undefined, listScenarioIds()));
  figures = new Map(standardFigures(context).map((figure) => [figure.id, figure]));
});

describe("the standard figures", () => {
  it("have charts in both languages, a reading and a twin each", () => {
    expect([...figures.keys()]).toEqual([
      "law",
      "feeding",
      "feeding-change",
      "consulting",
      "consulting-change",
      "fines",
      "fines-projects",
      "who-failed",
      "duplicate-tests",
      "ledger",
      "ledger-projects",
      "ledger-conditions",
    ]);
    for (const figure of figures.values()) {
      for (const language of ["fr", "en"] as const) expect(figure.chart(language).usermeta).toEqual({ language });
      expect(figure.reading.length).toBeGreaterThan(0);
      expect(figure.twin.caption.fr).not.toBe("");
    }
  });

  it("read the chart from the draws: medians with their ranges, differences with how often they are positive", () => {
    const { all } = context.draws;
    const range = (year: number) => {
      const spread = lookUpSpread(all, "status-quo", { outcome: "feedingShare", year })!;
      return printableRange({ unit: "share", ...rangeOf(spread) }, "en").sentence;
    };
    expect(figures.get("feeding")?.reading[0]?.en).toBe(
      `All segments together, under “Status quo: a duty without a fine”, ${range(2026)} of due documents would reach the record in 2026 and ${range(2035)} in 2035.`,
    );
    expect(figures.get("fines")?.reading[0]?.fr).toMatch(
      /^Avec «\u00a0Article 85, tel que voté\u00a0» \(hypothétique\), [\d,]+\u00a0M€ \([\d,]+–[\d,]+\) d’amendes seraient prononcés de 2026 à 2035/,
    );
    expect(figures.get("feeding-change")?.reading[0]?.en).toMatch(
      /^Under “Article 85, as voted” \(hypothetical\), the median difference would be largest in 20\d\d: .+\u00a0points? \(.+\), above the status quo in \d+% of draws\.$/,
    );
  });

  it("tell the median from the mean and from the central value", () => {
    const central = lookUp(context.focus, { outcome: "assessed", year: "all" })! / 1e6;
    expect(figures.get("fines")?.reading[1]?.en).toMatch(
      new RegExp(
        `^The median of the draws is neither their mean \\(EUR\u00a0[\\d.]+\u00a0m\\), .+ nor the central value \\(EUR\u00a0${central.toFixed(2)}\u00a0m\\)`,
      ),
    );
  });

  it("have twins that hold the medians of the draws plotted", () => {
    const twin = figures.get("fines")?.twin;
    if (!twin || isEventTable(twin)) throw new Error("no numbers");
    const { figures: keys, quantiles } = context.draws.all.scenarios[1]!.asked;
    const medians = keys.flatMap(({ outcome, year }, place) =>
      outcome === "assessed" ? [{ year, value: quantiles[2 * keys.length + place] }] : [],
    );
    expect(twin.rows[0]?.cells.map((cell) => cell?.value)).toEqual(
      [...medians.filter(({ year }) => year !== "all"), ...medians.filter(({ year }) => year === "all")].map(
        ({ value }) => value,
      ),
    );
  });

  it("show observed shares that are facts, none from long before the horizon", () => {
    const { observed = [], facts = [] } = figures.get("feeding") ?? {};
    expect(observed.length).toBeGreaterThan(3);
    for (const { fact } of observed) expect(context.evidence.facts.get(fact)?.unsourced).not.toBe(true);
    expect(facts).not.toContain("use-gp-2017-2019-feed");
  });

  it("show observed shares of documents only, as the curves are, and say so", () => {
    const { observed = [], facts = [], reading = [], chart } = figures.get("feeding")!;
    const measureOf = new Map(
      context.evidence.series.get("feeding-share-by-segment")?.map(({ fact, measure }) => [fact, measure]),
    );
    expect([...measureOf.values()]).toContain("members");
    expect(new Set(observed.map(({ fact }) => measureOf.get(fact)))).toEqual(new Set(["documents"]));
    expect(facts).not.toContain("drv-pharmacy-share-2025");
    expect(reading.map(({ en }) => en)).toContain(
      "Diamonds are shares of documents, as the curves are; shares of professionals who feed, another measure, are not plotted.",
    );
    expect(JSON.stringify(chart("fr"))).toContain("part de documents observée");
  });

  it("say so when a measure is withdrawn or changes nothing", async () => {
    const later = await contextOf(["status-quo", "article-85-as-voted"], "2025-12-31");
    const shown = new Map(standardFigures(later).map((figure) => [figure.id, figure]));
    expect(shown.has("fines")).toBe(false);
    expect(shown.get("feeding-change")?.reading[0]?.en).toBe(
      "Under “Article 85, as voted” (withdrawn), no difference in nine draws in ten.",
    );
    expect(shown.get("duplicate-tests")?.reading[1]?.fr).toMatch(/aucun écart avec «\u00a0Article 85/);
    expect(shown.get("ledger")?.reading[0]?.en).toMatch(/no account differs from the status quo/);
  });

  it("can be made from the status quo alone", async () => {
    const alone = standardFigures(await contextOf(["status-quo"]));
    expect(alone.map(({ id }) => id)).toEqual([
      "law",
      "feeding",
      "consulting",
      "who-failed",
      "duplicate-tests",
      "ledger",
    ]);
    for (const figure of alone) expect(figure.chart("fr").concat.length).toBeGreaterThan(0);
  });
});

describe("choosing scenarios", () => {
  it("puts the baseline first and knows the library’s order", () => {
    expect(chooseScenarios(["graduated", "status-quo", "graduated"], [])).toEqual(["status-quo", "graduated"]);
    const all = chooseScenarios(undefined, listScenarioIds());
    expect(all.slice(0, 2)).toEqual(["status-quo", "article-85-as-voted"]);
    expect([...all].sort()).toEqual([...listScenarioIds()].sort());
  });
});

describe("the source line", () => {
  it("names publishers, never an unknown one, and counts judgements", () => {
    const line = sourceWords({ outcomes: ["assessed"], facts: [] }, context.focus, context.evidence, "en");
    expect(line.length).toBeLessThanOrEqual(8);
    expect(line.at(-1)).toMatch(/^judgements, marked as such, for \d+ of \d+ inputs$/);
    expect(line.filter((word) => word.startsWith("("))).toEqual([]);
    const { facts, sources } = context.evidence;
    const isUnnamed = (id: string) => typeof sources.get(id)?.publisher === "object" && id.startsWith("seed-");
    const unnamed = [...facts.values()].filter((fact) => fact.sources.length > 0 && fact.sources.every(isUnnamed));
    expect(unnamed.length).toBeGreaterThan(3);
    const ids = unnamed.map(({ id }) => id);
    expect(publishersOf(ids, context.evidence, "en")).toEqual([]);
  });

  it("follows derived facts to what they are computed from, and leaves memory out", () => {
    const { facts } = context.evidence;
    const derived = [...facts.values()].find(({ derivedFrom, sources }) => derivedFrom && sources.length === 0);
    expect(publishersOf([derived?.id ?? ""], context.evidence, "fr").length).toBeGreaterThan(0);
    const memory = [...facts.values()].filter(({ unsourced }) => unsourced).map(({ id }) => id);
    expect(publishersOf(memory, context.evidence, "fr")).toEqual([]);
  });
});
