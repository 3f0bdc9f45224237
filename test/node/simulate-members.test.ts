import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/node/scenario-files.js";
import { simulateMembers } from "../../src/node/simulate-members.js";

const scenario = await loadScenario("bill-2027");
const options = { realisations: 4, segments: ["nurse", "hospital", "radiology"], keepFined: true };

describe("members simulated by threads", () => {
  it("are the same, bit for bit, however many threads there are", async () => {
    const [one, two, three] = await Promise.all(
      [1, 2, 3].map((workers) => simulateMembers(scenario, { ...options, workers })),
    );
    expect(two).toEqual(one);
    expect(three).toEqual(one);
    expect(one?.segments.map(({ id }) => id)).toEqual(["radiology", "nurse", "hospital"]);
  });

  it.each([1, 2])("stop when told to, on %d", async (workers) => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const run = simulateMembers(scenario, {
      ...options,
      ...{ realisations: 500, workers, signal: controller.signal },
      onProgress: () => controller.abort(reason),
    });
    await expect(run).rejects.toBe(reason);
  });

  it("tell how far they have come", async () => {
    const seen: number[] = [];
    await simulateMembers(scenario, {
      ...options,
      workers: 1,
      onProgress: ({ members, of }) => seen.push(members / of),
    });
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });

  it("cannot be asked for by no thread, nor of an unknown segment", async () => {
    await expect(simulateMembers(scenario, { workers: 0 })).rejects.toThrow("invalid number of workers: 0");
    await expect(simulateMembers(scenario, { segments: ["doctors"] })).rejects.toThrow("unknown segment: doctors");
  });
});
