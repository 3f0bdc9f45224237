import { say } from "../../locale/french.js";
import { findOutcome } from "../../results/catalogue.js";
import { legalNote } from "../../results/export.js";
import type { Outcome } from "../../results/outcome.js";
import { restsOn } from "../../results/outcome-inputs.js";
import { explainOrigins } from "../../scenario/explain-origins.js";
import { formatMonth } from "../../scenario/month.js";
import type { Input, Scenario } from "../../scenario/scenario.js";
import type { CommandAction } from "../command.js";
import { deliver } from "../deliver.js";
import { checkOutcome } from "../figure-filter.js";
import { openScenarios } from "../open-scenarios.js";
import { optionText, optionTexts, outputSettings } from "../settings.js";
import { unknownId } from "../usage-error.js";
import { type Grounds, whyPage } from "../why-page.js";

const names = ["scenario", "kind", "id", "value", "unit", "low", "high", "evidence", "facts", "file", "line"];

/** `dmp-lab why OUTCOME`: definition, equation, levers and inputs of an outcome in a scenario, and what each rests on. */
export const whyCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const outcome = findOutcome(checkOutcome(invocation.operands[0] ?? "")) as Outcome;
  const name = optionText(invocation.options.scenario) ?? "article-85-as-voted";
  const [opened] = await openScenarios([name], invocation, effects);
  const { scenario, legal } = opened!;
  const grounds = groundsOf(outcome, scenario, optionTexts(invocation.options.segment));
  await deliver(
    {
      page: () => whyPage(outcome, opened!, grounds, language),
      legal: [legalNote(scenario.id, legal, language)],
      columns: names.map((column) => ({ name: column, unit: "" })),
      rows: [
        ...grounds.levers.map((lever) => ({
          ...blank,
          scenario: scenario.id,
          kind: "lever",
          ...lever,
          id: lever.path,
        })),
        ...grounds.inputs.map((input) => ({ scenario: scenario.id, kind: "input", ...inputRow(input) })),
      ],
    },
    settings,
    effects,
  );
  return 0;
};

const blank = { unit: "", low: null, high: null, evidence: "", facts: "" };

function groundsOf(outcome: Outcome, scenario: Scenario, chosen: readonly string[]): Grounds {
  const segments = [...scenario.inputs.keys()].flatMap((id) => /^segments\.(\w+)\.members$/.exec(id)?.[1] ?? []);
  for (const id of chosen) {
    if (!segments.includes(id)) throw unknownId(say("segment inconnu", "unknown segment"), id, segments);
  }
  const others = chosen.length === 0 ? [] : segments.filter((id) => !chosen.includes(id));
  const ofOthers = (id: string) => !id.startsWith("exams.") && id.split(".").some((part) => others.includes(part));
  const needed = restsOn(outcome);
  const isInput = (path: string) => scenario.inputs.has(path.replace(/^levers\.|\.\w+$/g, ""));
  return {
    levers: explainOrigins(scenario).filter(({ path }) => path.startsWith("levers.") && !isInput(path) && needed(path)),
    inputs: [...scenario.inputs.values()].filter(({ id }) => needed(id) && !ofOthers(id)),
  };
}

function inputRow({ id, unit, low, high, evidence, facts, origin, ...input }: Input) {
  const central =
    typeof input.central === "number" ? input.central * (input.scale ?? 1) + (input.shift ?? 0) : input.central;
  const plain = (value: number | string | undefined) =>
    value === undefined ? null : unit === "month" && typeof value === "number" ? formatMonth(value) : value;
  return {
    id,
    value: plain(central),
    unit,
    low: plain(low),
    high: plain(high),
    evidence,
    facts: facts.join(", "),
    ...origin,
  };
}
