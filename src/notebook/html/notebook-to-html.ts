import type { Language } from "../../locale/language.js";
import type { Cell, Notebook } from "../nbformat.js";
import { escapeHtml } from "./escape.js";
import { markdownToHtml } from "./markdown.js";
import { outputToHtml } from "./output-html.js";
import { pageStyle } from "./page-style.js";

export interface NotebookPage {
  /** Language of the page's own words, and the one it declares. */
  readonly language: Language;
  /** Title of the window and of the printed page. Default: {@link notebookTitle}. */
  readonly title?: string | undefined;
}

/** Nothing runs and nothing is fetched, whatever the cells hold. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const words = {
  code: { fr: "Code", en: "Code" },
  untitled: { fr: "Carnet", en: "Notebook" },
};

/** A page that stands alone: text rendered, code, outputs (drawings inline), ready to read offline or to print. */
export function notebookToHtml(notebook: Notebook, { language, title }: NotebookPage): string {
  const shown = title ?? notebookTitle(notebook) ?? words.untitled[language];
  const cells = notebook.cells.map((cell, index) => cellToHtml(cell, `cell-${index + 1}`, language)).filter(Boolean);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(shown)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${notebookTitle(notebook) === undefined ? `<h1>${escapeHtml(shown)}</h1>\n` : ""}${cells.join("\n")}
</main>
</body>
</html>
`;
}

/** The first heading of a notebook's text, without its markup; undefined when there is none. */
export function notebookTitle({ cells }: Notebook): string | undefined {
  for (const cell of cells) {
    const heading = cell.cell_type === "markdown" ? /^#{1,2}\s+(.+?)\s*#*$/m.exec(cell.source)?.[1] : undefined;
    if (heading !== undefined) return heading.replace(/[*_`]/g, "");
  }
  return undefined;
}

function cellToHtml(cell: Cell, id: string, language: Language): string {
  if (cell.cell_type !== "code") {
    const html = cell.cell_type === "raw" ? "" : markdownToHtml(cell.source, cell.attachments);
    return html === "" ? "" : `<section id="${id}">\n${html}</section>`;
  }
  if (cell.source.trim() === "") return "";
  const label = `${words.code[language]}${cell.execution_count === null ? "" : ` ${cell.execution_count}`}`;
  const outputs = cell.outputs.map((output, index) => outputToHtml(output, `${id}-${index + 1}`));
  return [
    `<section id="${id}">`,
    `<details class="code" open><summary>${label}</summary><pre><code>${escapeHtml(cell.source.trimEnd())}</code></pre></details>`,
    ...outputs,
    "</section>",
  ].join("\n");
}
