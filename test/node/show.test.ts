import { afterEach, describe, expect, it, vi } from "vitest";
import { chartInput, fanChart, loadScenario, penaltiesChart, renderSvg, show } from "../../src/index.js";
import { simulate } from "../../src/node/simulate.js";
import type { Ensemble } from "../../src/results/ensemble.js";
import { visibleText } from "../charts/visible-text.js";

afterEach(() => vi.unstubAllGlobals());

const scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
const outcomes = ["feedingShare", "assessed", "collected"];
const run: Ensemble = await simulate(scenarios, {
  draws: 64,
  seed: 1,
  outcomes,
  monthly: ["feedingShare"],
  compare: true,
});

/** What a cell shows while something is done. */
async function inCell(action: () => Promise<void>): Promise<readonly (readonly [type: string, content: string])[]> {
  const shown: [string, string][] = [];
  const record = (type: string) => (content: string) => void shown.push([type, content]);
  const display = { html: record("html"), svg: record("svg"), text: record("text") };
  vi.stubGlobal("__tslab__", { exports: {}, require: () => ({ display }) });
  await action();
  return shown;
}

describe("a simulation in a cell", () => {
  it("shows its fan chart, with the legal labels, the sources and the draws", async () => {
    const shown = await inCell(() => show(fanChart(run, "feedingShare", { by: "segment", language: "en" })));
    expect(shown.map(([type]) => type)).toEqual(["svg"]);
    const seen = visibleText(shown[0]?.[1] ?? "");
    expect(seen).toContain("General practitioners");
    expect(seen).toContain("Hypothetical: LFSS 2026, art.\u00a085, struck down on 30\u00a0December\u00a02025");
    expect(seen).toContain("64 draws (seed 1)");
    expect(seen).toMatch(/Sources: Egora;.+judgements, marked as such, for \d+ of \d+ inputs/);
    expect(seen).toMatch(/dmp-lab \d/);
  });

  it("shows tables and words as before, at once", async () => {
    const shown = await inCell(async () => {
      show([{ a: 1 }]);
      show("words");
    });
    expect(shown.map(([type]) => type)).toEqual(["html", "text"]);
  });

  it("gives every chart its rows: draws, paired differences and central values", async () => {
    const input = chartInput(run, { language: "en" });
    expect(new Set(input.rows.map(({ statistic }) => statistic))).toEqual(
      new Set(["central", "mean", "p5", "p25", "median", "p75", "p95", "probabilityBetter", "probabilityHigher"]),
    );
    expect(input.drawn).toMatchObject({ draws: 64, seed: 1 });
    const seen = visibleText(await renderSvg(penaltiesChart(input)));
    expect(seen).toContain("64 draws (seed 1)");
    expect(seen).toContain("ring: central value");
  });
});
