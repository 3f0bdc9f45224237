import { Marked, type Tokens } from "marked";
import type { TextCell } from "../nbformat.js";
import { escapeHtml, withoutActiveContent } from "./escape.js";

/** Renders a Markdown cell. Pictures are shown when the cell holds them (attachments, data URLs); others become links. */
export function markdownToHtml(source: string, attachments: TextCell["attachments"] = {}): string {
  const marked = new Marked({
    renderer: {
      image: ({ href, text }: Tokens.Image) => {
        const picture = findPicture(href, attachments);
        if (picture === undefined) return `<a href="${escapeHtml(safeAddress(href))}">${escapeHtml(text || href)}</a>`;
        return `<img src="${escapeHtml(picture)}" alt="${escapeHtml(text)}">`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${escapeHtml(safeAddress(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  return withoutActiveContent(marked.parse(source, { async: false }));
}

function findPicture(href: string, attachments: NonNullable<TextCell["attachments"]>): string | undefined {
  if (/^data:image\//i.test(href)) return href;
  const [type, content] = Object.entries(attachments[href.replace(/^attachment:/, "")] ?? {})[0] ?? [];
  return typeof content === "string" ? `data:${type};base64,${content}` : undefined;
}

/** An address that a reader may follow: of the web, mail, or relative; anything else leads nowhere. */
function safeAddress(href: string): string {
  return /^(?:https?:|mailto:)/i.test(href) || !/^[^/?#]*:/.test(href) ? href : "#";
}
