import type { Calibration } from "../../calibration/calibrate.js";
import type { AssumptionCheck, Verdict } from "../../calibration/check-assumptions.js";
import type { PolicyEffect } from "../../calibration/policy-effect.js";
import type { Evidence } from "../../evidence/evidence.js";
import { inQuotes, say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import { effectWriter } from "./number-words.js";

/** What may and may not be concluded from the effects of policies, beside what scenarios assume. */
export function effectSentences(
  { effects }: Calibration,
  checks: readonly AssumptionCheck[],
  evidence: Evidence,
): readonly Text[] {
  if (effects.length === 0) return [];
  return [
    say(
      "Sans groupe de comparaison, l’effet d’une mesure est tout ce qui distingue ses années du reste de la courbe.",
      "Without a comparison group, the effect of a policy is all that sets its years apart from the rest of the curve.",
    ),
    ...effects.flatMap((one) => publishedSentence(one, evidence)),
    ...effects.flatMap((one) =>
      checks.filter(({ policy }) => policy === one.policy.id).map((row) => besideScenarios(one, row)),
    ),
  ];
}

function publishedSentence({ policy: { declared } }: PolicyEffect, { facts }: Evidence): readonly Text[] {
  const fact = declared.published === undefined ? undefined : facts.get(declared.published);
  if (!fact) return [];
  const write = (language: Language) => effectWriter(language)(Number(fact.value));
  const name = (language: Language) => inQuotes(declared.label[language], language);
  return [
    say(
      `Pour ${name("fr")}, une étude avec groupe de comparaison donne ${write("fr")} (${fact.id}).`,
      `For ${name("en")}, a study with a comparison group gives ${write("en")} (${fact.id}).`,
    ),
  ];
}

function besideScenarios({ policy: { declared } }: PolicyEffect, { assumed, verdict, input }: AssumptionCheck): Text {
  const range = (language: Language) => {
    const [low, central, high] = [assumed.low, assumed.central, assumed.high].map(effectWriter(language));
    return say(
      `${central} de vitesse (de ${low} à ${high}, ${input})`,
      `${central} of speed (${low} to ${high}, ${input})`,
    )[language];
  };
  const amount = (language: Language) => formatNumber(declared.fine?.amount ?? 0, language);
  const cause = declared.fine
    ? say(`une amende certaine de ${amount("fr")} USD par an`, `a certain fine of ${amount("en")} USD a year`)
    : say("un plein soutien public", "full public support");
  return say(
    `Dans les scénarios, ${cause.fr} ajoute ${range("fr")} : ${conclusions[verdict].fr}.`,
    `In scenarios, ${cause.en} adds ${range("en")}: ${conclusions[verdict].en}.`,
  );
}

const conclusions: Readonly<Record<Verdict, Text>> = {
  inside: say("c’est dans l’intervalle", "within the interval"),
  outside: say("la valeur centrale est hors de l’intervalle", "the central value lies outside the interval"),
  apart: say("c’est entièrement hors de l’intervalle", "wholly outside the interval"),
  open: say("rien ici ne l’appuie ni ne le contredit", "nothing here bears it out or contradicts it"),
};
