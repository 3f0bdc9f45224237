import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../src/models/from-scenario.js";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { drawValues } from "../../../src/random/draw-values.js";
import { makeSampler } from "../../../src/random/sampler.js";
import { legalView } from "../../../src/scenario/legal-view.js";
import { bindInputs } from "../../../src/simulate/kernel/bindings.js";
import { packParameters } from "../../../src/simulate/kernel/memory.js";

const draws = 6;

describe("drawn inputs in the kernel's memory", () => {
  for (const id of listScenarioIds()) {
    it(`are the parameters that the readable models read: ${id}`, async () => {
      const scenario = await loadScenario(id);
      expectSameMemory(scenario);
    });
  }

  it("count companies instead of laboratory sites where that is chosen", async () => {
    expectSameMemory(await loadScenario("article-85-as-voted", { alternatives: ["memberUnit=group"] }));
  });
});

function expectSameMemory(scenario: Awaited<ReturnType<typeof loadScenario>>): void {
  const legal = legalView(scenario);
  const options = { seed: 3 };
  const sampler = makeSampler(scenario, options);
  const valuesOf = drawValues(scenario, options);
  const memory = packParameters(parametersOf(scenario, legal));
  const values = new Float64Array(sampler.ids.length);
  const load = bindInputs(memory, scenario.inputs, [{ ids: sampler.ids, values, count: 1 }]);
  for (let draw = 0; draw < draws; draw++) {
    sampler.fill(draw, values);
    load(0);
    expect(memory).toEqual(packParameters(parametersOf(scenario, legal, valuesOf(draw))));
  }
}
