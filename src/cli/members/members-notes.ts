import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { chanceText } from "../../results/case-words.js";
import type { PracticeLaw } from "../../simulate/individuals/setting/practice-law.js";
import { usualUnionDraws } from "../../simulate/individuals/union/union.js";
import type { MembersResult } from "./members-result.js";

/** Whom a union defends, over what, and what its table leaves out. */
export function aboutUnion({ settings, unions, tooSmall }: MembersResult): Text[] {
  if (settings.union === undefined) return [say("Pour un syndicat : --union 2000.", "For a union: --union 2000.")];
  const isBeyond = unions.some(({ controlled: { expected, byChance } }) => Math.round(expected) > byChance.high);
  const left = (language: Language) => tooSmall.map((id) => term("segment", id, language)).join(", ");
  return [
    say(
      `À défendre : les adhérents contrôlés et trouvés sous le seuil ; chacun doit répondre, même si aucune amende ne suit. « Avec ce que l’on ignore » : ${usualUnionDraws} tirages de toutes les hypothèses, à deux chiffres.`,
      `To defend: union members who are controlled and found below the threshold; each has to answer, even if no fine follows. “With what is not known”: ${usualUnionDraws} draws of all assumptions, to two digits.`,
    ),
    ...(isBeyond
      ? [
          say(
            "Une moyenne au-dessus de son intervalle vient de mondes rares : ceux d’un boycott.",
            "A mean above its interval comes from rare worlds: those of a boycott.",
          ),
        ]
      : []),
    ...(tooSmall.length > 0
      ? [
          say(
            `Moins de membres que le syndicat, donc absents de son tableau : ${left("fr")}.`,
            `Fewer members than the union, hence not in its table: ${left("en")}.`,
          ),
        ]
      : []),
  ];
}

/** How many of those who are controlled are fined, and what spares the others. */
export function sequelSentence({ year, sequel }: MembersResult): Text {
  const { controlled, fined, dropped, warnings, isExcused } = sequel;
  const spared = (language: Language) =>
    [
      ...(warnings > 0 ? [warningsFirst(warnings)] : []),
      ...(dropped > 0
        ? [
            say(
              `${formatShare(dropped, "fr", 0)} des dossiers sont abandonnés (penalties.dropped)`,
              `${formatShare(dropped, "en", 0)} of cases are dropped (penalties.dropped)`,
            ),
          ]
        : []),
      ...(isExcused ? [say("une panne prouvée excuse", "a proved outage excuses")] : []),
    ]
      .map((text) => text[language])
      .join(", ");
  const share = (language: Language) => chanceText(fined / controlled, language);
  const start =
    fined === 0
      ? say(
          `Contrôlé n’est pas sanctionné : en ${year}, aucun des contrôlés ne l’est dans ces mondes`,
          `Controlled is not fined: in ${year}, none of the controlled is in these worlds`,
        )
      : say(
          `Contrôlé n’est pas sanctionné : en ${year}, ${share("fr")} des contrôlés le sont`,
          `Controlled is not fined: in ${year}, ${share("en")} of the controlled are`,
        );
  const [fr, en] = [spared("fr"), spared("en")];
  return fr === "" ? say(`${start.fr}.`, `${start.en}.`) : say(`${start.fr} ; ${fr}.`, `${start.en}; ${en}.`);
}

function warningsFirst(warnings: number): Text {
  if (warnings === 1) return say("le premier dossier n’est qu’un avertissement", "the first case is a warning only");
  return say(
    `les ${formatNumber(warnings, "fr")} premiers dossiers ne sont que des avertissements`,
    `the first ${formatNumber(warnings, "en")} cases are warnings only`,
  );
}

/** How practice is spread, in words, and how else it may be. */
export function lawSentence(law: PracticeLaw): Text {
  const words =
    law.family === "power"
      ? say("fonction puissance, celle du modèle", "power function, the model’s")
      : law.family === "two-class"
        ? say(
            `deux classes, qui essaient ${formatShare(law.low, "fr", 0)} et ${formatShare(law.high, "fr", 0)} des fois`,
            `two classes, who attempt ${formatShare(law.low, "en", 0)} and ${formatShare(law.high, "en", 0)} of the time`,
          )
        : say(
            `bêta, de concentration ${formatNumber(law.concentration, "fr")}`,
            `beta, of concentration ${formatNumber(law.concentration, "en")}`,
          );
  const others = [
    { family: "power", text: say("--law power (fonction puissance)", "--law power (power function)") },
    { family: "two-class", text: say("--law two-class (deux classes)", "--law two-class (two classes)") },
    { family: "beta", text: say("--law beta:4 (bêta)", "--law beta:4 (beta)") },
  ].filter(({ family }) => family !== law.family);
  const list = (language: Language) => others.map(({ text }) => text[language]).join(", ");
  return say(
    `Loi de la pratique : ${words.fr}. Autres : ${list("fr")} ; côte à côte : --law all.`,
    `Law of practice: ${words.en}. Others: ${list("en")}; side by side: --law all.`,
  );
}
