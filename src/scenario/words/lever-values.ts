import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatDate } from "../../locale/numbers.js";
import { termIds } from "../../locale/terms.js";
import { parseMonth } from "../month.js";
import { type CountedDay, partsOf, readDay } from "../written-date.js";
import { segmentNames } from "./segments.js";
import { fromMonth, idWords, neverWord, quantityWords } from "./values.js";

const words: Readonly<Record<string, Text>> = {
  on: say("oui", "yes"),
  off: say("non", "no"),
  never: neverWord,
  start: say("au démarrage", "at the start"),
  separate: say("séparés", "separate"),
  shared: say("communs", "shared"),
  none: say("aucun", "none"),
  member: say("le membre", "the member"),
  patients: say("les patients", "patients"),
};

/** A value as scenario files write it (`2500 EUR/breach`, `2028-07`, `gp, dentist`, `2027-01: 50 %`) in words of the language. */
export function leverValue(value: string, language: Language): string {
  const items = partsOf(value);
  const segments = termIds("segment");
  if (items.every((id) => segments.includes(id))) return segmentNames(items, language);
  return items.map((item) => itemWords(item, language)).join(", ");
}

function itemWords(item: string, language: Language): string {
  const drawn = /^(.+) \((\d+(?:\.\d+)? %)\)$/.exec(item);
  if (drawn) return `${itemWords(drawn[1]!, language)} (${itemWords(drawn[2]!, language)})`;
  const counted = readDay(item);
  if (counted) return dayWords(counted, language);
  const [, month = "", later = ""] = /^(\d{4}-\d{2}): (.+)$/.exec(item) ?? [];
  const from = parseMonth(month);
  if (from !== undefined) return fromMonth(itemWords(later, language), from, language);
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(item)) return formatDate(item, language);
  const quantity = /^(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: (.+))?$/.exec(item);
  if (quantity) return quantityWords(Number(quantity[1]), quantity[2] ?? "", language);
  return words[item]?.[language] ?? idWords(item, language);
}

function dayWords({ day, month, rest }: CountedDay, language: Language): string {
  const [date, from] = [formatDate(day, language), formatDate(month, language)];
  const words = say(`${date}, compté dès ${from}`, `${date}, counted from ${from}`)[language];
  const later = /^: (.+)$/.exec(rest)?.[1];
  return later === undefined
    ? words + rest
    : say(`${itemWords(later, language)} dès le ${words}`, `${itemWords(later, language)} from ${words}`)[language];
}
