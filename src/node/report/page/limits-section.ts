import type { Language, Text } from "../../../locale/language.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { anchor, legalNotes, titled } from "./parts.js";
import type { Section } from "./section.js";

/** What the figures do not say: what is not law, what is not a range, what is left out. */
export const limitsSection: Section = {
  id: "limits",
  title: { fr: "Ce que ces chiffres ne disent pas", en: "What these figures do not say" },
  content: (model, language) => html`${titled(3, anchor(language, "not-in-force"), words(titles.notInForce, language))}
<p>${words(notInForce, language)}</p>
${legalNotes(
  model.runs.filter(({ heading }) => heading.hypothetical).map(({ heading }) => heading),
  language,
)}
${titled(3, anchor(language, "no-range"), words(titles.noRange, language))}
<p>${words(noRange, language)}</p>
${titled(3, anchor(language, "left-out"), words(titles.leftOut, language))}
<ul>${leftOut.map((text) => html`<li>${words(text, language)}</li>`)}</ul>
${scenarioLimits(model, language)}`,
};

const titles = {
  notInForce: { fr: "Ce qui n’est pas en vigueur", en: "What is not in force" },
  noRange: { fr: "Pas encore de fourchettes", en: "No ranges yet" },
  leftOut: { fr: "Ce que le modèle laisse de côté", en: "What the model leaves out" },
} as const satisfies Readonly<Record<string, Text>>;

const notInForce: Text = {
  fr: "Aucun de ces scénarios ne décrit le droit en vigueur :",
  en: "None of these scenarios describes the law in force:",
};

const noRange: Text = {
  fr: "Chaque hypothèse a une valeur basse, centrale et haute, mais ce rapport n’utilise que la valeur centrale. Les chiffres ont donc l’air plus précis qu’ils ne le sont : ne les citez pas sans dire « valeur centrale ».",
  en: "Each assumption has a low, a central and a high value, but this report uses the central one only. Figures therefore look more precise than they are: do not quote them without saying “central value”.",
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
