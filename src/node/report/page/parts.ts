import { legalLabels } from "../../../charts/frame.js";
import type { Evidence } from "../../../evidence/evidence.js";
import type { Fact } from "../../../evidence/fact.js";
import { speakerOf } from "../../../evidence/printable.js";
import { french } from "../../../locale/french.js";
import type { Language } from "../../../locale/language.js";
import type { Heading } from "../../../results/heading.js";
import { flagOf, flagWords } from "../legal-flags.js";
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

/** The legal flag of a scenario, as a word that is seen. */
export function legalFlag(heading: Heading, language: Language): Html {
  const flag = flagOf(heading);
  return html`<span class="flag ${flag}">${flagWords[flag][language]}</span>`;
}

/** A scenario's title, linked to what the page says of it, with its legal flag. */
export function flaggedTitle(heading: Heading, language: Language): Html {
  const card = anchor(language, "scenario", heading.id);
  return html`<a class="scenario-link" href="#${card}">${words(heading.title, language)}</a> ${legalFlag(heading, language)}`;
}

/** One line for each legal label of the scenarios shown, for the foot of a table. */
export function legalNotes(headings: readonly Heading[], language: Language): Html {
  const lines = legalLabels(headings, language).map((line) => (language === "fr" ? french(line) : line));
  return html`<ul class="legal-notes">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Links to facts of the page, speaker by speaker, the further ones of a speaker as numbers; facts from memory are named as such. */
export function cite(ids: readonly string[], { facts }: Evidence, language: Language): Html {
  const bySpeaker = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const fact = facts.get(id);
    if (!fact) continue;
    const name = citedName(fact, language);
    bySpeaker.set(name, [...(bySpeaker.get(name) ?? []), id]);
  }
  const groups = [...bySpeaker].map(([name, group]) => group.map((id, place) => factLink(id, name, place, language)));
  if (groups.length === 0) return html``;
  return html`<span class="cites">[${joined(
    groups.map((group) => joined(group, ", ")),
    language === "fr" ? "\u202f; " : "; ",
  )}]</span>`;
}

function factLink(id: string, name: string, place: number, language: Language): Html {
  const address = anchor(language, "fact", id);
  return place === 0
    ? html`<a class="cite" href="#${address}">${name}</a>`
    : html`<a class="cite" href="#${address}" aria-label="${name} ${place + 1}">${place + 1}</a>`;
}

/** An id, which may be broken after its dots. */
export function idWords(id: string): Html {
  const parts = id.split(".").map((part, place, { length }) => (place < length - 1 ? `${part}.` : part));
  return html`<code>${joined(parts, html`<wbr>`)}</code>`;
}

/** A command that the reader can type. */
export function command(line: string): Html {
  return html`<code class="command">${line}</code>`;
}

function citedName(fact: Fact, language: Language): string {
  const { derivedFrom, unsourced } = fact;
  if (unsourced) return language === "fr" ? "de mémoire, sans source" : "from memory, unsourced";
  if (derivedFrom) return language === "fr" ? "calcul" : "computed";
  return speakerOf(fact, language);
}
