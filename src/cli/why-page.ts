import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import type { Outcome } from "../results/outcome.js";
import { headingOf } from "../results/run.js";
import type { OriginRow } from "../scenario/explain-origins.js";
import { evidenceClasses, type Input } from "../scenario/scenario.js";
import { layoutDefinitions } from "./definition-list.js";
import { inputBounds, inputUnit, inputValue } from "./input-words.js";
import { leverName, readableValue } from "./lever-words.js";
import type { Opened } from "./open-scenarios.js";
import { titleBlock } from "./run-page.js";
import { type LayoutRow, layoutTable, wrap } from "./table-layout.js";

/** What an outcome rests on in a scenario. */
export interface Grounds {
  readonly levers: readonly OriginRow[];
  readonly inputs: readonly Input[];
}

/** Lays out what an outcome is, how it is computed, and every lever and input behind it. */
export function whyPage(outcome: Outcome, { scenario, legal }: Opened, grounds: Grounds, language: Language): string {
  const { label, definition, equation, unit, id } = outcome;
  const head = layoutDefinitions([
    [words.outcome[language], `${label[language]} (${id})`],
    [words.definition[language], definition[language]],
    [words.equation[language], equation],
    [words.unit[language], unit === "months" ? words.months[language] : term("unit", unit, language)],
  ]);
  return [
    ...head,
    "",
    titleBlock(headingOf(scenario, legal), language),
    "",
    ...(grounds.levers.length > 0 ? [leverTable(grounds.levers, language)] : []),
    ...wrap(evidenceSentence(grounds.inputs)[language]),
    "",
    inputTable(grounds.inputs, language),
    ...wrap(words.next[language]),
    "",
  ].join("\n");
}

function leverTable(levers: readonly OriginRow[], language: Language): string {
  const columns = [words.lever, words.value, words.origin].map((header) => ({ header: header[language] }));
  const rows = levers.map(({ path, value, file, line }) => [
    leverName(path, language),
    readableValue(value, language),
    `${file}:${line}`,
  ]);
  return layoutTable(columns, rows);
}

/** Inputs as a table, one group for each first part of their ids, the facts of each below it. */
export function inputTable(inputs: readonly Input[], language: Language): string {
  const columns = [
    { header: words.input[language], last: true },
    { header: words.value[language], align: "right" as const },
    { header: words.bounds[language], align: "right" as const },
    { header: words.unit[language], narrowest: 14 },
    { header: words.evidence[language] },
  ];
  const groups = [...new Set(inputs.map(({ id }) => groupOf(id)))];
  const rows = groups.flatMap((group): LayoutRow[] => [
    { heading: groupNames[group]?.[language] ?? group },
    ...inputs.filter(({ id }) => groupOf(id) === group).flatMap((input) => inputRows(input, language)),
  ]);
  return layoutTable(columns, rows);
}

function inputRows(input: Input, language: Language): LayoutRow[] {
  const [value = "", ...later] = inputValue(input, language).split(/\u202f?; /);
  const cells = [
    input.id,
    value,
    inputBounds(input, language),
    inputUnit(input.unit, language),
    term("evidence", input.evidence, language),
  ];
  const steps = later.map((step): LayoutRow => ({ note: `${words.later[language]} ${step}` }));
  const facts = input.facts.length > 0 ? [{ note: `${words.facts[language]} ${input.facts.join(", ")}` }] : [];
  return [cells, ...steps, ...facts];
}

/** How many inputs there are, and how many of each kind of evidence. */
export function evidenceSentence(inputs: readonly Input[]): Text {
  const count = (language: Language) =>
    evidenceClasses
      .map((name) => ({ name, size: inputs.filter(({ evidence }) => evidence === name).length }))
      .filter(({ size }) => size > 0)
      .map(({ name, size }) => `${term("evidence", name, language)} ${formatNumber(size, language)}`)
      .join(", ");
  const of = (language: Language) => formatNumber(inputs.length, language);
  return say(
    `${of("fr")} hypothèses. Fondement : ${count("fr")}.`,
    `${of("en")} assumptions. Evidence: ${count("en")}.`,
  );
}

function groupOf(id: string): string {
  return id.slice(0, id.indexOf("."));
}

const groupNames: Readonly<Record<string, Text>> = {
  segments: say("Effectifs et activité", "People and work"),
  adoption: say("Adoption", "Adoption"),
  ease: say("Facilité d’accès depuis le logiciel", "Ease of access from the software"),
  control: say("Contrôles et seuils", "Controls and thresholds"),
  penalties: say("Des dossiers aux amendes", "From cases to fines"),
  deterrence: say("Dissuasion", "Deterrence"),
  boycott: say("Boycotts", "Boycotts"),
  editors: say("Éditeurs de logiciels", "Software editors"),
  platform: say("Plateforme nationale", "National platform"),
  patients: say("Patients", "Patients"),
  exams: say("Examens", "Tests"),
  burden: say("Temps consacré", "Time spent"),
  ledger: say("Comptes", "Accounts"),
  conditionOfPayment: say("Condition de paiement", "Condition of payment"),
};

const words = {
  outcome: say("Résultat", "Outcome"),
  definition: say("Définition", "Definition"),
  equation: say("Formule", "Equation"),
  unit: say("Unité", "Unit"),
  months: say("mois", "months"),
  lever: say("Levier", "Lever"),
  input: say("Hypothèse", "Assumption"),
  value: say("Valeur", "Value"),
  bounds: say("Bornes", "Bounds"),
  evidence: say("Fondement", "Evidence"),
  origin: say("Fixé par", "Set by"),
  facts: say("faits :", "facts:"),
  later: say("puis", "then"),
  next: say(
    "Citations et adresses : dmp-lab sources, suivi d’une hypothèse ou d’un fait. Un seul segment : --segment gp.",
    "Quotes and addresses: dmp-lab sources, followed by an assumption or a fact. One segment alone: --segment gp.",
  ),
};
