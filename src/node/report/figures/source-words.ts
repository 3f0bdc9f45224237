import { judgementWords } from "../../../charts/judgement-words.js";
import type { Evidence } from "../../../evidence/evidence.js";
import { publisherOf } from "../../../evidence/printable.js";
import type { Language } from "../../../locale/language.js";
import { inputsBehind } from "../../../results/outcome-inputs.js";
import type { Run } from "../../../results/run.js";

const shown = 6;

/**
 * Words of a figure's source line: publishers of the facts that it shows by themselves, then of those that most of its
 * inputs rest on, at most six by name, and how many of its inputs rest on judgement alone.
 */
export function sourceWords(
  { outcomes, facts }: { readonly outcomes: readonly string[]; readonly facts: readonly string[] },
  run: Pick<Run, "scenario">,
  evidence: Evidence,
  language: Language,
): readonly string[] {
  const inputs = inputsBehind(outcomes, run.scenario);
  const cited = inputs.filter(({ evidence }) => evidence !== "judgement").flatMap((input) => input.facts);
  const named = (ids: readonly string[]) => publishersOf(ids, evidence, language);
  const publishers = [...new Set([...named(facts), ...byFrequency(named(cited))])];
  const others = publishers.length - shown;
  return [
    ...publishers.slice(0, shown),
    ...(others > 0 ? [language === "fr" ? `${others} autres sources` : `${others} other sources`] : []),
    ...judgementWords(outcomes, run.scenario, language),
  ];
}

/** Publishers of facts, those of no name left out; a derived fact has those of the facts that it is computed from. */
export function publishersOf(facts: readonly string[], evidence: Evidence, language: Language): readonly string[] {
  return facts.flatMap((id) => {
    const fact = evidence.facts.get(id);
    if (!fact || fact.unsourced) return [];
    if (fact.derivedFrom) return publishersOf(fact.derivedFrom, evidence, language);
    return fact.sources
      .flatMap((id) => evidence.sources.get(id) ?? [])
      .map((source) => publisherOf(source, language))
      .filter((publisher) => !publisher.startsWith("("));
  });
}

function byFrequency(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
