import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { french } from "../src/locale/french.js";

const folder = fileURLToPath(new URL("../notebooks/", import.meta.url));
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

interface Cell {
  readonly cell_type: string;
  readonly id: string;
  readonly source: readonly string[];
}

/** Words of Markdown cells, line by line, without what is code. English has none of the spaces that French needs. */
function prose(name: string): readonly (readonly [cell: string, line: string])[] {
  const { cells }: { readonly cells: readonly Cell[] } = JSON.parse(readFileSync(`${folder}${name}`, "utf8"));
  return cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .flatMap(({ id, source }) => source.map((line) => [id, line.replace(/`[^`]*`/g, "``")] as const));
}

describe.each(notebooks)("the French prose of %s", (name) => {
  it("has no-break spaces before its signs and inside its quotation marks and numbers", () => {
    const thousands = /\d \d{3}(?!\d)/;
    const wrong = prose(name).filter(([, line]) => french(line) !== line || thousands.test(line));
    expect(wrong).toEqual([]);
  });

  it("has curly apostrophes, as all that is printed", () => {
    const wrong = prose(name).filter(([, line]) => /\p{L}'\p{L}/u.test(line));
    expect(wrong).toEqual([]);
  });
});
