import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { legalNote } from "../../results/export.js";
import { type Difference, diffScenarios } from "../../scenario/diff-scenarios.js";
import { leverName } from "../../scenario/words/lever-names.js";
import { leverValue } from "../../scenario/words/lever-values.js";
import { writtenValue } from "../check-page.js";
import type { CommandAction } from "../command.js";
import { deliver, plainColumns } from "../deliver.js";
import { type Opened, openScenarios } from "../open-scenarios.js";
import { outputSettings } from "../settings.js";
import { layoutTable } from "../table-layout.js";
import { titleBlock } from "../title-block.js";

const names = ["part", "path", "left", "leftOrigin", "leftLegal", "right", "rightOrigin", "rightLegal"];

/** `dmp-lab diff A B`: what two scenarios do not share, value by value, without a run. */
export const diffCommand: CommandAction = async (invocation, effects) => {
  const settings = outputSettings(invocation);
  const { language } = settings;
  const [left, right] = (await openScenarios(invocation.operands, invocation, effects)) as [Opened, Opened];
  const notes = [left, right].map(({ scenario, legal }) => legalNote(scenario.id, legal, language));
  const [leftLegal = "", rightLegal = ""] = notes.map(({ label }) => label);
  const rows = diffScenarios(left.scenario, right.scenario, language).map((one) => ({
    part: one.part,
    path: one.path,
    left: one.left ? writtenValue(left.scenario, { path: one.path, ...one.left }, language) : null,
    leftOrigin: originText(one.left),
    leftLegal,
    right: one.right ? writtenValue(right.scenario, { path: one.path, ...one.right }, language) : null,
    rightOrigin: originText(one.right),
    rightLegal,
  }));
  const headers = [words.field[language], left.scenario.title[language], right.scenario.title[language]];
  const page = () => {
    const heads = [left, right].map((side) => titleBlock(side, language));
    const groups = parts.flatMap((part) => {
      const own = rows.filter((row) => row.part === part);
      return own.length === 0 ? [] : [{ heading: words[part][language] }, ...own.map((row) => cells(row, language))];
    });
    const body =
      rows.length === 0
        ? `${words.same[language]}\n`
        : layoutTable(
            headers.map((header, index) => ({ header, last: index === 0 })),
            groups,
          );
    return `${heads.join("\n\n")}\n\n${body}`;
  };
  await deliver(
    {
      page,
      legal: notes,
      columns: plainColumns(names),
      rows,
    },
    settings,
    effects,
  );
  return 0;
};

const parts: readonly Difference["part"][] = ["legal", "horizon", "lever", "assumption", "correlation"];

interface Sides {
  readonly part: Difference["part"];
  readonly path: string;
  readonly left: string | null;
  readonly right: string | null;
}

function cells({ part, path, left, right }: Sides, language: Language): string[] {
  const name =
    part === "legal"
      ? textName(path, language)
      : leverName(path.replace(/^(assumptions|correlations)\./, ""), language);
  const write = (value: string | null) =>
    value === null ? "–" : part === "legal" ? (words.flags[value]?.[language] ?? value) : leverValue(value, language);
  return [name, write(left), write(right)];
}

function textName(path: string, language: Language): string {
  const index = /^legal\[(\d+)\]$/.exec(path)?.[1];
  return index === undefined ? words.counterfactual[language] : `${words.text[language]} ${Number(index) + 1}`;
}

function originText(side: Difference["left"]): string | null {
  return side ? `${side.origin.file}:${side.origin.line}` : null;
}

const words = {
  field: say("Champ", "Field"),
  legal: say("Textes", "Texts"),
  horizon: say("Horizon", "Horizon"),
  lever: say("Leviers", "Levers"),
  assumption: say("Hypothèses", "Assumptions"),
  correlation: say("Ce qui varie ensemble (Spearman)", "What moves together (Spearman)"),
  text: say("Texte", "Text"),
  counterfactual: say("Calculé malgré la censure", "Run although struck down"),
  flags: { true: say("oui", "yes"), false: say("non", "no") } as Readonly<Record<string, Text>>,
  same: say("Rien ne les distingue.", "Nothing sets them apart."),
};
