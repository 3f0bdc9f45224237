import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFormula, formulaFacts } from "../../src/evidence/formula.js";

const numbers: Readonly<Record<string, number>> = { "a-b": 12, "a-2.end": 4, "c-d-e": 0.5 };
const lookup = (id: string, component?: string) => numbers[component ? `${id}.${component}` : id] ?? Number.NaN;

describe("evaluateFormula", () => {
  it.each([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["8 / 4 / 2", 1],
    ["8 - 4 - 2", 2],
    ["-2 * -(3 - 1)", 4],
    ["a-b - a-2.end", 8],
    ["a-b / a-2.end", 3],
    ["ln(1)", 0],
    ["logit(c-d-e) + 1", 1],
    [" 0.5 ", 0.5],
  ])("%s is %d", (formula, expected) => {
    expect(evaluateFormula(formula, lookup)).toBe(expected);
  });

  it.each(["", "1 +", "(1", "1)", "1 2", "sin(1)", "ln 1", "constructor(1)", "a-b..end", "2 ^ 3", "a-b; 1"])(
    "refuses %j",
    (formula) => {
      expect(() => evaluateFormula(formula, lookup)).toThrow(`invalid formula: ${formula}`);
    },
  );

  it("agrees with arithmetic", () => {
    const whole = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(whole, whole, whole, (a, b, c) => {
        expect(evaluateFormula(`${a} - ${b} * (${c} - ${a}) / ${b} + ${c}`, lookup)).toBe(a - (b * (c - a)) / b + c);
      }),
    );
  });
});

describe("formulaFacts", () => {
  it("names each fact once", () => {
    expect(formulaFacts("a-b * (a-b - c-d-e.start) / ln(2)")).toEqual(["a-b", "c-d-e"]);
  });
});
