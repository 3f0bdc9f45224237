import { describe, expect, it } from "vitest";
import { chanceWords, percentOfDraws } from "../../../src/node/report/draws/chance-words.js";

describe("a share of draws", () => {
  it("is written to the per cent, or to ten where its error allows no more", () => {
    expect(percentOfDraws({ value: 0.876, error: 0.003 }, "fr")).toBe("88\u00a0%");
    expect(percentOfDraws({ value: 0.876, error: 0.01 }, "en")).toBe("90%");
  });

  it("is never all or none unless it is", () => {
    expect(percentOfDraws({ value: 1, error: 0.0007 }, "en")).toBe("100%");
    expect(percentOfDraws({ value: 0.9995, error: 0.0007 }, "en")).toBe(">\u00a099%");
    expect(percentOfDraws({ value: 0.001, error: 0.001 }, "fr")).toBe("<\u00a01\u00a0%");
    expect(percentOfDraws({ value: 0, error: 0.0007 }, "fr")).toBe("0\u00a0%");
  });
});

describe("a chance in words", () => {
  const share = { value: 0.8, error: 0.001 };

  it("is better where the catalogue says which way is, else higher", () => {
    expect(chanceWords({ of: "better", share, equal: 0 })).toEqual({ fr: "mieux\u00a0: 80\u00a0%", en: "better: 80%" });
    expect(chanceWords({ of: "higher", share, equal: 0 })).toEqual({
      fr: "plus haut\u00a0: 80\u00a0%",
      en: "higher: 80%",
    });
  });

  it("says so where both are always equal", () => {
    expect(chanceWords({ of: "better", share: { value: 0, error: 0 }, equal: 1 }).en).toBe("always equal");
  });
});
