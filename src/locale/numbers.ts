import type { Language } from "./language.js";

const locales: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en-GB" };

/** How many digits a number is printed with: at most `digits` after the decimal mark, exactly `fixed`, or `significant` in all. */
export interface NumberStyle {
  readonly digits?: number;
  readonly fixed?: number;
  readonly significant?: number;
}

/** Writes a number as the language does: `1 234,5` (narrow no-break space) or `1,234.5`. */
export function formatNumber(value: number, language: Language, style: NumberStyle = {}): string {
  if (!Number.isFinite(value)) return "–";
  const options: Intl.NumberFormatOptions =
    style.significant === undefined
      ? { minimumFractionDigits: style.fixed ?? 0, maximumFractionDigits: style.fixed ?? style.digits ?? 2 }
      : { maximumSignificantDigits: style.significant };
  const make = () => new Intl.NumberFormat(locales[language], options);
  return kept(numberFormats, language + JSON.stringify(options), make)
    .format(value === 0 ? 0 : value)
    .replace("-", "−");
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make: each is made once. */
function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}

/** Writes a number with the digits that a reader needs: two decimals from 1 on, three digits below, millions as `2,2 M`. */
export function formatReadable(value: number, language: Language): string {
  if (Math.abs(value) >= 1e6) return `${formatNumber(value / 1e6, language, { digits: 3 })}\u00a0M`;
  return formatNumber(value, language, Math.abs(value) >= 1 ? { digits: 2 } : { significant: 3 });
}

/** What follows a number of per cent, space included. */
export const percentSign: Readonly<Record<Language, string>> = { fr: "\u00a0%", en: "%" };

/** Writes a share in [0, 1] as a percentage: `12,3 %` or `12.3%`. */
export function formatShare(share: number, language: Language, digits = 1): string {
  if (!Number.isFinite(share)) return "–";
  return formatNumber(share * 100, language, { digits }) + percentSign[language];
}

/** A scale by which a column of amounts is divided so that its numbers stay readable. */
export interface MoneyScale {
  readonly divisor: number;
  readonly unit: string;
}

/** Scale for amounts up to `largest` EUR: euros, thousands, millions or billions. */
export function moneyScale(largest: number, language: Language): MoneyScale {
  const size = Math.abs(largest);
  const [euro, thousand, million, billion] =
    language === "fr" ? ["€", "k€", "M€", "Md€"] : ["EUR", "EUR k", "EUR m", "EUR bn"];
  if (size >= 1e10) return { divisor: 1e9, unit: billion as string };
  if (size >= 1e5) return { divisor: 1e6, unit: million as string };
  if (size >= 1e4) return { divisor: 1e3, unit: thousand as string };
  return { divisor: 1, unit: euro as string };
}

/** An amount in words with its unit: `12,3 M€`, `EUR 12.3 m`. */
export function formatAmount(euros: number, scale: MoneyScale, language: Language): string {
  const number = formatNumber(euros / scale.divisor, language, { significant: 3 });
  if (language === "fr") return `${number}\u00a0${scale.unit}`;
  const [currency = "", size] = scale.unit.split(" ");
  return [currency, number, ...(size === undefined ? [] : [size])].join("\u00a0");
}

/** A date in full, or with its month abbreviated. */
export type DateStyle = "long" | "short";

/** Writes an ISO day, month or year as words of the language: `1er juillet 2028`, `30 déc. 2025`, `July 2028`. */
export function formatDate(iso: string, language: Language, style: DateStyle = "long"): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined) return iso;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: style, timeZone: "UTC" };
  if (day !== undefined) options.day = "numeric";
  const make = () => new Intl.DateTimeFormat(locales[language], options);
  const format = kept(dateFormats, language + JSON.stringify(options), make);
  const words = format.format(Date.UTC(year, month - 1, day ?? 1));
  return language === "fr" && day === 1 ? words.replace(/^1(?=\s)/, "1er") : words;
}
