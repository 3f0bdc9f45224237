import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber, percentSign } from "../locale/numbers.js";
import type { Chance } from "../results/compared-ranges.js";
import { unknown } from "../results/scale.js";
import { lastPlace } from "../simulate/statistics/digits.js";

/** A share of draws below which equal figures are not worth a word. */
const fewEqual = 0.005;

/** A chance in words, `meilleur : 87 %`, and below it the chance of equal figures, where there is one. */
export function chanceWords({ of, share, equal }: Chance, language: Language): string {
  if (equal === 1) return words.same[language];
  const lines = [`${words[of][language]}${chancePercent(share, language)}`];
  if (equal >= fewEqual) lines.push(`${words.equal[language]}${chancePercent({ ...share, value: equal }, language)}`);
  return lines.join("\n");
}

/** A share of draws, to the whole per cent at the finest; `<\u00a01\u00a0%` where some draws are counted, or too few were made to say 0. */
export function chancePercent({ value, error }: Chance["share"], language: Language): string {
  const percent = percentSign[language];
  const place = Math.max(0, lastPlace(error * 100));
  if (place > 1) return unknown;
  const unit = 10 ** place;
  const isSure = (value === 0 || value === 1) && place === 0;
  const rounded = Math.round((value * 100) / unit) * unit;
  if (rounded === 0 && !isSure) return `<\u00a0${unit}${percent}`;
  if (rounded === 100 && !isSure) return `>\u00a0${100 - unit}${percent}`;
  return formatNumber(rounded, language) + percent;
}

const words = {
  better: say("meilleur : ", "better: "),
  higher: say("plus haut : ", "higher: "),
  equal: say("égal : ", "equal: "),
  same: say("toujours égal", "always equal"),
};
