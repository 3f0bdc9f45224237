import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { describe, expect, test } from "vitest";
import { textWidth, wrapEvenly, wrapText } from "../../src/charts/text-width.js";

const folder = "@expo-google-fonts/source-sans-3";
const fontFiles = [
  `${folder}/400Regular/SourceSans3_400Regular.ttf`,
  `${folder}/600SemiBold/SourceSans3_600SemiBold.ttf`,
];

/** Width that the font file itself gives, between two bars whose own widths cancel out. */
function drawnWidth(text: string, size: number, weight: number): number {
  const draw = (words: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="60"><text x="9" y="40" xml:space="preserve" font-family="Source Sans 3" font-size="${size}" font-weight="${weight}">|${words}|</text></svg>`;
    const files = fontFiles.map((file) => fileURLToPath(import.meta.resolve(file)));
    return new Resvg(svg, { font: { fontFiles: files, loadSystemFonts: false } }).getBBox()?.width ?? Number.NaN;
  };
  return draw(text) - draw("");
}

describe("textWidth", () => {
  test.each([
    "Qui alimentera le DMP, et quand\u202f?",
    "Établissements de santé, sages-femmes et kinésithérapeutes",
    "hypothétique\u00a0: LFSS 2026, art. 85 (ex-art. 31), censuré le 30 décembre 2025",
    "Teleconsultation companies, General practitioners",
    "1\u202f234,5\u00a0M€ − 12,3\u00a0% « œuvre »",
  ])("is within 5 % of the font's own width: %s", (text) => {
    for (const [bold, weight] of [
      [false, 400],
      [true, 600],
    ] as const) {
      expect(textWidth(text, 13, bold) / drawnWidth(text, 13, weight)).toBeGreaterThan(0.97);
      expect(textWidth(text, 13, bold) / drawnWidth(text, 13, weight)).toBeLessThan(1.05);
    }
  });
});

describe("wrapText", () => {
  const text = "Combien d’amendes, et quand\u202f? Statu quo\u00a0: obligation sans amende";

  test("keeps every word in order, breaks at plain spaces alone and fits the width", () => {
    const lines = wrapText(text, 120, 12);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
  });

  test("leaves a word that is too long whole, and empty text without a line", () => {
    expect(wrapText("anticonstitutionnellement non", 20, 12)).toEqual(["anticonstitutionnellement", "non"]);
    expect(wrapText("", 20, 12)).toEqual([]);
  });

  test("evenly: as many lines, none left with a short end", () => {
    const even = wrapEvenly(text, 300, 12);
    expect(even).toHaveLength(wrapText(text, 300, 12).length);
    const widths = even.map((line) => textWidth(line, 12));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7);
  });
});
