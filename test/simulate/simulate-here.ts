import { headlineOutcomes } from "../../src/node/simulate.js";
import { legalView } from "../../src/scenario/legal-view.js";
import type { Scenario } from "../../src/scenario/scenario.js";
import { openWorld, type WorldOptions } from "../../src/simulate/open-world.js";
import { planSimulation, type SimulationPlan, type SimulationRequest } from "../../src/simulate/plan.js";
import { runChunk } from "../../src/simulate/run-chunk.js";
import { type SimulationControl, simulateChunks } from "../../src/simulate/simulate.js";
import type { Simulation } from "../../src/simulate/simulation.js";
import type { World } from "../../src/simulate/world.js";

/** What a test asks for. */
export type Asked = Partial<SimulationRequest> & SimulationControl & Pick<WorldOptions, "mechanisms" | "kernel">;

/** Opens scenarios under the whole of their legal chains. */
export function openHere(scenarios: readonly Scenario[], asked: Asked): { world: World; plan: SimulationPlan } {
  const { seed = 1, draws = 256, design = "plain", mechanisms, kernel } = asked;
  const members = scenarios.map((scenario) => ({ scenario, legal: legalView(scenario) }));
  const world = openWorld(members, { seed, draws, design, mechanisms, kernel });
  return { world, plan: planSimulation({ outcomes: headlineOutcomes, ...asked, seed, draws }, world.scenarios) };
}

/** Simulates in this thread. */
export async function simulateHere(scenarios: readonly Scenario[], asked: Asked): Promise<Simulation> {
  const { world, plan } = openHere(scenarios, asked);
  return simulateChunks(plan, { lanes: 1, run: async (first, count) => runChunk(world, plan, first, count) }, asked);
}

/** A scenario with other inputs. */
export function withInputs(scenario: Scenario, change: (inputs: [string, Input][]) => [string, Input][]): Scenario {
  return { ...scenario, inputs: new Map(change([...scenario.inputs])) };
}
type Input = NonNullable<ReturnType<Scenario["inputs"]["get"]>>;

/** Position of an asked figure. */
export function positionOf(
  { figures }: { readonly figures: Simulation["scenarios"][number]["asked"]["figures"] },
  outcome: string,
  year: number | "all",
): number {
  const found = figures.findIndex((figure) => figure.outcome === outcome && figure.year === year);
  if (found < 0) throw new RangeError(`no figure: ${outcome} ${year}`);
  return found;
}
