import type { Evidence } from "../evidence/evidence.js";
import type { Fact, Source } from "../evidence/fact.js";
import { printableDate, printableValue, publisherOf, speakerOf } from "../evidence/printable.js";
import { inQuotes, say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatDate } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import { type Definition, layoutDefinitions } from "./definition-list.js";

/** A fact with all that is known of it, its documents last, each address alone on its line and unbroken. */
export function factBlock(fact: Fact, { sources }: Evidence, language: Language): string[] {
  const { note, quote, confidence, formula, derivedFrom = [] } = fact;
  const speaker = speakerOf(fact, language);
  const about: Definition[] = [
    [words.fact[language], fact.id],
    [words.value[language], valueText(fact, language)],
    [words.date[language], printableDate(fact, language)],
    [words.speaker[language], speaker === "—" ? "" : speaker],
    [words.quote[language], quote === undefined ? "" : inQuotes(quote, language)],
    [words.confidence[language], term("confidence", confidence, language)],
    [words.formula[language], formula ?? ""],
    [words.derivedFrom[language], derivedFrom.join(", ")],
    [words.note[language], note?.[language] ?? ""],
  ];
  const [first, ...rest] = fact.sources.map((id) => sources.get(id)!);
  if (!first) return layoutDefinitions(about);
  return [...sourceBlock(first, language, about), ...rest.flatMap((source) => sourceBlock(source, language))];
}

/** A document, after what is said before it: publisher, title, date, and its address alone on its line. */
export function sourceBlock(source: Source, language: Language, before: readonly Definition[] = []): string[] {
  const { title, date, address, note } = source;
  const name = title.startsWith("[") ? title : inQuotes(title, language);
  const dated = date === undefined ? "" : `, ${formatDate(date, language)}`;
  const lines = layoutDefinitions([
    ...before,
    [words.document[language], `${publisherOf(source, language)}, ${name}${dated}`],
    [words.documentNote[language], note?.[language] ?? ""],
  ]);
  return address === undefined ? lines : [...lines, address];
}

/** A fact in one line: its value, with its unit where that is a number. */
export function valueText(fact: Fact, language: Language): string {
  const value = printableValue(fact, language);
  return fact.unsourced || typeof fact.value === "number" ? value : `${value} (${fact.unit[language]})`;
}

const words = {
  fact: say("Fait", "Fact"),
  value: say("Valeur", "Value"),
  date: say("Date", "Date"),
  speaker: say("Selon", "Said by"),
  quote: say("Citation", "Quote"),
  confidence: say("Fiabilité", "Confidence"),
  formula: say("Calcul", "Computed as"),
  derivedFrom: say("À partir de", "From"),
  note: say("Note", "Note"),
  document: say("Document", "Document"),
  documentNote: say("Sur celui-ci", "About it"),
};
