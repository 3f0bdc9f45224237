import { inOrder } from "../../../charts/table-rows.js";
import type { Text } from "../../../locale/language.js";
import { termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import { segmentLabel } from "../figures/row-labels.js";
import { middleYear } from "../figures/who-failed-figure.js";
import { lookUp, yearsOf } from "../look-up.js";
import { type CellStyle, columnsToRows, type NumberTable } from "../number-table.js";
import { words } from "../report-model.js";
import { html } from "./html.js";
import { numberTableHtml } from "./number-table-html.js";
import { anchor, legalFlag, legalNotes } from "./parts.js";
import type { Section } from "./section.js";

/** What each scenario means for each segment: the baseline and the scenario of interest open, the others folded. */
export const segmentsSection: Section = {
  id: "segments",
  title: { fr: "Profession par profession", en: "Profession by profession" },
  content: ({ runs, baseline, focus }, language) => html`<p>${words(introduction, language)}</p>
${runs.map((run) => {
  const open = run === baseline || run === focus;
  const table = numberTableHtml(segmentTable(run), language);
  const notes = legalNotes([run.heading], language);
  if (open) return html`${table}${notes}\n`;
  return html`<details id="${anchor(language, "segments-of", run.heading.id)}"><summary>${words(run.heading.title, language)} ${legalFlag(run.heading, language)}</summary>${table}${notes}</details>\n`;
})}`,
};

const introduction: Text = {
  fr: "Les montants sont ceux du segment entier. Un membre « sanctionné » paie au moins une amende dans l’année.",
  en: "Amounts are those of the whole segment. A member “fined” pays at least one fine in the year.",
};

/** One scenario by segment: the two shares, who is below the threshold and why, who is fined. */
export function segmentTable(run: Run): NumberTable {
  const year = middleYear(run);
  const years = yearsOf(run);
  const last = years.at(-1) ?? year;
  const segments = inOrder(
    run.table.rows.filter(({ outcome }) => outcome === "feedingShare").map(({ segment }) => segment),
    termIds("segment"),
  );
  const column = (outcome: string, when: number, quantity: CellStyle["quantity"], fr: string, en: string) => ({
    head: { fr: `${fr} ${when}`, en: `${en} ${when}` },
    style: { quantity },
    values: segments.map((segment) => lookUp(run, { outcome, year: when, segment })),
  });
  const { title } = run.heading;
  return {
    id: `segments-${run.heading.id}`,
    caption: { fr: `Par segment – ${title.fr}`, en: `By segment – ${title.en}` },
    labelHeads: [{ fr: "Segment", en: "Segment" }],
    ...columnsToRows(
      segments.map((segment) => [segmentLabel(segment)]),
      [
        column("feedingShare", years[0] ?? year, "share", "Alimentation", "Feeding"),
        column("feedingShare", last, "share", "Alimentation", "Feeding"),
        column("consultingShare", last, "share", "Consultation", "Consulting"),
        column("feedingOwnFault", year, "share", "Sous le seuil de leur fait", "Below threshold by own fault"),
        column("feedingPlatformFault", year, "share", "… à cause de la plateforme", "… because of the platform"),
        column("feedingEditorFault", year, "share", "… à cause du logiciel", "… because of software"),
        column("finedMembers", year, "count", "Membres sanctionnés", "Members fined"),
        column("assessed", year, "money", "Amendes prononcées", "Fines assessed"),
      ],
    ),
  };
}
