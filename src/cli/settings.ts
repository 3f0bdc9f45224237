import { say } from "../locale/french.js";
import type { Language } from "../locale/language.js";
import { parseMonth } from "../scenario/month.js";
import type { Invocation } from "./command.js";
import type { Changes } from "./effects.js";
import { UsageError, unknownId } from "./usage-error.js";

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
  const format = optionText(options.format) ?? formatOfName(out);
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

function formatOfName(out: string | undefined): string {
  const extension = /\.(csv|json)$/i.exec(out ?? "")?.[1];
  return extension?.toLowerCase() ?? "table";
}
