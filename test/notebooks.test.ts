import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Notebook } from "../src/notebook/nbformat.js";
import { readNotebook } from "../src/notebook/notebook-file.js";
import { runNotebook } from "../src/notebook/runner/run-notebook.js";

const folder = fileURLToPath(new URL("../notebooks/", import.meta.url));
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

/** What a reader sees under each cell: tables and text as they are, of drawings their words (coordinates may differ in a last digit). */
function shownBy(notebook: Notebook): string[][] {
  return notebook.cells.flatMap((cell) =>
    cell.cell_type === "code" ? [cell.outputs.flatMap((output) => visibleIn(JSON.stringify(output)))] : [],
  );
}

function visibleIn(output: string): string[] {
  return output.includes("<svg") ? [...output.matchAll(/>([^<>]+)</g)].map((found) => found[1] ?? "") : [output];
}

describe("the shipped notebooks", () => {
  it("are there, numbered", () => {
    expect(notebooks.length).toBeGreaterThan(0);
    for (const name of notebooks) expect(name).toMatch(/^\d\d-[a-z-]+\.ipynb$/);
  });

  it.each(notebooks)(
    "%s runs to its end and shows what is stored in it",
    async (name) => {
      const stored = await readNotebook(`${folder}${name}`);
      const { notebook } = await runNotebook(`${folder}${name}`);
      expect(shownBy(notebook), "store it again: npx dmp-lab notebooks run --out notebooks").toEqual(shownBy(stored));
    },
    120_000,
  );
});
