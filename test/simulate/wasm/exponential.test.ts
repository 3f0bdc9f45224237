import { describe, expect, it } from "vitest";
import {
  exponential,
  gentleExponential,
  logarithm,
  smallExpm1,
  smallest,
} from "../../../src/simulate/wasm/emit/exponential.js";
import { smallGenerator } from "../../models/small-generator.js";
import { applyToLanes } from "./apply-to-lanes.js";

const count = 4096;
/** Two units in the last place, and what the host's own functions may be off. */
const tolerance = 1e-15;

function numbersIn(min: number, max: number): Float64Array {
  const uniform = smallGenerator(7);
  const ends = [min, max, 0, -0, 1e-9, -1e-9, 1e-300].filter((x) => x >= min && x <= max);
  return Float64Array.from({ length: count }, (_, i) => ends[i] ?? min + (max - min) * uniform());
}

function expectClose(actual: Float64Array, inputs: Float64Array, exact: (x: number) => number, within = tolerance) {
  inputs.forEach((x, i) => {
    const wanted = exact(x);
    expect(Math.abs((actual[i] as number) - wanted), `at ${x}`).toBeLessThanOrEqual(within * Math.abs(wanted));
  });
}

describe("exponentials", () => {
  for (const [min, max] of [
    [-600, 0],
    [-40, 40],
    [-1, 1],
    [0, 700],
  ] as const) {
    it(`are right to the last digits from ${min} to ${max}`, () => {
      const inputs = numbersIn(min, max);
      expectClose(
        applyToLanes(inputs, (code, x) => exponential(code, x).exp),
        inputs,
        Math.exp,
      );
    });
  }

  it("less one keep their digits around 0", () => {
    const inputs = numbersIn(-1, 1);
    expectClose(
      applyToLanes(inputs, (code, x) => exponential(code, x).expm1),
      inputs,
      Math.expm1,
    );
    const small = numbersIn(-smallest, smallest);
    expectClose(applyToLanes(small, smallExpm1), small, Math.expm1);
  });

  it("are the same bits when worked out gently", () => {
    const inputs = numbersIn(-smallest, smallest);
    expect(applyToLanes(inputs, gentleExponential)).toEqual(
      applyToLanes(inputs, (code, x) => exponential(code, x).exp),
    );
  });

  it("of what is too low, or no number, are next to nothing", () => {
    const inputs = Float64Array.of(-600, -601, -1e300, Number.NEGATIVE_INFINITY, Number.NaN);
    const least = Math.exp(-600);
    for (const power of applyToLanes(inputs, (code, x) => exponential(code, x).exp)) {
      expect(power).toBeGreaterThan(0);
      expect(power).toBeLessThanOrEqual(least * (1 + tolerance));
    }
  });
});

describe("logarithms", () => {
  it("are right to the last digits", () => {
    for (const inputs of [numbersIn(1e-300, 1), numbersIn(0.5, 2), numbersIn(0.99, 1.01), numbersIn(1, 1e9)]) {
      expectClose(applyToLanes(inputs, logarithm), inputs, Math.log);
    }
  });
});
