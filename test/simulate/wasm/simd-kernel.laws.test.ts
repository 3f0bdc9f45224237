import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boycottOdds } from "../../../src/models/boycott.js";
import type { Parameters } from "../../../src/models/parameters.js";
import { makeSimdKernel } from "../../../src/simulate/wasm/simd-kernel.js";
import { fixedRuns, parameters as parametersArbitrary } from "../../models/parameters.arbitrary.js";
import { drawPoisson, smallGenerator } from "../../models/small-generator.js";
import { expectReadable, type LaneDraw, overwrite } from "./lanes.js";
import { varyParameters } from "./vary-parameters.js";

const tolerance = 1e-9;
const luck = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** Draws of a scenario whose parameters all differ; the first has the scenario's own. */
function drawsOf(parameters: Parameters, count: number, seed: number, isDrawn: boolean): LaneDraw[] {
  return Array.from({ length: count }, (_, lane) => {
    const own = lane === 0 ? parameters : varyParameters(parameters, seed + lane);
    return isDrawn ? withChances(own, seed + lane) : { parameters: own, chances: {}, drawn: {} };
  });
}

function withChances(parameters: Parameters, seed: number): LaneDraw {
  const uniform = smallGenerator(seed);
  const { editors, segments, horizon } = parameters;
  const months = horizon.end - horizon.start + 1;
  const incidents = Float64Array.from({ length: editors.length * months }, (_, i) =>
    drawPoisson(uniform(), editors[Math.floor(i / months)]?.incidentsPerMonth ?? 0),
  );
  const odds = boycottOdds(parameters);
  const years = odds[segments[0]?.id ?? ""]?.length ?? 0;
  const boycott = Float64Array.from({ length: segments.length * years }, uniform);
  return {
    parameters,
    drawn: { incidents, boycott },
    chances: {
      incidents: Object.fromEntries(editors.map(({ id }, e) => [id, incidents.slice(e * months, (e + 1) * months)])),
      boycotted: Object.fromEntries(
        segments.map(({ id }, s) => [id, (odds[id] ?? []).map((p, y) => (boycott[s * years + y] as number) < p)]),
      ),
    },
  };
}

describe("the kernel of several draws at a time", () => {
  for (const isDrawn of [false, true]) {
    it(`says in every lane what the readable models say, ${isDrawn ? "in draws of incidents and boycotts" : "with every mechanism at its expectation"}`, () => {
      fc.assert(
        fc.property(parametersArbitrary, luck, (parameters, seed) => {
          const kernel = makeSimdKernel(parameters);
          expectReadable(kernel, drawsOf(parameters, kernel.lanes, seed, isDrawn), tolerance);
        }),
        fixedRuns,
      );
    });
  }

  for (const vectors of [1, 4]) {
    it(`says the same with ${2 * vectors} lanes`, () => {
      fc.assert(
        fc.property(parametersArbitrary, luck, (parameters, seed) => {
          const kernel = makeSimdKernel(parameters, vectors);
          expectReadable(kernel, drawsOf(parameters, kernel.lanes, seed, true), tolerance);
        }),
        { ...fixedRuns, numRuns: 20 },
      );
    });
  }

  it("gives a draw the same bits in whatever lane, next to whatever neighbours, in whatever order, and of however many lanes", () => {
    fc.assert(
      fc.property(parametersArbitrary, luck, (parameters, seed) => {
        const kernel = makeSimdKernel(parameters);
        const draws = drawsOf(parameters, kernel.lanes, seed, true);
        const straight = figuresOf(kernel, draws);
        figuresOf(kernel, drawsOf(parameters, kernel.lanes, seed + 100, true));
        expect(figuresOf(kernel, [...draws].reverse())).toEqual([...straight].reverse());
        const alone = draws.map(() => draws[0] as LaneDraw);
        expect(figuresOf(kernel, alone)).toEqual(alone.map(() => straight[0]));
        expect(figuresOf(makeSimdKernel(parameters, 1), draws.slice(0, 2))).toEqual(straight.slice(0, 2));
      }),
      { ...fixedRuns, numRuns: 20 },
    );
  });
});

function figuresOf(kernel: ReturnType<typeof makeSimdKernel>, draws: readonly LaneDraw[]): Float64Array[] {
  draws.forEach(({ parameters, drawn }, lane) => {
    overwrite(kernel.memory, parameters);
    kernel.take(lane, drawn);
  });
  kernel.run();
  return draws.map((_, lane) =>
    Float64Array.from(
      { length: kernel.layout.figures.length },
      (_, f) => (kernel.figures[f * kernel.lanes + lane] as number) + 0,
    ),
  );
}
