/**
 * A calendar month as a whole number: `year · 12 + (month − 1)`, so 2026-01 is 24312.
 * Differences are lengths in months. {@link never} stands for a date that does not come.
 */
export type Month = number;

/** A date that never comes; later than every month. */
export const never: Month = Number.POSITIVE_INFINITY;

const datePattern = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * Reads `2028-07`, `2028-07-02` or `never`.
 * A date with a day is rounded up to the first month that begins on or after it: 2028-07-01 → 2028-07, 2028-07-02 → 2028-08.
 *
 * @returns the month, or `undefined` when the text is not an existing calendar date
 */
export function parseMonth(text: string): Month | undefined {
  if (text === "never") return never;
  const parts = datePattern.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? "1")];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return year * 12 + (month - 1) + (day > 1 ? 1 : 0);
}

/** Writes a month as `2028-07`, or `never`. */
export function formatMonth(month: Month): string {
  if (month === never) return "never";
  return `${yearOf(month)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Calendar year that a month belongs to. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** First month of a calendar year. */
export function januaryOf(year: number): Month {
  return year * 12;
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
