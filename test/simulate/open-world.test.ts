import { describe, expect, it } from "vitest";
import { boycottOdds } from "../../src/models/boycott.js";
import { parametersOf } from "../../src/models/from-scenario.js";
import { runPolicy } from "../../src/models/policy.js";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { drawChances } from "../../src/random/draw-chances.js";
import { drawStarts } from "../../src/random/draw-starts.js";
import { drawValues } from "../../src/random/draw-values.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { openWorld } from "../../src/simulate/open-world.js";
import { keyOf } from "../../src/simulate/plan.js";
import { kernelNames } from "../../src/simulate/runner.js";
import { readableFigures, worstGap } from "./readable-figures.js";

const seed = 11;
const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));

describe.each(kernelNames)("a draw of a world, by the %s kernel", (kernel) => {
  const world = openWorld(
    scenarios.map((scenario) => ({ scenario, legal: legalView(scenario) })),
    { seed, kernel },
  );
  world.load(126, 3);
  world.scenarios.forEach(({ id }, s) => {
    it(`is what the readable models say of it: ${id}`, () => {
      for (const offset of [0, 2]) expectReadable(world, s, scenarios[s] as Scenario, offset, 126 + offset);
    });
  });
});

describe("structural choices", () => {
  const curious: readonly [string, readonly string[]][] = [
    ["another curve of adoption", ["adoption.curve=gompertz"]],
    ["an uncertain start", []],
  ];
  for (const [name, set] of curious) {
    it(`are what the readable models say of them: ${name}`, async () => {
      const loaded = await loadScenario("article-85-as-voted", { set });
      const start = [
        { on: parseMonth("2028-07") as number, probability: 0.4 },
        { on: parseMonth("2031-03") as number, probability: 0.4 },
        { on: never, probability: 0.2 },
      ];
      const { penalties } = loaded.levers;
      const levers = { ...loaded.levers, penalties: { ...penalties, feedingStart: start, consultingStart: start } };
      const scenario = set.length > 0 ? loaded : { ...loaded, levers };
      const world = openWorld([{ scenario, legal: legalView(scenario) }], { seed });
      world.load(0, 6);
      for (let draw = 0; draw < 6; draw++) expectReadable(world, 0, scenario, draw, draw);
    });
  }
});

function expectReadable(
  world: ReturnType<typeof openWorld>,
  s: number,
  scenario: Scenario,
  offset: number,
  draw: number,
) {
  const legal = legalView(scenario);
  const drawn = drawStarts(scenario, { seed })(draw);
  const parameters = parametersOf(drawn, legal, drawValues(scenario, { seed })(draw));
  const result = runPolicy(parameters, drawChances(parameters, boycottOdds(parameters), seed, draw));
  const opened = world.scenarios[s] as ReturnType<typeof openWorld>["scenarios"][number];
  const out = new Float64Array(opened.width);
  opened.runOne(offset, out);
  const positions = new Map(opened.figures.map((figure, f) => [keyOf(figure), f]));
  const expected = readableFigures(parameters, result);
  expect([...positions.keys()].sort()).toEqual([...expected.keys()].sort());
  const { gap, at } = worstGap(expected, (key) => out[positions.get(key) ?? -1]);
  expect(gap, at).toBeLessThan(1e-9);
}
