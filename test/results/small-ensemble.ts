import { loadScenario } from "../../src/node/scenario-files.js";
import { type SimulateOptions, simulate } from "../../src/node/simulate.js";
import type { Ensemble } from "../../src/results/ensemble.js";

const scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));

/** The status quo and article 85 in the same 300 draws, compared. */
export function smallEnsemble(options: SimulateOptions = {}): Promise<Ensemble> {
  return simulate(scenarios, { draws: 300, compare: true, workers: 1, ...options });
}
