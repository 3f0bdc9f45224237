import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const faces = [
  { weight: 400, file: "400Regular/SourceSans3_400Regular" },
  { weight: 600, file: "600SemiBold/SourceSans3_600SemiBold" },
];

/** `@font-face` rules that hold the fonts which charts are laid out for, so that their words fit on every machine. */
export async function fontFaces(): Promise<string> {
  const rules = faces.map(async ({ weight, file }) => {
    const path = fileURLToPath(import.meta.resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`));
    const content = (await readFile(path)).toString("base64");
    return `@font-face { font-family: "Source Sans 3"; font-weight: ${weight}; font-display: block; src: url("data:font/ttf;base64,${content}") format("truetype"); }\n`;
  });
  return (await Promise.all(rules)).join("");
}
