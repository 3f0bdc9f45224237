import type { Language, Text } from "../../../locale/language.js";
import { term } from "../../../locale/terms.js";
import type { Input } from "../../../scenario/scenario.js";
import { inputLabel } from "../../../scenario/words/input-label.js";
import { inputBound, inputValue } from "../../../scenario/words/inputs.js";
import { unitWords } from "../../../scenario/words/units.js";
import type { InputRow } from "../input-groups.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { cite, idWords } from "./parts.js";

const heads: readonly Text[] = [
  { fr: "Hypothèse", en: "Assumption" },
  { fr: "Basse", en: "Low" },
  { fr: "Centrale", en: "Central" },
  { fr: "Haute", en: "High" },
  { fr: "Unité", en: "Unit" },
];

/** Columns of words; the others hold numbers. */
const inWords: ReadonlySet<Text | undefined> = new Set([heads[0], heads[4]]);

/** Inputs with their three values, each row of the file under the reason that it gives. `before`: what the baseline has instead. */
export function inputTable(
  caption: string,
  rows: readonly InputRow[],
  { evidence }: ReportModel,
  language: Language,
  before?: ReadonlyMap<string, Input>,
): Html {
  const columns = before ? [...heads, { fr: "Statu quo", en: "Status quo" }] : heads;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="inputs">
<caption>${caption}</caption>
<thead><tr>${columns.map((head) => html`<th scope="col" class="${inWords.has(head) ? "words" : "number"}">${words(head, language)}</th>`)}</tr></thead>
${rows.map(
  ({ inputs }) => html`<tbody>
<tr class="reason"><th scope="rowgroup" colspan="${columns.length}"><span class="evidence ${inputs[0].evidence === "judgement" ? "judged" : "known"}">${term("evidence", inputs[0].evidence, language)}</span> ${words(inputs[0].rationale, language)} ${cite(inputs[0].facts, evidence, language)}</th></tr>
${inputs.map((input) => inputLine(input, language, before))}</tbody>
`,
)}</table></div>`;
}

function inputLine(input: Input, language: Language, before?: ReadonlyMap<string, Input>): Html {
  const { id, unit } = input;
  const baseline = before?.get(id);
  const cell = (words: string) => html`<td class="number">${words}</td>`;
  return html`<tr><th scope="row">${inputLabel(id, language)} ${idWords(id)}</th>${cell(inputBound(input, "low", language))}${cell(inputValue(input, language))}${cell(inputBound(input, "high", language))}<td class="words">${unitWords(unit, language)}</td>${
    before ? cell(baseline ? inputValue(baseline, language) : "–") : undefined
  }</tr>
`;
}
