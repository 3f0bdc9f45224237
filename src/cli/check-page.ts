import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { term } from "../locale/terms.js";
import { explainOrigins, type OriginRow } from "../scenario/explain-origins.js";
import { stepDate } from "../scenario/legal-label.js";
import type { Scenario } from "../scenario/scenario.js";
import { correlationSentence } from "./correlation-sentence.js";
import { evidenceSentence } from "./grounds-table.js";
import type { Opened } from "./open-scenarios.js";
import { type LayoutRow, layoutTable, wrap } from "./table-layout.js";
import { titleBlock } from "./title-block.js";

/** What a scenario that reads well holds: title, label, what it rests on, what it leaves out. */
export function checkedPage(opened: Opened, language: Language): string {
  const { scenario } = opened;
  const { inputs, notModelled, id } = scenario;
  const own = [...inputs.values()].filter(({ origin }) => origin.file !== "assumptions.yaml").map((input) => input.id);
  const sentences = [
    say(`${id} : aucun problème.`, `${id}: no problem.`),
    evidenceSentence([...inputs.values()]),
    own.length === 0
      ? say("Toutes sont partagées avec les autres scénarios.", "All are shared with the other scenarios.")
      : say(
          `Propres à ce scénario (${own.length}) : ${shorten(own)}`,
          `This scenario’s own (${own.length}): ${shorten(own)}`,
        ),
    correlationSentence(scenario),
  ];
  const left = notModelled.flatMap((text) => wrap(`– ${text[language]}`, undefined, "  "));
  return [
    titleBlock(opened, language),
    "",
    ...sentences.flatMap((sentence) => wrap(sentence[language])),
    ...(left.length > 0 ? [words.notModelled[language], ...left] : []),
    "",
  ].join("\n");
}

/** Every value of a scenario, with the file and the line that set it. */
export function resolvedPage(opened: Opened, language: Language): string {
  const { scenario } = opened;
  const columns = [words.path, words.value, words.origin].map((header, index) => ({
    header: header[language],
    last: index !== 1,
    narrowest: 18,
  }));
  const rows = writtenOrigins(scenario, language).map(({ path, value, file, line }) => ({
    part: partOf.exec(path)?.[1] ?? "law",
    cells: [path.replace(partOf, ""), value, `${file}:${line}`],
  }));
  const groups = (["law", "levers", "assumptions", "correlations"] as const).flatMap((part): LayoutRow[] => [
    { heading: words[part][language] },
    ...rows.filter((row) => row.part === part).map(({ cells }) => cells),
  ]);
  return `${titleBlock(opened, language)}\n\n${layoutTable(columns, groups)}`;
}

const partOf = /^(levers|assumptions|correlations)\./;

/** Values of a scenario with their origins, the texts of the law in the language. */
export function writtenOrigins(scenario: Scenario, language: Language): OriginRow[] {
  return explainOrigins(scenario, language).map((row) => ({ ...row, value: writtenValue(scenario, row, language) }));
}

/** A value of a scenario as a page shows it: that of the files, except for a step of the law, which is put into words. */
export function writtenValue(
  scenario: Scenario,
  { path, value }: { readonly path: string; readonly value: string },
  language: Language,
): string {
  const step = scenario.legal[Number(/^legal\[(\d+)\]$/.exec(path)?.[1] ?? Number.NaN)];
  return step
    ? `${term("legalStatus", step.status, language)}, ${stepDate(step, language)}${colon[language]}${step.text[language]}`
    : value;
}

const colon = say(" : ", ": ");

function shorten(ids: readonly string[]): string {
  const most = 8;
  return ids.length <= most ? ids.join(", ") : `${ids.slice(0, most).join(", ")}, …`;
}

const words = {
  notModelled: say("Ce qui n’est pas modélisé :", "What is not modelled:"),
  law: say("Textes et horizon", "Texts and horizon"),
  levers: say("Leviers", "Levers"),
  assumptions: say("Hypothèses", "Assumptions"),
  correlations: say("Ce qui varie ensemble (Spearman)", "What moves together (Spearman)"),
  path: say("Champ", "Field"),
  value: say("Valeur", "Value"),
  origin: say("Fixé par", "Set by"),
};
