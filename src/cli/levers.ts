import type { Language } from "../locale/language.js";
import { explainLevers, type OriginRow } from "../scenario/explain-origins.js";
import { factsOfLever } from "../scenario/lever-facts.js";
import type { Scenario } from "../scenario/scenario.js";

/** A lever of a scenario: its path in the files, its value, the place that set it, and the facts that it rests on. */
export interface LeverRow extends OriginRow {
  /** Fact ids. */
  readonly facts: readonly string[];
}

/** Levers of a scenario, one row for each value as files write it, words in the language; inputs written among them are left out. */
export function leversOf(scenario: Scenario, language: Language = "en"): readonly LeverRow[] {
  return explainLevers(scenario, language).map((row) => ({ ...row, facts: factsOfLever(scenario, row.path) }));
}

/** Levers of a path, `levers.` or not before it: `penalties.caps` is one, `penalties.schedule` a group of several. */
export function leversAt(path: string, scenario: Scenario): readonly LeverRow[] {
  const whole = path.startsWith("levers.") ? path : `levers.${path}`;
  return leversOf(scenario).filter((lever) => lever.path === whole || lever.path.startsWith(`${whole}.`));
}
