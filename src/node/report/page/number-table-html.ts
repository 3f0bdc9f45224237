import type { Language } from "../../../locale/language.js";
import type { NumberCell, NumberTable, RowLabel } from "../number-table.js";
import { words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { anchor, flaggedTitle } from "./parts.js";

/** A table with its caption; each median also stands in full in a `data` element, with its range below. A label that repeats the one above is left out to the eye only. */
export function numberTableHtml(table: NumberTable, language: Language): Html {
  const { caption, labelHeads, heads, rows } = table;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words(caption, language)}">
<table id="${anchor(language, table.id)}">
<caption>${words(caption, language)}</caption>
<thead><tr>${labelHeads.map((head) => html`<th scope="col">${words(head, language)}</th>`)}${heads.map(
    (head) => html`<th scope="col" class="number">${words(head, language)}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(({ labels, cells }, index) => {
  const above = rows[index - 1]?.labels;
  return html`<tr>${labels.map((label, place) => labelCell(label, above?.[place], place, language))}${cells.map((cell) => numberCell(cell, language))}</tr>
`;
})}</tbody>
</table></div>`;
}

function labelCell(label: RowLabel, above: RowLabel | undefined, place: number, language: Language): Html {
  const content = "heading" in label ? flaggedTitle(label.heading, language) : words(label.words, language);
  const repeated = place === 0 && above !== undefined && JSON.stringify(above) === JSON.stringify(label);
  return repeated
    ? html`<th scope="row" class="repeated"><span>${content}</span></th>`
    : html`<th scope="row">${content}</th>`;
}

function numberCell(cell: NumberCell | undefined, language: Language): Html {
  if (!cell) return html`<td class="number">–</td>`;
  const { value, shown, interval, chance } = cell;
  const below = [interval, chance].flatMap((text) =>
    text ? [html`<span class="range">${words(text, language)}</span>`] : [],
  );
  return html`<td class="number"><data value="${value}">${shown[language]}</data>${below}</td>`;
}
