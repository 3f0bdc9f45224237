import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandBraces, lastBraceLength } from "../../src/scenario/values/braces.js";

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
