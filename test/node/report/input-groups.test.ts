import { beforeAll, describe, expect, it } from "vitest";
import { loadRuns } from "../../../src/node/load-runs.js";
import { changedInputs, groupInputs } from "../../../src/node/report/input-groups.js";
import type { Run } from "../../../src/results/run.js";
import { countByEvidence } from "../../../src/scenario/count-by-evidence.js";

let runs: readonly Run[];
beforeAll(async () => {
  runs = await loadRuns(["status-quo", "article-85-as-voted", "german-fee-cut"]);
});

const find = (id: string) => runs.find(({ heading }) => heading.id === id)!;

describe("groups of inputs", () => {
  it("hold every input once", () => {
    const { inputs } = find("status-quo").scenario;
    const grouped = [...groupInputs(inputs.values()).values()].flat().flatMap((row) => row.inputs.map(({ id }) => id));
    expect(grouped.sort()).toEqual([...inputs.keys()].sort());
  });

  it("share one reason a row", () => {
    for (const row of [...groupInputs(find("status-quo").scenario.inputs.values()).values()].flat()) {
      expect(new Set(row.inputs.map(({ rationale }) => rationale.fr)).size).toBe(1);
    }
  });

  it("count every input in one class of evidence", () => {
    const { inputs } = find("status-quo").scenario;
    const counts = [...countByEvidence(inputs.values()).values()];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(inputs.size);
  });

  it("find what a scenario changes, and nothing else", () => {
    const changed = changedInputs(find("german-fee-cut"), find("status-quo")).map(({ id }) => id);
    expect(changed.sort()).toEqual([
      "control.gp.detection",
      "control.gp.perceivedDetection",
      "control.threshold.gp.feeding",
      "penalties.breachesPerCase",
      "penalties.dropped",
      "penalties.severity",
    ]);
    expect(changedInputs(find("article-85-as-voted"), find("status-quo"))).toEqual([]);
  });
});
