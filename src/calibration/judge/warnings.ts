import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber } from "../../locale/numbers.js";
import type { CurveModel } from "../curves/curve-model.js";
import type { Forecaster } from "../intervals/hold-out.js";
import type { Calibration, ParameterEstimate } from "./calibrate.js";
import { entangledFrom, parameterPairs } from "./diagnostics.js";
import { familyNames, joinWords, levelWords, modelName, parameterWords, shapeWords } from "./words.js";

/** What a reader must know before using a calibration, most important first. Empty when nothing is amiss. */
export function warningsOf(found: Calibration): readonly Text[] {
  return [
    ...breakWarning(found),
    ...found.parameters.flatMap((one) => parameterWarning(one, found)),
    ...unfinishedWarnings(found),
    ...weightWarning(found),
    ...shapeWarnings(found),
    ...forecastWarning(found),
  ];
}

/** Forecasts that were tried and did no better than repeating the last value. */
function forecastWarning({ holdOuts, covered }: Calibration): readonly Text[] {
  const last = holdOuts.at(-1);
  const errorOf = (forecaster: Forecaster) =>
    last?.errors.find((one) => one.forecaster === forecaster)?.meanError ?? Number.NaN;
  if (!last || !(errorOf("average") >= errorOf("unchanged"))) return [];
  const { count } = last;
  return [
    count === 1
      ? say(
          "Faite sans le dernier point, la prévision n’a pas mieux valu que de répéter la dernière valeur.",
          "Made without the last point, the forecast did no better than repeating the last value.",
        )
      : say(
          `Faite sans les ${count} derniers points, la prévision n’a pas mieux valu que de répéter la dernière valeur, et son intervalle en contient ${covered}.`,
          `Made without the last ${count} points, the forecast did no better than repeating the last value, and its interval holds ${covered} of them.`,
        ),
  ];
}

function breakWarning({ series: { end, beyond } }: Calibration): readonly Text[] {
  if (!end) return [];
  const left = beyond.length;
  return [
    say(
      `Rupture en ${formatDate(end.on, "fr")}. ${end.why.fr}. ${left === 0 ? "Rien" : `${left} point${left > 1 ? "s laissés" : " laissé"} de côté, et rien`} n’est prévu au-delà.`,
      `The series breaks in ${formatDate(end.on, "en")}. ${end.why.en}. ${left === 0 ? "Nothing" : `${left} point${left > 1 ? "s are" : " is"} left out, and nothing`} is foretold beyond.`,
    ),
  ];
}

function parameterWarning(parameter: ParameterEstimate, found: Calibration): readonly Text[] {
  const { name, family, identification } = parameter;
  const isUsual = identification === "at-most" && (name === "p" || name === "ceiling");
  if (identification === "estimate" || isUsual) return [];
  const bound = (language: Language) => boundWords(parameter, found, language);
  const reason = (language: Language) => entangledWords(parameter, found, language) ?? tooFew(found, language);
  if (name === "ceiling")
    return [
      say(
        `Le plafond n’est pas identifié : ${bound("fr")}${tooFew(found, "fr")}.`,
        `The ceiling is not identified: ${bound("en")}${tooFew(found, "en")}.`,
      ),
    ];
  return [
    say(
      `${name} n’est pas identifié (${familyNames[family!].fr}) : ${bound("fr")}${reason("fr")}.`,
      `${name} is not identified (${familyNames[family!].en}): ${bound("en")}${reason("en")}.`,
    ),
  ];
}

function boundWords(
  { name, low, high, identification }: ParameterEstimate,
  { series }: Calibration,
  language: Language,
): string {
  if (identification === "not-identified")
    return say("les points en admettent n’importe lequel", "the points admit any")[language];
  const write = (value: number) =>
    name === "ceiling"
      ? levelWords(value, series, language)
      : `${formatNumber(value, language, { significant: 3 })} ${say("par an", "a year")[language]}`;
  return identification === "at-most"
    ? say(`au plus ${write(high)}, sans limite vers le bas`, `at most ${write(high)}, with no limit below`)[language]
    : say(
        `au moins ${write(low)}, sans qu’on sache combien de plus`,
        `at least ${write(low)}, and nobody knows how much more`,
      )[language];
}

/** The parameter that takes the place of one of Bass's rates, where the likeliest Bass curve hardly tells them apart. */
function entangledWords(
  { name, family }: ParameterEstimate,
  { fit: { candidates } }: Calibration,
  language: Language,
): string | undefined {
  const own = candidates.filter(({ fit }) => fit.model.family.id === family);
  const likeliest = own.reduce((kept, one) => (one.likelihood > kept.likelihood ? one : kept)).fit;
  const pair = parameterPairs(likeliest).find(({ names }) => names.includes(name));
  if (!pair || Math.abs(pair.correlation) < entangledFrom) return undefined;
  const at = formatNumber(pair.correlation, language, { fixed: 2 });
  return say(
    ` (les points distinguent mal ${namesOf(pair.names, likeliest.model, "fr")} : corrélation ${at})`,
    ` (the points hardly tell ${namesOf(pair.names, likeliest.model, "en")} apart: correlation ${at})`,
  )[language];
}

