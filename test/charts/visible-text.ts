/** Text that a reader sees in an SVG: words of the marks, without title and description, lines joined by spaces. */
export function visibleText(svg: string): string {
  return svg
    .replace(/<(title|desc)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\n+/g, " ");
}
