import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { makeSampler } from "../../../src/random/sampler.js";
import { ScenarioError } from "../../../src/scenario/diagnostic.js";
import type { Correlation, Scenario } from "../../../src/scenario/scenario.js";
import { rankCorrelation } from "../draw-cases.js";

const folder = mkdtempSync(join(tmpdir(), "dmp-lab-correlations-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads a file that extends the text as voted and states correlations. */
function load(name: string, ...entries: readonly string[]): Promise<Scenario> {
  const head = [`id: ${name}`, "kind: policy", "title: Mine", "extends: article-85-as-voted", "correlations:"];
  writeFileSync(join(folder, `${name}.yaml`), [...head, ...entries, ""].join("\n"));
  return loadScenario(join(folder, `${name}.yaml`));
}

const entry = (between: string, spearman: number) => `  - { between: ${between}, spearman: ${spearman}, rationale: x }`;

function draw(scenario: Scenario, draws: number): ReadonlyMap<string, Float64Array> {
  const sampler = makeSampler(scenario, { seed: 3 });
  const out = new Float64Array(sampler.ids.length);
  const columns = new Map(sampler.ids.map((id) => [id, new Float64Array(draws)]));
  for (let index = 0; index < draws; index++) {
    sampler.fill(index, out);
    sampler.ids.forEach((id, position) => {
      columns.get(id)!.set([out[position]!], index);
    });
  }
  return columns;
}

const keyed = (correlations: readonly Correlation[]) =>
  new Map(
    correlations.map(({ between, spearman }) => [[...between].sort().join(" ~ "), spearman] as const).toSorted(byName),
  );
const byName = ([one]: readonly [string, number], [other]: readonly [string, number]) => (one < other ? -1 : 1);

describe("the correlations of shipped scenarios", () => {
  it.each(listScenarioIds())("of %s are the shared ones", async (id) => {
    const { correlations } = await loadScenario(id);
    expect(keyed(correlations)).toEqual(keyed((await loadScenario("status-quo")).correlations));
    expect(correlations.length).toBeGreaterThan(300);
    expect(new Set(correlations.map(({ origin }) => origin.file))).toEqual(new Set(["assumptions.yaml"]));
  });
});

describe("a scenario file with correlations", () => {
  it("moves its own block and no other draw", async () => {
    const [voted, own] = [
      await loadScenario("article-85-as-voted"),
      await load("own", entry("[boycott.depth, platform.outage]", 0.6)),
    ];
    const [before, after] = [draw(voted, 400), draw(own, 400)];
    const moved = [...before.keys()].filter((id) => before.get(id)!.some((value, i) => value !== after.get(id)![i]));
    expect(moved).toEqual(["platform.outage"]);
    const [one, other] = ["boycott.depth", "platform.outage"].map((id) => [...after.get(id)!]);
    expect(Math.abs(rankCorrelation(one!, other!) - 0.6)).toBeLessThan(0.12);
  });

  it("frees a pair that the shared assumptions link", async () => {
    const free = await load("free", entry("[burden.readSeconds, burden.connectSeconds]", 0));
    const columns = draw(free, 2000);
    const [one, other] = ["burden.readSeconds", "burden.connectSeconds"].map((id) => [...columns.get(id)!]);
    expect(Math.abs(rankCorrelation(one!, other!))).toBeLessThan(0.07);
  });

  it("draws alike whatever the order of its lines", async () => {
    const lines = [
      entry("[boycott.depth, platform.outage]", 0.6),
      entry("[penalties.recovery, boycott.depth]", -0.3),
      entry("[penalties.recovery, burden.readSeconds]", 0.2),
    ];
    const [one, other] = [await load("one", ...lines), await load("other", ...lines.toReversed())];
    expect(draw(other, 50)).toEqual(draw(one, 50));
  });

  it("that asks for the impossible is refused at its own line, with the shared entries it contradicts", async () => {
    const impossible = await load("impossible", entry("[adoption.gp.backfire, adoption.nurse.backfire]", -0.9));
    const diagnostics = (() => {
      try {
        makeSampler(impossible, { seed: 1 });
      } catch (error) {
        if (error instanceof ScenarioError) return error.diagnostics;
      }
      return [];
    })();
    const shared = impossible.correlations.find(({ between }) => between[1] === "adoption.specialist.backfire");
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: "correlations-impossible",
      line: 6,
      file: join(folder, "impossible.yaml"),
    });
    expect(diagnostics[0]?.found.en).toMatch(/adoption\.gp\.backfire ~ adoption\.nurse\.backfire -0\.9; .* 0\.7 /);
    expect(diagnostics[0]?.found.fr).toContain(`(assumptions.yaml:${shared?.origin.line})`);
  });
});
