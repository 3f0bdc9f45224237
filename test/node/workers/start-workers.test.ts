import { describe, expect, it } from "vitest";
import { startWorkers, type Workers, type WorkersOptions } from "../../../src/node/workers/start-workers.js";
import type { SimulationPlan } from "../../../src/simulate/plan.js";
import { simulateChunks } from "../../../src/simulate/simulate.js";

const module = new URL("./troubled-worker.js", import.meta.url);
const plan: SimulationPlan = {
  ...{ seed: 1, design: "plain", draws: 1_000_000, replicates: 1, compare: false, keepDraws: false },
  scenarios: [],
};

type Trouble = "throw" | "exit" | "memory" | "endless" | "wait";

/** Threads in which chunks that start at some draws go wrong. */
function startTroubled(troubles: Readonly<Record<number, Trouble>>, options: Partial<WorkersOptions> = {}): Workers {
  return startWorkers(module, { count: 2, data: { troubles }, ...options });
}

async function errorOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable("nothing went wrong"),
    (error) => error,
  );
}

describe("worker threads", () => {
  it("run every chunk that is asked for", async () => {
    const workers = startTroubled({}, { count: 3 });
    const simulation = await simulateChunks({ ...plan, draws: 5000 }, workers);
    expect(simulation.draws).toBe(5000);
    await workers.close();
  });

  it("name the draws of a chunk that fails, with the cause, and stop all threads", async () => {
    const workers = startTroubled({ 1280: "throw", 1152: "endless" }, { depth: 1 });
    const error = await errorOf(simulateChunks(plan, workers));
    expect(error.message).toBe("draws 1280–1407: invalid months: -3");
    expect(error.cause).toBeInstanceOf(RangeError);
    await workers.close();
    expect(await errorOf(workers.run(0, 128))).toBe(error);
  });

  it("keep what a thread had answered before a chunk of it failed", async () => {
    const workers = startTroubled({ 640: "throw" }, { count: 1 });
    const chunks = await Promise.allSettled([workers.run(512, 128), workers.run(640, 128)]);
    expect(chunks).toMatchObject([
      { status: "fulfilled", value: { first: 512 } },
      { status: "rejected", reason: { message: "draws 640–767: invalid months: -3" } },
    ]);
    await workers.close();
  });

  it("name the draws that a thread was running when it ended", async () => {
    const workers = startTroubled({ 640: "exit" }, { count: 1 });
    const chunks = [512, 640, 768].map((first) => workers.run(first, 100));
    expect(await chunks[0]).toMatchObject({ first: 512 });
    expect((await errorOf(chunks[1] as Promise<unknown>)).message).toBe("draws 640–739: a worker ended with code 3");
    expect(await errorOf(chunks[2] as Promise<unknown>)).toBe(await errorOf(chunks[1] as Promise<unknown>));
    await workers.close();
  });

  it("name the draws in which memory ran out", async () => {
    const workers = startTroubled({ 256: "memory" }, { resourceLimits: { maxOldGenerationSizeMb: 16 } });
    const error = await errorOf(simulateChunks(plan, workers));
    expect(error.message).toMatch(/^draws 256–383: .*memory/);
    expect(error.cause).toMatchObject({ code: "ERR_WORKER_OUT_OF_MEMORY" });
    await workers.close();
  });

  it("tell of a module that cannot be loaded", async () => {
    const workers = startWorkers(new URL("./no-such-worker.js", import.meta.url), { count: 2 });
    expect((await errorOf(simulateChunks(plan, workers))).message).toMatch(
      /^draws (0–127|128–255): Cannot find module/,
    );
    await workers.close();
  });

  it("stop with the signal's reason in the middle of a chunk", async () => {
    const control = new AbortController();
    const workers = startTroubled({ 256: "endless", 384: "endless" }, { signal: control.signal });
    const running = simulateChunks(plan, workers, {
      onProgress: ({ draws }) => draws === 256 && control.abort("enough"),
    });
    await expect(running).rejects.toBe("enough");
    await workers.close();
    await expect(workers.run(0, 128)).rejects.toBe("enough");
  });

  it("run nothing for a signal that aborted before", async () => {
    const workers = startTroubled({}, { signal: AbortSignal.abort("too late") });
    await expect(workers.run(0, 128)).rejects.toBe("too late");
    await workers.close();
  });

  it("start no chunk that is far ahead of one that is missing", async () => {
    const clock = new Int32Array(new SharedArrayBuffer(4 * 64));
    const gate = new Int32Array(new SharedArrayBuffer(4));
    const data = { troubles: { 0: "wait" }, clock, gate };
    const workers = startWorkers(module, { count: 2, depth: 1, data });
    const chunks = Array.from({ length: 10 }, (_, index) => workers.run(128 * index, 128));
    await chunks[3];
    // Time enough to run a chunk too many.
    const others = startTroubled({});
    await others.run(0, 128);
    await others.close();
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    await Promise.all(chunks);
    const [started, ended] = [(chunk: number) => clock[1 + 2 * chunk], (chunk: number) => clock[2 + 2 * chunk]];
    expect(ended(3)).toBeLessThan(ended(0) as number);
    expect(started(4)).toBeGreaterThan(ended(0) as number);
    await workers.close();
  });
});
