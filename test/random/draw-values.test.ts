import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../src/models/from-scenario.js";
import { centralRun, runPolicy } from "../../src/models/policy.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { designNames } from "../../src/random/designs/design.js";
import { drawValues } from "../../src/random/draw-values.js";
import { isDrawn, lawOf } from "../../src/random/laws/input-law.js";
import type { Law } from "../../src/random/laws/law.js";
import { makeSampler } from "../../src/random/sampler.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { centralValue } from "../../src/scenario/moved-value.js";
import type { Input } from "../../src/scenario/scenario.js";
import { domainOf, isWithin } from "../../src/scenario/values/input-domain.js";
import { fixedRuns } from "../models/parameters.arbitrary.js";
import { drawn, inputOf, kolmogorov, mapOf } from "./draw-cases.js";

const scenario = await loadScenario("article-85-as-voted");
const view = legalView(scenario);
const draws = 1024;

function valuesIn(inputs: ReadonlyMap<string, Input>, draw: number, options = {}): Map<string, number | string> {
  const values = drawValues({ ...scenario, inputs }, { seed: 0, draws, ...options })(draw);
  return new Map([...inputs.values()].map((input) => [input.id, values(input)]));
}

describe.each(designNames)("the draws of a shipped scenario, %s", (design) => {
  const options = { seed: 0, design, draws };

  it("are bit-identical in any order, alone or together", () => {
    const at = drawValues(scenario, options);
    const input = scenario.inputs.get("control.biology.detection") as Input;
    const forward = [0, 1, 2, 500, 1023].map((draw) => at(draw)(input));
    const again = [1023, 500, 2, 1, 0].map((draw) => drawValues(scenario, options)(draw)(input));
    expect(again.reverse()).toEqual(forward);
  });

  it("do not move when inputs are added, removed or reordered", () => {
    const all = valuesIn(scenario.inputs, 17, { design });
    const kept = [...scenario.inputs.values()].filter(
      ({ id, distribution }) => distribution.name === "dirichlet" || id.length % 3 !== 0,
    );
    const some = valuesIn(mapOf(kept.reverse()), 17, { design });
    for (const [id, value] of some) expect(value, id).toBe(all.get(id));
    expect(some.size).toBeLessThan(all.size - 100);
  });

  it("are in their domains, whole where months are, and make parameters that run", () => {
    const at = drawValues(scenario, options);
    for (let draw = 0; draw < 60; draw++) {
      const values = at(draw);
      for (const input of scenario.inputs.values()) {
        const value = values(input);
        if (typeof value !== "number") continue;
        if (input.unit.startsWith("month")) expect(Number.isInteger(value), input.id).toBe(true);
        expect(isWithin(value, domainOf(input.id, input.unit)), `${input.id} ${value}`).toBe(true);
      }
    }
    const { balances } = runPolicy(parametersOf(scenario, view, at(3)), {});
    for (const balance of Object.values(balances)) {
      expect([...(balance as Float64Array)].every(Number.isFinite)).toBe(true);
    }
  });

  it("have the law of each input", () => {
    // Several seeds, since one scramble of a correlated input is less even than independent draws are in places.
    const seeds = [0, 1, 2, 3];
    const columns = new Map<string, number[]>();
    for (const seed of seeds) {
      const sampler = makeSampler(scenario, { ...options, seed });
      const out = new Float64Array(sampler.ids.length);
      for (const id of sampler.ids) columns.set(id, columns.get(id) ?? []);
      for (let draw = 0; draw < draws; draw++) {
        sampler.fill(draw, out);
        sampler.ids.forEach((id, i) => {
          columns.get(id)?.push(out[i] as number);
        });
      }
    }
    for (const [id, column] of columns) {
      const input = scenario.inputs.get(id) as Input;
      if (input.distribution.name === "dirichlet" || input.unit.startsWith("month")) continue;
      // 430 inputs: 2.7 / √n is passed by one in a million.
      expect(kolmogorov(column, (lawOf(input) as Law).cdf), id).toBeLessThan(2.7 / Math.sqrt(draws * seeds.length));
    }
  });
});

