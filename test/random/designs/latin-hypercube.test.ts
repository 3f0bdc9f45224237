import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDesign, replicatesOf } from "../../../src/random/designs/design.js";
import { permutations } from "../../../src/random/designs/permutation.js";
import { fixedRuns } from "../../models/parameters.arbitrary.js";
import { rankCorrelation } from "../draw-cases.js";

function imagesOf(sizes: readonly number[], keyAt: (index: number) => number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const images = new Int32Array(total);
  permutations(sizes, keyAt)(0, total, images);
  return [...images];
}

describe("permutations", () => {
  it("take each position once, each permutation on its own", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer(),
        (size, lanes, key) => {
          const shorter = size === 1 ? lanes : Math.ceil(lanes / 2);
          const sizes = Array.from({ length: lanes }, (_, lane) => (lane < shorter ? size : size - 1));
          const images = imagesOf(sizes, (index) => Math.imul(key, 2 * index + 1));
          sizes.forEach((own, lane) => {
            const ofLane = images.filter((_, i) => i % lanes === lane);
            expect([...new Set(ofLane)].sort((a, b) => a - b)).toEqual(Array.from({ length: own }, (_, i) => i));
          });
        },
      ),
      fixedRuns,
    );
  });

  it("give the same images from any entry on", () => {
    const moved = permutations([40, 40, 39], (index) => Math.imul(index + 1, 0x9e3779b1));
    const all = new Int32Array(119);
    moved(0, 119, all);
    for (const [first, count] of [
      [0, 1],
      [7, 31],
      [50, 69],
      [118, 1],
    ] as const) {
      const some = new Int32Array(count);
      moved(first, count, some);
      expect([...some]).toEqual([...all.subarray(first, first + count)]);
    }
  });

  it("give every order of three about equally often", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const at = openDesign({ seed, design: "latin-hypercube", draws: 3, replicates: 1 })("x");
      const order = [0, 1, 2].map((i) => Math.floor(3 * at(i))).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it("refuse sizes out of range", () => {
    expect(() => permutations([0], () => 1)).toThrow(new RangeError("invalid number of draws: 0"));
    expect(() => permutations([2 ** 31], () => 1)).toThrow(new RangeError("invalid number of draws: 2147483648"));
  });
});

describe("a Latin hypercube", () => {
  it.each([1, 3, 8])("puts one draw into each slice of each input, in each of %d replicates", (replicates) => {
    for (const draws of [1, 2, 7, 100, 1003, 4096]) {
      const at = openDesign({ seed: 0, design: "latin-hypercube", draws, replicates })("a");
      const uniforms = Array.from({ length: draws }, (_, i) => at(i));
      for (let replicate = 0; replicate < Math.min(replicates, draws); replicate++) {
        const own = uniforms.filter((_, i) => i % replicates === replicate);
        const slices = own.map((u) => Math.floor(u * own.length)).sort((a, b) => a - b);
        expect(slices).toEqual(Array.from({ length: own.length }, (_, i) => i));
      }
    }
  });

  it("has replicates that know nothing of each other", () => {
    const at = openDesign({ seed: 4, design: "latin-hypercube", draws: 8000 })("a");
    const replicate = (r: number) => Array.from({ length: 1000 }, (_, point) => at(8 * point + r));
    for (const [one, other] of [
      [0, 1],
      [0, 7],
      [3, 4],
    ] as const) {
      expect(Math.abs(rankCorrelation(replicate(one), replicate(other)))).toBeLessThan(0.1);
    }
  });

  it("depends on seed, id, draw and number of draws, and on nothing else", () => {
    const open = openDesign({ seed: 5, design: "latin-hypercube", draws: 50 });
    const before = [3, 49, 0].map(open("a"));
    open("b")(7);
    expect([0, 49, 3].map(open("a")).reverse()).toEqual(before);
    expect(openDesign({ seed: 5, design: "latin-hypercube", draws: 60 })("a")(3)).not.toBe(before[0]);
    expect(openDesign({ seed: 6, design: "latin-hypercube", draws: 50 })("a")(3)).not.toBe(before[0]);
    expect(openDesign({ seed: 5, design: "latin-hypercube", draws: 50, replicates: 4 })("a")(3)).not.toBe(before[0]);
  });

  it("orders the slices of two inputs independently", () => {
    const open = openDesign({ seed: 1, design: "latin-hypercube", draws: 5000 });
    const column = (id: string) => Array.from({ length: 5000 }, (_, i) => open(id)(i));
    expect(Math.abs(rankCorrelation(column("a"), column("b")))).toBeLessThan(0.04);
    expect(
      Math.abs(
        rankCorrelation(
          column("a"),
          Array.from({ length: 5000 }, (_, i) => i),
        ),
      ),
    ).toBeLessThan(0.04);
  });

  it("needs the number of draws, and refuses draws beyond it", () => {
    expect(() => openDesign({ seed: 1, design: "latin-hypercube" })).toThrow(
      new RangeError("latin-hypercube needs the number of draws"),
    );
    expect(() => openDesign({ seed: 1, design: "latin-hypercube", draws: 5 })("a")(5)).toThrow(
      new RangeError("invalid draw: 5"),
    );
    expect(() => openDesign({ seed: 1, draws: 0 })).toThrow(new RangeError("invalid number of draws: 0"));
    expect(() => openDesign({ seed: Number.NaN })).toThrow(new RangeError("invalid seed: NaN"));
  });
});

describe("replicatesOf", () => {
  it("is 1 for plain draws, and else what the options say, 8 by default", () => {
    expect(replicatesOf({})).toBe(1);
    expect(replicatesOf({ design: "plain", replicates: 4 })).toBe(1);
    expect(replicatesOf({ design: "latin-hypercube" })).toBe(8);
    expect(replicatesOf({ design: "sobol", replicates: 3 })).toBe(3);
  });

  it.each([0, -1, 2.5, Number.NaN])("refuses %d replicates", (replicates) => {
    const options = { seed: 1, design: "sobol", replicates } as const;
    expect(() => openDesign(options)).toThrow(new RangeError(`invalid number of replicates: ${replicates}`));
  });
});
