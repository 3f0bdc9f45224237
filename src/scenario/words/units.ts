import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";

const units: Readonly<Record<string, Text>> = {
  share: say("", ""),
  level: say("", ""),
  month: say("", ""),
  choice: say("", ""),
  "%": say("", ""),
  "share of time": say("du temps", "of time"),
  "share of assessed": say("du montant prononcé", "of the amount assessed"),
  "share of cases": say("des dossiers", "of cases"),
  "share of duplicates": say("des redondances", "of duplicates"),
  "share of maximum": say("du maximum", "of the maximum"),
  "share of spending": say("de la dépense", "of spending"),
  "share of tariff": say("du tarif", "of the tariff"),
  "1/month": say("par mois", "a month"),
  "1/year": say("par an", "a year"),
  "1/year (real)": say("par an, hors inflation", "a year, real"),
  "%/year": say("par an", "a year"),
  "EUR/act": say("€ par acte", "EUR an act"),
  "EUR/breach": say("€ par manquement", "EUR a breach"),
  "EUR/case": say("€ par dossier", "EUR a case"),
  "EUR/event": say("€ par événement", "EUR an event"),
  "EUR/h": say("€ par heure", "EUR an hour"),
  "EUR/month": say("€ par mois", "EUR a month"),
  "EUR/year": say("€ par an", "EUR a year"),
  breaches: say("manquements", "breaches"),
  companies: say("sociétés", "companies"),
  "documents/year": say("documents par an", "documents a year"),
  groups: say("groupes", "groups"),
  h: say("heures", "hours"),
  months: say("mois", "months"),
  multiplier: say("fois", "times"),
  "occasions/year": say("occasions par an", "occasions a year"),
  pharmacies: say("pharmacies", "pharmacies"),
  professionals: say("professionnels", "professionals"),
  s: say("secondes", "seconds"),
  sites: say("sites", "sites"),
};

/** Unit of an input or of a lever in words; empty where its values bear their own (per cent, dates, choices). */
export function unitWords(unit: string, language: Language): string {
  return units[unit]?.[language] ?? unit;
}

/** A written value with its unit: `52 149 professionnels`, `0,3 % par an`, `2 500 € par manquement`, `750 M€ par an`, `EUR 2,500 a breach`. */
export function withUnit(value: string, unit: string, language: Language): string {
  const name = unitWords(unit, language);
  if (name === "") return value;
  if (name.startsWith("EUR ")) return `EUR\u00a0${value}${name.slice("EUR".length)}`;
  const space = value.endsWith("%") ? " " : /M$/.test(value) && name.startsWith("€") ? "" : "\u00a0";
  return value + space + name;
}
