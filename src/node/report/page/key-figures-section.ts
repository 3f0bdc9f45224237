import type { Text } from "../../../locale/language.js";
import { keyFigures } from "../key-figures.js";
import { words } from "../report-model.js";
import { html } from "./html.js";
import { numberTableHtml } from "./number-table-html.js";
import { legalNotes } from "./parts.js";
import type { Section } from "./section.js";

/** All scenarios beside each other, a table a subject. */
export const keyFiguresSection: Section = {
  id: "key-figures",
  title: { fr: "Chiffres clés", en: "Key figures" },
  content: ({ runs, baseline }, language) => html`<p>${words(introduction, language)}</p>
${keyFigures(runs, baseline).map((table) => numberTableHtml(table, language))}
${legalNotes(
  runs.map(({ heading }) => heading),
  language,
)}`,
};

const introduction: Text = {
  fr: "Valeurs centrales, en euros constants. Un « membre » est un professionnel, ou un site pour un établissement. Le premier scénario est la référence ; les écarts se lisent par rapport à lui, et un solde positif est un gain pour le compte nommé.",
  en: "Central values, in constant euros. A “member” is a professional, or a site for an establishment. The first scenario is the baseline; differences are taken from it, and a positive balance is a gain for the account named.",
};
