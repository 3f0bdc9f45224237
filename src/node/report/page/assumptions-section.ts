import type { Language, Text } from "../../../locale/language.js";
import { formatNumber, formatShare } from "../../../locale/numbers.js";
import { term } from "../../../locale/terms.js";
import { countByEvidence } from "../../../scenario/count-by-evidence.js";
import { groupLabel } from "../../../scenario/words/input-label.js";
import { changedInputs, groupInputs } from "../input-groups.js";
import { type ReportModel, words } from "../report-model.js";
import { type Html, html } from "./html.js";
import { inputTable } from "./input-table.js";
import { anchor, command, titled } from "./parts.js";
import type { Section } from "./section.js";

/** Every input of the model with its values and what it rests on, then what each scenario changes. */
export const assumptionsSection: Section = {
  id: "assumptions",
  title: { fr: "Toutes les hypothèses", en: "All the assumptions" },
  content: (model, language) => {
    const inputs = [...model.baseline.scenario.inputs.values()];
    const groups = [...groupInputs(inputs)].map(([group, rows]) => {
      const label = groupLabel(group, language);
      const count = rows.reduce((sum, row) => sum + row.inputs.length, 0);
      return html`<details id="${anchor(language, "inputs", group)}"><summary>${label} (${formatNumber(count, language)})</summary>${inputTable(label, rows, model, language)}</details>\n`;
    });
    return html`${evidenceShares(model, language)}
<p>${words(howToRead, language)} ${command("npx dmp-lab sources control.gp.detection")}</p>
${groups}
${titled(3, anchor(language, "changes"), words(changesTitle, language))}
${changes(model, language)}`;
  },
};

const howToRead: Text = {
  fr: "Un « jugement » est une valeur que personne ne publie : sa raison est écrite, et les faits cités la bornent sans la donner. À l’impression, seuls les groupes dépliés apparaissent. Une hypothèse et ce qui la fonde, dans un terminal :",
  en: "A “judgement” is a value that nobody publishes: its reason is written down, and the facts cited bound it without giving it. In print, only unfolded groups appear. One assumption and what it rests on, in a terminal:",
};

const changesTitle: Text = { fr: "Ce que chaque scénario y change", en: "What each scenario changes in them" };

function evidenceShares({ baseline }: ReportModel, language: Language): Html {
  const { inputs } = baseline.scenario;
  const counts = countByEvidence(inputs.values());
  const judged = counts.get("judgement") ?? 0;
  const [number, share] = [
    (n: number) => formatNumber(n, language),
    (n: number) => formatShare(n / inputs.size, language, 0),
  ];
  const sentence: Text = {
    fr: `Sur ${number(inputs.size)} valeurs, ${number(judged)} (${share(judged)}) sont des jugements : personne ne les publie. C’est la première limite de ces chiffres.`,
    en: `Of ${number(inputs.size)} values, ${number(judged)} (${share(judged)}) are judgements: nobody publishes them. It is the first limit of these figures.`,
  };
  const heads: readonly Text[] = [
    { fr: "Ce sur quoi repose la valeur", en: "What the value rests on" },
    { fr: "Nombre", en: "Number" },
    { fr: "Part", en: "Share" },
  ];
  const caption: Text = { fr: "Hypothèses par nature de la preuve", en: "Assumptions by kind of evidence" };
  return html`<p><strong>${words(sentence, language)}</strong></p>
<div class="scroll"><table class="narrow"><caption>${words(caption, language)}</caption>
<thead><tr>${heads.map((head, place) => (place === 0 ? html`<th scope="col">${words(head, language)}</th>` : html`<th scope="col" class="number">${words(head, language)}</th>`))}</tr></thead>
<tbody>${[...counts].map(
    ([evidence, count]) =>
      html`<tr><th scope="row">${term("evidence", evidence, language)}</th><td class="number">${number(count)}</td><td class="number">${share(count)}</td></tr>\n`,
  )}</tbody></table></div>`;
}

function changes(model: ReportModel, language: Language): Html {
  const { runs, baseline } = model;
  const lists = runs
    .filter((run) => run !== baseline)
    .map((run) => {
      const changed = changedInputs(run, baseline);
      const title = words(run.heading.title, language);
      const id = anchor(language, "changes-of", run.heading.id);
      if (changed.length === 0) return html`<p id="${id}">${title} – ${words(unchanged, language)}</p>\n`;
      const rows = [...groupInputs(changed).values()].flat();
      return html`<details id="${id}"><summary>${title} (${formatNumber(changed.length, language)})</summary>${inputTable(title, rows, model, language, baseline.scenario.inputs)}</details>\n`;
    });
  return html`${lists}`;
}

const unchanged: Text = {
  fr: "aucune hypothèse changée : seuls les leviers diffèrent.",
  en: "no assumption changed: only the levers differ.",
};
