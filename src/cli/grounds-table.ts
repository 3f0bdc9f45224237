import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import { companionsOf } from "../scenario/correlated-inputs.js";
import { countByEvidence } from "../scenario/count-by-evidence.js";
import type { Input, Scenario } from "../scenario/scenario.js";
import { companionWords } from "../scenario/words/correlations.js";
import { groupLabel, groupOf } from "../scenario/words/input-label.js";
import { inputBounds, inputQuantity, inputSteps } from "../scenario/words/inputs.js";
import { leverName } from "../scenario/words/lever-names.js";
import { leverValue } from "../scenario/words/lever-values.js";
import { unitWords } from "../scenario/words/units.js";
import type { LeverRow } from "./levers.js";
import { type LayoutRow, layoutTable } from "./table-layout.js";

/** Levers as a table, the facts of each below it. */
export function leverTable(levers: readonly LeverRow[], language: Language): string {
  const columns = [
    { header: words.lever[language] },
    { header: words.value[language] },
    { header: words.origin[language], last: true },
  ];
  const rows = levers.flatMap(({ path, value, file, line, facts }): LayoutRow[] => [
    [leverName(path, language), leverValue(value, language), `${file}:${line}`],
    ...factNote(facts, language),
  ]);
  return layoutTable(columns, rows);
}

/** Inputs of a scenario as a table, one group for each first part of their ids; below each its later steps, its facts, what it moves with. */
export function inputTable(inputs: readonly Input[], scenario: Scenario, language: Language): string {
  const columns = [
    { header: words.input[language], last: true },
    { header: words.value[language], align: "right" as const },
    { header: words.bounds[language], align: "right" as const },
    { header: words.unit[language], narrowest: 14 },
    { header: words.evidence[language] },
  ];
  return layoutTable(
    columns,
    byGroup(inputs, language, (input) => {
      const [value, ...later] = inputSteps(input, language);
      const cells = [
        input.id,
        value,
        inputBounds(input, language),
        unitWords(input.unit, language),
        term("evidence", input.evidence, language),
      ];
      const steps = later.map((step): LayoutRow => ({ note: `${words.later[language]} ${step}` }));
      const companions = companionWords(companionsOf(input.id, scenario), language);
      const together = companions === "" ? [] : [{ note: `${words.movesWith[language]} ${companions}` }];
      return [cells, ...steps, ...factNote(input.facts, language), ...together];
    }),
  );
}

/** Inputs in short: id, value, evidence and facts, one group for each first part of their ids. */
export function shortInputTable(inputs: readonly Input[], language: Language): string {
  const columns = [
    { header: words.input[language], last: true },
    { header: words.value[language], narrowest: 20 },
    { header: words.evidence[language] },
    { header: words.facts[language], narrowest: 24 },
  ];
  return layoutTable(
    columns,
    byGroup(inputs, language, (input) => [
      [input.id, inputQuantity(input, language), term("evidence", input.evidence, language), input.facts.join(", ")],
    ]),
  );
}

/** Groups of inputs as a table: how many of each kind of evidence, and the first ids. */
export function groupTable(inputs: readonly Input[], language: Language): string {
  const columns = [
    { header: words.group[language], narrowest: 20 },
    { header: words.count[language], align: "right" as const },
    { header: words.evidence[language], narrowest: 25 },
    { header: words.first[language], last: true },
  ];
  const rows = groupsOf(inputs).map(([group, own]) => {
    const ids = own.slice(0, firstShown).map(({ id }) => id);
    const more = own.length > firstShown ? ["…"] : [];
    return [
      groupLabel(group, language),
      formatNumber(own.length, language),
      evidenceCounts(own, language),
      [...ids, ...more].join(", "),
    ];
  });
  return layoutTable(columns, rows);
}

const firstShown = 2;

/** How many inputs there are, and how many of each kind of evidence. */
export function evidenceSentence(inputs: readonly Input[]): Text {
  const of = (language: Language) => formatNumber(inputs.length, language);
  return say(
    `${of("fr")} hypothèses. Fondement : ${evidenceCounts(inputs, "fr")}.`,
    `${of("en")} assumptions. Evidence: ${evidenceCounts(inputs, "en")}.`,
  );
}

function evidenceCounts(inputs: readonly Input[], language: Language): string {
  return [...countByEvidence(inputs)]
    .filter(([, size]) => size > 0)
    .map(([name, size]) => `${term("evidence", name, language)}\u00a0${formatNumber(size, language)}`)
    .join(", ");
}

function groupsOf(inputs: readonly Input[]): (readonly [group: string, inputs: readonly Input[]])[] {
  const groups = [...new Set(inputs.map(({ id }) => groupOf(id)))];
  return groups.map((group) => [group, inputs.filter(({ id }) => groupOf(id) === group)]);
}

function byGroup(
  inputs: readonly Input[],
  language: Language,
  rowsOf: (input: Input) => readonly LayoutRow[],
): LayoutRow[] {
  return groupsOf(inputs).flatMap(([group, own]): LayoutRow[] => [
    { heading: groupLabel(group, language) },
    ...own.flatMap(rowsOf),
  ]);
}

function factNote(facts: readonly string[], language: Language): LayoutRow[] {
  return facts.length > 0 ? [{ note: `${words.factsBelow[language]} ${facts.join(", ")}` }] : [];
}

const words = {
  lever: say("Levier", "Lever"),
  input: say("Hypothèse", "Assumption"),
  group: say("Hypothèses", "Assumptions"),
  count: say("Nombre", "Number"),
  first: say("Les premières", "The first"),
  value: say("Valeur", "Value"),
  bounds: say("Bornes", "Bounds"),
  unit: say("Unité", "Unit"),
  evidence: say("Fondement", "Evidence"),
  origin: say("Fixé par", "Set by"),
  facts: say("Faits", "Facts"),
  factsBelow: say("faits :", "facts:"),
  later: say("puis", "then"),
  movesWith: say("varie avec", "moves with"),
};
