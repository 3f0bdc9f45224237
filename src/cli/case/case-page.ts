import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { term } from "../../locale/terms.js";
import type { Case } from "../../scenario/cases/case.js";
import { editorText } from "../../scenario/words/editors.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import type { YearRisk } from "../../simulate/individuals/person/risk.js";
import type { Opened } from "../open-scenarios.js";
import { wrap } from "../table-layout.js";
import { titleBlock } from "../title-block.js";
import { changeTable } from "./case-changes.js";
import { dutyTable } from "./case-duties.js";
import { groundsBlock } from "./case-grounds.js";
import { riskTable } from "./case-risks.js";
import { thresholdTable } from "./case-thresholds.js";

/** Lays out a case under a scenario: duties, thresholds, risks, what would change them, and what it all rests on. */
export function casePage(opened: Opened, result: CaseResult, language: Language): string {
  const { case: described } = result;
  const { scenario } = opened;
  const blocks = [
    [...wrap(described.title[language]), titleBlock(opened, language), ...wrap(whoWords(result, language))].join("\n"),
    dutyTable(result, scenario, language),
    ...thresholdTable(result, scenario, language),
    ...noFine(result, language),
    riskTable(result, language),
    ...changeTable(result, language),
    groundsBlock(opened, result, language),
    aboutCase(result, language),
  ];
  return `${blocks.map((block) => block.trimEnd()).join("\n\n")}\n`;
}

/** A sentence where no fine can be imposed: in any year, or in the one looked at. */
function noFine({ risk, place, year }: CaseResult, language: Language): string[] {
  const isFinable = ({ duties: { feeding, consulting } }: YearRisk) =>
    (feeding.judged ?? consulting.judged) !== undefined;
  if (isFinable(risk.years[place] as YearRisk)) return [];
  const never = say(
    "Dans ce scénario, aucune amende ne peut être prononcée contre ce membre : rien n’est comparé à un seuil.",
    "In this scenario, no fine can be imposed on this member: nothing is compared with a threshold.",
  );
  const notYet = say(
    `En ${year}, aucune amende ne peut être prononcée contre ce membre : rien n’est comparé à un seuil.`,
    `In ${year}, no fine can be imposed on this member: nothing is compared with a threshold.`,
  );
  return [wrap((risk.years.some(isFinable) ? notYet : never)[language]).join("\n")];
}

/** Whose year is looked at, and which. */
export function whoWords({ person, year }: Pick<CaseResult, "person" | "year">, language: Language): string {
  const segment = term("segment", person.segment, language);
  const editor = editorText(person.editor);
  const several = say(`, ${person.members} membres`, `, ${person.members} members`)[language];
  return say(
    `${segment}, éditeur ${editor.fr}${person.members > 1 ? several : ""} ; année ${year}, si rien ne change d’ici là`,
    `${segment}, editor ${editor.en}${person.members > 1 ? several : ""}; year ${year}, if nothing changes until then`,
  )[language];
}

/** What the description of a case rests on, and what was typed in its place. */
export function basisWords({ evidence, facts, rationale, typed }: Case): readonly Text[] {
  const [fr, en] = [term("evidence", evidence, "fr"), term("evidence", evidence, "en")];
  const ids = facts.join(", ");
  const cited = ids === "" ? { fr: "", en: "" } : say(` ; faits : ${ids}`, `; facts: ${ids}`);
  return [
    say(`Ce cas (${fr}${cited.fr}) – ${rationale.fr}.`, `This case (${en}${cited.en}) – ${rationale.en}.`),
    ...(typed
      ? [
          say(
            `Saisi en ligne de commande à la place de ce que dit le cas : ${typed.fr}.`,
            `Typed on the command line instead of what the case says: ${typed.en}.`,
          ),
        ]
      : []),
  ];
}

function aboutCase({ ranges, case: described }: CaseResult, language: Language): string {
  const sentences = [
    ...basisWords(described),
    say(
      `Centre : hypothèses à leur valeur centrale, pannes tirées au sort. Médiane et 5–95 % : ${ranges.draws} tirages de toutes les hypothèses, dont neuf sur dix sont entre les deux bornes ; avec les chiffres que tant de tirages permettent, un ou deux (une borne basse perdue dans son erreur est 0 ; « ? » : trop peu pour le dire). Davantage : --draws 1024 ; d’autres : --seed 2. Ce qui est essayé reste le même toutes les années ; montants en euros constants.`,
      `Central: assumptions at their central values, outages drawn. Median and 5–95%: ${ranges.draws} draws of all assumptions, nine in ten of which lie between both bounds; with the digits that so many draws allow, one or two (a lower bound that is lost in its error is 0; “?”: too few to say). More: --draws 1024; others: --seed 2. What is attempted stays the same in every year; amounts in constant euros.`,
    ),
    say(
      "Un graphique : --chart cas.svg ou cas.png. Une autre année : --year 2031.",
      "A chart: --chart case.svg or case.png. Another year: --year 2031.",
    ),
  ];
  return sentences.flatMap((sentence) => wrap(sentence[language])).join("\n");
}
