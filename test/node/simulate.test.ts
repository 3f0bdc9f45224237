import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serialize } from "node:v8";
import { beforeAll, describe, expect, it } from "vitest";
// Threads run what was built, and are compared with the same.
import { loadScenario } from "../../dist/node/scenario-files.js";
import { headlineOutcomes, type SimulateOptions, simulate } from "../../dist/node/simulate.js";
import { runJob } from "../../dist/node/workers/run-job.js";
import { startWorkers } from "../../dist/node/workers/start-workers.js";
import type { Ensemble } from "../../dist/results/ensemble.js";
import type { Scenario } from "../../dist/scenario/scenario.js";
import { simulate as simulateFromSource } from "../../src/node/simulate.js";

const dist = new URL("../../dist/", import.meta.url);
let scenarios: readonly Scenario[] = [];

beforeAll(async () => {
  scenarios = await Promise.all(["status-quo", "article-85-as-voted"].map((id) => loadScenario(id)));
});

/** Every bit of a simulation, members apart. */
function bitsOf({ members: _, ...simulation }: Ensemble): string {
  return createHash("sha256").update(serialize(simulation)).digest("hex");
}

describe("a simulation", () => {
  it("is the same, bit for bit, on one, two and four threads", async () => {
    const options = { draws: 402, compare: true, keepDraws: true, monthly: ["feedingPractice"], segments: ["gp"] };
    const one = bitsOf(await simulate(scenarios, { ...options, workers: 1 }));
    expect(bitsOf(await simulate(scenarios, { ...options, workers: 2 }))).toBe(one);
    expect(bitsOf(await simulate(scenarios, { ...options, workers: 4 }))).toBe(one);
    expect(bitsOf(await simulate(scenarios, { ...options, seed: 2 }))).not.toBe(one);
  });

  it.each<[string, SimulateOptions]>([
    ["Sobol points", { draws: 402, design: "sobol", seed: 7, outcomes: ["collected"] }],
    ["draws up to a precision", { draws: 1100, seed: 3, until: { relative: 1e-9 }, outcomes: ["documentsFed"] }],
  ])("is the same on one and two threads: %s", async (_, options) => {
    const scenario = scenarios.slice(1);
    const one = await simulate(scenario, { ...options, workers: 1 });
    expect(one.draws).toBe(options.draws);
    expect(bitsOf(await simulate(scenario, { ...options, workers: 2 }))).toBe(bitsOf(one));
  });

  it("is the same however many chunks a thread has at hand", async () => {
    const { members } = await simulate(scenarios.slice(1), { draws: 1 });
    const job = { members, request: { draws: 402, seed: 5, outcomes: headlineOutcomes }, mechanisms: undefined };
    const alone = await runJob(job, undefined, {});
    for (const depth of [1, 3]) {
      const workers = startWorkers(new URL("node/workers/worker.js", dist), { count: 2, depth, data: job });
      const threaded = await runJob(job, workers, {});
      expect(bitsOf({ ...threaded, members })).toBe(bitsOf({ ...alone, members }));
      await workers.close();
    }
  });

  it("tells how far it has come, chunk by chunk", async () => {
    for (const workers of [1, 2]) {
      const seen: number[] = [];
      await simulate(scenarios.slice(1), { draws: 500, workers, onProgress: ({ draws }) => seen.push(draws) });
      expect(seen).toHaveLength(4);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.at(-1)).toBe(500);
    }
  });

  it("runs one scenario, and finds its threads when it is run as source", async () => {
    const { draws, members } = await simulateFromSource(await loadScenario("bill-2027"), { draws: 256, workers: 2 });
    expect([draws, members.map(({ scenario }) => scenario.id)]).toEqual([256, ["bill-2027"]]);
  });

  it("refuses what makes no sense", async () => {
    const refusals: [SimulateOptions, string][] = [
      [{ workers: 0 }, "invalid number of workers: 0"],
      [{ workers: 1.5 }, "invalid number of workers: 1.5"],
      [{ draws: 0 }, "invalid number of draws: 0"],
      [{ draws: Number.NaN, workers: 2 }, "invalid number of draws: NaN"],
      [{ draws: 5000, workers: 2, outcomes: ["happiness"] }, "unknown outcome: happiness"],
    ];
    for (const [options, message] of refusals) {
      await expect(simulate(scenarios, options), message).rejects.toThrow(new RangeError(message));
    }
    await expect(simulate([], {})).rejects.toThrow(new RangeError("no scenario to simulate"));
  });
});

describe("a signal", () => {
  it.each([1, 2])("stops a simulation with its reason, workers: %d", async (workers) => {
    const control = new AbortController();
    const onProgress = () => control.abort(reason);
    const reason = new Error("enough");
    const running = simulate(scenarios, { draws: 1_000_000, workers, signal: control.signal, onProgress });
    await expect(running).rejects.toBe(reason);
  });

  it("that aborted before lets nothing start", async () => {
    const onProgress = () => expect.unreachable("a chunk was run");
    const signal = AbortSignal.abort("too late");
    await expect(simulate(scenarios, { signal, onProgress })).rejects.toBe("too late");
  });

  it("leaves nothing that keeps a process alive", () => {
    const program = `
      const { loadScenario } = await import("${dist}node/scenario-files.js");
      const { simulate } = await import("${dist}node/simulate.js");
      const signal = AbortSignal.timeout(400);
      await simulate(await loadScenario("bill-2027"), { draws: 10_000_000, workers: 3, signal }).catch(({ name }) => console.log(name));`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program]);
    expect({ out: String(stdout), error: String(stderr), status }).toEqual({
      out: "TimeoutError\n",
      error: "",
      status: 0,
    });
  });
});

/** Everything that a source file loads at once, by file and by package. */
function loadedBy(file: URL, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file.href)) return found;
  found.add(file.href);
  const text = readFileSync(file, "utf8");
  for (const [, path = ""] of text.matchAll(/^(?:import|export) (?!type\b)(?:[^;]*? from )?"([^"]+)";/gm)) {
    if (path.startsWith(".")) loadedBy(new URL(path.replace(/\.js$/, ".ts"), file), found);
    else found.add(path);
  }
  return found;
}

describe("loading", () => {
  const source = new URL("../../src/", import.meta.url);
  const namesOf = (entry: string) =>
    [...loadedBy(new URL(entry, source))].map((name) => (name.startsWith("file:") ? fileURLToPath(name) : name));

  it("the function loads neither the engine nor what it computes with", () => {
    const names = namesOf("node/simulate.ts");
    expect(names).toContain(fileURLToPath(new URL("results/catalogue.ts", source)));
    expect(names.filter((name) => /^@stdlib|\/kernel\/|\/random\/laws\//.test(name))).toEqual([]);
  });

  it("a thread loads the engine alone", () => {
    const names = namesOf("node/workers/worker.ts");
    expect(names.filter((name) => /\/kernel\/kernel\.ts$/.test(name))).toHaveLength(1);
    const packages = names.filter((name) => !name.startsWith("/") && !name.startsWith("@stdlib/"));
    expect(packages).toEqual(["node:worker_threads"]);
    expect(names.filter((name) => /\/src\/(results|charts|cli|notebook|evidence)\//.test(name))).toEqual([]);
  });
});
