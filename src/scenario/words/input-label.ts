import type { Language } from "../../locale/language.js";
import { type TermKind, termIds, termInside } from "../../locale/terms.js";
import { groupNames, inputNames } from "./input-names.js";

/** First part of an id: the group that the input is shown in. */
export function groupOf(id: string): string {
  return id.split(".")[0] ?? id;
}

/** Title of a group of inputs, or the id where it has none. */
export function groupLabel(group: string, language: Language): string {
  return groupNames[group]?.[language] ?? group;
}

/** What an input is and for whom: `Effectif – médecins généralistes`. Ids outside the list are returned as they are. */
export function inputLabel(id: string, language: Language): string {
  const [root = "", ...rest] = id.split(".");
  const about: string[] = [];
  const what = rest.filter((part, place) => {
    const words = qualifier(root, part, place, language);
    if (words !== undefined) about.push(words);
    return words === undefined;
  });
  const label = inputNames[[root, ...what].join(".")]?.[language];
  if (label === undefined) return id;
  return about.length === 0 ? label : `${label} – ${about.join(", ")}`;
}

function qualifier(root: string, part: string, place: number, language: Language): string | undefined {
  if (/^[A-Z]$/.test(part)) return language === "fr" ? `éditeur ${part}` : `editor ${part}`;
  const kinds: readonly TermKind[] =
    root === "exams" && place === 0 ? ["exam"] : root === "deterrence" ? ["kind"] : ["segment", "duty"];
  const kind = kinds.find((candidate) => termIds(candidate).includes(part));
  return kind && termInside(kind, part, language);
}
