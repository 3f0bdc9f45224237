import type { Evidence } from "../../evidence/evidence.js";
import type { Fact } from "../../evidence/fact.js";
import type { Run } from "../../results/run.js";
import { leverFacts } from "./lever-sentences.js";

/**
 * Every fact that a report names: behind inputs, levers, legal steps, observed points and disputed questions, in the sentences of
 * the page, and those that derived facts are computed from. In the order of the evidence base.
 */
export function citedFacts(
  runs: readonly Run[],
  { facts, alternatives }: Evidence,
  others: readonly string[],
): readonly Fact[] {
  const cited = new Set<string>();
  const add = (id: string): void => {
    const fact = facts.get(id);
    if (!fact || cited.has(id)) return;
    cited.add(id);
    for (const base of fact.derivedFrom ?? []) add(base);
  };
  const named = [
    ...others,
    ...runs.flatMap(leverFacts),
    ...runs.flatMap(({ scenario }) => [
      ...scenario.legal.map(({ source }) => source),
      ...[...scenario.inputs.values()].flatMap((input) => input.facts),
    ]),
    ...alternatives.flatMap((each) => [...each.facts, ...(each.readings ?? []).flatMap((reading) => reading.facts)]),
  ];
  for (const id of named) add(id);
  return [...facts.values()].filter(({ id }) => cited.has(id));
}
