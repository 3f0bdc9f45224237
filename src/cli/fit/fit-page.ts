import { type Calibration, hasCurve, type SlopeOnly } from "../../calibration/calibrate.js";
import type { AssumptionCheck } from "../../calibration/check-assumptions.js";
import { usualConfidence } from "../../calibration/estimate.js";
import { warningsOf } from "../../calibration/warnings.js";
import type { Evidence } from "../../evidence/evidence.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber, formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { shellWord } from "../../node/shell-word.js";
import { wrap } from "../table-layout.js";
import { curveTable } from "./curve-table.js";
import { effectSentences } from "./effect-sentences.js";
import { estimateTable } from "./estimate-table.js";
import { forecastTable, holdOutTable } from "./hold-out-table.js";
import { rateWriter } from "./number-words.js";
import { publishedTable } from "./published-table.js";

/**
 * Lays out what was drawn from one series: curves, estimates, hold-outs, forecasts and what to beware of; or a slope, and why no more.
 *
 * @param typed id or path of the series, as the reader typed it
 */
export function fitPage(
  found: Calibration | SlopeOnly,
  typed: string,
  checks: readonly AssumptionCheck[],
  evidence: Evidence,
  language: Language,
): string {
  if (!hasCurve(found)) return [...head(found, language), ...slopeLines(found, language), ""].join("\n");
  const sentences = effectSentences(found, checks, evidence);
  const warnings = warningsOf(found);
  const facts = [...new Set(found.series.points.map(({ fact }) => fact))].filter((fact) => fact !== "");
  return [
    ...head(found, language),
    "",
    curveTable(found.fit, language).trimEnd(),
    ...wrap(residualSentence(found)[language]),
    "",
    estimateTable(found, language).trimEnd(),
    ...sentences.flatMap((text) => wrap(text[language])),
    "",
    ...[publishedTable(found, evidence, language)].filter((table) => table !== ""),
    ...[holdOutTable(found, language), forecastTable(found, language)].filter((table) => table !== ""),
    ...(warnings.length > 0 ? [words.beware[language], ...warnings.flatMap((text) => listed(text, language)), ""] : []),
    ...wrap(nextSteps(shellWord(typed), facts[0])[language]),
    "",
  ].join("\n");
}

function head({ series }: Calibration | SlopeOnly, language: Language): string[] {
  const { declaration, points, id, segment } = series;
  const { title, counts, scale } = declaration;
  const name = segment === undefined ? title[language] : `${title[language]} – ${term("segment", segment, language)}`;
  const dates = points.map(({ date }) => formatDate(date, language));
  const about = say(
    `${points.length} points, de ${dates[0]} à ${dates.at(-1)} ; ${inside(counts.fr)}. Moindres carrés ${scale === "logit" ? "sur l’échelle logit, pondérés par 4y(1 − y)" : "sur l’échelle logarithmique"}.`,
    `${points.length} points, ${dates[0]} to ${dates.at(-1)}; ${inside(counts.en)}. Least squares ${scale === "logit" ? "on the logit scale, weighted by 4y(1 − y)" : "on the log scale"}.`,
  );
  return [...wrap(name === id ? name : `${name} (${id})`), ...wrap(about[language])];
}

/** Words as they stand inside a sentence, acronyms kept. */
function inside(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

function slopeLines({ series, slope }: SlopeOnly, language: Language): string[] {
  const write = rateWriter(language);
  const of = series.declaration.scale === "logit" ? words.logit : words.log;
  const growth = formatShare(Math.exp(slope.value) - 1, language, 0);
  const grows = series.declaration.scale === "log" ? say(` (+${growth} par an)`, ` (+${growth} a year)`) : say("", "");
  const range =
    slope.low === undefined || slope.high === undefined
      ? say("", "")
      : rangeWords(write(slope.low), write(slope.high), slope.basis);
  return [
    ...wrap(
      say(
        `Pente : ${write(slope.value)} par an, ${of.fr}${grows.fr}${range.fr}.`,
        `Slope: ${write(slope.value)} a year, ${of.en}${grows.en}${range.en}.`,
      )[language],
    ),
    ...wrap(say(`Pas de courbe : ${series.noCurve!.fr}.`, `No curve: ${series.noCurve!.en}.`)[language]),
  ];
}

function rangeWords(low: string, high: string, basis: SlopeOnly["slope"]["basis"]): Text {
  return basis === "rounding"
    ? say(`, de ${low} à ${high} par les seuls arrondis publiés`, `, ${low} to ${high} by the published rounding alone`)
    : say(
        `, intervalle à ${formatShare(usualConfidence, "fr")} de ${low} à ${high}`,
        `, ${formatShare(usualConfidence, "en")} interval ${low} to ${high}`,
      );
}

function listed(text: Text, language: Language): string[] {
  return wrap(text[language], undefined, "  ").map((line, i) => (i === 0 ? `– ${line.slice(2)}` : line));
}

/** How far points lie from the heaviest curve. */
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

function nextSteps(series: string, fact: string | undefined): Text {
  const sources =
    fact === undefined
      ? say("", "")
      : say(
          ` D’où viennent les points : dmp-lab sources ${fact}.`,
          ` Where the points come from: dmp-lab sources ${fact}.`,
        );
  return say(
    `Le graphique : dmp-lab fit ${series} --chart courbe.svg. Un scénario à cette vitesse : --write vitesse.yaml.${sources.fr}`,
    `The chart: dmp-lab fit ${series} --chart curve.svg. A scenario at that speed: --write speed.yaml.${sources.en}`,
  );
}

const words = {
  beware: say("À savoir :", "Beware:"),
  logit: say("en logit", "in logits"),
  log: say("en logarithme", "in logarithms"),
};
