import { describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { packJob } from "../../../src/node/workers/job.js";
import { inThisThread } from "../../../src/node/workers/run-job.js";
import { legalView } from "../../../src/scenario/legal-view.js";

describe("a job", () => {
  it("crosses from one thread to another unchanged, whatever the scenario", async () => {
    const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));
    const members = scenarios.map((scenario) => ({ scenario, legal: legalView(scenario) }));
    const packed = packJob({ members, request: { draws: 10, seed: 1, outcomes: [] }, mechanisms: undefined });
    expect(structuredClone(packed)).toStrictEqual(packed);
  });
});

describe("this thread", () => {
  it("names the draws of a chunk that fails, with the cause", async () => {
    const cause = new RangeError("invalid months: -3");
    const source = inThisThread(() => {
      throw cause;
    });
    await expect(source.run(1280, 128)).rejects.toMatchObject({
      message: "draws 1280–1407: invalid months: -3",
      cause,
    });
  });

  it("sees to other events between chunks", async () => {
    const happened: string[] = [];
    const source = inThisThread((first, count) => {
      happened.push(`chunk ${first}`);
      return { first, count, scenarios: [] };
    });
    const running = source.run(0, 128).then(() => source.run(128, 128));
    setImmediate(() => happened.push("event"));
    await running;
    expect(happened).toEqual(["chunk 0", "event", "chunk 128"]);
  });
});
