import { settingLimits } from "../../calibration/intervals/options.js";
import type { CalibrateOptions } from "../../calibration/judge/calibrate.js";
import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { Invocation } from "../command.js";
import { optionText } from "../settings.js";
import { UsageError } from "../usage-error.js";

/** Reads `--hold-out`, `--until`, `--draws` and `--seed`. @throws UsageError for what is no whole number in range */
export function calibrateSettings(invocation: Invocation): CalibrateOptions {
  const settings = {
    holdOut: wholeNumber(invocation, "hold-out", "holdOut"),
    until: wholeNumber(invocation, "until", "until"),
    draws: wholeNumber(invocation, "draws", "draws"),
    seed: wholeNumber(invocation, "seed", "seed"),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** Reads `--total`. @throws UsageError for what is no number above 0 */
export function totalSetting({ options }: Invocation): number | undefined {
  const typed = optionText(options.total);
  if (typed === undefined) return undefined;
  const total = typed.trim() === "" ? Number.NaN : Number(typed);
  if (total > 0 && Number.isFinite(total)) return total;
  throw new UsageError(
    say(`--total ${typed} : un nombre supérieur à 0 est attendu.`, `--total ${typed}: expected a number above 0.`),
  );
}

function wholeNumber({ options }: Invocation, name: string, key: keyof typeof settingLimits): number | undefined {
  const [least, most] = settingLimits[key];
  const typed = optionText(options[key]);
  if (typed === undefined) return undefined;
  const value = typed.trim() === "" ? Number.NaN : Number(typed);
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  const from = (language: Language) => wordOf(least, language);
  const to = (language: Language) => wordOf(most, language);
  const range =
    most === Number.MAX_SAFE_INTEGER
      ? say(`à partir de ${from("fr")}`, `from ${from("en")}`)
      : say(`de ${from("fr")} à ${to("fr")}`, `from ${from("en")} to ${to("en")}`);
  throw new UsageError(
    say(
      `--${name} ${typed} : un nombre entier ${range.fr} est attendu.`,
      `--${name} ${typed}: expected a whole number ${range.en}.`,
    ),
  );
}

/** Large numbers with their spaces; years without. */
function wordOf(value: number, language: Language): string {
  return value < 10_000 ? String(value) : formatNumber(value, language);
}
