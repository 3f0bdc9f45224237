import { usualConfidence } from "../../calibration/intervals/options.js";
import { type Calibration, hasCurve, type SlopeOnly } from "../../calibration/judge/calibrate.js";
import { modelName } from "../../calibration/judge/words.js";
import type { PolicyEffect } from "../../calibration/policies/policy-effect.js";
import type { SeriesDeclaration } from "../../evidence/series-declaration.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, formatShare, percentSign } from "../../locale/numbers.js";
import { type LayoutRow, layoutTable, wrap } from "../table-layout.js";
import { effectWords, effectWriter, intervalWords, rateWriter } from "./number-words.js";
import { type Suggestion, sameCommand, suggestionLines } from "./suggested-commands.js";

/** Lists the series that there are, and what each can carry. */
export function seriesListing(declarations: Iterable<SeriesDeclaration>, language: Language): string {
  const columns = [
    { header: words.series[language], last: true, narrowest: 30 },
    { header: words.what[language] },
    { header: words.carries[language] },
  ];
  const rows = [...declarations].map(({ id, title, carries, why }) => [
    id,
    title[language],
    carries === "curve"
      ? words.curve[language]
      : `${words[carries === "slope" ? "aSlope" : "nothing"][language]}${colon[language]}${why?.[language] ?? ""}`,
  ]);
  return [layoutTable(columns, rows), ...suggestionLines([oneSeries, everySeries], language), ""].join("\n");
}

/** One block for each series: the heaviest curve or the slope, and the effect of each policy. */
export function overviewPage(found: readonly (Calibration | SlopeOnly)[], language: Language): string {
  const curves = found.filter(hasCurve);
  const slopes = found.filter((one): one is SlopeOnly => !hasCurve(one));
  return [
    layoutTable(
      [
        { header: words.series[language], last: true, narrowest: 23 },
        { header: words.heaviest[language] },
        { header: words.rate[language] },
        { header: words.ceiling[language] },
        { header: "R²", align: "right" as const },
        { header: words.error[language], align: "right" as const },
      ],
      curves.flatMap((one) => curveRows(one, language)),
    ),
    layoutTable(
      [
        { header: words.series[language], last: true, narrowest: 23 },
        { header: words.slope[language], align: "right" as const },
        { header: words.range[language] },
        { header: words.noCurve[language] },
      ],
      slopes.map((one) => slopeCells(one, language)),
    ),
    ...wrap(words.notes[language]),
    ...suggestionLines([oneSeries], language),
    "",
  ].join("\n");
}

function curveRows({ series, fit, parameters, holdOuts, effects }: Calibration, language: Language): LayoutRow[] {
  const { fit: best, weight } = fit.candidates[0]!;
  const { family } = best.model;
  const name = family.rates.at(-1)!;
  const rate = parameters.find((one) => one.name === name && one.family === family.id);
  const ceiling = parameters.find((one) => one.name === "ceiling");
  const average = holdOuts.at(-1)?.errors.find(({ forecaster }) => forecaster === "average")?.meanError;
  const isShare = fit.observations.scale.id === "logit";
  const unit = isShare ? `\u00a0${words.points[language]}` : percentSign[language];
  const amount = (share: number) =>
    isShare
      ? formatShare(share, language, 0)
      : `${formatNumber((share * fit.observations.total) / 1e6, language, { significant: 3 })}\u00a0M`;
  return [
    [
      series.id,
      `${modelName(best.model, language)} (${formatShare(weight, language, 0)})`,
      rate ? `${name} ${intervalWords(rate, rateWriter(language), language)}` : "–",
      ceiling ? intervalWords(ceiling, amount, language) : "–",
      formatNumber(best.rSquared, language, { fixed: 3 }),
      average === undefined
        ? "–"
        : `${formatNumber(100 * average, language, { fixed: 1 })}${unit} (${holdOuts.length})`,
    ],
    ...effects.map((one) => ({ note: effectNote(one, language) })),
  ];
}

function effectNote({ policy: { declared }, effect }: PolicyEffect, language: Language): string {
  const says = `${declared.label[language]}${colon[language]}${effectWords[effect?.identification ?? "not-identified"][language]}`;
  if (!effect || effect.identification === "not-identified") return says;
  return `${says}, ${intervalWords(effect, effectWriter(language), language)}`;
}

function slopeCells({ series, slope }: SlopeOnly, language: Language): string[] {
  const write = rateWriter(language);
  const scale: Text = series.declaration.scale === "logit" ? say("logit", "logit") : say("log", "log");
  const star = slope.basis === "rounding" ? "*" : "";
  return [
    series.id,
    `${write(slope.value)} ${scale[language]}`,
    slope.low === undefined || slope.high === undefined
      ? "–"
      : `${write(slope.low)} ${say("à", "to")[language]} ${write(slope.high)}${star}`,
    series.noCurve?.[language] ?? "",
  ];
}

const colon = say(" : ", ": ");

const oneSeries: Suggestion = {
  aim: say("Une série en détail", "One series in detail"),
  commands: [{ fr: "dmp-lab fit SÉRIE", en: "dmp-lab fit SERIES" }],
};

const everySeries: Suggestion = {
  aim: say(
    "Toutes, et les hypothèses des scénarios à côté de ce qu’elles donnent",
    "All of them, and the assumptions of scenarios beside what they give",
  ),
  commands: [sameCommand("dmp-lab fit --all --check")],
};

const words = {
  series: say("Série", "Series"),
  what: say("Ce qu’elle compte", "What it counts"),
  carries: say("Ce qu’elle peut porter", "What it can carry"),
  curve: say("une courbe", "a curve"),
  aSlope: say("une pente", "a slope"),
  slope: say("Pente, par an", "Slope, a year"),
  nothing: say("rien", "nothing"),
  heaviest: say("Courbe la plus lourde (poids)", "Heaviest curve (weight)"),
  rate: say(
    `Vitesse, par an, intervalle à ${formatShare(usualConfidence, "fr", 0)}`,
    `Speed a year, ${formatShare(usualConfidence, "en", 0)} interval`,
  ),
  ceiling: say(
    `Plafond, à ${formatShare(usualConfidence, "fr", 0)}`,
    `Ceiling, ${formatShare(usualConfidence, "en", 0)}`,
  ),
  error: say("Erreur de prévision", "Forecast error"),
  range: say("Intervalle", "Interval"),
  noCurve: say("Pas de courbe", "No curve"),
  points: say("pts", "pts"),
  notes: say(
    "Erreur de prévision : moyenne sur les derniers points, leur nombre entre parenthèses, par la moyenne des courbes ajustées sans eux. Effet conditionnel : si la mesure a agi, car les courbes avec elle ont moins de 5 % du poids. * les seuls arrondis publiés.",
    "Forecast error: mean over the last points, their number in parentheses, by the average of the curves fitted without them. Conditional effect: if the policy acted at all, since curves with it have less than 5% of the weight. * the published rounding alone.",
  ),
};
