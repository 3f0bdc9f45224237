import type { Language, Text } from "../../../locale/language.js";
import { inlineSvg } from "../../../notebook/html/inline-svg.js";
import { inputsBehind } from "../../../results/outcome-inputs.js";
import { groupLabel, groupOf } from "../../../scenario/words/input-label.js";
import type { DrawnFigure } from "../figures/draw-figures.js";
import { isEventTable } from "../figures/figure.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html, joined, madeElsewhere } from "./html.js";
import { numberTableHtml } from "./number-table-html.js";
import { anchor, cite, command, flaggedTitle } from "./parts.js";
import type { Section } from "./section.js";

/** Every figure: the chart, what it says in a sentence, its numbers, what it rests on. */
export const figuresSection: Section = {
  id: "figures",
  title: { fr: "Figures", en: "Figures" },
  content: (model, language) =>
    html`${model.figures.map((figure, index) => figureHtml(figure, index + 1, model, language))}`,
};

function figureHtml(figure: DrawnFigure, number: number, model: ReportModel, language: Language): Html {
  const id = anchor(language, "figure", figure.id);
  const drawing = inlineSvg(figure.svg[language], id);
  return html`<figure id="${id}">
<h3>Figure ${number} – ${words(figure.subject, language)}</h3>
<div class="chart">${drawing === undefined ? undefined : madeElsewhere(drawing)}</div>
<figcaption>${figure.reading.map((sentence) => html`<p>${words(sentence, language)}</p>`)}</figcaption>
${observedList(figure, model, language)}
<details><summary>${words(isEventTable(figure.twin) ? labels.events : labels.numbers, language)}</summary>${twinHtml(figure, language)}</details>
${basis(figure, model, language)}
</figure>
`;
}

const labels = {
  events: { fr: "Cette figure, en mots", en: "This figure, in words" },
  numbers: { fr: "Les chiffres de cette figure", en: "The numbers of this figure" },
  observed: { fr: "Points observés", en: "Observed points" },
  basis: { fr: "Hypothèses", en: "Assumptions" },
  trace: { fr: "Remonter aux sources", en: "Trace it to its sources" },
  files: { fr: "Fichiers", en: "Files" },
} as const satisfies Readonly<Record<string, Text>>;

function twinHtml({ twin }: DrawnFigure, language: Language): Html {
  if (!isEventTable(twin)) return numberTableHtml(twin, language);
  return html`<table><caption>${words(twin.caption, language)}</caption>
<tbody>${twin.events.map(
    ({ heading, lines }) =>
      html`<tr><th scope="row">${flaggedTitle(heading, language)}</th><td>${joined(lines[language], html`<br>`)}</td></tr>\n`,
  )}</tbody></table>`;
}

function observedList({ observed = [] }: DrawnFigure, { evidence }: ReportModel, language: Language): Html | undefined {
  if (observed.length === 0) return undefined;
  const points = observed.map(
    ({ words: text, fact }) => html`${words(text, language)} ${cite([fact], evidence, language)}`,
  );
  return html`<p class="observed"><strong>◆ ${words(labels.observed, language)}</strong>${language === "fr" ? "\u00a0" : ""}: ${joined(points, language === "fr" ? "\u202f; " : "; ")}.</p>`;
}

function basis(figure: DrawnFigure, model: ReportModel, language: Language): Html {
  const groups = [...new Set(inputsBehind(figure.outcomes, model.focus.scenario).map(({ id }) => groupOf(id)))];
  const links = groups.map(
    (group) => html`<a href="#${anchor(language, "inputs", group)}">${groupLabel(group, language)}</a>`,
  );
  const files = (["svg", "png"] as const).map(
    (kind) => html`<a href="figures/${figure.id}.${language}.${kind}">${kind.toUpperCase()}</a>`,
  );
  const sources = figure.facts.length > 0 ? cite(figure.facts, model.evidence, language) : undefined;
  return html`<dl class="basis">
<dt>${words(labels.basis, language)}</dt><dd>${joined(links, ", ")} ${sources}</dd>
<dt>${words(labels.trace, language)}</dt><dd>${command(`npx dmp-lab sources ${figure.outcomes[0]}`)}</dd>
<dt>${words(labels.files, language)}</dt><dd>${joined(files, ", ")}</dd>
</dl>`;
}
