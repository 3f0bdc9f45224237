import type { Language } from "../locale/language.js";
import { typeset } from "../locale/typeset.js";
import type { Heading } from "../results/heading.js";
import type { ChartFrame, Panel, VegaLiteSpec } from "./chart.js";
import { chartConfig } from "./chart-config.js";
import { ink } from "./palette.js";
import { wrapEvenly, wrapText } from "./text-width.js";
import { words } from "./words.js";

/** Width that charts are laid out for, in pixels: title, labels and source line are broken to fit it. */
export const pageWidth = 760;

/** What the frame says round the panels. */
export interface Page extends ChartFrame {
  /** Question that the chart answers, as its title. */
  readonly question: string;
  readonly headings: readonly Heading[];
  /** Lines under the question, before the legal labels. */
  readonly lead?: readonly string[];
  /** How to read the chart, above the source line. */
  readonly notes?: readonly string[];
  /** Pixels that axis labels take to the left of the panels; 0 when there are none. */
  readonly left: number;
  /** What the chart shows, in full sentences, for those who do not see it. */
  readonly description: string;
}

/** Puts panels between a title with its legal labels and the source line. */
export function frame(panels: readonly Panel[], page: Page): VegaLiteSpec {
  const labels = [...(page.lead ?? []), ...legalLabels(page.headings, page.language)];
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    usermeta: { language: page.language },
    description: typeset([page.question, page.description, ...labels].join(" ")),
    title: {
      text: wrapText(page.question, pageWidth, 22, true),
      subtitle: labels.flatMap((label) => wrapEvenly(label, pageWidth, 13)),
      fontSize: 22,
      fontWeight: 600,
      lineHeight: 26,
      subtitleFontSize: 13,
      subtitleLineHeight: 17,
      subtitlePadding: 6,
      offset: 14,
    },
    concat: [...panels, footer(page)],
    columns: 1,
    spacing: 16,
    padding: 18,
    config: chartConfig(page.language),
  };
}

/** One line for each legal label, after the titles of the scenarios that bear it. */
export function legalLabels(headings: readonly Heading[], language: Language): string[] {
  const titles = new Map<string, string[]>();
  for (const { title, label } of headings) {
    titles.set(label[language], [...(titles.get(label[language]) ?? []), title[language]]);
  }
  return [...titles].map(([label, names]) => `${names.join(`${semicolon[language]} `)}\u00a0– ${label}`);
}

function footer({ language, sources, version, left, notes = [] }: Page): Panel {
  const credit = `dmp-lab ${version}`.trim();
  const line = sources.length > 0 ? `${words.sources[language]}${sources.join(`${semicolon[language]} `)}` : "";
  const lines = [...notes, line, credit].flatMap((text) => wrapText(text, pageWidth, 11));
  return {
    width: pageWidth - left,
    height: lines.length * 15,
    view: { stroke: null },
    data: { values: [{ text: lines.join("\n") }] },
    mark: {
      type: "text",
      align: "left",
      baseline: "top",
      x: 0 - left,
      y: 0,
      fontSize: 11,
      lineHeight: 15,
      lineBreak: "\n",
      color: ink.soft,
    },
    encoding: { text: { field: "text" } },
  };
}

/** A semicolon with the space that goes before it. */
export const semicolon: Readonly<Record<Language, string>> = { fr: "\u202f;", en: ";" };
