import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatDate, formatNumber } from "../locale/numbers.js";
import type { Calibration, ParameterEstimate } from "./calibrate.js";
import type { Estimate } from "./estimate.js";
import { familyNames, joinWords, levelWords, modelName } from "./words.js";

/** What a reader must know before using a calibration, most important first. Empty when nothing is amiss. */
export function warningsOf(found: Calibration): readonly Text[] {
  return [
    ...breakWarning(found),
    ...found.parameters.flatMap((one) => parameterWarning(one, found)),
    ...weightWarning(found),
    ...shapeWarnings(found),
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
  const { name, family, identification, low, high } = parameter;
  if (identification === "estimate" || name === "p" || (name === "q" && family === "bass" && high < 5)) return [];
  const reason = (language: Language) => tooFew(found, language);
  if (name === "ceiling") {
    const bound = (language: Language) => boundWords(parameter, found, language);
    if (identification === "at-most") return [];
    return [
      say(
        `Le plafond n’est pas identifié : ${bound("fr")}${reason("fr")}.`,
        `The ceiling is not identified: ${bound("en")}${reason("en")}.`,
      ),
    ];
  }
  const range = (language: Language) => [low, high].map((end) => formatNumber(end, language, { significant: 3 }));
  const [fr, en] = [range("fr"), range("en")];
  return [
    say(
      `${name} n’est pas identifié (${familyNames[family!].fr}) : de ${fr[0]} à ${fr[1]} par an${reason("fr")}.`,
      `${name} is not identified (${familyNames[family!].en}): from ${en[0]} to ${en[1]} a year${reason("en")}.`,
    ),
  ];
}

function boundWords({ low, identification }: Estimate, { series }: Calibration, language: Language): string {
  if (identification === "not-identified")
    return say("les points en admettent n’importe lequel", "the points admit any")[language];
  const level = levelWords(low, series, language);
  return say(
    `au moins ${level}, sans qu’on sache combien de plus`,
    `at least ${level}, and nobody knows how much more`,
  )[language];
}

/** How many points there are before growth was fastest. */
function tooFew({ diagnostics, fit }: Calibration, language: Language): string {
  const { inflection, pointsBeforeInflection: before } = diagnostics;
  const { times } = fit.observations;
  if (inflection === undefined || inflection > times.at(-1)!)
    return say(
      ` (la croissance n’a pas encore commencé à ralentir au dernier point)`,
      ` (growth has not begun to slow at the last point)`,
    )[language];
  const year = String(Math.floor(inflection));
  return say(
    ` (inflexion en ${year}, ${before} points sur ${times.length} avant elle)`,
    ` (inflection in ${year}, ${before} points of ${times.length} before it)`,
  )[language];
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
  const { streaks, autocorrelation, entangled, onLimit } = diagnostics;
  const best = fit.candidates[0]!.fit.model;
  const [fr, en] = [formatNumber(autocorrelation, "fr"), formatNumber(autocorrelation, "en")];
  return [
    ...(streaks
      ? [
          say(
            `Les écarts se suivent (autocorrélation ${fr}) : la courbe manque quelque chose, et les intervalles sont trop étroits.`,
            `Residuals run in streaks (autocorrelation ${en}): the curve misses something, and intervals are too narrow.`,
          ),
        ]
      : []),
    ...(onLimit.length > 0
      ? [
          say(
            `Au bord de leur domaine dans la courbe la plus lourde, donc sans erreur type : ${namesOf(onLimit, "fr")}.`,
            `On the edge of their domain in the heaviest curve, hence without a standard error: ${namesOf(onLimit, "en")}.`,
          ),
        ]
      : []),
    ...entangled.map(({ names, correlation }) => {
      const at = (language: Language) => formatNumber(correlation, language);
      return say(
        `Dans la courbe la plus lourde (${modelName(best, "fr")}), les points distinguent mal ${namesOf(names, "fr")} : corrélation ${at("fr")}.`,
        `In the heaviest curve (${modelName(best, "en")}), the points hardly tell ${namesOf(names, "en")} apart: correlation ${at("en")}.`,
      );
    }),
  ];
}

function namesOf(names: readonly string[], language: Language): string {
  return joinWords(
    names.map((name) => parameterNames[name]?.[language] ?? name),
    language,
  );
}

const parameterNames: Readonly<Record<string, Text>> = {
  ceiling: say("le plafond", "the ceiling"),
  start: say("le départ", "the start"),
};
