import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { formatNumber } from "../../locale/numbers.js";
import type { Companion } from "../correlated-inputs.js";
import { foldBraces } from "../values/braces.js";

/** A rank correlation in words: `Spearman 0,7`, `independent`. */
export function spearmanWords(spearman: number, language: Language): string {
  if (spearman === 0) return say("indépendantes", "independent")[language];
  return `Spearman ${formatNumber(spearman, language, { digits: 6 })}`;
}

/** What an input moves with, strongest first, ids in short: `editors.ready.{specialist,nurse}.B.to (Spearman 0,7) ; …`; empty for none. */
export function companionWords(companions: readonly Companion[], language: Language): string {
  const strengths = [...new Set(companions.map(({ spearman }) => spearman))];
  const groups = strengths
    .toSorted((one, other) => Math.abs(other) - Math.abs(one))
    .map((strength) => {
      const ids = companions.filter(({ spearman }) => spearman === strength).map(({ id }) => id);
      return `${foldBraces(ids).join(", ")} (${spearmanWords(strength, language)})`;
    });
  return groups.join(language === "fr" ? "\u202f; " : "; ");
}
