import type { Calibration } from "../../calibration/judge/calibrate.js";
import { parameterPairs } from "../../calibration/judge/diagnostics.js";
import { joinWords, modelName, parameterWords } from "../../calibration/judge/words.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber } from "../../locale/numbers.js";

/** How far points lie from the heaviest curve, and which estimates depend most on one another. */
export function qualitySentences(found: Calibration): readonly Text[] {
  return [residualSentence(found), ...correlationSentence(found)];
}

function residualSentence({ series, fit, diagnostics }: Calibration): Text {
  const { farthest, autocorrelation } = diagnostics;
  const { date } = series.points[farthest.place]!;
  const write = (value: number, language: Language) => formatNumber(value, language, { significant: 2 });
  const signed = (language: Language) =>
    `${farthest.spreads > 0 ? "+" : ""}${formatNumber(farthest.spreads, language, { fixed: 1 })}`;
  const { spread } = fit.candidates[0]!.fit;
  return say(
    `Courbe la plus lourde : écart type ${write(spread, "fr")} sur l’échelle de l’ajustement ; point le plus loin ${formatDate(date, "fr")} (${signed("fr")} écarts types) ; autocorrélation ${write(autocorrelation, "fr")}.`,
    `Heaviest curve: standard deviation ${write(spread, "en")} on the fitted scale; farthest point ${formatDate(date, "en")} (${signed("en")} of these); autocorrelation ${write(autocorrelation, "en")}.`,
  );
}

/** The strongest correlation of the first curve of each family. */
function correlationSentence({ fit: { candidates } }: Calibration): readonly Text[] {
  const ofFamily = candidates.filter(
    ({ fit }, place) => candidates.findIndex((one) => one.fit.model.family.id === fit.model.family.id) === place,
  );
  const strongest = (language: Language) =>
    ofFamily.flatMap(({ fit: { model }, fit }) => {
      const [pair] = parameterPairs(fit);
      if (!pair) return [];
      const names = joinWords(
        pair.names.map((name) => parameterWords(name, model, language)),
        language,
      );
      return [`${modelName(model, language)}, ${names} ${formatNumber(pair.correlation, language, { fixed: 2 })}`];
    });
  const [fr, en] = [strongest("fr"), strongest("en")];
  if (fr.length === 0) return [];
  return [
    say(
      `Corrélation la plus forte entre estimations : ${fr.join(" ; ")}.`,
      `Strongest correlation of estimates: ${en.join("; ")}.`,
    ),
  ];
}
