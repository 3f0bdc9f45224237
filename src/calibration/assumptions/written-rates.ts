import { french, say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { FamilyId, RateName } from "../curves/families.js";
import type { CurveFit } from "../curves/fit-curve.js";
import { type Estimate, estimateParameter } from "../intervals/estimate.js";
import type { Calibration } from "../judge/calibrate.js";
import { familyNames, joinWords, levelWords } from "../judge/words.js";
import { FitError } from "../series/fit-error.js";
import { correlationOfRates, onlyBoundedWords } from "./only-bounded.js";

/** A fitted rate as an assumption of a scenario: a law whose 5 % and 95 % are the ends of a 90 % interval. */
export interface WrittenRate {
  readonly name: RateName;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly distribution: "lognormal" | "triangular";
  readonly rationale: Text;
  /** Whether the points bound it from above alone: its central value is then that of the fit, which they do not identify. */
  readonly isOnlyBounded: boolean;
}

/**
 * The rates that a scenario takes: `p` and `q` jointly from the Bass curve of least AICc, `b` from Gompertz's. Rates averaged one by one over
 * several curves would be those of none.
 *
 * @returns with them the rank correlation of the estimates of `p` and `q`, absent where one of them is on its limit
 * @throws FitError where no curve of a family can be weighed, or the points leave a rate open above
 */
export function writtenRates(found: Calibration): {
  readonly rates: readonly WrittenRate[];
  readonly spearman?: number;
} {
  const [bass, gompertz] = [likeliest("bass", found), likeliest("gompertz", found)];
  const rates = (["p", "q", "b"] as const).map((name) => {
    const fit = name === "b" ? gompertz : bass;
    const estimate = requireRate(name, fit, found);
    const law = lawOf(estimate);
    const isOnlyBounded = estimate.identification === "at-most";
    const rationale = rationaleOf(fit, estimate, law.distribution, found);
    return { name, ...law, rationale: isOnlyBounded ? withBound(rationale, name, fit) : rationale, isOnlyBounded };
  });
  const spearman = togetherness(bass);
  return spearman === undefined ? { rates } : { rates, spearman };
}

/** Which written rates the points bound from above alone, in a sentence; `undefined` where there is none. */
export function boundedSentence(found: Calibration): Text | undefined {
  const names = writtenRates(found).rates.flatMap(({ name, isOnlyBounded }) => (isOnlyBounded ? [name] : []));
  return names.length === 0 ? undefined : onlyBoundedWords(names, likeliest("bass", found));
}

/** Whether there is something to write: what {@link writtenRates} does not refuse. */
export function isWritable(found: Calibration): boolean {
  try {
    writtenRates(found);
    return true;
  } catch (error) {
    if (error instanceof FitError) return false;
    throw error;
  }
}

function likeliest(family: FamilyId, { fit: { candidates }, series }: Calibration): CurveFit {
  const own = candidates.filter(({ fit, likelihood }) => fit.model.family.id === family && likelihood > 0);
  if (own.length > 0) return own.reduce((kept, one) => (one.likelihood > kept.likelihood ? one : kept)).fit;
  const name = familyNames[family];
  const count = series.points.length;
  throw new FitError(
    say(
      `${series.id} : ${count} points ne suffisent pas à peser une courbe de ${name.fr} ; rien à écrire pour un scénario.`,
      `${series.id}: ${count} points are too few to weigh a ${name.en} curve; nothing to write for a scenario.`,
    ),
  );
}

/** Of the intervals behind laws, whatever that of the calibration: bounds of inputs leave 5 % on each side. */
const writtenConfidence = 0.9;

/** A rate that the points bound from above at least: what they leave open would be written as if they had said it. */
function requireRate(name: RateName, fit: CurveFit, { series }: Calibration): Estimate {
  const rate = estimateParameter([{ fit, weight: 1 }], name, writtenConfidence);
  if (rate?.identification === "estimate" || rate?.identification === "at-most") return rate;
  throw new FitError(
    say(
      `${series.id} : les points n’identifient pas ${name} ; rien à écrire pour un scénario.`,
      `${series.id}: the points do not identify ${name}; nothing to write for a scenario.`,
    ),
  );
}

/** Four significant digits: more than any interval bears out. */
const rounded = (value: number) => Number(value.toPrecision(4));

/** Of a triangle that falls from 0, the part of its width that holds 95 % of draws. */
const widthTo95 = 1 - Math.sqrt(0.05);

/**
 * Lognormal through the ends, which leave 5 % on each side as the interval does; a low of 0, where the points give no lower end, reads as a
 * twentieth of the central value. An estimate of 0 has no lognormal: a triangle that falls from it, 5 % of it beyond the interval.
 */
function lawOf({ value, low, high }: Estimate): Pick<WrittenRate, "low" | "central" | "high" | "distribution"> {
  return value > 0
    ? { low: rounded(Math.max(0, low)), central: rounded(value), high: rounded(high), distribution: "lognormal" }
    : { low: 0, central: 0, high: rounded(high / widthTo95), distribution: "triangular" };
}

function rationaleOf(
  fit: CurveFit,
  { high }: Estimate,
  distribution: WrittenRate["distribution"],
  { fit: { weighting, observations }, series }: Calibration,
): Text {
  const { id, points } = series;
  const [first, last] = [points[0]!.date.slice(0, 4), points.at(-1)!.date.slice(0, 4)];
  const scale =
    observations.scale.id === "log"
      ? say("moindres carrés sur l’échelle logarithmique", "least squares on the log scale")
      : say("moindres carrés pondérés sur l’échelle logit", "weighted least squares on the logit scale");
  const name = familyNames[fit.model.family.id];
  const chosen =
    weighting === "akaike"
      ? say(`courbe de ${name.fr} de moindre AICc`, `${name.en} curve of least AICc`)
      : say(`courbe de ${name.fr}, trop peu de points pour l’AICc`, `${name.en} curve, too few points for AICc`);
  const sentence = (language: Language) => {
    const percent = formatNumber(100 * writtenConfidence, language);
    const interval = say(
      `intervalle de vraisemblance profilée à ${percent} %`,
      `${percent}% profile likelihood interval`,
    );
    const end = formatNumber(high, language, { significant: 3 });
    const beyond =
      distribution === "triangular"
        ? say(`, 5 % des tirages au-delà de sa fin (${end})`, `, 5% of draws beyond its end (${end})`)
        : say("", "");
    const ceiling = levelWords(fit.parameters[0]!, series, language);
    const under = say(`sous un plafond ajusté à ${ceiling}`, `under a ceiling fitted at ${ceiling}`);
    const source = points.every(({ fact }) => fact === "")
      ? say(" ; les points ne citent aucun fait", "; the points cite no fact")
      : say("", "");
    const parts = [scale, chosen, speedWords(fit, observations.policies), interval].map((one) => one[language]);
    return `${parts.join(", ")}${beyond[language]}, ${under[language]}${source[language]}`;
  };
  return {
    fr: french(`Ajusté à la série ${id} (${points.length} points, ${first}–${last}) : ${sentence("fr")}`),
    en: `Fitted to the series ${id} (${points.length} points, ${first}–${last}): ${sentence("en")}`,
  };
}

/** Which policies the speed is without, and which it holds because the curve gives them no effect. */
function speedWords({ model }: CurveFit, policies: CurveFit["model"]["policies"]): Text {
  const named = (some: typeof policies, language: Language) =>
    joinWords(
      some.map(({ declared }) => declared.label[language]),
      language,
    );
  const [held, others] = [model.policies, policies.filter(({ id }) => model.policies.every((one) => one.id !== id))];
  if (held.length === 0 && others.length === 0) return say("vitesse observée", "speed as observed");
  if (held.length === 0)
    return say(
      `vitesse observée avec l’effet, s’il y en a un, des mesures que la courbe ne distingue pas (${named(others, "fr")})`,
      `speed as observed with the effect, if any, of the policies that the curve does not tell apart (${named(others, "en")})`,
    );
  const rest =
    others.length === 0
      ? say("", "")
      : say(
          ` mais avec celui, s’il y en a un, des mesures qu’elle ne distingue pas (${named(others, "fr")})`,
          ` but with that, if any, of those that it does not (${named(others, "en")})`,
        );
  return {
    fr: `vitesse de base sans l’effet des mesures que la courbe distingue (${named(held, "fr")})${rest.fr}`,
    en: `base speed without the effect of the policies that the curve tells apart (${named(held, "en")})${rest.en}`,
  };
}

/** What was fitted, and that the points bound it from above alone. */
function withBound({ fr, en }: Text, name: RateName, fit: CurveFit): Text {
  const bound = onlyBoundedWords([name], fit);
  return { fr: `${fr}. ${bound.fr}`, en: `${en}. ${bound.en}` };
}

function togetherness(bass: CurveFit): number | undefined {
  const correlation = correlationOfRates(bass);
  if (correlation === undefined) return undefined;
  const ranks = (6 / Math.PI) * Math.asin(correlation / 2);
  return Math.max(-mostTogether, Math.min(mostTogether, Number(ranks.toFixed(2))));
}

/** Nearer to ±1 a block of draws could not be factored. */
const mostTogether = 0.95;
