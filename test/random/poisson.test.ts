import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPoisson, poissonQuantile } from "../../src/random/poisson.js";
import { fixedRuns } from "../models/parameters.arbitrary.js";

const uniforms = fc.oneof(
  fc.double({ min: 2 ** -54, max: 1 - 2 ** -53, noNaN: true }),
  fc.nat(20).map((steps) => 1 - (steps + 1) * 2 ** -53),
);
const means = fc.oneof(
  fc.constantFrom(0, 1e-300, 1e-17, 1.1e-16, 2.3e-16, 1e-8, 700),
  fc.double({ min: 0, max: 4, noNaN: true }),
  fc.double({ min: 0, max: 700, noNaN: true }),
);

describe("fillPoisson", () => {
  it("counts as poissonQuantile does, uniform by uniform", () => {
    fc.assert(
      fc.property(means, fc.array(uniforms, { maxLength: 40 }), fc.nat(3), fc.nat(3), (mean, column, from, at) => {
        const read = Float64Array.from([...new Array<number>(from).fill(0.5), ...column]);
        const out = new Float64Array(at + column.length + 1).fill(-1);
        fillPoisson(mean, read, from, column.length, out, at);
        const expected = column.map((uniform) => poissonQuantile(mean, uniform));
        expect([...out]).toEqual([...new Array<number>(at).fill(-1), ...expected, -1]);
      }),
      { ...fixedRuns, numRuns: 500 },
    );
  });

  it("finds the very bounds between counts", () => {
    for (const mean of [0.05, 0.3, 1, 2.7]) {
      const none = Math.exp(-mean);
      const bounds = [none, none + none * mean, none + none * mean + none * mean * (mean / 2)];
      const around = bounds.flatMap((bound) => [bound * (1 - 2 ** -53), bound, bound * (1 + 2 ** -52)]);
      const counts = new Float64Array(around.length);
      fillPoisson(mean, Float64Array.from(around), 0, around.length, counts, 0);
      expect([...counts]).toEqual([0, 1, 1, 1, 2, 2, 2, 3, 3]);
    }
  });

  it("may write over its uniforms", () => {
    const column = Float64Array.of(0.2, 0.97, 0.6);
    fillPoisson(0.4, column, 0, 3, column, 0);
    expect([...column]).toEqual([0, 2, 0]);
  });

  it.each([-0.1, 701, Number.NaN])("refuses a mean of %d", (mean) => {
    const message = `invalid Poisson mean: ${mean}`;
    expect(() => fillPoisson(mean, new Float64Array(1), 0, 1, new Float64Array(1), 0)).toThrow(new RangeError(message));
  });
});
