import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runNotebooksCommand } from "../../src/cli/notebooks.js";
import { readNotebook } from "../../src/notebook/notebook-file.js";
import { runNotebooks } from "../../src/notebook/run-all.js";
import { isRunning, readPid, temporaryFolder, writeFixture, writeKernelPid } from "./fixture.js";

describe("running notebooks", () => {
  it("writes the notebook and the page of each one that runs to its end, and nothing of one that fails", async () => {
    const folder = temporaryFolder();
    const bad = writeFixture(folder, [`${writeKernelPid}\nthrow new TypeError("no");`], "bad.ipynb");
    const good = writeFixture(folder, ["# Deux et deux", "2 + 2"], "good.ipynb");
    const out = join(folder, "deep", "out");
    const lines: string[] = [];

    const summary = await runNotebooks([bad, good], { out, language: "fr", report: (line) => lines.push(line) });

    expect(summary).toMatchObject({ succeeded: 1, failed: 1 });
    expect(summary.results).toMatchObject([
      { file: bad, error: { problem: "cell-failed", cell: { ename: "TypeError" } } },
      { file: good, notebook: join(out, "good.ipynb"), page: join(out, "good.html"), cells: 1 },
    ]);
    expect(readdirSync(out)).toEqual(["good.html", "good.ipynb"]);
    const executed = await readNotebook(join(out, "good.ipynb"));
    expect(executed.cells[1]).toMatchObject({ execution_count: 1, outputs: [{ text: "4\n" }] });
    expect(readFileSync(join(out, "good.html"), "utf8")).toContain("<h1>Deux et deux</h1>");
    expect(lines[0]).toContain("la cellule de code 1 sur 1 a échoué\u00a0: TypeError: no");
    expect(lines[1]).toMatch(/^1 cellule exécutée en [\d,]+\u202fs\u00a0: .*good\.ipynb, .*good\.html$/);
    expect(isRunning(readPid(folder))).toBe(false);
  });

  it("refuses two notebooks of one name before anything runs", async () => {
    const folder = temporaryFolder();
    const files = ["a", "b"].map((name) => {
      mkdirSync(join(folder, name));
      return writeFixture(join(folder, name), ["1"], "same.ipynb");
    });
    const lines: string[] = [];
    const options = { out: join(folder, "out"), language: "en", report: (line: string) => lines.push(line) } as const;
    expect(await runNotebooksCommand(files, options)).toBe(2);
    expect(lines.join()).toContain("same.ipynb have the same name: their results would overwrite each other.");
    expect(existsSync(options.out)).toBe(false);
  });

  it("refuses a time that is none", async () => {
    const lines: string[] = [];
    const report = (line: string) => lines.push(line);
    expect(await runNotebooksCommand(["x.ipynb"], { timeoutSeconds: Number.NaN, language: "fr", report })).toBe(2);
    expect(lines).toEqual(["--timeout NaN\u00a0: un nombre de secondes supérieur à 0 est attendu."]);
  });
});
