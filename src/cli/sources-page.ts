import type { Evidence } from "../evidence/evidence.js";
import type { Alternative, Fact } from "../evidence/fact.js";
import { printableDate, speakerOf } from "../evidence/printable.js";
import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import { companionsOf } from "../scenario/correlated-inputs.js";
import type { Input } from "../scenario/scenario.js";
import { companionWords } from "../scenario/words/correlations.js";
import { inputBounds, inputQuantity } from "../scenario/words/inputs.js";
import { leverName } from "../scenario/words/lever-names.js";
import { leverValue } from "../scenario/words/lever-values.js";
import { withUnit } from "../scenario/words/units.js";
import { layoutDefinitions } from "./definition-list.js";
import { factBlock, sourceBlock, valueText } from "./fact-block.js";
import { evidenceSentence, leverTable, shortInputTable } from "./grounds-table.js";
import { leversOf } from "./levers.js";
import { isOfScenario, type Subject } from "./source-kind.js";
import { layoutTable, wrap } from "./table-layout.js";
import { type Titled, titleBlock } from "./title-block.js";

/** Lists the facts, and the questions on which sources disagree. */
export function sourcesListing({ facts, alternatives, sources }: Evidence, language: Language): string {
  const factColumns = [words.id, words.fact, words.date, words.speaker].map(header(language));
  const factRows = [...facts.values()].map((fact) => [
    fact.id,
    valueText(fact, language),
    printableDate(fact, language),
    speakerOf(fact, language),
  ]);
  const questionColumns = [words.id, words.question, words.readings].map(header(language));
  const questionRows = alternatives.map(({ id, question, readings = [], used }) => [
    id,
    question[language],
    readings.map((reading) => (reading.id === used ? `[${reading.id}]` : reading.id)).join(", "),
  ]);
  const count = say(
    `${formatNumber(facts.size, "fr")} faits tirés de ${formatNumber(sources.size, "fr")} documents.`,
    `${formatNumber(facts.size, "en")} facts from ${formatNumber(sources.size, "en")} documents.`,
  );
  return [
    ...wrap(count[language]),
    "",
    layoutTable(factColumns, factRows),
    ...wrap(words.disputed[language]),
    "",
    layoutTable(questionColumns, questionRows),
    ...wrap(words.next[language]),
    "",
  ].join("\n");
}

