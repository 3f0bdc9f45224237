import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDesign } from "../../../src/random/designs/design.js";
import { permutation } from "../../../src/random/designs/permutation.js";
import { fixedRuns } from "../../models/parameters.arbitrary.js";
import { rankCorrelation } from "../draw-cases.js";

describe("permutation", () => {
  it("takes each position once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer(), (size, key) => {
        const at = permutation(size, (round) => Math.imul(key, 2 * round + 1));
        expect(new Set(Array.from({ length: size }, (_, i) => at(i))).size).toBe(size);
      }),
      fixedRuns,
    );
  });

  it("gives every order of three about equally often", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const at = openDesign({ seed, design: "latin-hypercube", draws: 3 })("x");
      const order = [0, 1, 2].map((i) => Math.floor(3 * at(i))).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it("refuses sizes out of range", () => {
    expect(() => permutation(0, () => 1)).toThrow(new RangeError("invalid number of draws: 0"));
  });
});

describe("a Latin hypercube", () => {
  it("puts one draw into each slice of each input", () => {
    for (const draws of [1, 2, 7, 100, 1000, 4096]) {
      const at = openDesign({ seed: 0, design: "latin-hypercube", draws })("a");
      const slices = new Set(Array.from({ length: draws }, (_, i) => Math.floor(at(i) * draws)));
      expect(slices.size).toBe(draws);
      expect(Math.min(...slices)).toBe(0);
      expect(Math.max(...slices)).toBe(draws - 1);
    }
  });

  it("depends on seed, id, draw and number of draws, and on nothing else", () => {
    const open = openDesign({ seed: 5, design: "latin-hypercube", draws: 50 });
    const before = [3, 49, 0].map(open("a"));
    open("b")(7);
    expect([0, 49, 3].map(open("a")).reverse()).toEqual(before);
    expect(openDesign({ seed: 5, design: "latin-hypercube", draws: 51 })("a")(3)).not.toBe(before[0]);
    expect(openDesign({ seed: 6, design: "latin-hypercube", draws: 50 })("a")(3)).not.toBe(before[0]);
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
