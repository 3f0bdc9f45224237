import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { createConnection } from "../../../src/notebook/runner/connection.js";
import { type KernelEnd, type KernelOptions, withKernel } from "../../../src/notebook/runner/kernel.js";
import { startKernelProcess } from "../../../src/notebook/runner/kernel-process.js";
import { isRunning, temporaryFolder } from "../fixture.js";

/** Why a kernel that nobody uses for long was ended. */
async function endOf(options: KernelOptions): Promise<KernelEnd | undefined> {
  let seen: KernelEnd | undefined;
  const onEnd = (end: KernelEnd) => {
    seen = end;
    return new Error(end.reason);
  };
  await expect(withKernel(options, () => new Promise(() => {}), onEnd)).rejects.toThrow(
    /^(did-not-start|ended|stopped)$/,
  );
  return seen;
}

describe("a kernel", () => {
  it("that does not answer in time is ended", async () => {
    expect(await endOf({ folder: temporaryFolder(), startSeconds: 0.1 })).toEqual({
      reason: "did-not-start",
      lastWords: "",
    });
  });

  it("that cannot be started says why", async () => {
    const folder = join(temporaryFolder(), "missing");
    expect(await endOf({ folder })).toMatchObject({
      reason: "did-not-start",
      lastWords: expect.stringContaining("ENOENT"),
    });
  });

  it("is not started for a caller who has already given up", async () => {
    const signal = AbortSignal.abort("too late");
    expect(await endOf({ folder: temporaryFolder(), signal })).toEqual({ reason: "stopped", cause: "too late" });
  });

  it("is gone, with its connection file, when its user throws", async () => {
    let pid: number | undefined;
    const use = async ({ process: { pid: kernel } }: { readonly process: { readonly pid: number | undefined } }) => {
      pid = kernel;
      throw new RangeError("mine");
    };
    const running = withKernel({ folder: temporaryFolder() }, use, () => new Error("never"));
    await expect(running).rejects.toEqual(new RangeError("mine"));
    expect(isRunning(pid)).toBe(false);
    expect(process.listenerCount("SIGINT")).toBe(0);
  });
});

describe("a port that somebody else took", () => {
  it("is told by the words that a new attempt waits for", async () => {
    const { info, file, remove } = await createConnection();
    const thief = createServer().listen(info.shell_port, info.ip);
    const child = startKernelProcess(file, temporaryFolder());
    try {
      await vi.waitUntil(() => child.lastWords().includes("Address already in use"), { timeout: 15_000 });
    } finally {
      child.kill();
      await child.ended;
      thief.close();
      remove();
    }
  });

  it("differs for each of the five channels", async () => {
    const { info, remove } = await createConnection();
    remove();
    const { shell_port, iopub_port, stdin_port, control_port, hb_port } = info;
    expect(new Set([shell_port, iopub_port, stdin_port, control_port, hb_port]).size).toBe(5);
  });
});