/** Lays out what an id stands for, and the facts behind it. */
export function subjectPage(subject: Subject, evidence: Evidence, titled: Titled, language: Language): string {
  const head = subjectHead(subject, titled, language);
  const blocks =
    subject.kind === "outcome"
      ? [[layoutTable([words.id, words.fact].map(header(language)), factTable(subject.facts, language)).trimEnd()]]
      : subject.facts.map((fact) => factBlock(fact, evidence, language));
  const none =
    subject.kind !== "fact" && subject.facts.length === 0
      ? [wrap((subject.kind === "lever" ? words.noFactOfLever : words.noFact)[language])]
      : [];
  const title = isOfScenario(subject) ? [titleBlock(titled, language).split("\n")] : [];
  return `${[...title, ...(head.length > 0 ? [head] : []), ...blocks, ...none].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function subjectHead(subject: Subject, { scenario }: Titled, language: Language): string[] {
  switch (subject.kind) {
    case "fact": {
      const citing = [
        ...leversOf(scenario).map(({ path, facts }) => ({ id: path.replace(/^levers\./, ""), facts })),
        ...scenario.inputs.values(),
        ...scenario.correlations.map(({ between, facts }) => ({ id: between.join(" ~ "), facts })),
      ].filter(({ facts }) => facts.includes(subject.fact.id));
      return layoutDefinitions([[words.usedBy[language], citing.map(({ id }) => id).join(", ")]]);
    }
    case "source":
      return sourceBlock(subject.source, language);
    case "case": {
      const { id, title, segment, evidence, rationale } = subject.case;
      return layoutDefinitions([
        [words.case[language], `${title[language]} (${id})`],
        [words.segment[language], `${term("segment", segment, language)} (${segment})`],
        [words.evidence[language], term("evidence", evidence, language)],
        [words.rationale[language], rationale[language]],
        [words.risk[language], `dmp-lab case ${id}`],
      ]);
    }
    case "input": {
      const { input } = subject;
      return layoutDefinitions([
        [words.input[language], input.id],
        [words.value[language], inputQuantity(input, language)],
        [words.bounds[language], boundsText(input, language)],
        [words.evidence[language], term("evidence", input.evidence, language)],
        [words.rationale[language], input.rationale[language]],
        [words.movesWith[language], companionWords(companionsOf(input.id, scenario), language)],
        [words.scenario[language], scenario.id],
        [words.origin[language], `${input.origin.file}:${input.origin.line}`],
      ]);
    }
    case "lever": {
      const [lever, ...others] = subject.levers;
      if (!lever || others.length > 0) return leverTable(subject.levers, language).trimEnd().split("\n");
      return layoutDefinitions([
        [words.lever[language], `${leverName(lever.path, language)} (${lever.path.replace(/^levers\./, "")})`],
        [words.value[language], leverValue(lever.value, language)],
        [words.scenario[language], scenario.id],
        [words.origin[language], `${lever.file}:${lever.line}`],
      ]);
    }
    case "outcome": {
      const { outcome, grounds } = subject;
      const { label, id, definition } = outcome;
      return [
        ...layoutDefinitions([
          [words.outcome[language], `${label[language]} (${id})`],
          [words.definition[language], definition[language]],
        ]),
        "",
        ...(grounds.levers.length > 0 ? leverTable(grounds.levers, language).split("\n") : []),
        ...wrap(evidenceSentence(grounds.inputs)[language]),
        "",
        ...shortInputTable(grounds.inputs, language).trimEnd().split("\n"),
      ];
    }
    case "alternative":
      return alternativeHead(subject.alternative, language);
  }
}

function alternativeHead({ id, question, why, used, readings = [] }: Alternative, language: Language): string[] {
  const choices = readings.map(
    (reading) =>
      `${reading.id === used ? "* " : "  "}--alternative ${id}=${reading.id}\n    ${reading.label[language]}`,
  );
  return [
    ...layoutDefinitions([
      [words.question[language], question[language]],
      [words.used[language], used],
      [words.why[language], why[language]],
    ]),
    ...choices
      .flatMap((choice) => choice.split("\n"))
      .flatMap((line) => wrap(line.trim(), undefined, /^ */.exec(line)?.[0])),
  ];
}

/** The bounds with their unit: `30 à 60 € par heure`. */
function boundsText(input: Input, language: Language): string {
  const bounds = inputBounds(input, language);
  return bounds === "" ? "" : withUnit(bounds, input.unit, language);
}

function factTable(facts: readonly Fact[], language: Language): string[][] {
  return facts.map((fact) => [fact.id, valueText(fact, language)]);
}

function header(language: Language) {
  return (text: Readonly<Record<Language, string>>, index: number) => ({ header: text[language], last: index === 0 });
}

const words = {
  id: say("Identifiant", "Id"),
  fact: say("Fait", "Fact"),
  date: say("Date", "Date"),
  speaker: say("Selon", "Said by"),
  question: say("Question", "Question"),
  readings: say("Lectures", "Readings"),
  disputed: say(
    "Questions sur lesquelles les sources divergent, et choix de structure (lecture retenue entre crochets) :",
    "Questions on which sources disagree, and structural choices (the reading used in brackets):",
  ),
  next: say(
    "Tout savoir d’un fait ou d’une question : dmp-lab sources ID. Suivre une autre lecture : --alternative ID=LECTURE.",
    "All about a fact or a question: dmp-lab sources ID. To follow another reading: --alternative ID=READING.",
  ),
  noFact: say("Aucun fait cité : voir la justification.", "No fact cited: see the rationale."),
  noFactOfLever: say(
    "Aucun fait cité : c’est un choix de qui a écrit le scénario.",
    "No fact cited: a choice of whoever wrote the scenario.",
  ),
  usedBy: say("Cité par", "Cited by"),
  case: say("Cas type", "Typical member"),
  segment: say("Segment", "Segment"),
  risk: say("Ce qu’il risque", "What it risks"),
  input: say("Hypothèse", "Assumption"),
  lever: say("Levier", "Lever"),
  value: say("Valeur", "Value"),
  bounds: say("Bornes", "Bounds"),
  evidence: say("Fondement", "Evidence"),
  rationale: say("Pourquoi", "Why"),
  movesWith: say("Varie avec", "Moves with"),
  scenario: say("Scénario", "Scenario"),
  origin: say("Fixé par", "Set by"),
  outcome: say("Résultat", "Outcome"),
  definition: say("Définition", "Definition"),
  used: say("Retenu", "Used"),
  why: say("Pourquoi", "Why"),
};
