import type { Evidence } from "../evidence/evidence.js";
import type { Alternative, Fact, Source } from "../evidence/fact.js";
import { say } from "../locale/french.js";
import { findOutcome, outcomes } from "../results/catalogue.js";
import type { Outcome } from "../results/outcome.js";
import type { Case } from "../scenario/cases/case.js";
import type { Input, Scenario } from "../scenario/scenario.js";
import { type Grounds, groundsOf } from "./grounds.js";
import { type LeverRow, leversAt, leversOf } from "./levers.js";
import { type UsageError, unknownId } from "./usage-error.js";

/** What an id given to `dmp-lab sources` stands for, and the facts to show with it. */
export type Subject =
  | { readonly kind: "fact"; readonly fact: Fact; readonly facts: readonly Fact[] }
  | { readonly kind: "source"; readonly source: Source; readonly facts: readonly Fact[] }
  | { readonly kind: "input"; readonly input: Input; readonly facts: readonly Fact[] }
  | { readonly kind: "case"; readonly case: Case; readonly facts: readonly Fact[] }
  | { readonly kind: "lever"; readonly levers: readonly LeverRow[]; readonly facts: readonly Fact[] }
  | {
      readonly kind: "outcome";
      readonly outcome: Outcome;
      readonly grounds: Grounds;
      readonly facts: readonly Fact[];
    }
  | { readonly kind: "alternative"; readonly alternative: Alternative; readonly facts: readonly Fact[] };

/** Whether what is shown of a subject depends on the scenario. */
export function isOfScenario({ kind }: Subject): boolean {
  return kind === "input" || kind === "lever" || kind === "outcome";
}

/** Finds what an id stands for, in a scenario where it names an input (`assumptions.` before it or not), a lever or an outcome. */
export function findSubject(id: string, evidence: Evidence, scenario: Scenario): Subject | undefined {
  const { facts, sources, alternatives } = evidence;
  const named = (ids: readonly string[]) => [...new Set(ids)].flatMap((one) => facts.get(one) ?? []);
  const fact = facts.get(id);
  if (fact) return { kind: "fact", fact, facts: [fact, ...named(fact.derivedFrom ?? [])] };
  const source = sources.get(id);
  if (source) return { kind: "source", source, facts: [...facts.values()].filter((one) => one.sources.includes(id)) };
  const input = scenario.inputs.get(id.replace(/^(assumptions|levers)\./, ""));
  if (input) return { kind: "input", input, facts: named(input.facts) };
  const outcome = findOutcome(id);
  if (outcome) {
    const grounds = groundsOf(outcome, scenario);
    return { kind: "outcome", outcome, grounds, facts: named(factsBehind([...grounds.levers, ...grounds.inputs])) };
  }
  const alternative = alternatives.find((one) => one.id === id);
  if (alternative) {
    const { readings = [] } = alternative;
    return { kind: "alternative", alternative, facts: named(factsBehind([alternative, ...readings])) };
  }
  const levers = leversAt(id, scenario);
  return levers.length === 0 ? undefined : { kind: "lever", levers, facts: named(factsBehind(levers)) };
}

/** A typical member, with the facts that its description rests on. */
export function subjectOfCase(described: Case, { facts }: Evidence): Subject {
  return { kind: "case", case: described, facts: described.facts.flatMap((id) => facts.get(id) ?? []) };
}

function factsBehind(grounds: readonly { readonly facts: readonly string[] }[]): readonly string[] {
  return grounds.flatMap(({ facts }) => facts);
}

/** What to say of an id that stands for no typical member, and for nothing in any of the scenarios: the nearest one that does. */
export function unknownSubject(
  id: string,
  { facts, sources, alternatives }: Evidence,
  scenarios: readonly Scenario[],
  caseIds: readonly string[],
): UsageError {
  const prefix = id.startsWith("levers.") ? "" : "levers.";
  const ids = [
    ...facts.keys(),
    ...sources.keys(),
    ...caseIds,
    ...scenarios.flatMap(({ inputs }) => [...inputs.keys()]),
    ...scenarios.flatMap((scenario) => leversOf(scenario).map(({ path }) => path.slice(prefix.length))),
    ...outcomes.map((outcome) => outcome.id),
    ...alternatives.map((alternative) => alternative.id),
  ];
  const hint = say(
    "« dmp-lab sources » donne les faits et les questions, « dmp-lab why » les résultats, « dmp-lab why RÉSULTAT --all » leurs hypothèses et leurs leviers.",
    "“dmp-lab sources” lists facts and questions, “dmp-lab why” outcomes, “dmp-lab why OUTCOME --all” their assumptions and levers.",
  );
  return unknownId(say("identifiant inconnu", "unknown id"), id, ids, hint);
}
