import { french, inQuotes } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatAmount, formatNumber, formatShare, moneyScale } from "../../locale/numbers.js";
import { termInside } from "../../locale/terms.js";
import type { Heading } from "../../results/heading.js";
import { flagOf, flagWords } from "./legal-flags.js";

/** Numbers and names as the words of a sentence in one language. */
export interface Speaker {
  readonly share: (value: number) => string;
  /** A difference of shares, without sign: `0,4 point`, `1.2 points`. */
  readonly points: (value: number) => string;
  readonly money: (euros: number) => string;
  readonly count: (value: number) => string;
  /** Title between quotation marks, with its legal flag unless it is plain law in force. */
  readonly title: (heading: Heading) => string;
  readonly segment: (id: string) => string;
  /** Words with commas and a last *and*. */
  readonly list: (words: readonly string[]) => string;
}

/** A text from one sentence in each language, said with that language's numbers and names. */
export function tell(fr: (say: Speaker) => string, en: (say: Speaker) => string): Text {
  return { fr: french(fr(speaker("fr"))), en: en(speaker("en")) };
}

function speaker(language: Language): Speaker {
  return {
    share: (value) => formatShare(value, language, 1),
    points: (value) => points(value, language),
    money: (euros) => formatAmount(euros, moneyScale(euros, language), language),
    count: (value) => count(value, language),
    title: (heading) => {
      const flag = flagOf(heading);
      const quoted = inQuotes(heading.title[language], language);
      return flag === "inForce" ? quoted : `${quoted} (${flagInside[flag][language]})`;
    },
    segment: (id) => termInside("segment", id, language),
    list: (words) => new Intl.ListFormat(language, { type: "conjunction" }).format(words),
  };
}

const flagInside = { ...flagWords, supposed: { fr: "application supposée", en: "application supposed" } };

function count(value: number, language: Language): string {
  if (value > 0 && value < 1) return language === "fr" ? "moins de 1" : "fewer than 1";
  return formatNumber(value, language, value < 100 ? { digits: 0 } : { significant: 3 });
}

function points(value: number, language: Language): string {
  const size = Math.abs(value * 100);
  const plural = language === "fr" ? size >= 2 : size.toFixed(1) !== "1.0";
  return `${formatNumber(size, language, { digits: 1 })} point${plural ? "s" : ""}`;
}
