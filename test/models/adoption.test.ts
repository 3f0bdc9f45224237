import { describe, expect, it } from "vitest";
import { bassStep, ceiling, followCurve, gompertzStep, practiceAtStart } from "../../src/models/adoption.js";

describe("a step that has nothing to do", () => {
  it("stays with p = q = 0, at no speed, and at nothing without innovators", () => {
    expect(bassStep(0.4, 0, 0, 3)).toBe(0.4);
    expect(bassStep(0.4, 0.03, 0.5, 0)).toBeCloseTo(0.4, 15);
    expect(bassStep(0, 0, 0.5, 3)).toBe(0);
    expect(gompertzStep(0, 0.5, 3)).toBe(0);
    expect(gompertzStep(0.4, 0, 3)).toBe(0.4);
  });
});

describe("the ceiling", () => {
  it("is what refusal leaves, plus what a fine converts, less what its announcement loses", () => {
    expect(ceiling(0.1, 0.5, 0, 0, false)).toBeCloseTo(0.9, 15);
    expect(ceiling(0.1, 0.5, 0.4, 0, false)).toBeCloseTo(0.92, 15);
    expect(ceiling(0.1, 0.5, 0.4, 0.05, true)).toBeCloseTo(0.87, 15);
    expect(ceiling(0.1, 0.5, 0.4, 0.05, false)).toBeCloseTo(0.92, 15);
  });

  it("stops at nobody and at everybody", () => {
    expect(ceiling(0.8, 0, 0, 0.5, true)).toBe(0);
    expect(ceiling(0.2, 1, 1, 0, true)).toBe(1);
  });
});

describe("practice under a moving ceiling", () => {
  const course = (ceilings: readonly number[]) => ({
    ceiling: Float64Array.from(ceilings),
    speed: new Float64Array(ceilings.length).fill(1),
  });
  const curve = { family: "bass", p: 0.1, q: 0.5 } as const;

  it("relaxes downwards when the ceiling falls below it", () => {
    const practice = followCurve(curve, 0.8, course([0.8, 0.5, 0.5, 0.5]));
    expect(practice[1]).toBeCloseTo(0.8, 15);
    expect(practice[2]).toBeCloseTo(0.5 * bassStep(1.6, 0.1, 0.5, 1), 15);
    expect(practice[2]).toBeLessThan(0.8);
    expect(practice[3]).toBeLessThan(practice[2] as number);
    expect(practice[3]).toBeGreaterThan(0.5);
  });

  it("is nothing after a month without anybody who would, and starts again from innovators", () => {
    const practice = followCurve(curve, 0.4, course([0.8, 0, 0.8, 0.8]));
    expect(practice[1]).toBeGreaterThan(0.4);
    expect(practice[2]).toBe(0);
    expect(practice[3]).toBeCloseTo(0.8 * bassStep(0, 0.1, 0.5, 1), 15);
  });

  it("follows the Gompertz curve when asked to", () => {
    const practice = followCurve({ family: "gompertz", b: 0.5 }, 0.4, course([0.8, 0.8]));
    expect(practice[1]).toBeCloseTo(0.8 * 0.5 ** Math.exp(-0.5 / 12), 15);
  });
});

describe("practice at the start", () => {
  it("is what was observed to arrive over what gets through, within the ceiling", () => {
    expect(practiceAtStart({ realisedAtStart: 0.4 }, 0.95, 0.8)).toBeCloseTo(0.5, 15);
    expect(practiceAtStart({ realisedAtStart: 0.4 }, 0.45, 0.8)).toBe(0.45);
    expect(practiceAtStart({ realisedAtStart: 0.1, practiceAtStart: 0.9 }, 1, 0.2)).toBeCloseTo(0.5, 15);
  });

  it("is given where less than a fifth gets through", () => {
    expect(practiceAtStart({ realisedAtStart: 0.01, practiceAtStart: 0.06 }, 0.9, 0.05)).toBe(0.06);
    expect(practiceAtStart({ realisedAtStart: 0.01, practiceAtStart: 0.06 }, 0.04, 0.05)).toBe(0.04);
    expect(() => practiceAtStart({ realisedAtStart: 0.01 }, 0.9, 0.05)).toThrow(
      new RangeError("missing practiceAtStart: only 0.05 of attempts arrive"),
    );
  });
});
