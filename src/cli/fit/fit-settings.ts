import { settingLimits } from "../../calibration/intervals/options.js";
import type { CalibrateOptions } from "../../calibration/judge/calibrate.js";
import { say } from "../../locale/french.js";
import type { Invocation } from "../command.js";
import { optionText } from "../settings.js";
import { UsageError } from "../usage-error.js";
import { wholeNumber } from "../whole-number.js";

/** Reads `--hold-out`, `--until`, `--draws` and `--seed`. @throws UsageError for what is no whole number in range */
export function calibrateSettings(invocation: Invocation): CalibrateOptions {
  const settings = {
    holdOut: wholeNumber(invocation, "hold-out", ...settingLimits.holdOut),
    until: wholeNumber(invocation, "until", ...settingLimits.until),
    draws: wholeNumber(invocation, "draws", ...settingLimits.draws),
    seed: wholeNumber(invocation, "seed", ...settingLimits.seed),
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
