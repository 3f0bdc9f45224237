const months = "janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const dayBeforeMonth = new RegExp(`(\\b\\d{1,2}(?:er)?) (?=(?:${months}))`, "g");
const monthBeforeYear = new RegExp(`(?<=^|[\\s(])((?:${months})\\p{L}*\\.?) (?=\\d{4}\\b)`, "gu");
const articleOfCode = /\b([LRD]\.)[ \u00a0](\d+(?:-\d+)*)/g;

/**
 * Holds together, for display alone, what a line break would make hard to read: a date, and the
 * number of an article (`art. 85`, `L. 162-1-7-1`).
 */
export function holdTogether(text: string): string {
  return text
    .replace(dayBeforeMonth, "$1\u00a0")
    .replace(monthBeforeYear, "$1\u00a0")
    .replace(/\b(art\.) (?=[\dLRD])/g, "$1\u00a0")
    .replace(articleOfCode, (_, code: string, number: string) => `${code}\u00a0${number.replaceAll("-", "\u2011")}`);
}
