import type { AssumptionCheck, Verdict } from "../../calibration/assumptions/check-assumptions.js";
import type { Calibration } from "../../calibration/judge/calibrate.js";
import { type MovedStart, moveStart } from "../../calibration/policies/effect-timing.js";
import type { PolicyEffect } from "../../calibration/policies/policy-effect.js";
import type { Evidence } from "../../evidence/evidence.js";
import { inQuotes, say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber } from "../../locale/numbers.js";
import { effectWriter, identificationWords, intervalWords, valueWords } from "./number-words.js";

/** What may and may not be concluded from the effects of policies, beside what scenarios assume. */
export function effectSentences(
  found: Calibration,
  checks: readonly AssumptionCheck[],
  evidence: Evidence,
): readonly Text[] {
  const { effects } = found;
  if (effects.length === 0) return [];
  return [
    say(
      "Sans groupe de comparaison, l’effet d’une mesure est tout ce qui distingue ses années du reste de la courbe.",
      "Without a comparison group, the effect of a policy is all that sets its years apart from the rest of the curve.",
    ),
    ...effects.flatMap((one) => [
      ...startSentence(one, found),
      ...(one.policy.declared.fine ? [] : cautionSentence(one)),
    ]),
    ...effects.flatMap((one) => publishedSentence(one, evidence)),
    ...effects.flatMap((one) =>
      checks
        .filter(({ policy }) => policy === one.policy.id)
        .flatMap((row) => [besideScenarios(one, row), ...(one.policy.declared.fine ? cautionSentence(one) : [])]),
    ),
  ];
}

/** From when on an effect is supposed to act, and what it would be from a year earlier or later on. */
function startSentence({ policy, effect }: PolicyEffect, { fit, confidence }: Calibration): readonly Text[] {
  if (!effect || effect.identification === "not-identified" || effect.identification === "conditional") return [];
  const { label, from } = policy.declared;
  const moved = moveStart(fit.observations, policy, [-1, 1], confidence);
  const day = (language: Language) => formatDate(from, language);
  const name = (language: Language) => inQuotes(label[language], language);
  const rest = (language: Language) => moved.map((one) => movedWords(one)[language]).join("");
  return [
    say(
      `L’effet de ${name("fr")} est pris à partir de ${day("fr")}${rest("fr")}.`,
      `The effect of ${name("en")} is taken from ${day("en")} on${rest("en")}.`,
    ),
  ];
}

function movedWords({ years, effect }: MovedStart): Text {
  const found = (language: Language) => {
    const write = effectWriter(language);
    const interval = intervalWords(effect, write, language);
    const value = valueWords(effect, write);
    if (interval === "–") return identificationWords["not-identified"][language];
    return value === "–" ? interval : `${value} (${interval})`;
  };
  return years < 0
    ? say(` ; pris un an plus tôt : ${found("fr")}`, `; taken a year earlier: ${found("en")}`)
    : say(` ; un an plus tard : ${found("fr")}`, `; a year later: ${found("en")}`);
}

function cautionSentence({ policy: { declared } }: PolicyEffect): readonly Text[] {
  return declared.caution ? [say(`${declared.caution.fr}.`, `${declared.caution.en}.`)] : [];
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

function besideScenarios(one: PolicyEffect, { assumed, verdict, identification, input }: AssumptionCheck): Text {
  const { declared } = one.policy;
  const range = (language: Language) => {
    const [low, central, high] = [assumed.low, assumed.central, assumed.high].map(effectWriter(language));
    return say(
      `${central} de vitesse (de ${low} à ${high}, ${input})`,
      `${central} of speed (${low} to ${high}, ${input})`,
    )[language];
  };
  const amount = (language: Language) => formatNumber(declared.fine?.amount ?? 0, language);
  const cause = declared.fine
    ? say(
        `une amende certaine de ${amount("fr")} USD par an (lus comme des euros)`,
        `a certain fine of ${amount("en")} USD a year (read as euros)`,
      )
    : say("un plein soutien public", "full public support");
  const conclusion =
    identification === "another-scale" ? words.anotherScale : one.support === 0 ? words.weightless : words[verdict];
  const scaled = verdict === "open" ? say("", "") : scaleSentence(one);
  return say(
    `${scaled.fr}Dans les scénarios, ${cause.fr} ajoute ${range("fr")} : ${conclusion.fr}.`,
    `${scaled.en}In scenarios, ${cause.en} adds ${range("en")}: ${conclusion.en}.`,
  );
}

/** The effect per amount of the full support of scenarios, where the policy was worth several. */
function scaleSentence({ policy: { declared }, effect }: PolicyEffect): Text {
  const { times } = declared;
  if (!times || !effect) return say("", "");
  const scaled = {
    ...effect,
    value: effect.value / times.value,
    low: effect.low / times.value,
    high: effect.high / times.value,
  };
  const per = (language: Language) => {
    const write = effectWriter(language);
    const value = valueWords(scaled, write);
    const interval = intervalWords(scaled, write, language);
    return value === "–" ? interval : `${value} (${interval})`;
  };
  const count = (language: Language) => formatNumber(times.value, language);
  const name = (language: Language) => inQuotes(declared.label[language], language);
  return say(
    `L’argent de ${name("fr")} valait environ ${count("fr")} fois le plein soutien des scénarios (${times.fact}) : par montant d’un plein soutien, ${per("fr")}. `,
    `The money of ${name("en")} was worth about ${count("en")} times the full support of scenarios (${times.fact}): per amount of full support, ${per("en")}. `,
  );
}

const words: Readonly<Record<Verdict | "anotherScale" | "weightless", Text>> = {
  inside: say("c’est dans l’intervalle", "within the interval"),
  outside: say("la valeur centrale est hors de l’intervalle", "the central value lies outside the interval"),
  apart: say("c’est entièrement hors de l’intervalle", "wholly outside the interval"),
  open: say("rien ici ne l’appuie ni ne le contredit", "nothing here bears it out or contradicts it"),
  anotherScale: say(
    "une autre échelle, car aucun fait ne dit combien de fois ce soutien valait le leur ; pas de verdict",
    "another scale, since no fact says how many times theirs this support was worth; no verdict",
  ),
  weightless: say(
    "les courbes avec cette mesure n’ont aucun poids ; pas de verdict",
    "curves with this policy have no weight; no verdict",
  ),
};
