import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { chanceText } from "../../results/case-words.js";
import { tellsRange } from "../../results/members-words.js";
import { usualIncidentDraws } from "../../simulate/individuals/crowd/worst-month.js";
import { wrap } from "../table-layout.js";
import { aboutUnion, lawSentence, sequelSentence } from "./members-notes.js";
import type { MembersResult } from "./members-result.js";
import { twoClasses } from "./members-settings.js";

/** What is to be known of members one by one: what was simulated, what its figures can say, and under which law. */
export function aboutMembers(results: readonly MembersResult[], language: Language): string {
  const [first] = results as [MembersResult, ...MembersResult[]];
  const isAlone = results.length === 1;
  const sentences = [
    ...(first.canFine ? [aboutWorlds(first, isAlone)] : []),
    ...(first.canFine && isAlone ? [...aboutUnion(first), ...aboutFined(first)] : []),
    ...(isAlone ? [aboutMonths(first)] : []),
    ...(first.canFine ? [aboutLaws(results)] : []),
  ];
  return sentences.flatMap((sentence) => wrap(sentence[language])).join("\n");
}

function aboutMonths({ settings: { segments } }: MembersResult): Text {
  const chosen =
    segments.length > 0
      ? say(
          " ; leurs utilisateurs et leurs documents sont ceux des segments choisis",
          "; users and documents are those of the segments chosen",
        )
      : say("", "");
  return say(
    `Pire mois d’un éditeur : ${usualIncidentDraws} tirages de ses pannes, de 5 % à 95 %. Éditeurs : des types, dont « dmp-lab case --help » dit ce qu’ils représentent${chosen.fr}.`,
    `An editor’s worst month: ${usualIncidentDraws} draws of its failures, 5% to 95%. Editors: types; “dmp-lab case --help” says what they stand for${chosen.en}.`,
  );
}

function aboutWorlds({ settings: { realisations, seed } }: MembersResult, isAlone: boolean): Text {
  const [fr, en] = (["fr", "en"] as const).map((language) => formatNumber(realisations, language));
  const worlds = realisations === 1 ? { fr: "un monde", en: "one world" } : { fr: `${fr} mondes`, en: `${en} worlds` };
  const start = say(
    `Chaque membre simulé un à un : ${worlds.fr} (graine ${seed}), hypothèses à leur valeur centrale.`,
    `Each member simulated one by one: ${worlds.en} (seed ${seed}), assumptions at their central values.`,
  );
  const range = tellsRange(realisations)
    ? say(
        "De 5 % à 95 % : ce que le seul hasard y fait (contrôles, pannes, boycotts), avec les chiffres que tant de mondes permettent ; « ? » : trop peu pour le dire.",
        "5% to 95%: what chance alone makes of it (controls, outages, boycotts), with the digits that so many worlds allow; “?”: too few to say.",
      )
    : say(
        "Il en faut 20 pour dire de 5 % à 95 % ce que le hasard y fait : --realisations 20 ou plus ; « ? » : trop peu pour le dire.",
        "It takes 20 to say what chance makes of it from 5% to 95%: --realisations 20 or more; “?”: too few to say.",
      );
  const means = say(
    "Moyennes avec les chiffres que tant de mondes permettent ; « ? » : trop peu pour le dire.",
    "Means with the digits that so many worlds allow; “?”: too few to say.",
  );
  const told = isAlone ? range : means;
  return { fr: `${start.fr} ${told.fr}`, en: `${start.en} ${told.en}` };
}

function aboutFined(result: MembersResult): Text[] {
  const { inAll, concentrations, lastYear, sequel, settings } = result;
  const controlled = sequel.controlled > 0 ? [sequelSentence(result)] : [];
  if (!inAll || !tellsRange(settings.realisations)) return controlled;
  const top = concentrations.reduce((most, { topTenth }) => Math.max(most, topTenth), 0);
  return [
    ...controlled,
    say(
      `D’ici ${lastYear}, ${chanceText(inAll.everFined, "fr")} des membres portent toutes les amendes ; ${chanceText(inAll.finedAgain, "fr")} d’entre eux en reçoivent plusieurs années.`,
      `By ${lastYear}, ${chanceText(inAll.everFined, "en")} of members bear all the fines; ${chanceText(inAll.finedAgain, "en")} of these are fined in several years.`,
    ),
    ...(top < 0.2
      ? [
          say(
            `Le dixième des sanctionnés qui paie le plus porte au plus ${formatShare(top, "fr", 0)} des amendes d’un segment : elles tombent au hasard plus qu’elles ne se concentrent.`,
            `The tenth of the fined who pay most bears at most ${formatShare(top, "en", 0)} of a segment’s fines: they fall by chance more than they pile up.`,
          ),
        ]
      : []),
  ];
}

function aboutLaws(results: readonly MembersResult[]): Text {
  const [{ law, settings }] = results as [MembersResult, ...MembersResult[]];
  const spread =
    results.length === 1
      ? lawSentence(law.law)
      : say(
          "À moyenne égale, chaque loi répartit autrement la pratique entre les membres ; power (fonction puissance) est celle du modèle.",
          "With the same mean, each law spreads practice otherwise over members; power (a power function) is the model’s.",
        );
  const parts = [
    spread,
    ...(results.length > 1 && results.some(({ law: { name } }) => name === "two-class") ? [aboutClasses] : []),
    settings.ranks === "redrawn"
      ? say("Chacun tire un nouveau rang chaque année.", "Everybody draws a new rank every year.")
      : say("Chacun garde son rang d’une année à l’autre.", "Everybody keeps their rank from year to year."),
  ];
  return { fr: parts.map(({ fr }) => fr).join(" "), en: parts.map(({ en }) => en).join(" ") };
}

const aboutClasses = say(
  `two-class : chacun fait ${formatShare(twoClasses.low, "fr", 0)} ou ${formatShare(twoClasses.high, "fr", 0)} de ce qu’il doit.`,
  `two-class: everybody does ${formatShare(twoClasses.low, "en", 0)} or ${formatShare(twoClasses.high, "en", 0)} of what is due.`,
);
