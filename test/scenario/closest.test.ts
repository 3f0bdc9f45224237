import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closest, editDistance } from "../../src/scenario/closest.js";

const word = fc.stringMatching(/^[a-c]{0,6}$/);

describe("editDistance", () => {
  it.each([
    ["detection", "detectoin", 1],
    ["warnings", "warning", 1],
    ["gp", "specialist", 9],
    ["", "abc", 3],
  ])("of %s and %s is %d", (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  it("is symmetric, 0 only between equals, and at most the longer length", () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const distance = editDistance(left, right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
      }),
      { seed: 1 },
    );
  });
});

describe("closest", () => {
  it("finds a mistyped word whatever its capitals", () => {
    expect(closest("Feedingstart", ["consultingStart", "feedingStart"])).toBe("feedingStart");
  });

  it("proposes nothing when nothing is near", () => {
    expect(closest("banana", ["feedingStart", "warnings"])).toBeUndefined();
  });
});
