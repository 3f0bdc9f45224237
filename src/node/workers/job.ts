import type { ScenarioUnderLaw } from "../../simulate/open-world.js";
import type { SimulationRequest } from "../../simulate/plan.js";
import type { KernelName } from "../../simulate/runner.js";

/** All that decides a simulation; plain data, so that every thread can open it for itself. */
export interface SimulationJob {
  readonly members: readonly ScenarioUnderLaw[];
  readonly request: SimulationRequest;
  readonly mechanisms: "drawn" | "expected" | undefined;
  readonly kernel?: KernelName | undefined;
}

/**
 * A job as it is sent to threads: without the places where its values were written. They are most of a scenario's size and serve errors
 * alone, which opening the job here brings up.
 */
export function packJob({ members, ...job }: SimulationJob): SimulationJob {
  const nothing = { origins: new Map(), writtenDates: new Map(), leverFacts: new Map() };
  return { ...job, members: members.map(({ scenario, legal }) => ({ scenario: { ...scenario, ...nothing }, legal })) };
}
