import { withoutActiveContent } from "./escape.js";

const drawing =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*(<svg[\s>][\s\S]*<\/svg>|<svg[^>]*\/>)\s*$/i;

/** Whether a text is one whole SVG drawing. */
export function isSvg(text: string): boolean {
  return drawing.test(text);
}

/**
 * Makes a drawing fit to stand in a page among others: its ids, and the references to them, get a prefix of their own
 * (charts made by one program all use the same ids, and a page would take the first). Undefined when it is no SVG.
 */
export function inlineSvg(text: string, prefix: string): string | undefined {
  const svg = drawing.exec(text)?.[1];
  if (svg === undefined) return undefined;
  const scoped = (ids: string) =>
    ids
      .split(/\s+/)
      .map((id) => `${prefix}-${id}`)
      .join(" ");
  return withoutActiveContent(svg)
    .replace(/(\sid=")([^"]+)"/g, (_, start: string, id: string) => `${start}${scoped(id)}"`)
    .replace(
      /(\saria-(?:labelledby|describedby|owns|controls)=")([^"]+)"/g,
      (_, start: string, ids: string) => `${start}${scoped(ids)}"`,
    )
    .replace(/(url\((?:&quot;|["'])?#)/g, `$1${prefix}-`)
    .replace(/((?:\s|:)href="#)/g, `$1${prefix}-`);
}
