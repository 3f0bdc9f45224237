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
  return new Intl.NumberFormat(locales[language], options).format(value === 0 ? 0 : value).replace("-", "−");
}

/** Writes a share in [0, 1] as a percentage: `12,3 %` or `12.3%`. */
export function formatShare(share: number, language: Language, digits = 1): string {
  if (!Number.isFinite(share)) return "–";
  return formatNumber(share * 100, language, { digits }) + (language === "fr" ? "\u00a0%" : "%");
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

/** Writes an ISO day, month or year as words of the language: `30 décembre 2025`, `July 2028`. */
export function formatDate(iso: string, language: Language): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined) return iso;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (day !== undefined) options.day = "numeric";
  const words = new Intl.DateTimeFormat(locales[language], options).format(Date.UTC(year, month - 1, day ?? 1));
  return language === "fr" && day === 1 ? words.replace(/^1(?=\s)/, "1er") : words;
}
