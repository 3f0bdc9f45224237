import { say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { term } from "../locale/terms.js";

/** How the numbers of one line are written: the unit stands beside the line's name, the numbers bare. */
export interface Scale {
  /** After the name: `en M€`, `EUR m`. */
  readonly unit: string;
  readonly format: (value: number) => string;
}

interface Step {
  readonly from: number;
  readonly divisor: number;
  readonly money: Text;
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
  if (unit === "share" || unit === "probability") {
    const name = difference ? "points" : "%";
    return { unit: `${within[language]}${name}`, format: writer(0.01, 1, language, difference) };
  }
  const step = steps.find(({ from }) => largest >= from);
  const divisor = step?.divisor ?? 1;
  const shown = largestOf(line) / divisor;
  const whole = shown === 0 || shown >= 100 || (divisor === 1 && unit !== "EUR" && shown >= 10);
  const digits = whole ? 0 : shown >= 10 ? 1 : 2;
  return { unit: unitName(unit, step, language), format: writer(divisor, digits, language, difference) };
}

function largestOf(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

const within: Readonly<Record<Language, string>> = { fr: "en\u00a0", en: "" };

function unitName(unit: string, step: Step | undefined, language: Language): string {
  if (unit === "EUR" || unit === "EUR/year") {
    const money = step?.money[language] ?? term("unit", "EUR", language);
    return within[language] + money + (unit === "EUR" ? "" : say("/an", " a year")[language]);
  }
  if (unit === "h") {
    const hours = step ? say(`${step.count.fr} d’heures`, `${step.count.en} of hours`) : say("heures", "hours");
    return within[language] + hours[language];
  }
  if (step) return within[language] + step.count[language];
  return unit === "months" ? say("en mois", "months")[language] : say("nombre", "number")[language];
}

function writer(divisor: number, digits: number, language: Language, difference: boolean) {
  const nothing = 0.5 * 10 ** -digits;
  return (value: number): string => {
    const scaled = value / divisor;
    if (scaled !== 0 && Math.abs(scaled) < nothing) return "≈0";
    const written = formatNumber(scaled, language, { fixed: scaled === 0 ? 0 : digits });
    return difference && scaled > 0 ? `+${written}` : written;
  };
}
