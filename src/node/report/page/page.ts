import { createHash } from "node:crypto";
import type { Language, Text } from "../../../locale/language.js";
import { formatNumber } from "../../../locale/numbers.js";
import { yearsOf } from "../look-up.js";
import { type ReportModel, words } from "../report-model.js";
import { againSection } from "./again-section.js";
import { assumptionsSection } from "./assumptions-section.js";
import { figuresSection } from "./figures-section.js";
import { type Html, html, madeElsewhere } from "./html.js";
import { keyFiguresSection } from "./key-figures-section.js";
import { limitsSection } from "./limits-section.js";
import { opening } from "./opening.js";
import { anchor } from "./parts.js";
import { rangesSection } from "./ranges-section.js";
import { scenariosSection } from "./scenarios-section.js";
import { pageScript } from "./script.js";
import type { Section } from "./section.js";
import { segmentsSection } from "./segments-section.js";
import { sourcesSection } from "./sources-section.js";
import { pageStyle } from "./style.js";
import { typesetMarkup } from "./typeset-markup.js";

/** Sections of the page, in reading order. */
export const sections: readonly Section[] = [
  opening,
  keyFiguresSection,
  rangesSection,
  figuresSection,
  segmentsSection,
  scenariosSection,
  limitsSection,
  assumptionsSection,
  sourcesSection,
  againSection,
];

const title: Text = {
  fr: "DMP : que changeraient des amendes ?",
  en: "France’s shared medical record: what would fines change?",
};

/**
 * The page of a report: one file that stands alone, in French, with an English half that a link shows. Nothing is
 * fetched; one small script, known by its hash, only adds comfort.
 *
 * @param fonts `@font-face` rules with their fonts inside, or nothing
 */
export function reportPage(model: ReportModel, fonts = ""): string {
  const hash = createHash("sha256").update(pageScript).digest("base64");
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
${
  html`<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words(title, "fr")}</title>
<style>${madeElsewhere(fonts + pageStyle)}</style>
</head>
<body>
${edition(model, "fr")}
${edition(model, "en")}
<script>${madeElsewhere(pageScript)}</script>
</body>
</html>
`.markup
}`;
}

function edition(model: ReportModel, language: Language): Html {
  const other = language === "fr" ? "en" : "fr";
  const toc = sections.map(
    ({ id, title: name }) => html`<li><a href="#${anchor(language, id)}">${words(name, language)}</a></li>`,
  );
  return typesetMarkup(html`<div class="edition" id="${language}" lang="${language}" data-title="${words(title, language)}">
<header>
<p class="bar"><span>dmp-lab ${model.version}</span> <a class="switch" href="#${other}" lang="${other}" hreflang="${other}">${other === "fr" ? "Français" : "English"}</a></p>
<h1>${words(title, language)}</h1>
<p class="standfirst">${words(standfirst(model), language)}</p>
<nav aria-label="${words(contents, language)}"><ol>${toc}</ol></nav>
</header>
<main>
${sections.map(
  ({ id, title: name, content }) => html`<section id="${anchor(language, id)}" data-section="${id}">
<h2>${words(name, language)}</h2>
${content(model, language)}
</section>
`,
)}</main>
</div>`);
}

const contents: Text = { fr: "Sommaire", en: "Contents" };

function standfirst({ runs, baseline }: ReportModel): Text {
  const years = yearsOf(baseline);
  const hypothetical = runs.filter(({ heading }) => heading.hypothetical).length;
  const number = (value: number, language: Language) => formatNumber(value, language);
  return {
    fr: `Le dossier médical partagé (DMP) en ${number(runs.length, "fr")} scénarios, dont ${number(hypothetical, "fr")} hypothétiques, calculés de ${years[0]} à ${years.at(-1)}. Chaque chiffre peut être suivi jusqu’à ses hypothèses et à ses sources.`,
    en: `The shared medical record (DMP) in ${number(runs.length, "en")} scenarios, ${number(hypothetical, "en")} of them hypothetical, run from ${years[0]} to ${years.at(-1)}. Every figure can be followed to its assumptions and its sources.`,
  };
}
