import { say } from "../../locale/french.js";
import type { Language, Text } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";

/** Times the steps of a report and tells of each, in one line, when it is done. */
export interface Steps {
  readonly done: (text: Text, since: number) => void;
  /** Milliseconds from an arbitrary origin, for `since`. */
  readonly now: () => number;
}

/** Steps told in a language to `progress`. */
export function openSteps(language: Language, progress: (line: string) => void): Steps {
  const now = () => performance.now();
  return {
    now,
    done(text, since) {
      const seconds = (now() - since) / 1000;
      const [fr, en] = (["fr", "en"] as const).map((each) => formatNumber(seconds, each, { digits: 1 }));
      progress(say(`${text.fr} (${fr}\u202fs)`, `${text.en} (${en} s)`)[language]);
    },
  };
}

/** Words of each step. */
export const stepWords = {
  scenarios: (count: number) => say(`Scénarios calculés : ${count}`, `Scenarios run: ${count}`),
  draws: (draws: number, scenarios: number) =>
    say(
      `Tirages : ${formatNumber(draws, "fr")} × ${scenarios} scénarios`,
      `Draws: ${formatNumber(draws, "en")} × ${scenarios} scenarios`,
    ),
  figures: (count: number) =>
    say(`Figures dessinées, en français et en anglais : ${count}`, `Figures drawn, in French and English: ${count}`),
  notebooks: (count: number) => say(`Carnets exécutés : ${count}`, `Notebooks run: ${count}`),
  tables: (count: number) =>
    say(`Tableaux écrits, en deux dialectes CSV : ${count}`, `Tables written, in two CSV dialects: ${count}`),
  page: (bytes: number) =>
    say(
      `Page écrite : ${formatNumber(bytes / 1e6, "fr", { digits: 1 })} Mo`,
      `Page written: ${formatNumber(bytes / 1e6, "en", { digits: 1 })} MB`,
    ),
  whole: (files: number, out: string) =>
    say(`Rapport complet dans ${out}, ${files} fichiers`, `Whole report in ${out}, ${files} files`),
};
