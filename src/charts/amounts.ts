import type { Language } from "../locale/language.js";
import { formatAmount, formatNumber, type MoneyScale } from "../locale/numbers.js";
import { type PrintableRange, printableRange } from "../results/printable-range.js";
import { type Scale, type ScaleOptions, scaleFor } from "../results/scale.js";
import { rangeOf, type Spread } from "../results/spread.js";
import { unitNumbers } from "../results/unit-numbers.js";

/** Decimals of amounts that are read together, `largest` in the unit printed: two below 10, one below 1 000, then none. */
export function amountDigits(largest: number): number {
  if (largest < 10) return 2;
  return largest < 1000 ? 1 : 0;
}

/** An amount with the decimals of those beside it; `≈ 0` where they would show none of it, a bare 0 where it is nothing. */
export function writeAmount(value: number, digits: number, language: Language): string {
  if (value === 0) return "0";
  if (Math.abs(value) < 0.5 * 10 ** -digits) return "≈\u202f0";
  return formatNumber(value, language, { fixed: digits });
}

/** The same with its unit: `0,73 M€`, `EUR 0.73 m`. */
export function writeMoney(euros: number, scale: MoneyScale, digits: number, language: Language): string {
  const number = writeAmount(euros / scale.divisor, digits, language);
  const zero = formatAmount(0, scale, language);
  return zero.replace("0", number);
}

/** Scale for spreads of one unit that are read together. */
export function scaleOfSpreads(
  spreads: readonly Spread[],
  unit: string,
  language: Language,
  options: ScaleOptions = {},
): Scale {
  return scaleFor(unit, unitNumbers(spreads.map(boundsOf)), language, options);
}

/**
 * The median of a figure and the interval of nine draws in ten, beside others in the same unit: `6,7 M€ (1,8–27)` in a sentence.
 *
 * @param beside spreads that it is read with
 * @param difference numbers bear signs; default false
 */
export function writeSpread(
  spread: Spread,
  beside: readonly Spread[],
  unit: string,
  language: Language,
  difference = false,
): PrintableRange {
  const scale = scaleOfSpreads(beside, unit, language, { difference, line: boundsOf(spread) });
  return printableRange({ unit, ...rangeOf(spread) }, language, { difference, scale });
}

function boundsOf({ p5, median, p95 }: Spread): number[] {
  return [p5.value, median.value, p95.value];
}