describe("drawValues", () => {
  it("gives the central run in every draw of a fixed world", () => {
    const inputs = new Map(
      [...scenario.inputs].map(([id, input]) => [id, { ...input, distribution: { name: "fixed" as const } }]),
    );
    const world = { ...scenario, inputs };
    const central = centralRun(parametersOf(world, view));
    for (const design of designNames) {
      const at = drawValues(world, { seed: 4, design, draws: 8 });
      for (const draw of [0, 3, 7]) {
        const parameters = parametersOf(world, view, at(draw));
        expect(parameters).toEqual(parametersOf(scenario, view));
        expect(runPolicy(parameters, {})).toEqual(central);
      }
    }
  });

  it("holds inputs that are not drawn at their central value, choices included", () => {
    const values = drawValues(scenario, { seed: 1 })(5);
    for (const input of scenario.inputs.values()) if (!isDrawn(input)) expect(values(input)).toBe(centralValue(input));
  });

  it("shares draws between scenarios", async () => {
    const other = await loadScenario("status-quo");
    const [one, two] = [valuesIn(scenario.inputs, 9), valuesIn(other.inputs, 9)];
    let shared = 0;
    for (const [id, value] of two) {
      if (JSON.stringify(scenario.inputs.get(id)) !== JSON.stringify(other.inputs.get(id))) continue;
      expect(one.get(id)).toBe(value);
      shared += 1;
    }
    expect(shared).toBeGreaterThan(500);
  });

  it("rounds months to the nearest, halves up", () => {
    const inputs = mapOf([drawn("x.from", "uniform", [24312, 24313, 24315], { unit: "month" })]);
    const counts = new Map<number, number>();
    const at = drawValues({ inputs, correlations: [] }, { seed: 2, design: "latin-hypercube", draws: 6000 });
    for (let draw = 0; draw < 6000; draw++) {
      const value = at(draw)(inputs.get("x.from") as Input);
      counts.set(value as number, (counts.get(value as number) ?? 0) + 1);
    }
    expect([...counts].sort()).toEqual([
      [24312, 1000],
      [24313, 2000],
      [24314, 2000],
      [24315, 1000],
    ]);
  });

  it("scales, then shifts, what was drawn, as the central value, within the domain", () => {
    const plain = drawn("a", "pert", [0.1, 0.2, 0.9]);
    const moved = { ...plain, scale: 0.5, shift: 0.1 };
    const high = { ...plain, shift: 0.5 };
    for (let draw = 0; draw < 50; draw++) {
      const value = valuesIn(mapOf([plain]), draw).get("a") as number;
      expect(valuesIn(mapOf([moved]), draw).get("a")).toBe(value * 0.5 + 0.1);
      expect(valuesIn(mapOf([high]), draw).get("a")).toBe(Math.min(1, value + 0.5));
    }
    expect(valuesIn(mapOf([inputOf("a", { central: 0.4, scale: 2, shift: -0.1 })]), 0).get("a")).toBe(0.4 * 2 - 0.1);
    const date = drawn("d", "triangular", [24312, 24320, 24330], { unit: "month" });
    const early = { ...date, shift: -12 };
    expect(valuesIn(mapOf([early]), 3).get("d")).toBe((valuesIn(mapOf([date]), 3).get("d") as number) - 12);
  });

  it("keeps the draws of an input that was renamed, correlations included", () => {
    const [a, b] = [drawn("a", "pert", [0.1, 0.2, 0.9]), drawn("b", "uniform", [0, 0.5, 1])];
    const origin = { file: "x.yaml", line: 1 };
    const before = { correlations: [{ between: ["a", "b"] as const, spearman: 0.8, origin }] };
    const after = { correlations: [{ between: ["new", "b"] as const, spearman: 0.8, origin }], aliases: { new: "a" } };
    const renamed = { ...a, id: "new" };
    fc.assert(
      fc.property(fc.nat(draws - 1), (draw) => {
        const [old, current] = [valuesIn(mapOf([a, b]), draw, before), valuesIn(mapOf([b, renamed]), draw, after)];
        expect(current.get("new")).toBe(old.get("a"));
        expect(current.get("b")).toBe(old.get("b"));
      }),
      fixedRuns,
    );
  });

  it("lets parameters be ordered by the larger of two, as the model does", () => {
    const at = drawValues(scenario, { seed: 1 });
    for (let draw = 0; draw < 100; draw++) {
      for (const { ease, editors, detection, detectionInBoycott } of parametersOf(scenario, view, at(draw)).segments) {
        for (const { from, to, levelFrom, levelTo } of [ease, ...editors.map(({ ready }) => ready)]) {
          expect(to).toBeGreaterThanOrEqual(from);
          expect(levelTo).toBeGreaterThanOrEqual(levelFrom);
        }
        expect(detectionInBoycott).toBeGreaterThanOrEqual(detection);
      }
    }
  });

  it("refuses an invalid draw", () => {
    const inputs = mapOf([drawn("a", "uniform", [0, 0.5, 1])]);
    expect(() => drawValues({ inputs, correlations: [] }, { seed: 1, draws: 5 })(5)).toThrow(
      new RangeError("invalid draw: 5"),
    );
  });
});