/** How many points there are before growth was fastest. */
function tooFew({ diagnostics, fit }: Calibration, language: Language): string {
  const { inflection, pointsBeforeInflection: before } = diagnostics;
  const { times } = fit.observations;
  if (inflection.kind === "before")
    return say(" (la croissance ralentit dès le premier point)", " (growth slows from the first point on)")[language];
  if (inflection.kind === "never" || inflection.year > times.at(-1)!)
    return say(
      ` (la croissance n’a pas encore commencé à ralentir au dernier point)`,
      ` (growth has not begun to slow at the last point)`,
    )[language];
  const year = String(Math.floor(inflection.year));
  return say(
    ` (inflexion en ${year}, ${before} points sur ${times.length} avant elle)`,
    ` (inflection in ${year}, ${before} points of ${times.length} before it)`,
  )[language];
}

/** Searches that were given up: of curves with weight, and of the ends of intervals. */
function unfinishedWarnings({ fit: { candidates }, parameters, effects }: Calibration): readonly Text[] {
  const curves = candidates.filter(({ fit, weight }) => weight > 0 && !fit.converged);
  const cut = (language: Language) => [
    ...parameters
      .filter(({ isUnfinished }) => isUnfinished)
      .map(({ name, family }) => (family ? `${name} (${familyNames[family][language]})` : shapeWords(name, language))),
    ...effects.filter(({ effect }) => effect?.isUnfinished).map(({ policy }) => policy.declared.label[language]),
  ];
  return [
    ...curves.map(({ fit: { model } }) =>
      say(
        `La recherche de la courbe ${modelName(model, "fr")} s’est arrêtée avant sa fin : une meilleure peut être proche.`,
        `The search for the curve ${modelName(model, "en")} stopped before its end: a better one may be near.`,
      ),
    ),
    ...(cut("en").length > 0
      ? [
          say(
            `La recherche des bouts d’intervalle s’est arrêtée avant sa fin, et ils peuvent être trop étroits : ${joinWords(cut("fr"), "fr")}.`,
            `The search for ends of intervals stopped before its end, and these may be too narrow: ${joinWords(cut("en"), "en")}.`,
          ),
        ]
      : []),
  ];
}

function weightWarning({ fit }: Calibration): readonly Text[] {
  const { candidates, refused, weighting, observations } = fit;
  const points = observations.times.length;
  if (weighting === "equal")
    return [
      say(
        `${points} points : trop peu pour l’AICc ; les courbes sans mesure se partagent le poids.`,
        `${points} points: too few for AICc; the curves without a policy share the weight.`,
      ),
    ];
  const unweighed = [
    ...candidates.filter(({ fit: { aicc } }) => aicc === Number.POSITIVE_INFINITY).map((one) => one.fit.model),
    ...refused,
  ];
  if (unweighed.length === 0) return [];
  const names = (language: Language) =>
    joinWords(
      unweighed.map((model) => modelName(model, language)),
      language,
    );
  return [
    say(
      `${points} points : trop peu pour peser ${names("fr")}, sans poids dans la moyenne.`,
      `${points} points: too few to weigh ${names("en")}, without weight in the average.`,
    ),
  ];
}

function shapeWarnings({ diagnostics, fit }: Calibration): readonly Text[] {
  const { streaks, autocorrelation, expectedAutocorrelation: expected, entangled, onLimit, indistinct } = diagnostics;
  const best = fit.candidates[0]!.fit.model;
  const write = (value: number, language: Language) => formatNumber(value, language, { fixed: 1 });
  return [
    ...(streaks
      ? [
          say(
            `Les écarts se suivent (autocorrélation ${write(autocorrelation, "fr")}, quand des écarts indépendants donneraient ${write(expected, "fr")}) : la courbe manque quelque chose, et les intervalles sont trop étroits.`,
            `Residuals run in streaks (autocorrelation ${write(autocorrelation, "en")}, where independent errors would give ${write(expected, "en")}): the curve misses something, and intervals are too narrow.`,
          ),
        ]
      : []),
    ...(onLimit.length > 0
      ? [
          say(
            `Au bord de leur domaine dans la courbe la plus lourde, donc sans erreur type : ${namesOf(onLimit, best, "fr")}.`,
            `On the edge of their domain in the heaviest curve, hence without a standard error: ${namesOf(onLimit, best, "en")}.`,
          ),
        ]
      : []),
    ...(indistinct.length > 0
      ? [
          say(
            `Dans la courbe la plus lourde, les points ne séparent pas ${namesOf(indistinct, best, "fr")} : d’autres valeurs donnent la même courbe, donc pas d’erreur type.`,
            `In the heaviest curve, the points do not separate ${namesOf(indistinct, best, "en")}: other values give the same curve, hence no standard error.`,
          ),
        ]
      : []),
    ...entangled.map(({ names, correlation }) => {
      const at = (language: Language) => formatNumber(correlation, language, { fixed: 2 });
      return say(
        `Dans la courbe la plus lourde (${modelName(best, "fr")}), les points distinguent mal ${namesOf(names, best, "fr")} : corrélation ${at("fr")}.`,
        `In the heaviest curve (${modelName(best, "en")}), the points hardly tell ${namesOf(names, best, "en")} apart: correlation ${at("en")}.`,
      );
    }),
  ];
}

function namesOf(names: readonly string[], model: CurveModel, language: Language): string {
  return joinWords(
    names.map((name) => parameterWords(name, model, language)),
    language,
  );
}
