import { lengthOf, pageWidth, wrap } from "./table-layout.js";

/** A named piece of information; an empty text is left out. */
export type Definition = readonly [name: string, text: string];

/** Lays out names in one column and their texts, broken into lines, beside them. */
export function layoutDefinitions(definitions: readonly Definition[]): string[] {
  const shown = definitions.filter(([, text]) => text !== "");
  const width = Math.max(0, ...shown.map(([name]) => lengthOf(name))) + 2;
  return shown.flatMap(([name, text]) =>
    wrap(text, pageWidth - width).map((line, index) => {
      const head = index === 0 ? name : "";
      return (head + " ".repeat(width - lengthOf(head)) + line).trimEnd();
    }),
  );
}
