import { say } from "../../../locale/french.js";
import type { Language, Text } from "../../../locale/language.js";
import { formatNumber, percentSign } from "../../../locale/numbers.js";
import type { Chance } from "../../../results/compared-ranges.js";
import type { Estimate } from "../../../results/scale.js";
import { lastPlace } from "../../../simulate/statistics/digits.js";

/** A share of draws, to the whole per cent at the finest, and no finer than its error allows: `72 %`, `> 99 %`. */
export function percentOfDraws({ value, error }: Estimate, language: Language): string {
  const place = Math.min(1, Math.max(0, lastPlace(error * 100)));
  const unit = 10 ** place;
  const rounded = Math.round((value * 100) / unit) * unit;
  const percent = percentSign[language];
  if (rounded === 0 && value > 0) return `<\u00a0${unit}${percent}`;
  if (rounded === 100 && value < 1) return `>\u00a0${100 - unit}${percent}`;
  return formatNumber(rounded, language) + percent;
}

/** How often a difference is to the better, short: `mieux : 72 %`; or above, where nobody can say what is better. */
export function chanceWords({ of, share, equal }: Chance): Text {
  if (equal === 1) return say("toujours égal", "always equal");
  const [fr, en] = [percentOfDraws(share, "fr"), percentOfDraws(share, "en")];
  return of === "better" ? say(`mieux : ${fr}`, `better: ${en}`) : say(`plus haut : ${fr}`, `higher: ${en}`);
}
