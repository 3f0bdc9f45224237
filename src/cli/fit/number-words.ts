import type { Estimate } from "../../calibration/intervals/estimate.js";
import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber, percentSign } from "../../locale/numbers.js";

/** Writes a number of a kind: rates bare, shares and effects in per cent. */
export type Writer = (value: number) => string;

/** A rate per year to a thousandth. */
export function rateWriter(language: Language): Writer {
  return (value) => formatNumber(value, language, { fixed: 3 });
}

/** Speed added by a policy: `+174 %`. */
export function effectWriter(language: Language): Writer {
  return (value) => {
    const percent = formatNumber(100 * value, language, { digits: 0 });
    return `${value > 0 && percent !== "0" ? "+" : ""}${percent}${percentSign[language]}`;
  };
}

/** An estimate with its standard error, as many decimals as the error bears out: `0,25 ± 0,02`; `± ?` where points give none. */
export function withError(value: number, error: number, isOnLimit: boolean, language: Language): string {
  if (isOnLimit) return `${formatNumber(value, language, { significant: 3 })} ${edge[language]}`;
  if (Number.isNaN(error)) return `${formatNumber(value, language, { significant: 3 })} ± ?`;
  const digits = Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(Math.max(error, 1e-12)))));
  const write = (number: number) => formatNumber(number, language, { fixed: digits });
  return `${write(value)} ± ${write(error)}`;
}

/** The interval of an estimate, on the sides that it has: `0.21 to 0.28`, `≤ 0.095`, `–`. */
export function intervalWords({ low, high, identification }: Estimate, write: Writer, language: Language): string {
  if (identification === "not-identified") return "–";
  if (identification === "at-most") return `≤ ${write(high)}`;
  if (identification === "at-least") return `≥ ${write(low)}`;
  return `${write(low)} ${to[language]} ${write(high)}`;
}

/** The value of an estimate; `–` where a side is open, since it then says where the curves were stopped. */
export function valueWords({ value, identification }: Estimate, write: Writer): string {
  return identification === "estimate" || identification === "conditional" ? write(value) : "–";
}

/** What the points say of a quantity. */
export const identificationWords: Readonly<Record<Estimate["identification"], Text>> = {
  estimate: say("estimé", "estimated"),
  conditional: say("si la mesure a agi", "if the policy acted at all"),
  "at-most": say("borné par le haut", "bounded above"),
  "at-least": say("borné par le bas", "bounded below"),
  "not-identified": say("non identifié", "not identified"),
};

/** What the points say of the effect of a policy, in words that agree with any. */
export const effectWords: Readonly<Record<Estimate["identification"], Text>> = {
  estimate: say("effet estimé", "estimated effect"),
  conditional: say("effet conditionnel", "conditional effect"),
  "at-most": say("effet borné par le haut", "effect bounded above"),
  "at-least": say("effet borné par le bas", "effect bounded below"),
  "not-identified": say("effet non identifié", "effect not identified"),
};

const edge = say("(bord)", "(edge)");
const to = say("à", "to");
