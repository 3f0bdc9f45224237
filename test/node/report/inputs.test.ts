import { beforeAll, describe, expect, it } from "vitest";
import { loadRuns } from "../../../src/node/load-runs.js";
import { changedInputs, countByEvidence, groupInputs } from "../../../src/node/report/inputs/input-groups.js";
import { groupLabel, groupOf, inputLabel } from "../../../src/node/report/inputs/input-label.js";
import { centralWords, inputUnit, inputValue } from "../../../src/node/report/inputs/input-value.js";
import { listScenarioIds } from "../../../src/node/scenario-files.js";
import type { Run } from "../../../src/results/run.js";
import { parseMonth } from "../../../src/scenario/month.js";
import type { Input } from "../../../src/scenario/scenario.js";

let runs: readonly Run[];
beforeAll(async () => {
  runs = await loadRuns(listScenarioIds());
});

const find = (id: string) => runs.find(({ heading }) => heading.id === id)!;
const known = ["sites", "pharmacies", "sites"];

describe("inputs in words", () => {
  it("have a label, a group and a unit in both languages, whatever the shipped scenario", () => {
    const inputs = runs.flatMap(({ scenario }) => [...scenario.inputs.values()]);
    for (const language of ["fr", "en"] as const) {
      expect(inputs.filter(({ id }) => inputLabel(id, language) === id).map(({ id }) => id)).toEqual([]);
      expect(inputs.filter(({ id }) => groupLabel(groupOf(id), language) === groupOf(id))).toEqual([]);
    }
    const bare = inputs
      .map(({ unit }) => unit)
      .filter((unit) => inputUnit(unit, "fr") === unit && !known.includes(unit));
    expect([...new Set(bare)]).toEqual([]);
  });

  it("have labels that tell them apart", () => {
    const ids = [...runs[0]!.scenario.inputs.keys()];
    for (const language of ["fr", "en"] as const) {
      expect(new Set(ids.map((id) => inputLabel(id, language))).size).toBe(ids.length);
    }
    expect(inputLabel("control.threshold.gp.feeding", "fr")).toBe("Seuil exigé – médecins généralistes, alimentation");
    expect(inputLabel("exams.biology.mix.hospital", "en")).toBe("Share of prescriptions – laboratory tests, hospitals");
    expect(inputLabel("exams.crossSectional.spend", "en")).toBe("Yearly spending – CT and MRI");
    expect(inputLabel("somebody.else", "fr")).toBe("somebody.else");
  });

  it("write values as their unit wants them", () => {
    expect(inputValue(0.0015, "1/year", "fr")).toBe("0,15\u00a0%");
    expect(inputValue(0.6, "share of cases", "en")).toBe("60%");
    expect(inputValue(parseMonth("2028-07"), "month", "fr")).toBe("juillet 2028");
    expect(inputValue(52149, "professionals", "fr")).toBe("52\u202f149");
    expect(inputValue("biology", "choice", "en")).toBe("Medical laboratories");
    expect(inputValue(undefined, "share", "en")).toBe("–");
  });

  it("say what a scenario moves: steps and shifts", () => {
    const threshold = find("graduated").scenario.inputs.get("control.threshold.gp.feeding")!;
    expect(centralWords(threshold, "en")).toBe("40% from July 2028, 50% from July 2029, 60% from July 2030");
    const ready: Input = { ...find("status-quo").scenario.inputs.get("editors.ready.gp.A.to")!, shift: -12 };
    expect(centralWords(ready, "fr")).toMatch(/ − 12 mois$/);
  });
});

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
