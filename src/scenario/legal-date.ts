import type { Language } from "../locale/language.js";
import { formatDate } from "../locale/numbers.js";

/** A date in full, or with its month abbreviated. */
export type DateStyle = "long" | "short";

const shortMonths: Readonly<Record<string, string>> = {
  janvier: "janv.",
  février: "févr.",
  avril: "avr.",
  juillet: "juil.",
  septembre: "sept.",
  octobre: "oct.",
  novembre: "nov.",
  décembre: "déc.",
  January: "Jan",
  February: "Feb",
  March: "Mar",
  April: "Apr",
  June: "Jun",
  July: "Jul",
  August: "Aug",
  September: "Sep",
  October: "Oct",
  November: "Nov",
  December: "Dec",
};

/** Writes an ISO day or month: `1er juillet 2028`, `30 déc. 2025`, `November 2025`. */
export function writeDay(iso: string, language: Language, style: DateStyle = "long"): string {
  const full = formatDate(iso, language);
  const ordinal = language === "fr" ? full.replace(/^1 /, "1er ") : full;
  return style === "long" ? ordinal : ordinal.replace(/\p{L}{3,}/gu, (word) => shortMonths[word] ?? word);
}
