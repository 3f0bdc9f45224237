import type { Language, Text } from "../locale/language.js";
import { formatDate, formatNumber } from "../locale/numbers.js";
import type { Fact, Source } from "./fact.js";

const refusal: Text = { fr: "de mémoire, sans source\u00a0: non imprimé", en: "from memory, unsourced: not printed" };
const undated: Text = { fr: "sans date", en: "undated" };

function since(date: string, language: Language): string {
  if (language === "en") return "since";
  return date.length === "2024-01-01".length ? "depuis le" : "depuis";
}

function join(amount: string, unit: string, language: Language): string {
  if (language === "fr" && /^(%|M?d?€)/.test(unit)) return `${amount}\u00a0${unit}`;
  return unit.startsWith("%") ? amount + unit : `${amount} ${unit}`;
}

/**
 * A fact's value as it may be printed: the number with its unit, the source's wording, or the words of a qualitative fact.
 * A value from memory is refused: the phrase that says so is returned instead.
 */
export function printableValue(fact: Fact, language: Language): string {
  if (fact.unsourced) return refusal[language];
  if (typeof fact.value !== "number") return (fact.wording ?? fact.value)[language];
  return (
    fact.wording?.[language] ?? join(formatNumber(fact.value, language, { digits: 4 }), fact.unit[language], language)
  );
}

/** The date that a fact holds for, in words: `décembre 2025`, `2008 – 2015`, `since 1 January 2024`, `undated`. */
export function printableDate(fact: Fact, language: Language): string {
  if (fact.holdsFor === "n.d.") return undated[language];
  const [from = "", to] = fact.holdsFor.split("/");
  if (to === undefined) return formatDate(from, language);
  if (to === "..") return `${since(from, language)} ${formatDate(from, language)}`;
  return `${formatDate(from, language)} – ${formatDate(to, language)}`;
}

/** Who says a fact, in words of the language; a dash for derived facts. */
export function speakerOf({ speaker }: Fact, language: Language): string {
  return typeof speaker === "string" ? speaker : speaker[language];
}

/** Who published a document: its name, or a description in brackets. */
export function publisherOf({ publisher }: Source, language: Language): string {
  return typeof publisher === "string" ? publisher : publisher[language];
}
