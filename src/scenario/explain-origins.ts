import type { Language } from "../locale/language.js";
import { type DescribedValue, describePolicy, describeScenario } from "./describe-scenario.js";
import type { Scenario } from "./scenario.js";

/** A value of the resolved scenario with the file and the line that set it. */
export interface OriginRow {
  readonly path: string;
  /** With its unit. */
  readonly value: string;
  readonly file: string;
  readonly line: number;
}

/** Every value of a resolved scenario with the place that set it, what `check --resolved` prints. Words: English by default. */
export function explainOrigins(scenario: Scenario, language: Language = "en"): readonly OriginRow[] {
  return describeScenario(scenario, language).map(rowOf);
}

/** {@link explainOrigins} of the levers alone, without the inputs that are written among them. */
export function explainLevers(scenario: Scenario, language: Language = "en"): readonly OriginRow[] {
  return describePolicy(scenario, language)
    .map(rowOf)
    .filter(({ path }) => path.startsWith("levers."));
}

function rowOf({ path, value, origin }: DescribedValue): OriginRow {
  return { path, value, ...origin };
}
