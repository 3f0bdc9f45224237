import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNotebook } from "../../src/notebook/format-notebook.js";
import { type Notebook, parseNotebook } from "../../src/notebook/nbformat.js";
import { readNotebook, writeNotebook } from "../../src/notebook/notebook-file.js";
import { temporaryFolder } from "./fixture.js";

const text = fc.string({ unit: fc.constantFrom("a", "é", "\n", " ", "\u2028", "<") });
const bundle = fc.dictionary(fc.constantFrom("text/html", "image/svg+xml", "text/plain"), text);
const output = fc.oneof(
  fc.record({ output_type: fc.constant("stream" as const), name: fc.constantFrom("stdout", "stderr"), text }),
  fc.record({ output_type: fc.constant("display_data" as const), data: bundle, metadata: fc.constant({}) }),
);
const cell = fc.oneof(
  fc.record({ cell_type: fc.constant("markdown" as const), source: text, metadata: fc.constant({ tags: ["kept"] }) }),
  fc.record({
    cell_type: fc.constant("code" as const),
    id: fc.uuid(),
    source: text,
    metadata: fc.constant({}),
    execution_count: fc.option(fc.nat()),
    outputs: fc.array(output),
  }),
);
const notebooks: fc.Arbitrary<Notebook> = fc.record({
  nbformat: fc.constant(4 as const),
  nbformat_minor: fc.constant(5),
  metadata: fc.constant({ title: "kept" }),
  cells: fc.array(cell, { maxLength: 4 }),
});

describe("a notebook on disk", () => {
  it("reads back as it was, fields that nobody named here included", () => {
    fc.assert(
      fc.property(notebooks, (notebook) => {
        expect(parseNotebook(JSON.parse(formatNotebook(notebook)))).toEqual({ notebook });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it("is written as Jupyter writes it: lines, sorted keys, one space, a final newline", () => {
    const source = "a\nb";
    const notebook: Notebook = {
      nbformat: 4,
      nbformat_minor: 4,
      metadata: { z: 1, a: { d: 1, c: 2 } },
      cells: [{ cell_type: "raw", source, metadata: {} }],
    };
    expect(formatNotebook(notebook)).toBe(`{
 "cells": [
  {
   "cell_type": "raw",
   "metadata": {},
   "source": [
    "a\\n",
    "b"
   ]
  }
 ],
 "metadata": {
  "a": {
   "c": 2,
   "d": 1
  },
  "z": 1
 },
 "nbformat": 4,
 "nbformat_minor": 4
}
`);
  });

  it("keeps JSON data as JSON, an array included", () => {
    const data = { "application/json": ["a", "b"], "text/plain": ["x\n", "y"] };
    const outputs = [{ output_type: "display_data", data, metadata: {} }];
    const parsed = parseNotebook({
      nbformat: 4,
      nbformat_minor: 4,
      cells: [{ cell_type: "code", source: [], outputs }],
    });
    expect(parsed).toMatchObject({
      notebook: { cells: [{ outputs: [{ data: { "application/json": ["a", "b"], "text/plain": "x\ny" } }] }] },
    });
  });

  it("names the first place that is not nbformat 4", () => {
    const cells = [{ cell_type: "code", source: 3 }];
    expect(parseNotebook({ nbformat: 4, nbformat_minor: 4, cells })).toEqual({ unreadable: "cells.0.source" });
    expect(parseNotebook([])).toEqual({ unreadable: "nbformat" });
  });
});

describe("writing a notebook", () => {
  const notebook: Notebook = { nbformat: 4, nbformat_minor: 4, metadata: {}, cells: [] };

  it("replaces the file whole", async () => {
    const path = join(temporaryFolder(), "n.ipynb");
    writeFileSync(path, "old");
    await writeNotebook(path, notebook);
    expect(await readNotebook(path)).toEqual(notebook);
    expect(readFileSync(path, "utf8").endsWith("}\n")).toBe(true);
  });

  it("leaves nothing behind when it cannot", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "taken.ipynb"));
    await expect(writeNotebook(join(folder, "taken.ipynb"), notebook)).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    expect(readdirSync(folder)).toEqual(["taken.ipynb"]);
  });
});
