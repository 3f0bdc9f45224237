import type { Language, Text } from "../../../locale/language.js";
import { formatDate } from "../../../locale/numbers.js";
import { yearsOf } from "../look-up.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { anchor, cite } from "./parts.js";
import type { Section } from "./section.js";

/** The legal status first, then what the figures say in a few sentences. */
export const opening: Section = {
  id: "law-first",
  title: { fr: "D’abord, la loi", en: "First, the law" },
  content: (model, language) => html`<div class="notice">
<p><strong>${words(notInForce, language)}</strong></p>
<ul>
${statements.map(({ text, facts }) => html`<li>${words(text, language)} ${cite(facts, model.evidence, language)}</li>\n`)}${
  model.options.asOf === undefined ? undefined : html`<li>${words(asOf(model.options.asOf), language)}</li>`
}</ul>
</div>
${inBrief(model, language)}`,
};

const notInForce: Text = {
  fr: "Aucune amende pour DMP non alimenté ou non consulté n’est en vigueur.",
  en: "No fine for not feeding or not consulting the shared medical record is in force.",
};

const statements: readonly { readonly text: Text; readonly facts: readonly string[] }[] = [
  {
    text: {
      fr: "Le Parlement a voté ces amendes en décembre 2025 (LFSS 2026, article 85, ex-31) : jusqu’à 2 500 € par manquement et 10 000 € par an pour un professionnel, 25 000 € et 100 000 € pour un établissement.",
      en: "Parliament voted these fines in December 2025 (social security financing act for 2026, article 85, formerly 31): up to EUR 2,500 a breach and EUR 10,000 a year for a professional, EUR 25,000 and EUR 100,000 for an establishment.",
    },
    facts: ["seed-pen-per-breach-pro", "seed-pen-per-breach-pro-b", "seed-pen-per-breach-est", "seed-pen-cap-est"],
  },
  {
    text: {
      fr: "Le Conseil constitutionnel a censuré l’article le 30 décembre 2025, pour une raison de procédure (un « cavalier social ») : la mesure pourrait revenir dans un autre texte.",
      en: "The Conseil constitutionnel struck the article down on 30 December 2025, on a ground of procedure (a rider foreign to the act): the measure could return in another bill.",
    },
    facts: ["law-art85-censored", "law-art85-censored-b"],
  },
  {
    text: {
      fr: "L’obligation d’alimenter le DMP existe, sans amende, depuis le 1er janvier 2024. C’est le scénario de référence, dit « statu quo ».",
      en: "The duty to feed the record has existed, without a fine, since 1 January 2024. It is the baseline scenario, called “status quo”.",
    },
    facts: ["law-feeding-duty-since"],
  },
  {
    text: {
      fr: "Un autre levier est en vigueur : le remboursement de certains produits, actes ou transports coûteux peut dépendre de la consultation du DMP ; à quel point il est appliqué est ici supposé.",
      en: "Another lever is in force: the reimbursement of some costly products, acts or transport may depend on the record having been consulted; how far it is applied is supposed here.",
    },
    facts: ["law-reimb-consult-condition"],
  },
  {
    text: {
      fr: "Tout chiffre d’un scénario qui n’est pas en vigueur porte donc ici la mention « hypothétique ».",
      en: "Every figure of a scenario that is not in force is therefore flagged “hypothetical” here.",
    },
    facts: [],
  },
];

/** Facts that the sentences of this section rest on. */
export const statedFacts: readonly string[] = statements.flatMap(({ facts }) => facts);

function asOf(day: string): Text {
  return {
    fr: `Dans ce rapport, le droit est vu à la date du ${formatDate(day, "fr")} : les étapes postérieures des textes sont ignorées.`,
    en: `In this report the law is seen as of ${formatDate(day, "en")}: later steps of the texts are ignored.`,
  };
}

/** Sentences of the figures that carry most of the story, each with a link to its figure. */
const told: readonly { readonly figure: string; readonly sentences: readonly number[] }[] = [
  { figure: "feeding", sentences: [0] },
  { figure: "feeding-change", sentences: [0] },
  { figure: "fines", sentences: [0] },
  { figure: "who-failed", sentences: [0] },
  { figure: "duplicate-tests", sentences: [1] },
  { figure: "ledger", sentences: [0] },
];

function inBrief({ figures, baseline }: ReportModel, language: Language): Html {
  const years = yearsOf(baseline);
  const items = told.flatMap(({ figure: id, sentences }) => {
    const place = figures.findIndex((figure) => figure.id === id);
    const figure = figures[place];
    const texts = sentences.flatMap((sentence) => figure?.reading[sentence] ?? []);
    if (!figure || texts.length === 0) return [];
    return [
      html`<li>${texts.map((text) => `${words(text, language)} `)}<a class="cite" href="#${anchor(language, "figure", id)}">figure ${place + 1}</a></li>\n`,
    ];
  });
  return html`<h3 id="${anchor(language, "in-brief")}">${words(brief, language)}</h3>
<p>${words(howToRead, language)} <a class="cite" href="#${anchor(language, "ranges")}">${words(more, language)}</a></p>
<ul class="brief">
${items}</ul>
<p class="caution">${words(caution(years[0] ?? 0, years.at(-1) ?? 0), language)}</p>`;
}

const brief: Text = { fr: "En bref", en: "In brief" };

const howToRead: Text = {
  fr: "Sauf mention contraire, chaque chiffre est une médiane : la moitié des tirages donnent moins, la moitié plus. Entre parenthèses, l’intervalle où tombent neuf tirages sur dix (de 5 % à 95 %).",
  en: "Unless it says otherwise, each figure is a median: half of the draws give less, half more. In brackets, the interval that nine draws in ten fall into (5% to 95%).",
};
const more: Text = { fr: "D’où viennent les fourchettes", en: "Where the ranges come from" };

function caution(first: number, last: number): Text {
  return {
    fr: `À savoir avant de citer un chiffre : de ${first} à ${last}, les fourchettes ne disent que l’incertitude des hypothèses, dont la plupart sont des jugements. Ce ne sont pas des prévisions. Citez la médiane avec sa fourchette, ou dites « valeur centrale » d’un chiffre de « dmp-lab run » sans tirages.`,
    en: `Before quoting a figure: from ${first} to ${last}, the ranges tell the uncertainty of the assumptions alone, most of which are judgements. They are no forecasts. Quote a median with its range, or say “central value” of a figure of “dmp-lab run” without draws.`,
  };
}
