import type { Language } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import { fewestForRange, type OverRealisations } from "../simulate/individuals/crowd/over-realisations.js";
import type { DrawnRange } from "../simulate/individuals/setting/drawn-range.js";
import { lastPlace, roundHonestly } from "../simulate/statistics/digits.js";
import { chanceText } from "./case-words.js";

/** What too few worlds do not tell. */
export const unknownOfWorlds = "?";

/** Whether so many worlds tell a 5 % and a 95 %. */
export function tellsRange(realisations: number): boolean {
  return realisations >= fewestForRange;
}

/**
 * `130–180`: 5 % and 95 % of a number of members over worlds, each to the last place that its error allows; of fewer than twenty worlds, the
 * mean; `?` for what they do not tell.
 *
 * @param realisations number of worlds, from 1
 */
export function countOverWorlds(
  { mean, standardError, range, rangeErrors }: OverRealisations,
  realisations: number,
  language: Language,
): string {
  if (realisations === 1) return formatNumber(mean, language, { digits: 0 });
  if (!tellsRange(realisations)) return meanText(mean, standardError, language);
  const from = countText(range.low, rangeErrors.low, language);
  const to = countText(range.high, rangeErrors.high, language);
  return from === to ? from : `${from}–${to}`;
}

/** A count, to the last place that its error allows; to the unit where the error is less than one. */
function countText(value: number, error: number, language: Language): string {
  const rounded = error < 1 ? value : roundHonestly(value, error);
  return rounded === 0 && value >= 0.5 ? unknownOfWorlds : formatNumber(rounded, language, { digits: 0 });
}

/** A mean, to the last place that its error allows, three digits at most below one. */
export function meanText(mean: number, standardError: number, language: Language): string {
  const rounded = roundHonestly(mean, standardError);
  if (Number.isNaN(rounded) || (rounded === 0 && mean > 0)) return unknownOfWorlds;
  const digits = Math.max(0, -lastPlace(standardError));
  return formatNumber(rounded, language, Number.isFinite(digits) ? { digits: Math.min(3, digits) } : {});
}

/**
 * A share of members over worlds with the digits that its error allows, two at most; `?` for one that is lost in its error.
 *
 * @param share in [0, 1]
 * @param error its standard error, ≥ 0; infinite for one world, whose share is printed as it is
 */
export function shareOverWorlds(share: number, error: number, language: Language): string {
  const rounded = Number.isFinite(error) ? roundHonestly(share, error) : share;
  return rounded === 0 && share > 0 ? unknownOfWorlds : chanceText(rounded, language);
}

/** `2–10`, or one number where both are equal; in units of `divisor`. */
export function countRange(
  { low, high }: DrawnRange,
  language: Language,
  { divisor = 1, significant }: { readonly divisor?: number; readonly significant?: number } = {},
): string {
  const [from, to] = [low, high].map((value) => {
    const count = Math.round(value / divisor);
    return formatNumber(count, language, significant === undefined ? { digits: 0 } : { significant });
  });
  return from === to ? (from ?? "") : `${from}–${to}`;
}

/** Mean number of union members to defend, ≥ 0: one decimal below ten, none above, one significant digit below one. */
export function expectedText(expected: number, language: Language): string {
  return formatNumber(expected, language, expected < 1 ? { significant: 1 } : { digits: expected < 10 ? 1 : 0 });
}

/** `2–120`: a range over draws of all assumptions, to two digits. */
export function drawnCountText(range: DrawnRange, language: Language): string {
  return countRange(range, language, { significant: 2 });
}
