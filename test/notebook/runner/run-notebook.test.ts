import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Notebook } from "../../../src/notebook/nbformat.js";
import { NotebookError } from "../../../src/notebook/notebook-error.js";
import { type CellProgress, type RunNotebookOptions, runNotebook } from "../../../src/notebook/runner/run-notebook.js";
import { isRunning, keepThread, readPid, temporaryFolder, writeFixture, writeKernelPid } from "../fixture.js";

const outputsOf = ({ cells }: Notebook) => cells.map((cell) => (cell.cell_type === "code" ? cell.outputs : []));

/** Runs a notebook that fails, and checks that its kernel is gone. */
async function failureOf(sources: readonly string[], options: RunNotebookOptions = {}): Promise<NotebookError> {
  const folder = temporaryFolder();
  const error: unknown = await runNotebook(writeFixture(folder, [writeKernelPid, ...sources]), options).catch((e) => e);
  if (!(error instanceof NotebookError)) throw new Error(`invalid outcome: ${String(error)}`);
  expect(isRunning(readPid(folder))).toBe(false);
  return error;
}

describe("a notebook that runs to its end", () => {
  it("keeps what its cells print, display and return, and leaves no process", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "node_modules", "neighbour"), { recursive: true });
    writeFileSync(join(folder, "node_modules", "neighbour", "index.js"), "exports.word = 'from the folder';");
    writeFileSync(join(folder, "node_modules", "neighbour", "index.d.ts"), "export declare const word: string;");
    const path = writeFixture(folder, [
      "# Title",
      `${writeKernelPid}\nimport { join } from "node:path";\nconsole.log(join("a", "b"));\nconsole.log("second line");`,
      `import { display, newDisplay } from "tslab";\ndisplay.html("<b>bold</b>");\ndisplay.svg("<svg/>");\nconst later = newDisplay();\nlater.text("draft");`,
      `import { word } from "neighbour";\nconst sum = await Promise.resolve(1 + 2);\nlater.text("final");\nconsole.error(word);\nsum`,
      `import { spawn } from "node:child_process";\nconst child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);\nwriteFileSync("child.pid", String(child.pid));`,
      " ",
    ]);
    const progress: CellProgress[] = [];

    const executed = await runNotebook(path, { onCell: (state) => progress.push(state) });

    expect(executed).toMatchObject({ path, cells: 4 });
    const display = { output_type: "display_data", metadata: {} };
    expect(outputsOf(executed.notebook)).toEqual([
      [],
      [{ output_type: "stream", name: "stdout", text: "a/b\nsecond line\n" }],
      [
        { ...display, data: { "text/html": "<b>bold</b>" } },
        { ...display, data: { "image/svg+xml": "<svg/>" } },
        { ...display, data: { "text/plain": "final" } },
      ],
      [
        { output_type: "stream", name: "stderr", text: "from the folder\n" },
        { output_type: "stream", name: "stdout", text: "3\n" },
      ],
      [],
      [],
    ]);
    const counts = executed.notebook.cells.map((cell) => (cell.cell_type === "code" ? cell.execution_count : "text"));
    expect(counts).toEqual(["text", 1, 2, 3, 4, null]);
    expect(executed.notebook.metadata.language_info).toMatchObject({ name: "typescript", file_extension: ".ts" });
    expect(progress.map(({ number, total, state }) => `${number}/${total} ${state}`).slice(0, 3)).toEqual([
      "1/4 started",
      "1/4 finished",
      "2/4 started",
    ]);
    expect(isRunning(readPid(folder))).toBe(false);
    await vi.waitUntil(() => !isRunning(readPid(folder, "child.pid")));
  });
});

describe("a notebook that fails", { concurrent: true }, () => {
  it("says which cell raised what, with its source", async () => {
    const error = await failureOf(["const a = 1;", 'throw new RangeError("two\\nlines");', "console.log('never');"]);
    expect(error.problem).toBe("cell-failed");
    expect(error.cell).toEqual({
      number: 3,
      source: 'throw new RangeError("two\\nlines");',
      ename: "RangeError",
      evalue: "two\nlines",
      traceback: [],
    });
    expect(error.text.en).toContain("fixture.ipynb: code cell 3 of 4 failed: RangeError: two\nlines\n    throw new");
    expect(error.text.fr).toContain("fixture.ipynb\u00a0: la cellule de code 3 sur 4 a échoué\u00a0: RangeError: two");
  });

  it("tells a kernel that ended from a cell that failed", async () => {
    const error = await failureOf(["process.exit(3);"]);
    expect(error.problem).toBe("kernel-ended");
    expect(error.text.en).toMatch(/the kernel ended during code cell 2 of 2\.\n {4}process\.exit\(3\);$/);
  });

  it("ends a cell that never gives the thread back, after its time", async () => {
    const error = await failureOf([keepThread], { timeoutSeconds: 3 });
    expect(error.problem).toBe("cell-timed-out");
    expect(error.cell?.number).toBe(2);
    expect(error.text.fr).toContain("la cellule de code 2 sur 2 n’avait pas fini après 3\u202fs.");
    expect(error.text.en).toContain("code cell 2 of 2 had not finished after 3 s.");
  });

  it("stops at an abort, in the middle of a cell", async () => {
    const abort = new AbortController();
    const onCell = ({ number }: CellProgress) => number === 2 && abort.abort(new Error("enough"));
    const error = await failureOf(["await new Promise(() => {});"], { signal: abort.signal, onCell });
    expect(error.problem).toBe("stopped");
    expect(error.cause).toEqual(new Error("enough"));
    expect(error.text.en).toMatch(/fixture\.ipynb: run stopped\.$/);
  });
});

describe("a file that is no notebook for this kernel", () => {
  const cases: readonly (readonly [name: string, content: string, words: string])[] = [
    ["text", "hello", "its content is not JSON"],
    ["an older format", JSON.stringify({ nbformat: 3, worksheets: [] }), '"nbformat" is not what nbformat 4 has there'],
    [
      "another language",
      JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: { kernelspec: { name: "python3" } }, cells: [] }),
      'kernel "python3" instead of "tslab"',
    ],
  ];
  it.each(cases)("is refused before any kernel starts: %s", async (_, content, words) => {
    const path = join(temporaryFolder(), "x.ipynb");
    writeFileSync(path, content);
    await expect(runNotebook(path)).rejects.toMatchObject({
      problem: "not-a-notebook",
      message: `${path}: not a Jupyter notebook (nbformat 4) for the tslab kernel: ${words}`,
    });
  });

  it("is refused when it is missing", async () => {
    await expect(runNotebook("nowhere.ipynb")).rejects.toThrow("file missing or unreadable");
  });
});
