import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../src/models/from-scenario.js";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { legalView } from "../../../src/scenario/legal-view.js";
import type { Scenario } from "../../../src/scenario/scenario.js";
import { keyOf, type ScenarioPlan } from "../../../src/simulate/plan.js";
import { runChunk } from "../../../src/simulate/run-chunk.js";
import type { ScenarioChunk } from "../../../src/simulate/scenario-chunk.js";
import { runLanes } from "../../../src/simulate/wasm/run-lanes.js";
import { reasonAgainstLanes } from "../../../src/simulate/wasm/supports.js";
import { worstGap } from "../readable-figures.js";
import { openHere } from "../simulate-here.js";
import { openForLanes } from "./prepare-draws.js";

const seed = 5;
const scenarios = await Promise.all(listScenarioIds().map((id) => loadScenario(id)));

/** A chunk of a scenario with every figure asked for: one draw at a time, and in lanes. */
function runBoth(scenario: Scenario, first: number, count: number, design?: "sobol", vectors?: number) {
  const monthly = ["feedingPractice", "consultingShare"];
  const { world, plan } = openHere([scenario], {
    seed,
    draws: 256,
    monthly,
    kernel: "typescript",
    ...(design ? { design } : {}),
  });
  const asked = Int32Array.from(plan.scenarios[0]?.figures ?? [], (_, f) => f);
  const own: ScenarioPlan = { ...(plan.scenarios[0] as ScenarioPlan), asked };
  const whole = { ...plan, scenarios: [own] };
  const { kernel, prepare } = openForLanes(scenario, seed, first, count, vectors);
  return {
    plan: own,
    alone: runChunk(world, whole, first, count).scenarios[0] as ScenarioChunk,
    inLanes: runLanes(kernel, prepare, own, { first, count, replicates: plan.replicates }),
  };
}

function expectSameDraws({ plan, alone, inLanes }: ReturnType<typeof runBoth>, count: number): void {
  for (let j = 0; j < count; j++) {
    const of = ({ asked }: ScenarioChunk) =>
      new Map(plan.figures.map((figure, f) => [keyOf(figure), asked[f * count + j] as number]));
    const actual = of(inLanes);
    const { gap, at } = worstGap(of(alone), (key) => actual.get(key));
    expect(gap, `draw ${j}: ${at}`).toBeLessThan(1e-9);
  }
}

