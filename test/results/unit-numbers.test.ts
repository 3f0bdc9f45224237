import { describe, expect, it } from "vitest";
import { scaleFor } from "../../src/results/scale.js";
import { unitNumbers } from "../../src/results/unit-numbers.js";

const unit = (figures: readonly (readonly number[])[]) => scaleFor("EUR", unitNumbers(figures), "en").unit;

describe("the unit of figures read together", () => {
  it("stays in millions beside a few billions, which would hide the others", () => {
    expect(unit([[12e6, 3e6], [-4e9, 1e6], [80e6]])).toBe("EUR\u00a0m");
  });

  it("is billions where most figures that are not 0 reach them", () => {
    expect(unit([[2e9, -1e9], [0], [0, 0], [3e9], [5e6]])).toBe("EUR\u00a0bn");
  });

  it("is that of the largest below a billion", () => {
    expect(unit([[12_000], [300]])).toBe("EUR\u00a0k");
    expect(unit([])).toBe("EUR");
  });
});
