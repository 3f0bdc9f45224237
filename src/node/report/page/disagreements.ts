import type { Alternative, Reading } from "../../../evidence/fact.js";
import type { Language, Text } from "../../../locale/language.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html, joined } from "./html.js";
import { anchor, cite, command } from "./parts.js";

/** Questions that sources answer differently, with the reading used and how to run the others. */
export function disagreements({ evidence, focus }: ReportModel, language: Language): Html {
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return html`<ul class="questions">
${evidence.alternatives.map((alternative) => {
  const { id, question, facts, why, readings = [] } = alternative;
  return html`<li id="${anchor(language, "question", id)}"><p><strong>${words(question, language)}</strong> ${cite(facts, evidence, language)}</p>
<p>${words(why, language)}</p>
${
  readings.length === 0
    ? undefined
    : html`<p>${words(labels.readings, language)}${colon}${joined(
        readings.map((reading) => readingHtml(reading, alternative, language)),
        language === "fr" ? "\u202f; " : "; ",
      )}. ${command(`npx dmp-lab run ${focus.heading.id} --alternative ${id}=${otherThanUsed(alternative)}`)}</p>`
}</li>
`;
})}</ul>`;
}

const labels = {
  readings: { fr: "Lectures", en: "Readings" },
  used: { fr: "retenue", en: "used" },
} as const satisfies Readonly<Record<string, Text>>;

function readingHtml({ id, label }: Reading, { used }: Alternative, language: Language): Html {
  const name = words(label, language);
  return id === used ? html`<strong>${name}</strong> (${labels.used[language]})` : html`${name}`;
}

function otherThanUsed({ used, readings = [] }: Alternative): string {
  return readings.find(({ id }) => id !== used)?.id ?? used;
}
