import type { Evidence } from "../evidence/evidence.js";
import type { Alternative, Fact, Source } from "../evidence/fact.js";
import { say } from "../locale/french.js";
import { findOutcome, outcomes } from "../results/catalogue.js";
import type { Outcome } from "../results/outcome.js";
import { restsOn } from "../results/outcome-inputs.js";
import type { Input, Scenario } from "../scenario/scenario.js";
import { unknownId } from "./usage-error.js";

/** What an id given to `dmp-lab sources` stands for, and the facts to show with it. */
export type Subject =
  | { readonly kind: "fact"; readonly fact: Fact; readonly facts: readonly Fact[] }
  | { readonly kind: "source"; readonly source: Source; readonly facts: readonly Fact[] }
  | { readonly kind: "input"; readonly input: Input; readonly facts: readonly Fact[] }
  | {
      readonly kind: "outcome";
      readonly outcome: Outcome;
      readonly inputs: readonly Input[];
      readonly facts: readonly Fact[];
    }
  | { readonly kind: "alternative"; readonly alternative: Alternative; readonly facts: readonly Fact[] };

/** Finds what an id stands for. @throws UsageError with the nearest id when it stands for nothing */
export function findSubject(id: string, evidence: Evidence, scenario: Scenario): Subject {
  const { facts, sources, alternatives } = evidence;
  const named = (ids: readonly string[]) => ids.flatMap((one) => facts.get(one) ?? []);
  const fact = facts.get(id);
  if (fact) return { kind: "fact", fact, facts: [fact, ...named(fact.derivedFrom ?? [])] };
  const source = sources.get(id);
  if (source) return { kind: "source", source, facts: [...facts.values()].filter((one) => one.sources.includes(id)) };
  const input = scenario.inputs.get(id);
  if (input) return { kind: "input", input, facts: named(input.facts) };
  const outcome = findOutcome(id);
  if (outcome) {
    const needed = restsOn(outcome);
    const inputs = [...scenario.inputs.values()].filter((one) => needed(one.id));
    return { kind: "outcome", outcome, inputs, facts: named([...new Set(inputs.flatMap((one) => one.facts))]) };
  }
  const alternative = alternatives.find((one) => one.id === id);
  if (alternative) return { kind: "alternative", alternative, facts: named(factsOf(alternative)) };
  throw unknown(id, evidence, scenario);
}

function factsOf({ facts, readings = [] }: Alternative): string[] {
  return [...new Set([...facts, ...readings.flatMap((reading) => reading.facts)])];
}

function unknown(id: string, { facts, sources, alternatives }: Evidence, scenario: Scenario) {
  const ids = [
    ...facts.keys(),
    ...sources.keys(),
    ...scenario.inputs.keys(),
    ...outcomes.map((outcome) => outcome.id),
    ...alternatives.map((alternative) => alternative.id),
  ];
  const hint = say(
    "« dmp-lab sources » en donne la liste ; une hypothèse propre à un scénario demande --scenario.",
    "“dmp-lab sources” lists them; an assumption of one scenario alone needs --scenario.",
  );
  return unknownId(say("identifiant inconnu", "unknown id"), id, ids, hint);
}
