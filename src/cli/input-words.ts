import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatDate, formatNumber } from "../locale/numbers.js";
import { formatMonth, never } from "../scenario/month.js";
import type { Input } from "../scenario/scenario.js";
import { isShare } from "../scenario/values/units.js";

/** Names of the units that inputs have. */
const units: Readonly<Record<string, Text>> = {
  "share of time": say("% du temps", "% of time"),
  "share of spending": say("% de la dépense", "% of spending"),
  "share of duplicates": say("% des doublons", "% of duplicates"),
  "share of tariff": say("% du tarif", "% of tariff"),
  "share of maximum": say("% du maximum", "% of maximum"),
  "share of cases": say("% des dossiers", "% of cases"),
  "share of assessed": say("% des amendes", "% of fines assessed"),
  "1/year": say("% par an", "% a year"),
  "1/year (real)": say("% par an, hors inflation", "% a year, real"),
  "1/month": say("par mois", "a month"),
  "documents/year": say("documents par an", "documents a year"),
  "occasions/year": say("occasions par an", "occasions a year"),
  professionals: say("professionnels", "professionals"),
  pharmacies: say("pharmacies", "pharmacies"),
  groups: say("groupes", "groups"),
  companies: say("entreprises", "companies"),
  breaches: say("manquements", "breaches"),
  multiplier: say("facteur", "multiplier"),
  months: say("mois", "months"),
  month: say("date", "date"),
  choice: say("choix", "choice"),
  "EUR/year": say("€ par an", "EUR a year"),
  "EUR/month": say("€ par mois", "EUR a month"),
  "EUR/h": say("€ par heure", "EUR an hour"),
  "EUR/case": say("€ par dossier", "EUR a case"),
  "EUR/act": say("€ par acte", "EUR an act"),
  "EUR/event": say("€ par acte visé", "EUR per act concerned"),
};

/** Unit of an input in words; shares are in per cent. */
export function inputUnit(unit: string, language: Language): string {
  return units[unit]?.[language] ?? (isShare(unit) ? "%" : unit);
}

/** Central value of an input, moved by its scenario, in {@link inputUnit}. A value that changes over time is followed by its steps. */
export function inputValue({ central, scale = 1, shift = 0, steps = [], unit }: Input, language: Language): string {
  const first = typeof central === "number" ? central * scale + shift : central;
  const later = steps.map(({ from, value }) =>
    say(
      ` ; ${written(value, unit, "fr")} dès ${formatDate(formatMonth(from), "fr")}`,
      `; ${written(value, unit, "en")} from ${formatDate(formatMonth(from), "en")}`,
    ),
  );
  return [written(first, unit, language), ...later.map((text) => text[language])].join("");
}

/** Central value of an input with its unit: `0,3 % par an`, `52 149 professionnels`, `2026-07`. */
export function inputQuantity(input: Input, language: Language): string {
  const [first = "", ...later] = inputValue(input, language).split(/\u202f?; /);
  const unit = ["choice", "month"].includes(input.unit) ? "" : inputUnit(input.unit, language);
  const space = unit === "" || (language === "en" && unit.startsWith("%")) ? "" : "\u00a0";
  return [first + space + unit, ...later].join(language === "fr" ? "\u202f; " : "; ");
}

/** Bounds of an input, moved as its central value is: `0,05 à 1`; empty for an input without bounds. */
export function inputBounds({ low, high, scale = 1, shift = 0, unit }: Input, language: Language): string {
  if (low === undefined || high === undefined) return "";
  const moved = (value: number | string) => (typeof value === "number" ? value * scale + shift : value);
  const [from, to] = [moved(low), moved(high)].map((value) => written(value, unit, language));
  return language === "fr" ? `${from} à ${to}` : `${from} to ${to}`;
}

function written(value: number | string, unit: string, language: Language): string {
  if (typeof value === "string") return value;
  if (unit === "month") return value === never ? neverWord[language] : formatMonth(value);
  if (Math.abs(value) >= 1e6) return `${formatNumber(value / 1e6, language, { digits: 3 })}\u00a0M`;
  const shown = isShare(unit) ? value * 100 : value;
  return formatNumber(shown, language, Math.abs(shown) >= 1 ? { digits: 2 } : { significant: 3 });
}

const neverWord = say("jamais", "never");
