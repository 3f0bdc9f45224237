import { escapeHtml } from "../../../notebook/html/escape.js";

/** Markup that may be printed as it is: made by {@link html}, which escapes what it is given. */
export interface Html {
  readonly markup: string;
}

/** What a template may hold: words (escaped), markup (as it is), lists of either; nothing for `undefined`. */
export type HtmlPart = string | number | Html | undefined | readonly HtmlPart[];

/** Template tag: literal parts are markup, every other part is escaped unless it is markup itself. */
export function html(literals: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const pieces = literals.map((literal, index) => literal + (index < parts.length ? markupOf(parts[index]) : ""));
  return { markup: pieces.join("") };
}

/** Markup made elsewhere and known to be safe: a drawing, a style sheet. */
export function madeElsewhere(markup: string): Html {
  return { markup };
}

/** Parts with a separator between them. */
export function joined(parts: readonly HtmlPart[], separator: HtmlPart): readonly HtmlPart[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}
