import { say } from "../../locale/french.js";
import { fromTo } from "../../locale/from-to.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate, formatNumber, percentSign } from "../../locale/numbers.js";
import type { CurveModel, ParameterName } from "../curves/curve-model.js";
import type { FamilyId } from "../curves/families.js";
import type { Forecaster } from "../intervals/hold-out.js";
import type { TimedPolicy } from "../series/observations.js";
import type { OpenSeries } from "../series/open-series.js";

/** Names of the curves. */
export const familyNames: Readonly<Record<FamilyId, Text>> = {
  bass: say("Bass", "Bass"),
  logistic: say("logistique (p = 0)", "logistic (p = 0)"),
  gompertz: say("Gompertz", "Gompertz"),
};

/** Names of what foretells points held out. */
export const forecasterNames: Readonly<Record<Forecaster, Text>> = {
  ...familyNames,
  average: say("moyenne des courbes", "average of the curves"),
  unchanged: say("dernière valeur, inchangée", "last value, unchanged"),
};

/** A model in a few words: `logistic (p = 0), incentives and penalties`. */
export function modelName({ family, policies }: CurveModel, language: Language): string {
  const names = policies.map(({ declared }) => declared.label[language]);
  return [familyNames[family.id][language], ...names].join(" + ");
}

/** A parameter of a curve in a sentence: `the ceiling`, `q`, `incentives`. */
export function parameterWords(name: ParameterName, { policies }: CurveModel, language: Language): string {
  return policies.find(({ id }) => id === name)?.declared.label[language] ?? shapeWords(name, language);
}

/** A parameter that any curve has, in a sentence. */
export function shapeWords(name: ParameterName, language: Language): string {
  return shapeNames[name]?.[language] ?? name;
}

const shapeNames: Readonly<Record<string, Text>> = {
  ceiling: say("le plafond", "the ceiling"),
  start: say("le départ", "the start"),
};

/** A share of the total of a series as readers know it: `71 %`, `9,3 M`. */
export function levelWords(share: number, { declaration }: OpenSeries, language: Language): string {
  if (declaration.scale === "logit") return formatNumber(100 * share, language, { fixed: 1 }) + percentSign[language];
  return countWords(share * (declaration.total?.value ?? 1), language);
}

/** A number of things: `418 000`, `9,3 M`. */
export function countWords(count: number, language: Language): string {
  if (count >= 1e6) return `${formatNumber(count / 1e6, language, { significant: 3 })}\u00a0M`;
  return formatNumber(count, language, { significant: 3 });
}

/** The span of a policy: `2011–2014`, `since 2015`. */
export function policySpan({ declared: { from, until } }: Pick<TimedPolicy, "declared">, language: Language): string {
  if (until === undefined) {
    const since = from.endsWith("-01") ? from.slice(0, 4) : formatDate(from, language);
    return say(`depuis ${since}`, `since ${since}`)[language];
  }
  const isWhole = from.endsWith("-01") && until.endsWith("-01");
  if (isWhole) return `${from.slice(0, 4)}–${Number(until.slice(0, 4)) - 1}`;
  return fromTo(from, until)[language];
}

/** Names in a sentence: `p and q`. */
export function joinWords(words: readonly string[], language: Language): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")}${say(" et ", " and ")[language]}${last}`;
}
