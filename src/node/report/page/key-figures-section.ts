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
  content: ({ runs, baseline, draws }, language) => html`<p>${words(introduction, language)}</p>
${keyFigures(runs, baseline, draws.all).map((table) => numberTableHtml(table, language))}
${legalNotes(
  runs.map(({ heading }) => heading),
  language,
)}`,
};

const introduction: Text = {
  fr: "Médianes des tirages et, dessous, l’intervalle où tombent neuf tirages sur dix (5–95 %), en euros constants. Un « membre » est un professionnel, ou un site pour un établissement. Le premier scénario est la référence ; les écarts sont pris avec lui tirage par tirage, « mieux » ou « plus haut » dit dans quelle part des tirages, et un solde positif est un gain pour le compte nommé.",
  en: "Medians of the draws and, below, the interval that nine draws in ten fall into (5–95%), in constant euros. A “member” is a professional, or a site for an establishment. The first scenario is the baseline; differences are taken from it draw by draw, “better” or “higher” tells in what share of the draws, and a positive balance is a gain for the account named.",
};
