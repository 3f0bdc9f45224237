import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { RateName } from "../curves/families.js";
import type { CurveFit } from "../curves/fit-curve.js";
import { parameterPairs } from "../judge/diagnostics.js";
import { joinWords } from "../judge/words.js";

/** Correlation of the estimates of `p` and `q`, in [−1, 1]; `undefined` where the curve has not both, or one is on its limit. */
export function correlationOfRates(fit: CurveFit): number | undefined {
  return parameterPairs(fit).find(({ names }) => names.includes("p") && names.includes("q"))?.correlation;
}

/**
 * That the points bound rates from above alone: `p and q are only bounded above (correlation p–q −0.99): their central values are not identified`.
 *
 * @param names at least one
 * @param fit curve whose `p` and `q` are compared, where one of them is named
 */
export function onlyBoundedWords(names: readonly RateName[], fit: CurveFit): Text {
  const correlation = names.some((name) => name !== "b") ? correlationOfRates(fit) : undefined;
  const together = (language: Language) =>
    correlation === undefined ? "" : formatNumber(correlation, language, { fixed: 2 });
  const reason =
    correlation === undefined
      ? say("", "")
      : say(` (corrélation p–q ${together("fr")})`, ` (correlation p–q ${together("en")})`);
  const named = (language: Language) => joinWords(names, language);
  return names.length > 1
    ? say(
        `${named("fr")} ne sont bornés que par le haut${reason.fr} : leurs valeurs centrales ne sont pas identifiées`,
        `${named("en")} are only bounded above${reason.en}: their central values are not identified`,
      )
    : say(
        `${named("fr")} n’est borné que par le haut${reason.fr} : sa valeur centrale n’est pas identifiée`,
        `${named("en")} is only bounded above${reason.en}: its central value is not identified`,
      );
}
