import { inOrder } from "../../../charts/table-rows.js";
import type { Text } from "../../../locale/language.js";
import { termIds } from "../../../locale/terms.js";
import type { Run } from "../../../results/run.js";
import type { ReportDraws } from "../draws/draw-report.js";
import { lookUpMean, lookUpSpread } from "../draws/look-up-spread.js";
import { segmentLabel } from "../figures/row-labels.js";
import { middleYear } from "../figures/who-failed-figure.js";
import { type Place, yearsOf } from "../look-up.js";
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
  content: ({ runs, baseline, focus, draws }, language) => html`<p>${words(introduction, language)}</p>
${runs.map((run) => {
  const open = run === baseline || run === focus;
  const table = numberTableHtml(segmentTable(run, draws), language);
  const notes = legalNotes([run.heading], language);
  if (open) return html`${table}${notes}\n`;
  return html`<details id="${anchor(language, "segments-of", run.heading.id)}"><summary>${words(run.heading.title, language)} ${legalFlag(run.heading, language)}</summary>${table}${notes}</details>\n`;
})}`,
};

const introduction: Text = {
  fr: "Dans les deux premiers tableaux, médiane et, dessous, 5–95 % des tirages ; dans les autres, moyenne des tirages seule. Les montants sont ceux du segment entier. Un membre « sanctionné » paie au moins une amende dans l’année.",
  en: "In the first two tables, the median and, below, 5–95% of draws; in the others, the mean of the draws alone. Amounts are those of the whole segment. A member “fined” pays at least one fine in the year.",
};

/** One scenario by segment: the two shares, who is below the threshold and why, who is fined; means alone where no quantiles were drawn. */
export function segmentTable(run: Run, { all, bySegment }: ReportDraws): NumberTable {
  const { id, title } = run.heading;
  const hasSpreads = bySegment.scenarios.some((scenario) => scenario.id === id);
  const find = (place: Place) => (hasSpreads ? lookUpSpread(bySegment, id, place) : lookUpMean(all, id, place));
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
    values: segments.map((segment) => find({ outcome, year: when, segment })),
  });
  return {
    id: `segments-${run.heading.id}`,
    caption: hasSpreads
      ? { fr: `Par segment – ${title.fr}`, en: `By segment – ${title.en}` }
      : { fr: `Par segment, moyennes – ${title.fr}`, en: `By segment, means – ${title.en}` },
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
