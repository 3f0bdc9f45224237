import type { Evidence } from "../../../evidence/evidence.js";
import type { Language, Text } from "../../../locale/language.js";
import { term } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { stepDate } from "../../../scenario/legal-label.js";
import { leverFacts, leverSentences } from "../lever-sentences.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { anchor, cite, command, legalFlag } from "./parts.js";
import type { Section } from "./section.js";

/** Each scenario: its legal label, what it would do, and the texts that it rests on. */
export const scenariosSection: Section = {
  id: "scenarios",
  title: { fr: "Les scénarios", en: "The scenarios" },
  content: (model, language) => html`<p>${words(introduction, language)}</p>
<div class="scenarios">
${model.runs.map((run) => scenarioHtml(run, model, language))}</div>`,
};

const introduction: Text = {
  fr: "Chaque scénario est un fichier que l’on peut lire et modifier ; il ne dit que ce qui le distingue du statu quo. Mesures et dates :",
  en: "Each scenario is a file that anyone can read and change; it says only how it departs from the status quo. Measures and dates:",
};

function scenarioHtml(run: Run, { evidence }: ReportModel, language: Language): Html {
  const { scenario, heading } = run;
  const steps = scenario.legal.map(
    (step) =>
      html`<li>${stepDate(step, language)} – ${words(step.text, language)} (${term("legalStatus", step.status, language)}) ${cite([step.source], evidence, language)}</li>`,
  );
  return html`<section class="scenario" id="${anchor(language, "scenario", scenario.id)}">
<h3>${words(heading.title, language)} ${legalFlag(heading, language)}</h3>
<p class="legal">${words(heading.label, language)}</p>
<p>${words(scenario.summary, language)}.</p>
<ul>${leverSentences(run, language).map((sentence) => html`<li>${sentence}</li>`)}</ul>
${leverSources(run, evidence, language)}
${steps.length === 0 ? undefined : html`<p class="texts">${words(texts, language)}</p><ul>${steps}</ul>`}
<p class="trace">${command(`npx dmp-lab check ${scenario.id} --resolved`)}</p>
</section>
`;
}

/** The facts that amounts, dates and the other levers come from. */
function leverSources(run: Run, evidence: Evidence, language: Language): Html | undefined {
  const facts = leverFacts(run);
  if (facts.length === 0) return undefined;
  return html`<p class="texts">${words(leversFrom, language)} ${cite(facts, evidence, language)}</p>`;
}

const leversFrom: Text = {
  fr: "Montants, dates et autres leviers, selon :",
  en: "Amounts, dates and other levers, from:",
};
const texts: Text = { fr: "Textes :", en: "Texts:" };
