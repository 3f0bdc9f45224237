import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aboutPrecision } from "../../src/cli/about-precision.js";
import { type } from "./command-line.js";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("what is said of a precision asked for", () => {
  it.each([
    [20_000, 1, "is reached."],
    [20_000, 1.0001, "about 30,000 draws (--draws)."],
    [20_000, 1 + Number.EPSILON, "about 30,000 draws (--draws)."],
    [9, 1.01, "about 10 draws (--draws)."],
    [2_000_000, 2, "about 8,000,000 draws (--draws)."],
    [10_000_000, 1.01, "it would take more than --draws allows (10,000,000 draws); ask for a larger error."],
    [20, 1e9, "it would take more than --draws allows (10,000,000 draws); ask for a larger error."],
    [1, Number.POSITIVE_INFINITY, "too few draws were run to tell how many it would take; use --draws=1000 or more."],
    [1, Number.NaN, "too few draws were run to tell"],
  ])("after %d draws, %d times too far: %s", (draws, distance, words) => {
    expect(plain(aboutPrecision(draws, distance).en)).toContain(words);
  });

  it("never advises as many draws as were run, nor more than may be", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.double({ min: 1, max: 1e6, minExcluded: true, noNaN: true }),
        (n, d) => {
          const advised = /about ([\d,]+)/.exec(aboutPrecision(n, d).en)?.[1]?.replaceAll(",", "");
          if (advised === undefined) return Math.max(n + 1, n * d ** 2) > 10_000_000;
          return Number(advised) > n && Number(advised) <= 10_000_000;
        },
      ),
    );
  });

  it("is said under figures, in both languages", async () => {
    const few = await type("run article-85-as-voted --draws 1 --until-se 1% --lang fr");
    expect(plain(few.out)).toContain(
      "trop peu de tirages ont été faits pour dire combien il en faudrait ; prenez --draws=1000 ou davantage.",
    );
    const far = await type("run article-85-as-voted --draws 20 --until-se 0.0001% --lang fr");
    expect(plain(far.out)).toContain("il faudrait plus que ce que --draws permet (10 000 000 tirages)");
  });
});
