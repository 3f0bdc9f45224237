import type { AssumptionCheck } from "../../calibration/assumptions/check-assumptions.js";
import { isWritable } from "../../calibration/assumptions/written-rates.js";
import { usualConfidence } from "../../calibration/intervals/options.js";
import { type Calibration, hasCurve, type SlopeOnly } from "../../calibration/judge/calibrate.js";
import { warningsOf } from "../../calibration/judge/warnings.js";
import type { Evidence } from "../../evidence/evidence.js";
import { say } from "../../locale/french.js";
import { fromTo } from "../../locale/from-to.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatShare } from "../../locale/numbers.js";
import { term } from "../../locale/terms.js";
import { shellWord } from "../../node/shell-word.js";
import { wrap } from "../table-layout.js";
import { curveTable } from "./curve-table.js";
import { effectSentences } from "./effect-sentences.js";
import { estimateTable } from "./estimate-table.js";
import { forecastTable, holdOutTable } from "./hold-out-table.js";
import { rateWriter } from "./number-words.js";
import { publishedTable } from "./published-table.js";
import { qualitySentences } from "./quality-sentences.js";
import { type Suggestion, sameCommand, suggestionLines } from "./suggested-commands.js";
import { citingSegments } from "./write-fitted.js";

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
    ...qualitySentences(found).flatMap((text) => wrap(text[language])),
    "",
    estimateTable(found, language).trimEnd(),
    ...sentences.flatMap((text) => wrap(text[language])),
    "",
    ...[publishedTable(found, evidence, language)].filter((table) => table !== ""),
    ...[holdOutTable(found, language), forecastTable(found, language)].filter((table) => table !== ""),
    ...(warnings.length > 0 ? [words.beware[language], ...warnings.flatMap((text) => listed(text, language)), ""] : []),
    ...suggestionLines(nextSteps(typedAgain(typed, found), facts[0], writeOptions(found, checks)), language),
    "",
  ].join("\n");
}

function head({ series }: Calibration | SlopeOnly, language: Language): string[] {
  const { declaration, points, id, segment, noCurve } = series;
  const { title, counts, scale } = declaration;
  const name = segment === undefined ? title[language] : `${title[language]} – ${term("segment", segment, language)}`;
  const [first, last] = [points[0]!.date, points.at(-1)!.date];
  const onScale = scale === "logit" ? words.onLogit : words.onLog;
  const weighted = scale === "logit" ? words.weighted : say("", "");
  const method =
    noCurve && points.length === 2
      ? say(`Droite par les deux points ${onScale.fr}`, `A straight line through both ${onScale.en}`)
      : say(`Moindres carrés ${onScale.fr}${weighted.fr}`, `Least squares ${onScale.en}${weighted.en}`);
  const about = say(
    `${points.length} points, ${fromTo(first, last).fr} ; ${inside(counts.fr)}. ${method.fr}.`,
    `${points.length} points, ${formatDate(first, "en")} to ${formatDate(last, "en")}; ${inside(counts.en)}. ${method.en}.`,
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

/** The series as it must be typed to be fitted again: a file of counts with their total. */
function typedAgain(typed: string, { series: { declaration } }: Calibration): string {
  const own = declaration.total?.fact === "" ? ` --total ${declaration.total.value}` : "";
  return shellWord(typed) + own;
}

/** What `--write` asks for beside a file name: for whom, where no assumption cites the series; `undefined` where it is refused. */
function writeOptions(found: Calibration, checks: readonly AssumptionCheck[]): string | undefined {
  if (!isWritable(found)) return undefined;
  return citingSegments(checks).length > 0 ? "--write" : "--segment gp --write";
}

function nextSteps(series: string, fact: string | undefined, write: string | undefined): readonly Suggestion[] {
  const fit = `dmp-lab fit ${series}`;
  return [
    {
      aim: say("Le graphique", "The chart"),
      commands: [{ fr: `${fit} --chart courbe.svg`, en: `${fit} --chart curve.svg` }],
    },
    ...(write === undefined
      ? []
      : [
          {
            aim: say("Un scénario à cette vitesse", "A scenario at that speed"),
            commands: [{ fr: `${fit} ${write} vitesse.yaml`, en: `${fit} ${write} speed.yaml` }],
          },
        ]),
    ...(fact === undefined
      ? []
      : [
          {
            aim: say("D’où viennent les points", "Where the points come from"),
            commands: [sameCommand(`dmp-lab sources ${fact}`)],
          },
        ]),
  ];
}

const words = {
  beware: say("À savoir :", "Beware:"),
  logit: say("en logit", "in logits"),
  log: say("en logarithme", "in logarithms"),
  onLogit: say("sur l’échelle logit", "on the logit scale"),
  onLog: say("sur l’échelle logarithmique", "on the log scale"),
  weighted: say(", pondérés par 4y(1\u00a0−\u00a0y)", ", weighted by 4y(1\u00a0−\u00a0y)"),
};
