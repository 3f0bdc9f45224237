import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { percentSign } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import type { Step } from "./scale.js";

/** Name of the unit of a line's numbers, as it follows the line's own: `en M€`, `EUR m`, `nombre`. */
export function unitName(unit: string, step: Step | undefined, language: Language, difference: boolean): string {
  if (isShare(unit)) return `${within[language]}${difference ? "points" : "%"}`;
  if (isMoney(unit)) {
    const money = step?.money[language] ?? term("unit", "EUR", language);
    return within[language] + money + (unit === "EUR" ? "" : aYear[language]);
  }
  if (unit === "h") {
    const hours = step ? say(`${step.count.fr} d’heures`, `${step.count.en} of hours`) : say("heures", "hours");
    return within[language] + hours[language];
  }
  if (step) return within[language] + step.count[language];
  return unit === "months" ? say("en mois", "months")[language] : say("nombre", "number")[language];
}

/** A written number with its unit, as in a sentence: `12,3 M€`, `EUR 12.3 m`, `5,6 milliers de dossiers`. */
export function numberWithUnit(
  number: string,
  unit: string,
  step: Step | undefined,
  language: Language,
  difference: boolean,
): string {
  const isOne = singular[language].test(number);
  if (isShare(unit)) {
    return difference ? `${number}\u00a0${isOne ? "point" : "points"}` : number + percentSign[language];
  }
  if (isMoney(unit)) {
    const money = step?.money[language] ?? term("unit", "EUR", language);
    const [currency = "", size] = money.split("\u00a0");
    const amount = language === "fr" ? [number, money] : [currency, number, ...(size === undefined ? [] : [size])];
    return amount.join("\u00a0") + (unit === "EUR" ? "" : aYear[language]);
  }
  const noun = unitNouns[unit] ?? say(unit, unit);
  if (!step) return `${number}\u00a0${isOne && unit !== "months" ? noun[language].slice(0, -1) : noun[language]}`;
  const of = /^[aeéh]/.test(noun.fr) ? "d’" : "de ";
  const count = { fr: isOne ? step.count.fr.slice(0, -1) : step.count.fr, en: step.count.en.slice(0, -1) };
  return `${number}\u00a0${say(`${count.fr} ${of}${noun.fr}`, `${count.en} ${noun.en}`)[language]}`;
}

function isShare(unit: string): boolean {
  return unit === "share" || unit === "probability";
}

function isMoney(unit: string): boolean {
  return unit === "EUR" || unit === "EUR/year";
}

/** Numbers after which a noun stays in the singular: below 2 in French, 1 alone in English. */
const singular: Readonly<Record<Language, RegExp>> = { fr: /^[±+−]?[01](,\d+)?$/, en: /^[±+−]?1$/ };

const within: Readonly<Record<Language, string>> = { fr: "en\u00a0", en: "" };
const aYear = say("/an", " a year");

/** Units that are nouns, by their ids. */
export const unitNouns: Readonly<Record<string, Text>> = {
  documents: say("documents", "documents"),
  members: say("membres", "members"),
  cases: say("dossiers", "cases"),
  acts: say("actes", "acts"),
  h: say("heures", "hours"),
  months: say("mois", "months"),
};