describe("a chunk of draws run in lanes", () => {
  for (const scenario of scenarios) {
    it(`comes to what it comes to draw by draw: ${scenario.id}`, () => {
      expectSameDraws(runBoth(scenario, 126, 7), 7);
    });
  }

  it("does so for any number of draws, in any number of lanes", () => {
    const [scenario] = scenarios as [Scenario];
    for (const [count, vectors] of [
      [1, 2],
      [3, 4],
      [9, 1],
      [128, 2],
    ] as const) {
      expectSameDraws(runBoth(scenario, 128, count, undefined, vectors), count);
    }
  });

  it("does so under another curve of adoption", async () => {
    expectSameDraws(runBoth(await loadScenario("bill-2027", { set: ["adoption.curve=gompertz"] }), 0, 5), 5);
  });

  it("sums what draws differ from the first, and its squares", () => {
    const count = 11;
    const { inLanes } = runBoth(scenarios[0] as Scenario, 0, count);
    inLanes.pivot.forEach((pivot, f) => {
      const values = inLanes.asked.subarray(f * count, (f + 1) * count);
      expect(values[0]).toBe(pivot);
      const gaps = [...values].map((value) => value - pivot);
      const size = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0);
      const sum = gaps.reduce((a, b) => a + b, 0);
      const squares = gaps.reduce((a, b) => a + b * b, 0);
      expect(Math.abs((inLanes.sums[f] as number) - sum)).toBeLessThanOrEqual(1e-14 * size);
      expect(Math.abs((inLanes.squares[f] as number) - squares)).toBeLessThanOrEqual(1e-14 * squares);
    });
  });

  it("sums by replicate where the design has some", () => {
    const count = 21;
    for (const vectors of [1, 2, 4]) {
      const { inLanes } = runBoth(scenarios[1] as Scenario, 128, count, "sobol", vectors);
      const size = inLanes.pivot.length;
      expect(inLanes.squares).toHaveLength(0);
      expect(inLanes.sums).toHaveLength(8 * size);
      inLanes.pivot.forEach((pivot, f) => {
        const values = inLanes.asked.subarray(f * count, (f + 1) * count);
        for (let replicate = 0; replicate < 8; replicate++) {
          const gaps = [...values].flatMap((value, j) => (j % 8 === replicate ? [value - pivot] : []));
          const size0 = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0);
          const sum = gaps.reduce((a, b) => a + b, 0);
          expect(Math.abs((inLanes.sums[replicate * size + f] as number) - sum)).toBeLessThanOrEqual(1e-14 * size0);
        }
      });
    }
  });

  it("bins and sums months as draw by draw", () => {
    const { alone, inLanes } = runBoth(scenarios[0] as Scenario, 0, 6);
    expect(inLanes.monthlyBins).toHaveLength(alone.monthlyBins.length);
    expect(alone.monthlyBins.length).toBeGreaterThan(0);
    inLanes.monthlyBins.forEach((bin, at) => {
      expect(Math.abs(bin - (alone.monthlyBins[at] as number))).toBeLessThanOrEqual(1);
    });
    for (const name of ["monthlyPivot", "monthlySums", "monthlySquares"] as const) {
      inLanes[name].forEach((value, at) => {
        expect(value).toBeCloseTo(alone[name][at] as number, 10);
      });
    }
  });

  it("refuses replicates that lanes cannot take turns for", () => {
    const { kernel, prepare } = openForLanes(scenarios[0] as Scenario, seed, 0, 8);
    const { plan } = runBoth(scenarios[0] as Scenario, 0, 1);
    const run = (first: number, replicates: number) => () =>
      runLanes(kernel, prepare, plan, { first, count: 8, replicates });
    expect(run(0, 5)).toThrow(new RangeError("invalid number of replicates: 5"));
    expect(run(3, 8)).toThrow(new RangeError("invalid first draw: 3"));
  });
});

describe("what lanes are refused for", () => {
  it("is nothing in the scenarios that come with the library", () => {
    for (const scenario of scenarios) {
      expect(reasonAgainstLanes(parametersOf(scenario, legalView(scenario)))).toBeUndefined();
    }
  });

  it("is said", () => {
    const parameters = parametersOf(scenarios[0] as Scenario, legalView(scenarios[0] as Scenario));
    const warned = { ...parameters, penalties: { ...parameters.penalties, warnings: 101 } };
    expect(reasonAgainstLanes(warned)).toBe("too many statutory warnings: 101");
    const long = { ...parameters, horizon: { start: 0, end: 24_000 } };
    expect(reasonAgainstLanes(long)).toMatch(/^too large for lanes: \d+ MiB$/);
  });

  it("is parameters that contradict themselves, in a run", () => {
    const { kernel, prepare } = openForLanes(scenarios[0] as Scenario, seed, 0, 4);
    const takeAll = (change: () => void) => {
      for (let lane = 0; lane < kernel.lanes; lane++) {
        const chances = prepare(lane);
        if (lane === 1) change();
        kernel.take(lane, chances);
      }
    };
    takeAll(() => {
      kernel.memory.scalars.outage = 0.9;
      kernel.memory.practiceAtStart.fill(Number.NaN);
    });
    expect(() => kernel.run()).toThrow(new RangeError("missing practiceAtStart: under 0.2 of attempts arrive"));
    takeAll(() => kernel.memory.detection.fill(2));
    expect(() => kernel.run()).toThrow(new RangeError("invalid parameters in lane: 1"));
    takeAll(() => undefined);
    expect(() => kernel.run()).not.toThrow();
  });
});
