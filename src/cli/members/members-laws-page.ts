import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { expectedText, meanText } from "../../results/members-words.js";
import type { Duty } from "../../scenario/scenario.js";
import type { SegmentSummary } from "../../simulate/individuals/crowd/members-summary.js";
import type { Opened } from "../open-scenarios.js";
import { layoutTable, wrap } from "../table-layout.js";
import { titleBlock } from "../title-block.js";
import { aboutMembers } from "./about-members.js";
import { belowText, everFinedText } from "./members-figures.js";
import type { MembersResult } from "./members-result.js";

/** A figure of a segment under one law, as it is printed. */
type CellOf = (one: SegmentSummary, result: MembersResult) => string;

/** Lays out laws of practice side by side, a table for each figure. @param results one a law, two at least */
export function lawsPage(opened: Opened, results: readonly MembersResult[], language: Language): string {
  const [{ year, lastYear, canFine, settings }] = results as [MembersResult, ...MembersResult[]];
  const below =
    (duty: Duty): CellOf =>
    (one, result) =>
      belowText(one, duty, result, language);
  const toDefend: CellOf = ({ segment }, { unions }) => {
    const expected = unions.find((one) => one.segment === segment)?.controlled.expected;
    return expected === undefined ? "–" : expectedText(expected, language);
  };
  const tables: readonly (readonly [Text, CellOf])[] = [
    [say(`Sous le seuil en ${year}, alimentation`, `Below in ${year}, feeding`), below("feeding")],
    [say(`Sous le seuil en ${year}, consultation`, `Below in ${year}, consulting`), below("consulting")],
    [
      say(`Contrôlés en ${year}, moyenne`, `Controlled in ${year}, mean`),
      ({ controlled }) => meanText(controlled.mean, controlled.standardError, language),
    ],
    [
      say(`À l’amende en ${year}, moyenne`, `Fined in ${year}, mean`),
      ({ finedMembers }) => meanText(finedMembers.mean, finedMembers.standardError, language),
    ],
    [
      say(`Un jour à l’amende d’ici ${lastYear}`, `Ever fined by ${lastYear}`),
      (one, result) => everFinedText(one, result, language),
    ],
  ];
  const size = formatNumber(settings.union ?? 0, language);
  const ofUnion: readonly [Text, CellOf] = [
    say(`À défendre en ${year}, sur ${size} adhérents`, `To defend in ${year}, of ${size} union members`),
    toDefend,
  ];
  const shown = settings.union === undefined ? tables : [...tables, ofUnion];
  const blocks = [
    titleBlock(opened, language),
    ...(canFine
      ? shown.map(([title, cellOf]) => lawTable(title[language], cellOf, results, language))
      : [wrap(noFine[language]).join("\n")]),
    aboutMembers(results, language),
  ];
  return `${blocks.map((block) => block.trimEnd()).join("\n\n")}\n`;
}

function lawTable(title: string, cellOf: CellOf, results: readonly MembersResult[], language: Language): string {
  const columns = [
    { header: title, narrowest: 26 },
    ...results.map(({ law }) => ({ header: law.name, align: "right" as const })),
  ];
  const segments = results[0]?.segments ?? [];
  const rows = segments.map(({ segment }, place) => [
    term("segment", segment, language),
    ...results.map((result) => cellOf(result.segments[place] as SegmentSummary, result)),
  ]);
  return layoutTable(columns, rows);
}

/** Where no fine can be imposed. */
export const noFine = say(
  "Dans ce scénario, aucune amende ne peut être prononcée contre ces membres.",
  "In this scenario, no fine can be imposed on these members.",
);
