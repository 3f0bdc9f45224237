import type { Language } from "../locale/language.js";
import { inputsBehind } from "../results/outcome-inputs.js";
import type { Scenario } from "../scenario/scenario.js";

/** How many of the inputs behind some outcomes rest on judgement alone, in words for a source line; nothing when none does. */
export function judgementWords(outcomes: readonly string[], scenario: Scenario, language: Language): readonly string[] {
  const inputs = inputsBehind(outcomes, scenario);
  const judged = inputs.filter(({ evidence }) => evidence === "judgement").length;
  if (judged === 0) return [];
  return language === "fr"
    ? [`jugements signalés comme tels pour ${judged} des ${inputs.length} entrées`]
    : [`judgements, marked as such, for ${judged} of ${inputs.length} inputs`];
}
