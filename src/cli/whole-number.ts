import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { formatNumber } from "../locale/numbers.js";
import type { Invocation } from "./command.js";
import { optionText } from "./settings.js";
import { UsageError } from "./usage-error.js";

/**
 * Reads an option that takes a whole number, in digits: `wholeNumber(invocation, "hold-out", 0, 20)`.
 *
 * @param name of the option, without its dashes
 * @returns `undefined` where the option is not given
 * @throws UsageError for what is no whole number from `from` to `to`
 */
export function wholeNumber({ options }: Invocation, name: string, from: number, to: number): number | undefined {
  const typed = optionText(options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]);
  if (typed === undefined) return undefined;
  const value = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (value >= from && value <= to) return value;
  const digits = to < separatedFrom ? say("", "") : say(", en chiffres sans espace", ", in digits without a separator");
  throw new UsageError(
    say(
      `--${name} ${typed} : un nombre entier de ${bound(from, "fr")} à ${bound(to, "fr")} est attendu${digits.fr}.`,
      `--${name} ${typed}: expected a whole number from ${bound(from, "en")} to ${bound(to, "en")}${digits.en}.`,
    ),
  );
}

/** Below it stand years too, which have no separator. */
const separatedFrom = 10_000;

function bound(value: number, language: Language): string {
  return value < separatedFrom ? String(value) : formatNumber(value, language);
}
