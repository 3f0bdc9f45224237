import type { LegalView, Scenario } from "../scenario/scenario.js";
import type { Simulation } from "../simulate/simulation.js";
import type { Heading } from "./heading.js";

/** A scenario of an ensemble, under its view of the law. */
export interface Member {
  readonly heading: Heading;
  readonly scenario: Scenario;
  readonly legal: LegalView;
}

/** Scenarios run in many draws of one world, with what is to be said of each. */
export interface Ensemble extends Simulation {
  /** In the order of `scenarios`. */
  readonly members: readonly Member[];
}
