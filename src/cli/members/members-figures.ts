import type { Language } from "../../locale/language.js";
import { formatNumber, formatShare } from "../../locale/numbers.js";
import { chanceText } from "../../results/case-words.js";
import type { Duty } from "../../scenario/scenario.js";
import type { SegmentSummary } from "../../simulate/individuals/crowd/members-summary.js";
import { fewestForRange, type OverRealisations } from "../../simulate/individuals/crowd/over-realisations.js";
import type { DrawnRange } from "../../simulate/individuals/setting/drawn-range.js";
import { lastPlace, roundHonestly } from "../../simulate/statistics/digits.js";
import type { MembersResult } from "./members-result.js";

/** What too few worlds do not tell. */
const unknown = "?";

/** Whether so many worlds tell a 5 % and a 95 %. */
export function tellsRange(realisations: number): boolean {
  return realisations >= fewestForRange;
}

/** `130–180`: a range of counts over worlds, with the digits that its error allows; of fewer than twenty worlds, the mean. */
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
  return rounded === 0 && value >= 0.5 ? unknown : formatNumber(rounded, language, { digits: 0 });
}

/** A mean, to the last place that its error allows, three digits at most below one. */
export function meanText(mean: number, standardError: number, language: Language): string {
  const rounded = roundHonestly(mean, standardError);
  if (Number.isNaN(rounded) || (rounded === 0 && mean > 0)) return unknown;
  const digits = Math.max(0, -lastPlace(standardError));
  return formatNumber(rounded, language, Number.isFinite(digits) ? { digits: Math.min(3, digits) } : {});
}

/** A chance with the digits that its error allows, two at most. */
function shareText(share: number, error: number, language: Language): string {
  const rounded = Number.isFinite(error) ? roundHonestly(share, error) : share;
  return rounded === 0 && share > 0 ? unknown : chanceText(rounded, language);
}

/** Share of a segment below the threshold of a duty; `–` where no fine depends on it. */
export function belowText(one: SegmentSummary, duty: Duty, result: MembersResult, language: Language): string {
  if (!result.finable[duty].includes(one.segment)) return "–";
  if (hangsOnBoycotts(one, result)) return unknown;
  return formatShare(duty === "feeding" ? one.belowFeeding : one.belowConsulting, language, 0);
}

/** Share of a segment ever fined. */
export function everFinedText(one: SegmentSummary, result: MembersResult, language: Language): string {
  return hangsOnBoycotts(one, result) ? unknown : shareText(one.everFined, one.everFinedError, language);
}

/** Whether a share depends on how many of a few worlds happen to have a boycott. */
function hangsOnBoycotts({ segment }: SegmentSummary, { mayBoycott, settings }: MembersResult): boolean {
  return mayBoycott.includes(segment) && !tellsRange(settings.realisations);
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
