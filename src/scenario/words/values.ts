import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { type DateStyle, formatDate, formatReadable, percentSign } from "../../locale/numbers.js";
import { termInside } from "../../locale/terms.js";
import { formatMonth, type Month, never } from "../month.js";
import { isShare } from "../values/units.js";
import { withUnit } from "./units.js";

/** The word for a date that never comes. */
export const neverWord: Text = say("jamais", "never");

const choices: Readonly<Record<string, Text>> = {
  site: say("un site", "a site"),
  group: say("un groupe", "a group"),
  bass: say("Bass", "Bass"),
  gompertz: say("Gompertz", "Gompertz"),
};

/** A month in words: `juillet 2028`, `never`. */
export function monthWords(month: Month, language: Language, style: DateStyle = "long"): string {
  return month === never ? neverWord[language] : formatDate(formatMonth(month), language, style);
}

/** A value in words, its unit apart: per cent for shares, month and year for dates, the word of a choice. */
export function valueWords(
  value: number | string,
  unit: string,
  language: Language,
  style: DateStyle = "long",
): string {
  if (typeof value === "string") return choices[value]?.[language] ?? idWords(value, language);
  if (unit === "month") return monthWords(value, language, style);
  if (isShare(unit)) return formatReadable(value * 100, language) + percentSign[language];
  return formatReadable(value, language);
}

/** A value with its unit, which may be one of those that scenario files write: `2 500 € par manquement`, `60 % du temps`. */
export function quantityWords(value: number | string, unit: string, language: Language): string {
  const perCent = typeof value === "number" && unit.startsWith("%");
  const written = valueWords(value, unit, language) + (perCent ? percentSign[language] : "");
  return withUnit(written, unit, language);
}

/** Words inside a sentence for the id of a segment, a kind of member or a duty; any other id as it is. */
export function idWords(id: string, language: Language): string {
  const kinds = ["segment", "kind", "duty", "evidence"] as const;
  return kinds.map((kind) => termInside(kind, id, language)).find((words) => words !== id) ?? id;
}

/** What holds from a month on: `60 % dès juillet 2028`. */
export function fromMonth(words: string, month: Month, language: Language): string {
  const date = monthWords(month, language);
  return say(`${words} dès ${date}`, `${words} from ${date}`)[language];
}
