import type { Language, Text } from "./language.js";

/** Puts the no-break spaces that French typography asks for before `; ! ? : % »` and after `«`, where a plain space was typed. */
export function french(text: string): string {
  return text
    .replace(/ ([;!?])/g, "\u202f$1")
    .replace(/ ([:%»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0");
}

/** The same words in both languages, the French with its spaces. */
export function say(fr: string, en: string): Text {
  return { fr: french(fr), en };
}

/** A text between the quotation marks of its language: `« texte »`, `“text”`. */
export function inQuotes(text: string, language: Language): string {
  return language === "fr" ? `«\u00a0${french(text)}\u00a0»` : `“${text}”`;
}
