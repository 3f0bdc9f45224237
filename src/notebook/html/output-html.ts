import { stripVTControlCharacters } from "node:util";
import type { MimeBundle, Output } from "../nbformat.js";
import { escapeHtml, withoutActiveContent } from "./escape.js";
import { inlineSvg } from "./inline-svg.js";
import { markdownToHtml } from "./markdown.js";

/** Renders what a cell produced. `id` is unique on the page. */
export function outputToHtml(output: Output, id: string): string {
  if (output.output_type === "stream")
    return `<pre class="${output.name === "stderr" ? "stderr" : "stdout"}">${plain(output.text)}</pre>`;
  if (output.output_type === "error") {
    const lines = [`${output.ename}: ${output.evalue}`, ...output.traceback];
    return `<pre class="error">${plain(lines.join("\n"))}</pre>`;
  }
  return `<div class="display">${bundleToHtml(output.data, id)}</div>`;
}

/** The richest form that a still page can show comes first; a form that turns out unreadable gives way to the next. */
const forms: readonly (readonly [type: string, render: (content: string, id: string) => string | undefined])[] = [
  ["text/html", (content) => withoutActiveContent(content)],
  ["image/svg+xml", inlineSvg],
  ["image/png", picture("image/png")],
  ["image/jpeg", picture("image/jpeg")],
  ["image/gif", picture("image/gif")],
  ["text/markdown", (content) => markdownToHtml(content)],
  ["text/plain", (content) => `<pre class="stdout">${plain(content)}</pre>`],
];

function bundleToHtml(data: MimeBundle, id: string): string {
  for (const [type, render] of forms) {
    const content = data[type];
    const html = typeof content === "string" ? render(content, id) : undefined;
    if (html !== undefined) return html;
  }
  return Object.values(data)
    .map(
      (content) =>
        `<pre class="stdout">${plain(typeof content === "string" ? content : JSON.stringify(content, null, 2))}</pre>`,
    )
    .join("");
}

function picture(type: string): (content: string) => string {
  return (content) => `<img src="data:${type};base64,${content.replace(/[^A-Za-z0-9+/=]/g, "")}" alt="">`;
}

function plain(text: string): string {
  return escapeHtml(stripVTControlCharacters(text));
}
