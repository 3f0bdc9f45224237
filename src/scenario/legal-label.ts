import { french, say } from "../locale/french.js";
import type { Language, Text } from "../locale/language.js";
import { type DateStyle, formatDate } from "../locale/numbers.js";
import { term } from "../locale/terms.js";
import type { LegalStep } from "./scenario.js";

/** Length that a label keeps to where its text allows, overrides apart, in characters. */
export const usualLabelLength = 90;

const longestLabel = 130;
const longestOverride = 60;

/** The words of a label around the text and the dates of a step. */
type Wording = (text: string, style: DateStyle) => string;

/** Date of a step, as precise as it is known; of a text in force whose date is not known, the day on which it was read. */
export function stepDate({ on, monthOnly = false, asRead = false }: LegalStep, language: Language): string {
  const date = formatDate(monthOnly ? on.slice(0, "2025-11".length) : on, language);
  return asRead ? say(`lu le ${date}`, `read on ${date}`)[language] : date;
}

/** A law in force. */
export function labelInForce(step: LegalStep): Text {
  return fitting(
    step,
    (text, style) => `Droit en vigueur : ${text} (${step.asRead ? "code lu le " : ""}${dateOf(step, "fr", style)})`,
    (text, style) => `Law in force: ${text} (${step.asRead ? "code as read on " : ""}${dateOf(step, "en", style)})`,
  );
}

/** A text that is not in force and runs all the same: a bill on all its dates or as seen on a day, or a text killed since. */
export function labelHypothetical(step: LegalStep, variant: boolean, day?: string): Text {
  return fitting(
    step,
    (text, style) =>
      `Hypothétique${day ? ` au ${formatDate(day, "fr", style)}` : ""} : ${variant ? "variante de " : ""}${text}, ${decided(step, "fr", style)}`,
    (text, style) =>
      `Hypothetical${day ? ` as of ${formatDate(day, "en", style)}` : ""}: ${variant ? "variant of " : ""}${text}, ${decided(step, "en", style)}`,
  );
}

/** A text that was killed: the run shows it gone. */
export function labelWithdrawn(step: LegalStep, variant: boolean, day?: string): Text {
  return fitting(
    step,
    (text, style) =>
      `Retiré${day ? ` (vu au ${formatDate(day, "fr", style)})` : ""} : ${variant ? "variante de " : ""}${text}, ${decided(step, "fr", style)}`,
    (text, style) =>
      `Withdrawn${day ? ` (as of ${formatDate(day, "en", style)})` : ""}: ${variant ? "variant of " : ""}${text}, ${decided(step, "en", style)}`,
  );
}

/** A measure that nobody tabled. */
export function labelProject(day?: string): Text {
  return {
    fr: french(`Hypothétique : projet sans texte déposé${day ? `, vu au ${formatDate(day, "fr")}` : ""}`),
    en: `Hypothetical: project, no text tabled${day ? `, as of ${formatDate(day, "en")}` : ""}`,
  };
}

/** Why a measure is not there on a day: its duty, or any text, comes later, or nothing read says since when it is in force. */
export type Absence = "no-duty" | "no-text" | "undated";

const absences: Readonly<Record<Absence, Text>> = {
  "no-duty": say("pas encore d’obligation", "no duty yet"),
  "no-text": say("aucun texte", "no text yet"),
  undated: say("texte non daté dans nos sources", "not dated in our sources"),
};

/** A day before the first step of a chain. */
export function labelBefore(day: string, absence: Absence): Text {
  const { fr, en } = absences[absence];
  return say(
    `Au ${formatDate(day, "fr")} : ${fr} ; calculé comme le statu quo`,
    `As of ${formatDate(day, "en")}: ${en}; run as the status quo`,
  );
}

/** Adds everything that the command line changed. */
export function withEveryOverride(label: Text, overrides: readonly string[]): Text {
  if (overrides.length === 0) return label;
  const changes = overrides.join(", ");
  return { fr: `${label.fr} ${french(`— modifié : ${changes}`)}`, en: `${label.en} — modified: ${changes}` };
}

/** Adds what the command line changed, shortened. */
export function withOverrides(label: Text, overrides: readonly string[]): Text {
  if (overrides.length === 0) return label;
  const [first = "", ...rest] = overrides;
  const shown = first.length > longestOverride ? `${first.slice(0, longestOverride - 1)}…` : first;
  const [fr, en] = rest.length === 0 ? ["", ""] : [` et ${rest.length} de plus`, ` and ${rest.length} more`];
  return {
    fr: `${label.fr} ${french(`— modifié : ${shown}${fr}`)}`,
    en: `${label.en} — modified: ${shown}${en}`,
  };
}

/** In each language the first wording that is short enough: the whole text, fewer of its clauses, then shorter dates. */
function fitting(step: LegalStep, fr: Wording, en: Wording): Text {
  return { fr: french(shortest(clauses(step.text.fr), fr)), en: shortest(clauses(step.text.en), en) };
}

function shortest(texts: readonly string[], write: Wording): string {
  const labels = (["long", "short"] as const).flatMap((style) => texts.map((text) => write(text, style)));
  const [bare = ""] = texts.slice(-1);
  const excess = write(bare, "short").length - longestLabel;
  const cut = excess > 0 ? `${bare.slice(0, Math.max(8, bare.length - excess - 1)).trimEnd()}…` : bare;
  return labels.find((label) => label.length <= usualLabelLength) ?? write(cut, "short");
}

/** A text, the same without what stands in parentheses, then without its last clauses; two clauses always stay. */
function clauses(text: string): readonly string[] {
  const bare = text.replace(/ \([^)]*\)/g, "");
  const parts = bare.split(", ");
  const fewer = parts.map((_, index) => parts.slice(0, parts.length - index).join(", "));
  return [...new Set([text, ...fewer.slice(0, Math.max(1, parts.length - 1))])];
}

function dateOf(step: LegalStep, language: Language, style: DateStyle): string {
  return formatDate(step.monthOnly ? step.on.slice(0, 7) : step.on, language, style);
}

function decided(step: LegalStep, language: Language, style: DateStyle): string {
  const [day, month] = language === "fr" ? ["le", "en"] : ["on", "in"];
  return `${term("legalStatus", step.status, language)} ${step.monthOnly ? month : day} ${dateOf(step, language, style)}`;
}
