import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber, percentSign } from "../locale/numbers.js";
import type { EstimatedRange } from "../simulate/individuals/setting/drawn-range.js";

/** What too few draws do not tell. */
const unknown = "?";
const leastChance = 1e-6;
const leastAmount = 0.001;
/** Below this, a chance is told as one in so many too. */
const smallChance = 0.01;

/**
 * Median chance with the digits that draws tell, and how many it is one in where it is small: `0.02% (1 in 5,000)`; `< 1%` for one that is
 * lost in its error; `?` where there are too few draws to say.
 */
export function drawnChanceText({ median, errors }: EstimatedRange, language: Language): string {
  const { rounded, step } = roundChance(median, errors.median);
  if (Number.isNaN(rounded)) return unknown;
  const percent = (chance: number) => written(chance * 100, language) + percentSign[language];
  if (rounded === 0 && median > 0) return `<\u00a0${percent(step)}`;
  return percent(rounded) + (rounded > 0 && rounded < smallChance ? oddsOf(rounded, language) : "");
}

/** 5 % and 95 % of a chance with the digits that draws tell, their sign once: `0.2–5%`; a bound that is lost in its error is 0. */
export function drawnChanceRange({ low, high, errors }: EstimatedRange, language: Language): string {
  const [from, to] = [roundChance(low, errors.low), roundChance(high, errors.high)];
  const text = rangeText([from.rounded * 100, to.rounded * 100], high > 0 ? to.step * 100 : 0, language);
  return text === unknown ? text : text + percentSign[language];
}

/** Median amount, of euros or hours, with the digits that draws tell. */
export function drawnText({ median, errors }: EstimatedRange, language: Language): string {
  const { rounded, step } = roundDrawn(median, errors.median, leastAmount);
  return rangeText([rounded, rounded], median > 0 ? step : 0, language);
}

/** 5 % and 95 % of an amount, as {@link drawnChanceRange}. */
export function drawnRangeText({ low, high, errors }: EstimatedRange, language: Language): string {
  const [from, to] = [roundDrawn(low, errors.low, leastAmount), roundDrawn(high, errors.high, leastAmount)];
  return rangeText([from.rounded, to.rounded], high > 0 ? to.step : 0, language);
}

/** Whether as many draws tell a range. */
export function tellsRange({ errors }: EstimatedRange): boolean {
  return Number.isFinite(errors.low) && Number.isFinite(errors.high);
}

/** @param beyond what a highest value that is written 0 is below; 0: it is nothing */
function rangeText([from, to]: readonly [number, number], beyond: number, language: Language): string {
  if (Number.isNaN(from) || Number.isNaN(to)) return unknown;
  if (to === 0 && beyond > 0) return `<\u00a0${written(beyond, language)}`;
  const [low, high] = [written(from, language), written(to, language)];
  return low === high ? low : `${low}–${high}`;
}

function written(value: number, language: Language): string {
  return formatNumber(value, language, { significant: 3 });
}

interface Rounded {
  /** NaN where nothing is known. */
  readonly rounded: number;
  readonly step: number;
}

/** A chance below 1 is never rounded to it: of one above nine tenths, what misses is rounded. */
function roundChance(chance: number, error: number): Rounded {
  if (chance <= 0.9 || chance === 1) return roundDrawn(chance, error, leastChance);
  const step = Math.max(stepOf(error), chance > 0.99 ? 0.001 : 0.01);
  return { rounded: Number.isFinite(error) ? Math.min(roundTo(chance, step), 1 - step) : Number.NaN, step };
}

/**
 * A quantile of draws to one significant digit, two where the first is 1, or to as few as its error allows: a multiple of 1, 2 or 5 of some
 * decimal place of which half is not less than the error, so that in 95 runs of 100 luck moves it by one such step at most.
 */
function roundDrawn(value: number, error: number, least: number): Rounded {
  if (!Number.isFinite(error)) return { rounded: Number.NaN, step: error };
  if (value < least) return { rounded: 0, step: Math.max(least, stepOf(error)) };
  const [first = "", power = "0"] = value.toExponential(1).split("e");
  const step = Math.max(stepOf(error), 10 ** (Number(power) - (first.startsWith("1") ? 1 : 0)));
  return { rounded: roundTo(value, step), step };
}

/** Least of 1, 2 and 5 in some decimal place of which half is not less than an error; 0 for none. */
function stepOf(error: number): number {
  if (error === 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(2 * error));
  return unit * ([1, 2, 5, 10].find((factor) => factor * unit >= 2 * error * (1 - 1e-12)) ?? 10);
}

function roundTo(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12));
}

function oddsOf(chance: number, language: Language): string {
  const { rounded } = roundDrawn(1 / chance, 0, 1);
  const many = written(rounded, language);
  return say(` (1 sur ${many})`, ` (1 in ${many})`)[language];
}
