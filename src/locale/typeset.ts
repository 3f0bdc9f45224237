const months = [
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
  "janv\\.|févr\\.|avr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\.",
  "January|February|March|April|May|June|July|August|September|October|November|December",
  "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec",
].join("|");

const thousands = /(?<![\d.,\u202f])\d{1,3}(?: \d{3})+(?!\d)/g;
const unit = /(?<=\d) (?=(?:k|M|Md)?€|M\b|EUR\b)|(?<=\bEUR) (?=\d)/g;
const dayAndMonth = new RegExp(`(?<=\\b\\d{1,2}(?:er)?) (?=(?:${months})(?!\\p{L}))`, "gu");
const monthAndYear = new RegExp(`(?<=(?<!\\p{L})(?:${months})) (?=\\d{4}\\b)`, "gu");
const reference = /(?<=\b(?:art\.|articles?|[LRD]\.)) (?=[LRD]\.|\d)/g;
const articleNumber = /(?<=\b[LRD]\.\u00a0)\d+(?:-\d+)+/g;
const apostrophe = /(?<=[\p{L}\d])'(?=\p{L})/gu;

/**
 * Holds together what a line break would make hard to read: dates and articles of law (`30 December 2025`,
 * `art. L. 162-1-7-1`), in either language.
 */
export function holdTogether(text: string): string {
  if (!/\d/.test(text)) return text;
  return text
    .replace(dayAndMonth, "\u00a0")
    .replace(monthAndYear, "\u00a0")
    .replace(reference, "\u00a0")
    .replace(articleNumber, (number) => number.replaceAll("-", "\u2011"));
}

/** Words as they are printed: {@link holdTogether}, amounts in one piece too (`2 500 €`), and apostrophes curly. */
export function typeset(text: string): string {
  const whole = text.replace(thousands, (number) => number.replaceAll(" ", "\u202f")).replace(unit, "\u00a0");
  return holdTogether(whole).replace(apostrophe, "’");
}
