import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { finesText } from "../../results/case-words.js";
import { countOverWorlds, countRange, drawnCountText, expectedText, tellsRange } from "../../results/members-words.js";
import { editorText } from "../../scenario/words/editors.js";
import type { Opened } from "../open-scenarios.js";
import { layoutTable, wrap } from "../table-layout.js";
import { titleBlock } from "../title-block.js";
import { aboutMembers } from "./about-members.js";
import { belowText, everFinedText } from "./members-figures.js";
import { noFine } from "./members-laws-page.js";
import type { MembersResult } from "./members-result.js";

/** Lays out members one by one: who is controlled and fined, whom an editor's failure hits, whom a union would defend. */
export function membersPage(opened: Opened, result: MembersResult, language: Language): string {
  const blocks = [
    titleBlock(opened, language),
    result.canFine ? segmentTable(result, language) : wrap(noFine[language]).join("\n"),
    ...(result.canFine && result.unions.length > 0 ? [unionTable(result, language)] : []),
    monthTable(result, language),
    aboutMembers([result], language),
  ];
  return `${blocks.map((block) => block.trimEnd()).join("\n\n")}\n`;
}

function segmentTable(result: MembersResult, language: Language): string {
  const { year, lastYear, segments, concentrations, settings } = result;
  const { realisations } = settings;
  const isRange = tellsRange(realisations);
  const columns = [
    { header: say(`Membres en ${year}`, `Members in ${year}`)[language], narrowest: 20 },
    ...[
      words.members[language],
      words.below[language],
      words[isRange ? "controlled" : "meanControlled"][language],
      words[isRange ? "fined" : "meanFined"][language],
      say(`Un jour à\u00a0l’amende (${lastYear})`, `Ever fined by\u00a0${lastYear}`)[language],
      words.ifFined[language],
    ].map((header) => ({ header, align: "right" as const })),
  ];
  const count = (value: number) => formatNumber(value, language, { digits: 0 });
  const rows = segments.map((one) => {
    const fined = concentrations.find(({ segment }) => segment === one.segment);
    return [
      term("segment", one.segment, language),
      count(one.members),
      (["feeding", "consulting"] as const).map((duty) => belowText(one, duty, result, language)).join(" / "),
      countOverWorlds(one.controlled, realisations, language),
      countOverWorlds(one.finedMembers, realisations, language),
      everFinedText(one, result, language),
      fined ? finesText(fined.median, fined.high, language) : "–",
    ];
  });
  return layoutTable(columns, rows);
}

function unionTable({ unions, year, settings }: MembersResult, language: Language): string {
  const size = formatNumber(settings.union ?? 0, language);
  const columns = [
    {
      header: say(`Sur ${size} adhérents, en ${year}`, `Of ${size} union members, in ${year}`)[language],
      narrowest: 20,
    },
    ...[words.expected, words.byChance, words.inAll, words.finedInAll].map((header) => ({
      header: header[language],
      align: "right" as const,
    })),
  ];
  return layoutTable(
    columns,
    unions.map(({ segment, controlled, fined }) => [
      term("segment", segment, language),
      expectedText(controlled.expected, language),
      countRange(controlled.byChance, language),
      drawnCountText(controlled.range, language),
      drawnCountText(fined.range, language),
    ]),
  );
}

function monthTable({ worstMonths, lastYear }: MembersResult, language: Language): string {
  const columns = [
    {
      header: say(`Pire mois d’un éditeur d’ici ${lastYear}`, `An editor’s worst month by ${lastYear}`)[language],
      narrowest: 20,
    },
    ...[words.users, words.hours, words.documents].map((header) => ({
      header: header[language],
      align: "right" as const,
    })),
  ];
  return layoutTable(
    columns,
    worstMonths.map(({ editor, users, hours, documents }) => [
      editorText(editor)[language],
      formatNumber(users, language, { significant: 3 }),
      countRange(hours, language),
      countRange(documents, language, { divisor: 1000 }),
    ]),
  );
}

const words = {
  members: say("Membres", "Members"),
  below: say("Sous le seuil (alim. / consult.)", "Below (feeding / consulting)"),
  controlled: say("Contrôlés, 5–95 %", "Controlled, 5–95%"),
  fined: say("À\u00a0l’amende, 5–95 %", "Fined, 5–95%"),
  meanControlled: say("Contrôlés, moyenne", "Controlled, mean"),
  meanFined: say("À\u00a0l’amende, moyenne", "Fined, mean"),
  ifFined: say("Si amende : médiane–95 %, €", "If fined: median–95%, EUR"),
  expected: say("À\u00a0défendre", "To\u00a0defend"),
  byChance: say("par\u00a0hasard, 5–95 %", "by\u00a0chance, 5–95%"),
  inAll: say("avec\u00a0ce\u00a0que l’on\u00a0ignore", "with\u00a0what is\u00a0not\u00a0known"),
  finedInAll: say("dont\u00a0à l’amende", "of\u00a0whom fined"),
  users: say("Utilisateurs", "Users"),
  hours: say("Heures\u00a0d’arrêt, 5–95 %", "Hours\u00a0down, 5–95%"),
  documents: say("Documents\u00a0perdus, milliers, 5–95 %", "Documents\u00a0lost, thousands, 5–95%"),
};
