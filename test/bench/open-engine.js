import { loadScenario } from "../../dist/node/scenario-files.js";
import { headlineOutcomes } from "../../dist/node/simulate.js";
import { legalView } from "../../dist/scenario/legal-view.js";
import { openWorld } from "../../dist/simulate/open-world.js";
import { chunkDraws, planSimulation } from "../../dist/simulate/plan.js";

/** Opens scenarios for draws in this thread. @param change of each loaded scenario */
export async function openEngine(ids, { draws, change = (scenario) => scenario, ...request }) {
  const scenarios = await Promise.all(ids.map(async (id) => change(await loadScenario(id))));
  const members = scenarios.map((scenario) => ({ scenario, legal: legalView(scenario) }));
  const options = { seed: 1, design: "plain", draws, ...request };
  const world = openWorld(members, options);
  const plan = planSimulation({ outcomes: headlineOutcomes, ...options }, world.scenarios);
  return { world, plan };
}

/** Chunks of a number of draws. */
export function* chunksOf(draws) {
  for (let first = 0; first < draws; first += chunkDraws) yield [first, Math.min(chunkDraws, draws - first)];
}
