import type { Language, Text } from "../../../locale/language.js";
import { formatDate, formatNumber } from "../../../locale/numbers.js";
import { term } from "../../../locale/terms.js";
import { formatMonth, never } from "../../../scenario/month.js";
import type { Input } from "../../../scenario/scenario.js";
import { isShare } from "../../../scenario/values/units.js";

const choices: Readonly<Record<string, Text>> = {
  site: { fr: "un site", en: "a site" },
  group: { fr: "un groupe", en: "a group" },
  bass: { fr: "Bass", en: "Bass" },
  gompertz: { fr: "Gompertz", en: "Gompertz" },
};

const units: Readonly<Record<string, Text>> = {
  share: { fr: "", en: "" },
  level: { fr: "", en: "" },
  "share of time": { fr: "du temps", en: "of time" },
  "share of assessed": { fr: "du montant prononcé", en: "of the amount assessed" },
  "share of cases": { fr: "des dossiers", en: "of cases" },
  "share of duplicates": { fr: "des redondances", en: "of duplicates" },
  "share of maximum": { fr: "du maximum", en: "of the maximum" },
  "share of spending": { fr: "de la dépense", en: "of spending" },
  "share of tariff": { fr: "du tarif", en: "of the tariff" },
  "1/month": { fr: "par mois", en: "a month" },
  "1/year": { fr: "par an", en: "a year" },
  "1/year (real)": { fr: "par an, hors inflation", en: "a year, real" },
  "EUR/act": { fr: "€ par acte", en: "EUR an act" },
  "EUR/case": { fr: "€ par dossier", en: "EUR a case" },
  "EUR/event": { fr: "€ par événement", en: "EUR an event" },
  "EUR/h": { fr: "€ par heure", en: "EUR an hour" },
  "EUR/month": { fr: "€ par mois", en: "EUR a month" },
  "EUR/year": { fr: "€ par an", en: "EUR a year" },
  breaches: { fr: "manquements", en: "breaches" },
  choice: { fr: "", en: "" },
  companies: { fr: "sociétés", en: "companies" },
  "documents/year": { fr: "documents par an", en: "documents a year" },
  groups: { fr: "groupes", en: "groups" },
  h: { fr: "heures", en: "hours" },
  month: { fr: "", en: "" },
  months: { fr: "mois", en: "months" },
  multiplier: { fr: "fois", en: "times" },
  "occasions/year": { fr: "occasions par an", en: "occasions a year" },
  pharmacies: { fr: "pharmacies", en: "pharmacies" },
  professionals: { fr: "professionnels", en: "professionals" },
  s: { fr: "secondes", en: "seconds" },
  sites: { fr: "sites", en: "sites" },
};

/** Unit of an input in words; empty where its values bear their own (per cent, dates, choices). */
export function inputUnit(unit: string, language: Language): string {
  return units[unit]?.[language] ?? unit;
}

/** A value of an input in words: per cent for shares, month and year for dates, the word of a choice. */
export function inputValue(value: number | string | undefined, unit: string, language: Language): string {
  if (value === undefined) return "–";
  if (typeof value === "string") return choiceWords(value, language);
  if (unit === "month") return monthWords(value, language);
  if (isShare(unit)) return numberWords(value * 100, language) + (language === "fr" ? "\u00a0%" : "%");
  return numberWords(value, language);
}

/** What a run computes with: the central value, its steps over time, and what it is moved by. */
export function centralWords(input: Input, language: Language): string {
  const { unit, steps, shift, scale } = input;
  const from = language === "fr" ? "dès" : "from";
  const central = steps
    ? steps
        .map(({ from: month, value }) => {
          const words = inputValue(value, unit, language);
          return month === 0 ? words : `${words} ${from} ${monthWords(month, language)}`;
        })
        .join(", ")
    : inputValue(input.central, unit, language);
  const scaled = scale === undefined ? "" : ` × ${formatNumber(scale, language)}`;
  return central + scaled + (shift === undefined ? "" : ` ${shiftWords(shift, unit, language)}`);
}

function shiftWords(shift: number, unit: string, language: Language): string {
  const sign = shift < 0 ? "−" : "+";
  const size = Math.abs(shift);
  const words =
    unit === "month"
      ? `${formatNumber(size, language)} ${inputUnit("months", language)}`
      : inputValue(size, unit, language);
  return `${sign} ${words}`;
}

function numberWords(value: number, language: Language): string {
  return formatNumber(value, language, Math.abs(value) >= 1 ? { digits: 2 } : { significant: 3 });
}

function choiceWords(value: string, language: Language): string {
  if (choices[value]) return choices[value][language];
  const kind = term("kind", value, language);
  return kind === value ? term("segment", value, language) : kind;
}

function monthWords(month: number, language: Language): string {
  if (month === never) return language === "fr" ? "jamais" : "never";
  return formatDate(formatMonth(month), language);
}
