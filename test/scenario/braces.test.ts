import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandBraces, expandFirstBraces, foldBraces, lastBraceLength } from "../../src/scenario/values/braces.js";

const word = fc.stringMatching(/^[a-zA-Z]{1,6}$/);
const part = fc.oneof(word, fc.array(word, { minLength: 1, maxLength: 4 }));

describe("expandBraces", () => {
  it("expands the leftmost braces slowest", () => {
    expect(expandBraces("a.{b,c}.{d,e}")).toEqual(["a.b.d", "a.b.e", "a.c.d", "a.c.e"]);
  });

  it("leaves an id without braces alone", () => {
    expect(expandBraces("control.gp.detection")).toEqual(["control.gp.detection"]);
    expect(lastBraceLength("control.gp.detection")).toBe(0);
  });

  it.each(["a.{b", "a.b}", "a.{b,}", "a.{}", "a.{b,{c,d}}", "a,b"])("refuses %s", (pattern) => {
    expect(expandBraces(pattern)).toBeUndefined();
  });

  it("refuses what would stand for more ids than any file needs, at once", () => {
    expect(expandBraces("{a,b}".repeat(9))).toHaveLength(512);
    expect(expandBraces("{a,b}".repeat(200))).toBeUndefined();
  });

  it("gives the Cartesian product, one id for each choice of words, in the order of reading", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const pattern = parts.map((one) => (typeof one === "string" ? one : `{${one.join(",")}}`)).join(".");
        const choices = parts.map((one) => (typeof one === "string" ? [one] : one));
        const product = choices.reduce<string[][]>(
          (ids, words) => ids.flatMap((id) => words.map((each) => [...id, each])),
          [[]],
        );
        expect(expandBraces(pattern)).toEqual(product.map((id) => id.join(".")));
        expect(lastBraceLength(pattern)).toBe(parts.findLast((one) => typeof one !== "string")?.length ?? 0);
      }),
      { seed: 1 },
    );
  });
});

describe("expandFirstBraces", () => {
  it("leaves the braces that follow", () => {
    expect(expandFirstBraces("a.{b, c}.{d,e}")).toEqual(["a.b.{d,e}", "a.c.{d,e}"]);
    expect(expandFirstBraces("a.b")).toEqual(["a.b"]);
    expect(expandFirstBraces("a.{b,}.c")).toBeUndefined();
  });
});

describe("foldBraces", () => {
  it("puts ids that differ by one part into one pair of braces", () => {
    expect(foldBraces(["a.b.c", "a.d.c", "e", "a.b.f", "a.g.c"])).toEqual(["a.{b,d,g}.c", "e", "a.b.f"]);
    expect(foldBraces([])).toEqual([]);
  });

  it("is undone by expandBraces, in some order", () => {
    const id = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 20 }), (ids) => {
        const folded = foldBraces(ids);
        expect(folded.flatMap((pattern) => expandBraces(pattern) ?? []).sort()).toEqual([...ids].sort());
      }),
      { seed: 1 },
    );
  });
});
