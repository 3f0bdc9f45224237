import { say } from "../../locale/french.js";
import type { Language } from "../../locale/language.js";
import { termIds, termInside } from "../../locale/terms.js";

/** Names of segments inside a sentence, or *everybody* where all shipped segments are among them. */
export function segmentNames(ids: readonly string[], language: Language): string {
  const every = termIds("segment").filter((id) => id !== "all");
  if (every.every((id) => ids.includes(id))) return everybody[language];
  return ids.map((id) => termInside("segment", id, language)).join(", ");
}

const everybody = say("tous", "everybody");
