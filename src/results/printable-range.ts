import type { Language } from "../locale/language.js";
import { type Distributions, type FigureKey, quantileLevels } from "../simulate/simulation.js";
import { type Estimate, nearZero, type Scale, scaleFor, unknown } from "./scale.js";
import type { Row } from "./table.js";
import { unitOf } from "./yearly-rows.js";

/** A figure over the draws: its median, and the bounds of the middle 90 % of draws (5 % and 95 %). */
export interface Range {
  readonly median: Estimate;
  readonly low: Estimate;
  readonly high: Estimate;
}

/** A figure of a scenario with its range; `statistic` is `median`, and `value` that of the median. */
export interface RangeRow extends Row, Range {}

/** Ranges of every asked figure, or of its differences, in the order of the figures. */
export function rangeRows(scenario: string, distributions: Distributions): RangeRow[] {
  return distributions.figures.map((figure, position) => rangeRow(scenario, distributions, figure, position));
}

function rangeRow(
  scenario: string,
  { figures, quantiles, quantileErrors }: Distributions,
  { outcome, segment, exam, account, year }: FigureKey,
  position: number,
): RangeRow {
  const at = (level: (typeof quantileLevels)[number]): Estimate => {
    const index = quantileLevels.indexOf(level) * figures.length + position;
    return { value: quantiles[index] as number, error: quantileErrors[index] as number };
  };
  const [median, low, high] = [at(0.5), at(0.05), at(0.95)];
  const unit = unitOf(outcome);
  return {
    ...{ scenario, statistic: "median", outcome, segment, exam, account, year, unit, value: median.value },
    ...{ median, low, high },
  };
}

/** A range as a page prints it, each number with no more digits than its error allows. */
export interface PrintableRange {
  /** Median, bare: `6,7`. */
  readonly median: string;
  /** From 5 % to 95 %, bare: `1,8–27`, or `−1,8 à +0,9` where a number is below 0 or bears a sign; one number where both are written alike. */
  readonly interval: string;
  /** With the unit, for a sentence: `6,7 M€ (1,8–27)`; the median alone where the interval says no more. */
  readonly sentence: string;
}

/**
 * Writes a range.
 *
 * @param scale that of its line; default: its own
 * @param options `difference`: its numbers bear signs, and shares are in points; default false
 */
export function printableRange(
  { unit, median, low, high }: Range & { readonly unit: string },
  language: Language,
  { difference = false, scale }: { readonly difference?: boolean; readonly scale?: Scale } = {},
): PrintableRange {
  const values = [median.value, low.value, high.value];
  const { formatHonestly, inSentence } = scale ?? scaleFor(unit, values, language, { difference });
  const written = inOrder([low, median, high].map((one) => ({ value: one.value, text: formatHonestly(one) })));
  const [from, middle, to] = written as [string, string, string];
  const interval = joinInterval(from, to, language);
  const sentence = interval === middle ? inSentence(middle) : `${inSentence(middle)} (${interval})`;
  return { median: middle, interval, sentence };
}

interface Written {
  readonly value: number;
  readonly text: string;
}

/** Numbers in rising order, as written: one that is lost in its error is not written `≈0` beyond one that is known to differ from 0. */
function inOrder(numbers: readonly Written[]): string[] {
  const isNear = ({ text }: Written) => text === nearZero || text === unknown;
  return numbers.map((one, index) => {
    const isAbove = numbers.slice(0, index).some((lower) => !isNear(lower) && lower.value > 0);
    const isBelow = numbers.slice(index + 1).some((higher) => !isNear(higher) && higher.value < 0);
    return one.text === nearZero && (isAbove || isBelow) ? unknown : one.text;
  });
}

function joinInterval(from: string, to: string, language: Language): string {
  if (from === to) return from;
  if (/^[+−]/.test(from) || /^[+−]/.test(to)) return `${from}\u00a0${language === "fr" ? "à" : "to"}\u00a0${to}`;
  return `${from}–${to}`;
}
