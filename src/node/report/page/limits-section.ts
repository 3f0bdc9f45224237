import type { Language, Text } from "../../../locale/language.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { anchor, legalNotes, titled } from "./parts.js";
import type { Section } from "./section.js";

/** What the figures do not say: what is not law, what ranges do not contain, what is left out. */
export const limitsSection: Section = {
  id: "limits",
  title: { fr: "Ce que ces chiffres ne disent pas", en: "What these figures do not say" },
  content: (model, language) => html`${titled(3, anchor(language, "not-in-force"), words(titles.notInForce, language))}
<p>${words(notInForce, language)}</p>
${legalNotes(
  model.runs.filter(({ heading }) => heading.hypothetical).map(({ heading }) => heading),
  language,
)}
${titled(3, anchor(language, "beyond-ranges"), words(titles.range, language))}
<p>${words(beyond, language)}</p>
${titled(3, anchor(language, "left-out"), words(titles.leftOut, language))}
<ul>${leftOut.map((text) => html`<li>${words(text, language)}</li>`)}</ul>
${scenarioLimits(model, language)}`,
};

const titles = {
  notInForce: { fr: "Ce qui n’est pas en vigueur", en: "What is not in force" },
  range: { fr: "Ce que les fourchettes ne contiennent pas", en: "What the ranges do not contain" },
  leftOut: { fr: "Ce que le modèle laisse de côté", en: "What the model leaves out" },
} as const satisfies Readonly<Record<string, Text>>;

const notInForce: Text = {
  fr: "Aucun de ces scénarios ne décrit le droit en vigueur :",
  en: "None of these scenarios describes the law in force:",
};

const beyond: Text = {
  fr: "Les fourchettes disent ce que l’incertitude des hypothèses fait aux résultats, une fois admis le modèle, ses choix de structure et les bornes que chaque hypothèse se donne, dont la plupart sont des jugements. Elles ne disent pas ce que le modèle laisse de côté, ni ce que la loi deviendra : « 5–95 % des tirages » n’est pas une chance de neuf sur dix que la réalité y tombe, et rien ici n’est une prévision.",
  en: "The ranges say what the uncertainty of the assumptions does to the results, once the model, its structural choices and the bounds that each assumption gives itself are accepted; most of those are judgements. They do not say what the model leaves out, nor what the law will become: “5–95% of draws” is not nine chances in ten that reality falls inside, and nothing here is a forecast.",
};

const leftOut: readonly Text[] = [
  {
    fr: "Les effets sur la santé : un examen évité ou un dossier mieux rempli n’y est compté qu’en euros et en temps.",
    en: "Effects on health: a test avoided or a fuller record counts in euros and time only.",
  },
  {
    fr: "La part payée par les patients (tickets modérateurs, franchises).",
    en: "Patients’ co-payments.",
  },
  {
    fr: "Le coût des fonds publics : un euro d’impôt y vaut un euro.",
    en: "The cost of public funds: a euro of tax is worth a euro.",
  },
];

function scenarioLimits({ runs }: ReportModel, language: Language): Html {
  const lists = runs
    .filter(({ scenario }) => scenario.notModelled.length > 0)
    .map(
      ({ scenario }) =>
        html`<details open><summary>${words(left, language)} ${words(scenario.title, language)}</summary><ul>${scenario.notModelled.map(
          (text) => html`<li>${words(text, language)}</li>`,
        )}</ul></details>\n`,
    );
  return html`${lists}`;
}

const left: Text = { fr: "Non modélisé –", en: "Not modelled –" };
