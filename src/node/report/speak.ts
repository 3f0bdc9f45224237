import { french, inQuotes } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { termInside } from "../../locale/terms.js";
import type { Heading } from "../../results/heading.js";
import { printableRange } from "../../results/printable-range.js";
import { type Estimate, scaleFor } from "../../results/scale.js";
import { rangeOf, type Spread } from "../../results/spread.js";
import { percentOfDraws } from "./draws/chance-words.js";
import { flagOf, flagWords } from "./legal-flags.js";
import { type Quantity, units } from "./number-table.js";

/** Numbers and names as the words of a sentence in one language. */
export interface Speaker {
  /** A median with its interval of nine draws in ten: `85 % (82–87)`, `7 M€ (2–30)`. */
  readonly range: (spread: Spread, quantity: Quantity) => string;
  /** The same of a paired difference, with signs: `+10 M€ (−4 à +80)`. */
  readonly change: (difference: Spread, quantity: Quantity) => string;
  /** A number known to within an error, with its unit: `9,5 M€`. */
  readonly estimate: (estimate: Estimate, quantity: Quantity) => string;
  /** A central value, with its unit. */
  readonly central: (value: number, quantity: Quantity) => string;
  /** A share of draws: `72 %`. */
  readonly draws: (share: Estimate) => string;
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
    range: (spread, quantity) => printableRange({ unit: units[quantity], ...rangeOf(spread) }, language).sentence,
    change: (spread, quantity) =>
      printableRange({ unit: units[quantity], ...rangeOf(spread) }, language, { difference: true }).sentence,
    estimate: (estimate, quantity) => {
      const scale = scaleFor(units[quantity], [estimate.value], language);
      return scale.inSentence(scale.formatHonestly(estimate));
    },
    central: (value, quantity) => {
      const scale = scaleFor(units[quantity], [value], language);
      return scale.inSentence(scale.format(value));
    },
    draws: (share) => percentOfDraws(share, language),
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
