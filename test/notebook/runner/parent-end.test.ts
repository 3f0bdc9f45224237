import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { isRunning, readPid, temporaryFolder, writeFixture, writeKernelPid } from "../fixture.js";

const runner = fileURLToPath(new URL("../../../src/notebook/runner/run-notebook.ts", import.meta.url));

/** A process of its own that runs an endless notebook, until `signal` reaches it. */
async function endParentBy(signal: NodeJS.Signals): Promise<{ kernel: number; endedBy: unknown }> {
  const folder = temporaryFolder();
  const notebook = writeFixture(folder, [writeKernelPid, "while (true) {}"]);
  const script = `import { createServer } from "vite";
    const server = await createServer({ configFile: false, appType: "custom", logLevel: "silent",
      server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } });
    const { runNotebook } = await server.ssrLoadModule(${JSON.stringify(runner)});
    await runNotebook(${JSON.stringify(notebook)});`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
  const exit = once(parent, "exit");
  const kernel = await vi.waitUntil(() => readPid(folder), { timeout: 20_000 });
  expect(isRunning(kernel)).toBe(true);
  parent.kill(signal);
  const [, endedBy] = await exit;
  return { kernel, endedBy };
}

describe("the kernel of a process that ends", { timeout: 30_000, concurrent: true }, () => {
  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("is gone after %s, which keeps its meaning", async (signal) => {
    const { kernel, endedBy } = await endParentBy(signal);
    expect(endedBy).toBe(signal);
    await vi.waitUntil(() => !isRunning(kernel), { timeout: 5000 });
  });
});
