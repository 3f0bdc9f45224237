import type { Language } from "../locale/language.js";

/**
 * Language of the command line: `--lang` when it stands among the arguments and is known, else French when the locale
 * is French, else English. As POSIX has it, the first of LC_ALL, LC_MESSAGES and LANG that is not empty decides.
 */
export function languageOf(
  parameters: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(parameters);
  if (asked === "fr" || asked === "en") return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^fr([_.@-]|$)/i.test(locale) ? "fr" : "en";
}

function askedLanguage(parameters: readonly string[]): string | undefined {
  const end = parameters.indexOf("--");
  const read = end < 0 ? parameters : parameters.slice(0, end);
  const last = read.findLastIndex((parameter) => parameter === "--lang" || parameter.startsWith("--lang="));
  if (last < 0) return undefined;
  return read[last] === "--lang" ? read[last + 1] : read[last]?.slice("--lang=".length);
}
