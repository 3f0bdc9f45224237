import { describe, expect, it } from "vitest";
import { chancePercent, chanceWords } from "../../src/cli/chance-words.js";
import { shareError } from "../../src/simulate/statistics/paired.js";

const chance = (of: "better" | "higher", counted: number, draws: number, equal = 0) => ({
  of,
  share: { value: counted / draws, error: shareError(counted / draws, draws) },
  equal: equal / draws,
});

describe("a chance in words", () => {
  it("says what it is the chance of, and of equality where there is one", () => {
    expect(chanceWords(chance("better", 17_520, 20_000), "fr")).toBe("meilleur\u00a0: 88\u00a0%");
    expect(chanceWords(chance("better", 17_520, 20_000), "en")).toBe("better: 88%");
    expect(chanceWords(chance("higher", 0, 20_000, 8000), "fr")).toBe(
      "plus haut\u00a0: 0\u00a0%\négal\u00a0: 40\u00a0%",
    );
    expect(chanceWords(chance("higher", 12_000, 20_000, 90), "en")).toBe("higher: 60%");
    expect(chanceWords(chance("better", 0, 20, 20), "fr")).toBe("toujours égal");
  });

  it.each([
    [1752, 2000, "90%"],
    [17_520, 20_000, "88%"],
    [2000, 2000, "100%"],
    [0, 2000, "0%"],
    [1999, 2000, ">\u00a099%"],
    [1, 2000, "<\u00a01%"],
    [50, 50, ">\u00a090%"],
    [0, 50, "<\u00a010%"],
    [1, 1, "?"],
    [3, 6, "?"],
  ])("of %d of %d draws is %s", (counted, draws, written) => {
    expect(chancePercent(chance("better", counted, draws).share, "en")).toBe(written);
  });
});
