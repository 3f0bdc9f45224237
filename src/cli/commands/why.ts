import { caseOutcomes } from "../../results/case-outcomes.js";
import { findOutcome, outcomes } from "../../results/catalogue.js";
import { legalNote } from "../../results/export.js";
import type { Outcome } from "../../results/outcome.js";
import { companionsOf } from "../../scenario/correlated-inputs.js";
import { formatMonth } from "../../scenario/month.js";
import { movedValue } from "../../scenario/moved-value.js";
import type { Input, Scenario } from "../../scenario/scenario.js";
import type { CommandAction } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import { checkOutcome } from "../figure-filter.js";
import { groundsOf } from "../grounds.js";
import type { LeverRow } from "../levers.js";
import { openScenarios } from "../open-scenarios.js";
import { defaultScenario, optionText, optionTexts, outputSettings } from "../settings.js";
import { caseOutcomePage, outcomeListing, whyPage } from "../why-page.js";

const names = [
  "scenario",
  "kind",
  "id",
  "value",
  "unit",
  "low",
  "high",
  "evidence",
  "facts",
  "movesWith",
  "file",
  "line",
];

/**
 * `dmp-lab why [OUTCOME]`: definition, equation, levers and inputs of an outcome in a scenario, and what each rests on;
 * for a figure of a typical member, its definition; without an outcome, the outcomes that there are. CSV and JSON have every input, whether or not `--all` is given.
 */
export const whyCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const { operands, options } = invocation;
  if (operands[0] === undefined) {
    const page = () => outcomeListing(outcomes, language);
    const rows = outcomes.map(({ id, label, definition, unit, by, headline }) => ({
      id,
      label: label[language],
      unit,
      by,
      headline,
      definition: definition[language],
    }));
    const columns = plainColumns(["id", "label", "unit", "by", "headline", "definition"]);
    await deliver({ page, legal: [], columns, rows }, settings, effects);
    return 0;
  }
  const ofCase = caseOutcomes.find(({ id }) => id === operands[0]);
  if (ofCase) {
    const { id, label, definition, equation = "" } = ofCase;
    const row = { id, label: label[language], definition: definition[language], equation };
    const columns = plainColumns(["id", "label", "definition", "equation"]);
    await deliver(
      { page: () => caseOutcomePage(ofCase, language), legal: [], columns, rows: [row] },
      settings,
      effects,
    );
    return 0;
  }
  const outcome = findOutcome(checkOutcome(operands[0])) as Outcome;
  const [opened] = await openScenarios([optionText(options.scenario) ?? defaultScenario], invocation, effects);
  const { scenario, legal } = opened!;
  const grounds = groundsOf(outcome, scenario, optionTexts(options.segment), language);
  const rows = [...grounds.levers.map(leverRow), ...grounds.inputs.map((input) => inputRow(input, scenario))];
  await deliver(
    {
      page: () => whyPage(outcome, opened!, grounds, options.all === true, language),
      legal: [legalNote(scenario.id, legal, language)],
      columns: plainColumns(names),
      rows: rows.map((row) => ({ scenario: scenario.id, ...row })),
    },
    settings,
    effects,
  );
  return 0;
};

function leverRow({ path, value, file, line, facts }: LeverRow) {
  return {
    kind: "lever",
    id: path,
    value,
    unit: "",
    low: null,
    high: null,
    evidence: "",
    facts: facts.join(", "),
    movesWith: "",
    file,
    line,
  };
}

function inputRow(input: Input, scenario: Scenario) {
  const { id, unit, low, central, high, evidence, facts, origin } = input;
  const plain = (value: number | string | undefined) => {
    if (value === undefined) return null;
    const moved = movedValue(value, input);
    return unit === "month" && typeof moved === "number" ? formatMonth(moved) : moved;
  };
  return {
    kind: "input",
    id,
    value: plain(central),
    unit,
    low: plain(low),
    high: plain(high),
    evidence,
    facts: facts.join(", "),
    movesWith: companionsOf(id, scenario)
      .map((companion) => `${companion.id} ${companion.spearman}`)
      .join(", "),
    ...origin,
  };
}
