import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { term } from "../locale/terms.js";
import { type CaseOutcome, caseOutcomes } from "../results/case-outcomes.js";
import type { Outcome } from "../results/outcome.js";
import { correlationSentence } from "./correlation-sentence.js";
import { layoutDefinitions } from "./definition-list.js";
import type { Grounds } from "./grounds.js";
import { evidenceSentence, groupTable, inputTable, leverTable } from "./grounds-table.js";
import { layoutTable, wrap } from "./table-layout.js";
import { type Titled, titleBlock } from "./title-block.js";

/** Lays out what an outcome is, how it is computed, every lever behind it, and its inputs: group by group, or with `all` each of them. */
export function whyPage(
  outcome: Outcome,
  titled: Titled,
  { levers, inputs }: Grounds,
  all: boolean,
  language: Language,
): string {
  const { label, definition, equation, id } = outcome;
  const head = layoutDefinitions([
    [words.outcome[language], `${label[language]} (${id})`],
    [words.definition[language], definition[language]],
    [words.equation[language], equation],
    [words.unit[language], unitOf(outcome, language)],
  ]);
  const next = all ? words.next : words.nextAll;
  return [
    ...head,
    "",
    titleBlock(titled, language),
    "",
    ...(levers.length > 0 ? [leverTable(levers, language)] : []),
    ...wrap(evidenceSentence(inputs)[language]),
    ...wrap(correlationSentence(titled.scenario, new Set(inputs.map((input) => input.id)))[language]),
    "",
    all ? inputTable(inputs, titled.scenario, language) : groupTable(inputs, language),
    ...wrap(next[language]),
    "",
  ].join("\n");
}

/** Lists the outcomes that there are, the main ones marked. */
export function outcomeListing(outcomes: readonly Outcome[], language: Language): string {
  const columns = [
    { header: words.id[language], last: true },
    { header: words.outcome[language] },
    { header: words.unit[language] },
  ];
  const rows = outcomes.map((outcome) => [
    outcome.headline ? `${outcome.id} *` : outcome.id,
    outcome.label[language],
    unitOf(outcome, language),
  ]);
  const count = say(`${outcomes.length} résultats.`, `${outcomes.length} outcomes.`);
  const ofCases = `${words.ofCases[language]}${caseOutcomes.map(({ id }) => id).join(", ")}.`;
  return [
    ...wrap(count[language]),
    "",
    layoutTable(columns, rows),
    ...wrap(words.nextOutcome[language]),
    ...wrap(ofCases),
    "",
  ].join("\n");
}

/** What a figure of a typical member means; what it rests on is on the member’s own page. */
export function caseOutcomePage({ id, label, definition, equation = "" }: CaseOutcome, language: Language): string {
  const head = layoutDefinitions([
    [words.outcome[language], `${label[language]} (${id})`],
    [words.definition[language], definition[language]],
    [words.equation[language], equation],
  ]);
  return [...head, "", ...wrap(words.nextCase[language]), ""].join("\n");
}

function unitOf({ unit }: Outcome, language: Language): string {
  return unit in ownUnits ? ownUnits[unit as keyof typeof ownUnits][language] : term("unit", unit, language);
}

const ownUnits = {
  months: say("mois", "months"),
  documents: say("documents", "documents"),
  h: say("heures", "hours"),
};

const words = {
  id: say("Identifiant", "Id"),
  outcome: say("Résultat", "Outcome"),
  definition: say("Définition", "Definition"),
  equation: say("Formule", "Equation"),
  unit: say("Unité", "Unit"),
  next: say(
    "Citations et adresses : dmp-lab sources, suivi d’une hypothèse, d’un levier ou d’un fait. Un seul segment : --segment gp.",
    "Quotes and addresses: dmp-lab sources, followed by an assumption, a lever or a fact. One segment alone: --segment gp.",
  ),
  nextAll: say(
    "Chaque hypothèse, avec ses bornes et ses faits : --all. Un seul segment : --segment gp. Citations et adresses : dmp-lab sources, suivi d’une hypothèse, d’un levier ou d’un fait.",
    "Each assumption, with its bounds and facts: --all. One segment alone: --segment gp. Quotes and addresses: dmp-lab sources, followed by an assumption, a lever or a fact.",
  ),
  ofCases: say("Chiffres d’un cas type (dmp-lab case) : ", "Figures of a typical member (dmp-lab case): "),
  nextCase: say(
    "Un chiffre de dmp-lab case, qui dit sous chaque cas sur quoi il repose. Formules : src/models/README.md, § 5.",
    "A figure of dmp-lab case, which says below each case what it rests on. Equations: src/models/README.md, § 5.",
  ),
  nextOutcome: say(
    "* résultats principaux. Sur quoi repose un résultat : dmp-lab why ID. Ses chiffres : dmp-lab run SCÉNARIO --outcome ID.",
    "* main outcomes. What an outcome rests on: dmp-lab why ID. Its figures: dmp-lab run SCENARIO --outcome ID.",
  ),
};
