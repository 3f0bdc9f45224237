import { legalLabels } from "../../../charts/frame.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Language, Text } from "../../../locale/language.js";
import type { Heading } from "../../../results/heading.js";
import { french } from "../../../scenario/french.js";
import { words } from "../report-model.js";
import { type Html, html, joined } from "./html.js";

/** Id of an element; each language's half of the page has its own. */
export function anchor(language: Language, ...parts: readonly string[]): string {
  return [language, ...parts].join("-").replace(/[^\p{L}\p{N}-]+/gu, "-");
}

/** A title that can be linked to. */
export function titled(level: 2 | 3, id: string, title: string): Html {
  return level === 2 ? html`<h2 id="${id}">${title}</h2>` : html`<h3 id="${id}">${title}</h3>`;
}

const flags: Readonly<Record<"hypothetical" | "withdrawn" | "inForce", Text>> = {
  hypothetical: { fr: "hypothétique", en: "hypothetical" },
  withdrawn: { fr: "retiré", en: "withdrawn" },
  inForce: { fr: "droit en vigueur", en: "law in force" },
};

/** The legal flag of a scenario, as a word that is seen. */
export function legalFlag({ withdrawn, hypothetical }: Heading, language: Language): Html {
  const flag = withdrawn ? "withdrawn" : hypothetical ? "hypothetical" : "inForce";
  return html`<span class="flag ${flag}">${flags[flag][language]}</span>`;
}

/** A scenario's title with its legal flag. */
export function flaggedTitle(heading: Heading, language: Language): Html {
  return html`${words(heading.title, language)} ${legalFlag(heading, language)}`;
}

/** One line for each legal label of the scenarios shown, for the foot of a table. */
export function legalNotes(headings: readonly Heading[], language: Language): Html {
  const lines = legalLabels(headings, language).map((line) => (language === "fr" ? french(line) : line));
  return html`<ul class="legal-notes">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Links to facts of the page, by speaker; facts from memory are named as such. */
export function cite(ids: readonly string[], { facts }: Evidence, language: Language): Html {
  const links = ids.flatMap((id) => {
    const fact = facts.get(id);
    if (!fact) return [];
    const memory = language === "fr" ? "de mémoire, sans source" : "from memory, unsourced";
    const name = fact.unsourced ? memory : speakerOf(id, fact.speaker, language);
    return [html`<a class="cite" href="#${anchor(language, "fact", id)}">${name}</a>`];
  });
  return links.length === 0 ? html`` : html`<span class="cites">[${joined(links, ", ")}]</span>`;
}

/** A command that the reader can type. */
export function command(line: string): Html {
  return html`<code class="command">${line}</code>`;
}

function speakerOf(id: string, speaker: string, language: Language): string {
  if (id.startsWith("drv-")) return language === "fr" ? "calcul" : "computed";
  return speaker;
}
