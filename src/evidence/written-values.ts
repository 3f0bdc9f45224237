/** Whether a text is an ISO day, month or year of the calendar: `2012-02-29` is, `2010-02-31` is not. */
export function isCalendarDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts) return false;
  const [, year, month = "01", day = "01"] = parts;
  const leap = +year! % 4 === 0 && (+year! % 100 !== 0 || +year! % 400 === 0);
  const days = +month === 2 ? (leap ? 29 : 28) : ["04", "06", "09", "11"].includes(month) ? 30 : 31;
  return +month >= 1 && +month <= 12 && +day >= 1 && +day <= days;
}

/** A number in decimal digits, with a dot and an exponent where it has them; NaN for anything else, such as `0x1`, `1,5` or nothing. */
export function readNumber(text: string): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
