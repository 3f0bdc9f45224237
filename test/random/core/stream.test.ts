import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openStream, uniform } from "../../../src/random/core/stream.js";
import { fixedRuns } from "../../models/parameters.arbitrary.js";
import { kolmogorov } from "../draw-cases.js";

const seeds = fc.maxSafeNat();
const draws = fc.maxSafeNat();

describe("uniform", () => {
  it("is a pure function of seed, id and draw, strictly between 0 and 1", () => {
    fc.assert(
      fc.property(seeds, fc.string(), draws, (seed, id, draw) => {
        const value = uniform(seed, id, draw);
        expect(uniform(seed, id, draw)).toBe(value);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
      }),
      fixedRuns,
    );
  });

  it("does not depend on what was asked before", () => {
    const one = openStream(0, "a");
    const forward = [0, 1, 2, 3, 1e9, 2 ** 40].map(one.uniform);
    one.latent(3, 4);
    const backward = [2 ** 40, 1e9, 3, 2, 1, 0].map(one.uniform);
    expect(backward.reverse()).toEqual(forward);
    expect(new Set(forward).size).toBe(6);
  });

  it("takes 0 as a seed, and every bit of a seed counts", () => {
    const values = [0, 1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((seed) => uniform(seed, "a", 7));
    expect(new Set(values).size).toBe(6);
  });

  it("keeps these numbers for ever, since published figures rest on them", () => {
    expect([0, 1, 2].map((draw) => uniform(1, "control.gp.detection", draw))).toEqual([
      0.909989544561581, 0.10013861814864344, 0.829645543891418,
    ]);
  });

  it("is the same in a column, from any draw on", () => {
    const stream = openStream(7, "a");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.nat(1000),
          fc.nat(40).map((below) => 2 ** 33 - below),
          fc.maxSafeNat().map((n) => n - (n % 2 ** 10)),
        ),
        fc.nat(600),
        fc.nat(3),
        (first, count, at) => {
          const out = new Float64Array(at + count + 1).fill(-1);
          stream.uniforms(first, count, out, at);
          const expected = Array.from({ length: count }, (_, j) => stream.uniform(first + j));
          expect([...out]).toEqual([...new Array<number>(at).fill(-1), ...expected, -1]);
        },
      ),
      { ...fixedRuns, examples: [[2 ** 33 - 7, 300, 0]] },
    );
  });

  it("of an index is the same in a column, from any index on", () => {
    const stream = openStream(7, "a");
    fc.assert(
      fc.property(draws, fc.nat(30_000), fc.nat(600), fc.nat(3), (draw, first, count, at) => {
        const out = new Float64Array(at + count + 1).fill(-1);
        stream.latents(draw, first, count, out, at);
        const expected = Array.from({ length: count }, (_, j) => stream.latent(draw, first + j));
        expect([...out]).toEqual([...new Array<number>(at).fill(-1), ...expected, -1]);
      }),
      fixedRuns,
    );
  });

  it("is uniform, and latent uniforms too", () => {
    const { uniform: at, latent } = openStream(1, "x");
    const identity = (x: number) => x;
    const size = 20_000;
    const limit = 1.63 / Math.sqrt(size);
    expect(
      kolmogorov(
        Array.from({ length: size }, (_, i) => at(i)),
        identity,
      ),
    ).toBeLessThan(limit);
    expect(
      kolmogorov(
        Array.from({ length: size }, (_, i) => latent(i, 3)),
        identity,
      ),
    ).toBeLessThan(limit);
    expect(
      kolmogorov(
        Array.from({ length: size }, (_, i) => latent(5, i)),
        identity,
      ),
    ).toBeLessThan(limit);
  });

  it("refuses what is no seed or draw", () => {
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => uniform(seed, "a", 0)).toThrow(new RangeError(`invalid seed: ${seed}`));
    }
    expect(() => uniform(1, "a", -1)).toThrow(new RangeError("invalid draw: -1"));
  });
});
