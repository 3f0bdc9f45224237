import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { lastPlace, roundHonestly } from "../simulate/statistics/digits.js";
import { numberWithUnit, unitName } from "./scale-words.js";

/** A number that is known to within an error. */
export interface Estimate {
  readonly value: number;
  /** Standard error, in the unit of the value, ≥ 0. */
  readonly error: number;
}

/** How the numbers of one line are written: the unit stands beside the line's name, the numbers bare. */
export interface Scale {
  /** After the name: `en M€`, `EUR m`. */
  readonly unit: string;
  /** What numbers are divided by before they are written: 1e6 in millions, 0.01 in per cent. */
  readonly divisor: number;
  readonly format: (value: number) => string;
  /**
   * Writes a number with no digit that its error does not allow: rounded to ten, to a hundred, where it must be. `≈0` for what differs
   * from 0 by less than its error, or than can be shown; `?` for what does differ, but of which not even one digit is known.
   */
  readonly formatHonestly: (estimate: Estimate) => string;
  /** A number that `format` wrote, with its unit, for a sentence: `12,3 M€`, `EUR 12.3 m`. */
  readonly inSentence: (number: string) => string;
  /** How far off a number may be, to two digits, with its unit: `±1,2 M€`, `±EUR 1.2 m`, `±0.15 points`. */
  readonly margin: (error: number) => string;
}

/** A multiple in which numbers from a size on are written. */
export interface Step {
  readonly from: number;
  readonly divisor: number;
  readonly money: Text;
  /** Several of them: `milliers`, `thousands`. */
  readonly count: Text;
}

const steps: readonly Step[] = [
  { from: 1e9, divisor: 1e9, money: say("Md€", "EUR\u00a0bn"), count: say("milliards", "billions") },
  { from: 1e6, divisor: 1e6, money: say("M€", "EUR\u00a0m"), count: say("millions", "millions") },
  { from: 1e4, divisor: 1e3, money: say("k€", "EUR\u00a0k"), count: say("milliers", "thousands") },
];

export interface ScaleOptions {
  /** Numbers are differences: they bear a sign, and shares are in points. Default false. */
  readonly difference?: boolean;
  /** Numbers of the line that is written, whose largest takes three significant digits. Default: all. */
  readonly line?: readonly number[];
}

/** Scale for numbers of a unit: lines that stand under one name share the unit, and each has the digits that it needs. */
export function scaleFor(
  unit: string,
  values: readonly number[],
  language: Language,
  { difference = false, line = values }: ScaleOptions = {},
): Scale {
  const largest = largestOf(values);
  const isShare = unit === "share" || unit === "probability";
  const step = isShare ? undefined : steps.find(({ from }) => largest >= from);
  const divisor = isShare ? 0.01 : (step?.divisor ?? 1);
  const shown = largestOf(line) / divisor;
  const whole = shown === 0 || shown >= 100 || (divisor === 1 && unit !== "EUR" && shown >= 10);
  const digits = isShare ? 1 : whole ? 0 : shown >= 10 ? 1 : 2;
  return {
    unit: unitName(unit, step, language, difference),
    divisor,
    format: (value) => write(value / divisor, digits, language, difference),
    formatHonestly: ({ value, error }) => {
      const place = lastPlace(error / divisor);
      if (place === Number.POSITIVE_INFINITY) return unknown;
      if (place <= -digits) return write(value / divisor, digits, language, difference);
      const rounded = roundHonestly(value / divisor, error / divisor);
      if (rounded !== 0 || value === 0) return write(rounded, Math.max(0, -place), language, difference);
      const isNothing = Math.abs(value) < Math.max(error, (divisor / 2) * 10 ** -digits);
      return isNothing ? nearZero : unknown;
    },
    inSentence: (number) => numberWithUnit(number, unit, step, language, difference),
    margin: (error) =>
      `±${numberWithUnit(formatNumber(error / divisor, language, { significant: 2 }), unit, step, language, true)}`,
  };
}

/** Stands for a number too near 0 to be shown. */
export const nearZero = "≈0";

/** Stands for a number of which no digit is known. */
export const unknown = "?";

function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

function write(scaled: number, digits: number, language: Language, difference: boolean): string {
  if (scaled !== 0 && Math.abs(scaled) < 0.5 * 10 ** -digits) return nearZero;
  const written = formatNumber(scaled, language, { fixed: scaled === 0 ? 0 : digits });
  return difference && scaled > 0 ? `+${written}` : written;
}
