import type { Scenario } from "./scenario.js";

/**
 * Fact ids behind a lever, by its path with or without `levers.`: those of the lever, else of the levers that it is part of, else
 * of its parts. Empty where nothing but a choice or a convention is behind it.
 */
export function factsOfLever(scenario: Scenario, path: string): readonly string[] {
  const lever = path.replace(/^levers\./, "").replace(/\[\d+\].*$/, "");
  for (let here = lever; here !== ""; here = here.replace(/(^|\.)[^.]*$/, "")) {
    const facts = scenario.leverFacts.get(here) ?? scenario.inputs.get(here)?.facts;
    if (facts) return facts;
  }
  const parts = [...scenario.leverFacts].filter(([part]) => part.startsWith(`${lever}.`));
  return [...new Set(parts.flatMap(([, facts]) => facts))];
}
