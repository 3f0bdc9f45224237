import type { SeriesFit } from "../../calibration/curves/fit-series.js";
import type { Calibration, ParameterEstimate } from "../../calibration/judge/calibrate.js";
import { familyNames, levelWords, policySpan } from "../../calibration/judge/words.js";
import type { PolicyEffect } from "../../calibration/policies/policy-effect.js";
import type { SeriesPolicy } from "../../evidence/series-declaration.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { layoutTable } from "../table-layout.js";
import { effectWriter, identificationWords, intervalWords, rateWriter, valueWords } from "./number-words.js";

/** Table of what the points say: ceiling, rates, effect of each policy, with an interval and whether they say it at all. */
export function estimateTable(found: Calibration, language: Language): string {
  const interval = say(
    `Intervalle à ${formatShare(found.confidence, "fr", 0)}`,
    `${formatShare(found.confidence, "en", 0)} interval`,
  );
  const columns = [
    { header: words.what[language] },
    { header: words.value[language], align: "right" as const },
    { header: interval[language] },
    { header: words.says[language] },
  ];
  return layoutTable(columns, [
    ...found.parameters.map((one) => parameterCells(one, found, language)),
    ...found.effects.map((one) => effectCells(one, found, language)),
    ...found.unseen.map((policy) => unseenCells(policy, language)),
  ]);
}

function parameterCells(one: ParameterEstimate, { series }: Calibration, language: Language): string[] {
  const { name, family, identification } = one;
  const write = name === "ceiling" ? (share: number) => levelWords(share, series, language) : rateWriter(language);
  const label = name === "ceiling" ? words.ceiling[language] : `${name}, ${familyNames[family!][language]}`;
  return [
    label,
    valueWords(one, write),
    intervalWords(one, write, language),
    identificationWords[identification][language],
  ];
}

function effectCells(found: PolicyEffect, { fit }: Calibration, language: Language): string[] {
  const { policy, effect, gainPerYear = 0 } = found;
  const label = `${words.speed[language]}, ${policy.declared.label[language]} (${policySpan(policy, language)})`;
  const write = effectWriter(language);
  if (!effect || effect.identification === "not-identified")
    return [label, "–", "–", `${identificationWords["not-identified"][language]} (${reasonOf(found)[language]})`];
  const points = (in_: Language) =>
    `${gainPerYear > 0 ? "+" : ""}${formatNumber(100 * gainPerYear, in_, { digits: 1 })}`;
  const gained =
    fit.observations.scale.id === "logit"
      ? say(` ; ${points("fr")} points par an`, `; ${points("en")} points a year`)
      : say("", "");
  const none = effect.low <= 0 && effect.high >= 0 ? say(", aucun effet compris", ", no effect included") : say("", "");
  const isConditional = effect.identification === "conditional";
  return [
    label,
    valueWords(effect, write),
    intervalWords(effect, write, language),
    `${identificationWords[effect.identification][language]} (${weightWords(found, fit)[language]})${none[language]}${isConditional ? "" : gained[language]}`,
  ];
}

/** What the curves with a policy weigh among all. */
function weightWords({ policy, support }: PolicyEffect, { candidates }: SeriesFit): Text {
  const isWeighed = candidates.some(({ fit, likelihood }) => likelihood > 0 && fit.model.names.includes(policy.id));
  if (!isWeighed) return say("courbes sans poids", "curves without weight");
  const weight = (language: Language) => formatShare(support, language, support < 0.1 ? 1 : 0);
  return say(`${weight("fr")} du poids`, `${weight("en")} of the weight`);
}

/** Why points say nothing of a policy. */
function reasonOf({ pointsDuring, levelBefore }: Pick<PolicyEffect, "pointsDuring" | "levelBefore">): Text {
  const points = say(
    `${pointsDuring} point${pointsDuring > 1 ? "s" : ""} pendant`,
    `${pointsDuring} point${pointsDuring > 1 ? "s" : ""} meanwhile`,
  );
  if (levelBefore < saturated) return points;
  return {
    fr: `${points.fr}, déjà à ${formatShare(levelBefore, "fr", 0)} du plafond`,
    en: `${points.en}, already at ${formatShare(levelBefore, "en", 0)} of the ceiling`,
  };
}

/** Part of the ceiling from which there is little left to speed up. */
const saturated = 0.85;

function unseenCells(declared: SeriesPolicy, language: Language): string[] {
  const label = `${words.speed[language]}, ${declared.label[language]} (${policySpan({ declared }, language)})`;
  return [label, "–", "–", `${identificationWords["not-identified"][language]} ${words.unseen[language]}`];
}

const words = {
  what: say("Grandeur (rythmes par an)", "Quantity (rates a year)"),
  value: say("Valeur", "Value"),
  says: say("Ce qu’en disent les points", "What the points say of it"),
  ceiling: say("plafond, toutes courbes", "ceiling, all curves"),
  speed: say("vitesse", "speed"),
  unseen: say("(aucun point pendant)", "(no point meanwhile)"),
};
