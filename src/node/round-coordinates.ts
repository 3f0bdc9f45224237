/** Attributes that hold places and lengths. */
const measures = / (d|transform|x|y|x1|x2|y1|y2|width|height|viewBox)="([^"]*)"/g;

/**
 * Rounds the places and lengths of a drawing to hundredths of a pixel, which nobody sees, so that the last bit of a number, in which engines
 * may differ, does not tell drawings apart.
 */
export function roundCoordinates(svg: string): string {
  return svg.replace(
    measures,
    (_, name: string, value: string) => ` ${name}="${value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, roundedText)}"`,
  );
}

function roundedText(number: string): string {
  return String(Math.round(Number(number) * 100) / 100 + 0);
}
