import type { Language, Text } from "../../../locale/language.js";
import { shellWord } from "../../shell-word.js";
import { usualDraws } from "../report-draws.js";
import { type FigureOptions, type ReportModel, words } from "../report-model.js";
import { type Html, html, joined } from "./html.js";
import { anchor, titled } from "./parts.js";
import type { Section } from "./section.js";

/** How to make the same report again, and every file beside the page. */
export const againSection: Section = {
  id: "again",
  title: { fr: "Refaire ces chiffres", en: "Get these figures again" },
  content: (model, language) => html`<p>${words(again, language)}</p>
<pre class="commands"><code>${commands(model, language).join("\n")}</code></pre>
${titled(3, anchor(language, "files"), words(titles.files, language))}
${files(model, language)}
${titled(3, anchor(language, "made-from"), words(titles.madeFrom, language))}
<p>${words(madeBy(model.version), language)}</p>
<div class="scroll"><table class="narrow"><caption>${words(titles.madeFrom, language)}</caption>
<thead><tr><th scope="col">${words(titles.file, language)}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${model.madeFrom.map(({ name, sha256 }) => html`<tr><th scope="row"><code>${name}</code></th><td><code>${sha256}</code></td></tr>\n`)}</tbody></table></div>`,
};

const titles = {
  files: { fr: "Fichiers de ce rapport", en: "Files of this report" },
  madeFrom: { fr: "Fichiers d’où viennent les chiffres", en: "Files that the figures come from" },
  file: { fr: "Fichier", en: "File" },
  figures: { fr: "Figures", en: "Figures" },
  tables: { fr: "Tableaux", en: "Tables" },
  notebooks: { fr: "Carnets exécutés", en: "Executed notebooks" },
} as const satisfies Readonly<Record<string, Text>>;

const again: Text = {
  fr: "Mêmes fichiers, même version, mêmes chiffres. Dans le dossier du projet, avec Node.js 20.19 ou plus récent :",
  en: "Same files, same version, same figures. In the project’s folder, with Node.js 20.19 or later:",
};

function madeBy(version: string): Text {
  return {
    fr: `Ce rapport vient de dmp-lab ${version}. Il ne porte pas de date : il ne dépend que de ces fichiers, dont voici les empreintes.`,
    en: `This report was made by dmp-lab ${version}. It bears no date: it depends on these files only, whose digests follow.`,
  };
}

function commands({ options, focus, baseline }: ReportModel, language: Language): readonly string[] {
  const lines: readonly (readonly [string, Text])[] = [
    ["npm ci", { fr: "installer, une fois", en: "install, once" }],
    [`npx dmp-lab report${optionWords(options)}`, { fr: "ce rapport", en: "this report" }],
    [
      `npx dmp-lab compare ${baseline.heading.id} ${focus.heading.id}`,
      { fr: "deux scénarios côte à côte", en: "two scenarios side by side" },
    ],
    ["npx dmp-lab why assessed", { fr: "sur quoi repose un chiffre", en: "what a figure rests on" }],
    ["npx dmp-lab sources", { fr: "les faits et les documents", en: "the facts and the documents" }],
    ["npx dmp-lab notebooks open", { fr: "les carnets, dans Jupyter", en: "the notebooks, in Jupyter" }],
  ];
  const width = Math.max(...lines.map(([line]) => line.length));
  return lines.map(([line, says]) => `${line.padEnd(width)}   # ${words(says, language)}`);
}

/** Options of the command that makes a report with the same figures. */
export function optionWords({
  scenarios = [],
  asOf,
  set = [],
  alternatives = [],
  draws = usualDraws,
  seed = 1,
}: FigureOptions): string {
  const options = [
    ...scenarios.map(shellWord),
    ...(asOf === undefined ? [] : [`--as-of ${shellWord(asOf)}`]),
    ...set.map((one) => `--set ${shellWord(one)}`),
    ...alternatives.map((one) => `--alternative ${shellWord(one)}`),
    `--draws ${draws}`,
    `--seed ${seed}`,
  ];
  return options.map((option) => ` ${option}`).join("");
}

function files({ figures, tables, notebooks }: ReportModel, language: Language): Html {
  const link = (path: string, name: string) => html`<a href="${path}">${name}</a>`;
  const space = language === "fr" ? "\u00a0" : "";
  const pictures = figures.map(
    ({ id, subject, question }, index) =>
      html`<li>Figure ${index + 1}, ${words(subject, language)} (${question[language]}) – ${joined(
        ["fr", "en"].flatMap((of) =>
          ["svg", "png"].map((kind) => link(`figures/${id}.${of}.${kind}`, `${kind.toUpperCase()} ${of}`)),
        ),
        ", ",
      )}</li>\n`,
  );
  const csv = tables.map(
    ({ name, title }) =>
      html`<li>${words(title, language)} – ${link(`tables/${name}.fr.csv`, words({ fr: "CSV français (; et virgule)", en: "French CSV (; and decimal comma)" }, language))}, ${link(`tables/${name}.en.csv`, words({ fr: "CSV international (, et point)", en: "international CSV (, and decimal point)" }, language))}</li>\n`,
  );
  const pages = notebooks.map(
    ({ name, title }) =>
      html`<li>${title} – ${link(`notebooks/${name}.html`, words({ fr: "page", en: "page" }, language))}, ${link(`notebooks/${name}.ipynb`, "ipynb")}</li>\n`,
  );
  const list = (title: Text, items: readonly Html[]) =>
    items.length === 0
      ? undefined
      : html`<p><strong>${words(title, language)}</strong>${space}:</p>\n<ul>${items}</ul>\n`;
  return html`${list(titles.figures, pictures)}${list(titles.tables, csv)}${list(titles.notebooks, pages)}`;
}
