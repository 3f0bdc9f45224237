import { describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../src/node/scenario-files.js";
import { designNames } from "../../src/random/designs/design.js";
import { makeSampler, type Sampler } from "../../src/random/sampler.js";
import { drawn, mapOf } from "./draw-cases.js";

const scenarios = await Promise.all((await listScenarioIds()).map((id) => loadScenario(id)));
const blocks = [
  [0, 1],
  [0, 128],
  [37, 61],
  [129, 3],
  [500, 255],
] as const;

/** Draws whose block differs anywhere from the fill of one draw, each with the input that differs. */
function differences(sampler: Sampler, first: number, count: number): string[] {
  const { ids } = sampler;
  const block = new Float64Array(ids.length * count);
  const one = new Float64Array(ids.length);
  const found: string[] = [];
  sampler.fillBlock(first, count, block);
  for (let j = 0; j < count; j++) {
    sampler.fill(first + j, one);
    const k = ids.findIndex((_, position) => !Object.is(block[position * count + j], one[position]));
    if (k >= 0) found.push(`${ids[k]} in ${first + j}: ${block[k * count + j]}, alone ${one[k]}`);
  }
  return found;
}

describe.each(designNames)("blocks of draws, %s", (design) => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
    "are those of %s one by one",
    (_, scenario) => {
      const sampler = makeSampler(scenario, { seed: 11, design, draws: 1000 });
      expect(sampler.ids.length).toBeGreaterThan(400);
      for (const [first, count] of blocks) expect(differences(sampler, first, count)).toEqual([]);
    },
  );

  it("are those of any law, truncated, moved or rounded, one by one", () => {
    const inputs = mapOf([
      drawn("deterrence.rho", "uniform", [0, 0.5, 1], { unit: "EUR" }),
      drawn("deterrence.chi", "normal", [0.7, 0.95, 0.99]),
      drawn("deterrence.tau", "lognormal", [0.3, 0.6, 0.9]),
      drawn("penalties.recovery", "beta", [0.02, 0.1, 0.25]),
      drawn("penalties.severity", "beta", [0.001, 0.4, 0.9]),
      drawn("penalties.dropped", "pert", [0.1, 0.2, 0.9], { scale: 0.5, shift: 0.3 }),
      drawn("penalties.lagMonths", "triangular", [0, 20, 30], { unit: "months", scale: 1.3 }),
    ]);
    const sampler = makeSampler({ inputs, correlations: [] }, { seed: 2, design, draws: 1000 });
    for (const [first, count] of blocks) expect(differences(sampler, first, count)).toEqual([]);
  });
});

describe("fillBlock", () => {
  const sampler = makeSampler(
    { inputs: mapOf([drawn("a", "pert", [0.1, 0.2, 0.9]), drawn("b", "uniform", [0, 0.5, 1])]), correlations: [] },
    {
      seed: 1,
      draws: 100,
    },
  );

  it("leaves what lies beyond its values as it is", () => {
    const out = new Float64Array(8).fill(-1);
    sampler.fillBlock(5, 3, out);
    expect([...out.subarray(6)]).toEqual([-1, -1]);
    expect(out.subarray(0, 6).every((value) => value >= 0)).toBe(true);
  });

  it("refuses draws that are not there, empty blocks, and too little room", () => {
    const room = new Float64Array(400);
    expect(() => sampler.fillBlock(90, 11, room)).toThrow(new RangeError("invalid draw: 100"));
    expect(() => sampler.fillBlock(-1, 2, room)).toThrow(new RangeError("invalid draw: -1"));
    expect(() => sampler.fillBlock(0, 0, room)).toThrow(new RangeError("invalid count: 0"));
    expect(() => sampler.fillBlock(0, 2.5, room)).toThrow(new RangeError("invalid count: 2.5"));
    expect(() => sampler.fillBlock(0, 4, new Float64Array(7))).toThrow(
      new RangeError("invalid length: 7 for 8 values"),
    );
  });
});
