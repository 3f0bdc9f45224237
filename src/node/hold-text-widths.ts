import { textWidth } from "../charts/text-width.js";

/** Shorter texts have room to spare in any font. */
const shortest = 12;

/**
 * Gives every longer line of text of an SVG the width that it has in the chart's own font, so that a reader's machine
 * that lacks the font neither cuts it nor lets it run into its neighbour.
 */
export function holdTextWidths(svg: string): string {
  return svg.replace(/<text([^>]*[^/])>(.*?)<\/text>/gs, (whole, attributes: string, content: string) => {
    const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1]);
    if (!size) return whole;
    const bold = /font-weight="(bold|[6-9]00)"/.test(attributes);
    if (!content.includes("<tspan")) return `<text${attributes}${heldAt(content, size, bold)}>${content}</text>`;
    const lines = content.replace(
      /<tspan([^>]*)>([^<]*)<\/tspan>/g,
      (_, own: string, line: string) => `<tspan${own}${heldAt(line, size, bold)}>${line}</tspan>`,
    );
    return `<text${attributes}>${lines}</text>`;
  });
}

function heldAt(content: string, size: number, bold: boolean): string {
  const text = content.replace(/&(amp|lt|gt|quot|#\d+);/g, "x").trim();
  if (text.length < shortest) return "";
  return ` textLength="${textWidth(text, size, bold).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
}
