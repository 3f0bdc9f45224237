import type { Fact } from "../../../evidence/fact.js";
import { printableDate, printableValue, publisherOf, speakerOf } from "../../../evidence/printable.js";
import { french } from "../../../locale/french.js";
import type { Language, Text } from "../../../locale/language.js";
import { formatDate } from "../../../locale/numbers.js";
import { term } from "../../../locale/terms.js";
import { type ReportModel, words } from "../report-model.js";
import { disagreements } from "./disagreements.js";
import { type Html, html, joined } from "./html.js";
import { anchor, command, titled } from "./parts.js";
import type { Section } from "./section.js";

/** Every fact cited, with who says it, in what words and where; what rests on memory is set apart, its value withheld. */
export const sourcesSection: Section = {
  id: "sources",
  title: { fr: "Sources", en: "Sources" },
  content: (model, language) => {
    const sourced = model.facts.filter(({ unsourced }) => !unsourced);
    const memory = model.facts.filter(({ unsourced }) => unsourced);
    return html`<p>${words(introduction(sourced.length), language)} ${command("npx dmp-lab sources law-art85-censored")}</p>
${titled(3, anchor(language, "disagreements"), words(titles.disagreements, language))}
${disagreements(model, language)}
${titled(3, anchor(language, "facts"), words(titles.facts, language))}
<ul class="facts">
${sourced.map((fact) => factHtml(fact, model, language))}</ul>
${memory.length === 0 ? undefined : memoryHtml(memory, language)}`;
  },
};

const titles = {
  disagreements: { fr: "Quand les sources divergent", en: "Where sources disagree" },
  facts: { fr: "Les faits cités", en: "The facts cited" },
  memory: { fr: "De mémoire, sans source : à ne pas citer", en: "From memory, unsourced: not to be quoted" },
} as const satisfies Readonly<Record<string, Text>>;

function introduction(count: number): Text {
  return {
    fr: `${count} faits sont cités dans ce rapport, chacun avec qui le dit, dans quels mots et où. Dans un terminal :`,
    en: `${count} facts are cited in this report, each with who says it, in what words and where. In a terminal:`,
  };
}

function factHtml(fact: Fact, { evidence }: ReportModel, language: Language): Html {
  const value = printableValue(fact, language);
  const subject = typeof fact.value === "number" ? undefined : html`${capital(fact.unit[language])} – `;
  const spaced = language === "fr" ? french(value) : value;
  const colon = language === "fr" ? "\u00a0: " : ": ";
  return html`<li id="${anchor(language, "fact", fact.id)}"><p><strong>${subject}${spaced}</strong> (${printableDate(fact, language)}) – ${speakerOf(fact, language)}${
    fact.quote === undefined ? undefined : html`${colon}<q>${fact.quote}</q>`
  }</p>
<p class="origin">${fact.derivedFrom ? computation(fact, language) : documents(fact, evidence.sources, language)} · ${words(confidence, language)} ${term("confidence", fact.confidence, language)} · <code>${fact.id}</code></p>
${fact.note === undefined ? undefined : html`<p class="note">${words(fact.note, language)}</p>`}</li>
`;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

const confidence: Text = { fr: "confiance", en: "confidence" };

function documents(fact: Fact, sources: ReportModel["evidence"]["sources"], language: Language): Html {
  const list = fact.sources.flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [];
    const date = source.date === undefined ? "" : `, ${formatDate(source.date, language)}`;
    const name = `${publisherOf(source, language)}, ${source.title}${date}`;
    const { address } = source;
    return [
      address !== undefined && /^https?:/.test(address)
        ? html`<a href="${address}">${name}</a>`
        : html`${name}${address === undefined ? undefined : html` <code>${address}</code>`}`,
    ];
  });
  return html`${joined(list, " · ")}`;
}

function computation({ derivedFrom = [], formula }: Fact, language: Language): Html {
  const links = derivedFrom.map((id) => html`<a href="#${anchor(language, "fact", id)}"><code>${id}</code></a>`);
  return html`${words(computedFrom, language)} ${joined(links, ", ")}${formula === undefined ? undefined : html` – <code>${formula}</code>`}`;
}

const computedFrom: Text = { fr: "calculé sur", en: "computed from" };

function memoryHtml(facts: readonly Fact[], language: Language): Html {
  return html`${titled(3, anchor(language, "memory"), words(titles.memory, language))}
<ul class="facts">${facts.map(
    ({ id, unit, note }) =>
      html`<li id="${anchor(language, "fact", id)}">${capital(unit[language])}${note === undefined ? undefined : html` – ${words(note, language)}`} <code>${id}</code></li>\n`,
  )}</ul>`;
}
