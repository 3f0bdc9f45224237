import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { parseMonth } from "../scenario/month.js";
import type { Invocation } from "./command.js";
import type { Changes } from "./effects.js";
import { UsageError, unknownId } from "./usage-error.js";

/** Scenario whose values `why` and `sources` show unless told otherwise: one with every lever of a fine. */
export const defaultScenario = "article-85-as-voted";

const formats = ["table", "csv", "json"] as const;

/** How results leave the command line. */
export interface OutputSettings {
  readonly language: Language;
  readonly format: (typeof formats)[number];
  readonly csvDialect: Language;
  /** File that receives the results; absent: standard output. */
  readonly out?: string;
}

/** Reads `--format`, `--csv-dialect` and `--out`. @throws UsageError for a value that is none of the choices */
export function outputSettings({ options, language }: Invocation): OutputSettings {
  const out = optionText(options.out);
  const format = optionText(options.format) ?? (out === undefined ? "table" : formatOfName(out));
  const dialect = optionText(options.csvDialect) ?? language;
  const known = formats.find((one) => one === format);
  if (!known) throw unknownId(say("présentation inconnue", "unknown format"), format, formats);
  if (dialect !== "fr" && dialect !== "en") {
    throw unknownId(say("dialecte CSV inconnu", "unknown CSV dialect"), dialect, ["fr", "en"]);
  }
  return { language, format: known, csvDialect: dialect, ...(out === undefined ? {} : { out }) };
}

/** Reads `--as-of`: an ISO day, or a month. @throws UsageError for what is no date of the calendar */
export function asOfSetting({ options }: Invocation): string | undefined {
  const asOf = optionText(options.asOf);
  if (asOf === undefined || (/^\d{4}-\d{2}(-\d{2})?$/.test(asOf) && parseMonth(asOf) !== undefined)) return asOf;
  throw new UsageError(
    say(
      `--as-of ${asOf} : une date du calendrier est attendue, comme 2025-12-31.`,
      `--as-of ${asOf}: expected a date of the calendar, such as 2025-12-31.`,
    ),
  );
}

/** Reads `--timeout`, in seconds. @throws UsageError for what is no number above 0 */
export function timeoutSetting({ options }: Invocation): number | undefined {
  const typed = optionText(options.timeout);
  if (typed === undefined) return undefined;
  const seconds = typed.trim() === "" ? Number.NaN : Number(typed);
  if (seconds > 0 && Number.isFinite(seconds)) return seconds;
  throw new UsageError(
    say(
      `--timeout ${typed} : un nombre de secondes supérieur à 0 est attendu.`,
      `--timeout ${typed}: expected a number of seconds above 0.`,
    ),
  );
}

/** Reads `--set` and `--alternative`, as written. */
export function changesOf({ options }: Invocation): Changes {
  return { set: optionTexts(options.set), alternative: optionTexts(options.alternative) };
}

/** Value of an option that may be given once. */
export function optionText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Values of an option that may be repeated. */
export function optionTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A name without an extension, as that of a device, gets a table. */
function formatOfName(out: string): string {
  const extension = /[^/\\](\.[^./\\]+)$/.exec(out)?.[1]?.toLowerCase();
  const format = extension === undefined ? "table" : formatsByExtension[extension];
  if (format) return format;
  throw new UsageError(
    say(
      `--out ${out} : extension inconnue (${extension}). Donnez un nom en .csv, .json ou .txt, ou la présentation : --format.`,
      `--out ${out}: unknown extension (${extension}). Give a name in .csv, .json or .txt, or the layout: --format.`,
    ),
  );
}

const formatsByExtension: Readonly<Record<string, string>> = { ".csv": "csv", ".json": "json", ".txt": "table" };
