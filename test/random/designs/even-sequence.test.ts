import { describe, expect, it } from "vitest";
import { openStream } from "../../../src/random/core/stream.js";
import { evenSequence } from "../../../src/random/designs/even-sequence.js";

const points = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + i);

describe("an even sequence", () => {
  it.each([
    [1, 0],
    [16, 0],
    [16, 48],
    [256, 0],
    [64, 2 ** 20],
  ])("puts one of %d points from number %d on into each slice", (count, from) => {
    for (const index of [0, 2029, 2030]) {
      const at = evenSequence(openStream(7, "boycott.radiology"), index);
      const slices = points(count, from).map((point) => Math.floor(at(point) * count));
      expect(slices.sort((a, b) => a - b)).toEqual(points(count));
    }
  });

  it("is within a point or so of its share at every length", () => {
    for (const seed of points(40)) {
      const at = evenSequence(openStream(seed, "boycott.radiology"), 2029);
      let hits = 0;
      for (const point of points(300)) {
        hits += Number(at(point) < 0.0781);
        expect(Math.abs(hits - 0.0781 * (point + 1))).toBeLessThan(2.5);
      }
    }
  });

  it("has points that are uniform over seeds, each by itself", () => {
    const seeds = 4000;
    for (const point of [0, 1, 5, 100]) {
      const deciles = new Array(10).fill(0);
      for (const seed of points(seeds)) {
        deciles[Math.floor(10 * evenSequence(openStream(seed, "x"), 3)(point))] += 1;
      }
      const squares = deciles.reduce((sum, count) => sum + (count - seeds / 10) ** 2 / (seeds / 10), 0);
      // The 99.9 % quantile of a χ² with nine degrees of freedom.
      expect(squares).toBeLessThan(27.9);
    }
  });

  it("does not go with the sequences of other indexes, nor of other names", () => {
    const pairs = [
      ["a", 2029, "a", 2030],
      ["a", 2029, "b", 2029],
      ["a", 0, "a", 5],
    ] as const;
    for (const [one, first, other, second] of pairs) {
      // Points of one seed hang together; seeds do not.
      const gaps = points(400).map((seed) => {
        const [x, y] = [evenSequence(openStream(seed, one), first), evenSequence(openStream(seed, other), second)];
        const pairs = points(64).map((point) => [x(point), y(point)] as const);
        return [
          pairs.reduce((sum, [u, v]) => sum + (u - 0.5) * (v - 0.5), 0),
          pairs.filter(([u, v]) => u < 0.25 && v < 0.25).length - 64 / 16,
        ] as const;
      });
      for (const what of [0, 1] as const) {
        const values = gaps.map((gap) => gap[what]);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
        expect(Math.abs(mean) / Math.sqrt(variance / values.length)).toBeLessThan(4);
        // No more than twice what independent points would have.
        expect(variance).toBeLessThan(2.4 * (what === 0 ? 64 / 144 : 64 * (1 / 16) * (15 / 16)));
      }
    }
  });
});
