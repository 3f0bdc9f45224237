import { describe, expect, it } from "vitest";
import { openStream } from "../../../src/random/core/stream.js";
import { openWords, wordsPerPosition } from "../../../src/random/core/words.js";

function wordsOf(seed: number, id: string, batch: number, first: number, count: number): number[] {
  const out = new Int32Array(wordsPerPosition * count);
  openWords(seed, id)(batch, first, count, out);
  return [...out];
}

describe("words of an id", () => {
  it("are the same whatever they are asked for together with", () => {
    const all = wordsOf(7, "members.gp", 3, 100, 50);
    expect(wordsOf(7, "members.gp", 3, 120, 10)).toEqual(all.slice(80, 120));
    expect(wordsOf(7, "members.gp", 3, 100, 50)).toEqual(all);
  });

  it("differ with seed, id, batch and position, and are not those of a stream", () => {
    const lists = [
      wordsOf(7, "members.gp", 3, 100, 4),
      wordsOf(8, "members.gp", 3, 100, 4),
      wordsOf(2 ** 40, "members.gp", 3, 100, 4),
      wordsOf(7, "members.nurse", 3, 100, 4),
      wordsOf(7, "members.gp", 4, 100, 4),
      wordsOf(7, "members.gp", 3, 104, 4),
    ];
    const words = lists.flat();
    expect(new Set(words).size).toBe(words.length);
    const stream = openStream(7, "members.gp");
    const uniform = ((lists[0]?.[0] as number) >>> 0) / 2 ** 32;
    expect(Math.abs(stream.uniform(100) - uniform)).toBeGreaterThan(1e-6);
  });

  it("fill their range evenly", () => {
    const size = 40_000;
    const words = wordsOf(1, "evenness", 0, 0, size / wordsPerPosition).map((word) => (word >>> 0) / 2 ** 32);
    const mean = words.reduce((a, b) => a + b, 0) / size;
    const squares = words.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / size;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / size));
    expect(Math.abs(squares - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / size));
  });

  it("refuse a seed that is none", () => {
    expect(() => openWords(-1, "x")).toThrow(new RangeError("invalid seed: -1"));
  });
});
