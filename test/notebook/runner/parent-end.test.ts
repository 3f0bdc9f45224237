import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { isRunning, keepThread, readPid, temporaryFolder, writeFixture, writeKernelPid } from "../fixture.js";

/** The built module: a process of its own has no test runner that reads TypeScript. */
const runner = new URL("../../../dist/notebook/runner/run-notebook.js", import.meta.url).href;

/** A process of its own that runs an endless notebook, until `signal` reaches it. */
async function endParentBy(signal: NodeJS.Signals): Promise<{ kernel: number; endedBy: unknown }> {
  const folder = temporaryFolder();
  const notebook = writeFixture(folder, [writeKernelPid, keepThread]);
  const script = `import { runNotebook } from ${JSON.stringify(runner)};
    await runNotebook(${JSON.stringify(notebook)});`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  const exit = once(parent, "exit");
  const kernel = await vi.waitUntil(() => readPid(folder), { timeout: 50_000 });
  expect(isRunning(kernel)).toBe(true);
  parent.kill(signal);
  const [, endedBy] = await exit;
  return { kernel, endedBy };
}

describe("the kernel of a process that ends", { concurrent: true }, () => {
  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("is gone after %s, which keeps its meaning", async (signal) => {
    const { kernel, endedBy } = await endParentBy(signal);
    expect(endedBy).toBe(signal);
    await vi.waitUntil(() => !isRunning(kernel), { timeout: 5000 });
  });
});
