import { describeScenario } from "./describe-scenario.js";
import type { Scenario } from "./scenario.js";

/** A value of the resolved scenario with the file and the line that set it. */
export interface OriginRow {
  readonly path: string;
  /** With its unit. */
  readonly value: string;
  readonly file: string;
  readonly line: number;
}

/** Every value of a resolved scenario with the place that set it, what `check --resolved` prints. */
export function explainOrigins(scenario: Scenario): readonly OriginRow[] {
  return describeScenario(scenario).map(({ path, value, origin }) => ({ path, value, ...origin }));
}
