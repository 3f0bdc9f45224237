import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for one test, removed when the file's tests have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "dmp-lab-test-"));
  folders.push(folder);
  return folder;
}

/** Writes a notebook of code cells (a source starting with `#` makes a Markdown cell). Returns its path. */
export function writeFixture(folder: string, sources: readonly string[], name = "fixture.ipynb"): string {
  const cells = sources.map((source) =>
    source.startsWith("#")
      ? { cell_type: "markdown", metadata: {}, source }
      : { cell_type: "code", metadata: {}, execution_count: null, outputs: [], source: source.split(/(?<=\n)/) },
  );
  const kernelspec = { name: "tslab", display_name: "TypeScript", language: "typescript" };
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 4, metadata: { kernelspec }, cells }));
  return path;
}

/** A cell that writes the kernel's process id to `kernel.pid`, in the notebook's folder. */
export const writeKernelPid = `import { writeFileSync } from "node:fs";\nwriteFileSync("kernel.pid", String(process.pid));`;

/** A cell that never gives the thread back, at no cost to the machine. */
export const keepThread = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);";

/** The process id that a cell has written; undefined before that. */
export function readPid(folder: string, name = "kernel.pid"): number | undefined {
  try {
    return Number(readFileSync(join(folder, name), "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process runs: one that has ended but that its parent has not seen yet does not. */
export function isRunning(pid: number | undefined): boolean {
  if (pid === undefined) throw new Error(`invalid pid: ${pid}`);
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return process.platform !== "linux" || !/^\d+ \(.*\) Z/.test(readState(pid));
}

function readState(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return `${pid} () Z`;
  }
}
