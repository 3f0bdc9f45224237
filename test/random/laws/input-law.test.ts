import { describe, expect, it } from "vitest";
import { isDrawn, lawOf } from "../../../src/random/laws/input-law.js";
import type { Law } from "../../../src/random/laws/law.js";
import { makeSampler } from "../../../src/random/sampler.js";
import { ScenarioError } from "../../../src/scenario/diagnostic.js";
import type { Input } from "../../../src/scenario/scenario.js";
import { drawn, inputOf, mapOf } from "../draw-cases.js";

function law(input: Input): Law {
  const found = lawOf(input);
  if ("problem" in found) throw new Error(found.problem.expected.en);
  return found;
}

function refusal(...inputs: Input[]): ScenarioError {
  try {
    makeSampler({ inputs: mapOf(inputs), correlations: [] }, { seed: 1 });
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const score95 = 1.645;

describe("lawOf", () => {
  it("gives lognormal its median, and 5 % beyond each bound", () => {
    const { at, cdf } = law(drawn("x", "lognormal", [300, 800, 2000], { unit: "EUR" }));
    expect(at(0)).toBe(800);
    expect(at(-score95)).toBeCloseTo(300, 9);
    expect(at(score95)).toBeCloseTo(2000, 9);
    expect(cdf(300)).toBeCloseTo(0.05, 4);
  });

  it("reads a lognormal's low of 0 as a twentieth of its median", () => {
    expect(law(drawn("x", "lognormal", [0, 40, 100], { unit: "h" })).at(-score95)).toBeCloseTo(2, 12);
  });

  it("gives beta its mean, and 5 % beyond each of two symmetric bounds", () => {
    const { cdf } = law(drawn("x", "beta", [0.3, 0.5, 0.7]));
    expect(cdf(0.3)).toBeCloseTo(0.05, 10);
    expect(1 - cdf(0.7)).toBeCloseTo(0.05, 10);
  });

  it("gives beta its mean and 10 % outside its bounds wherever they are", () => {
    const { at, cdf } = law(drawn("x", "beta", [0.02, 0.1, 0.25]));
    expect(cdf(0.02) + 1 - cdf(0.25)).toBeCloseTo(0.1, 10);
    const size = 20_000;
    const input = drawn("x", "beta", [0.02, 0.1, 0.25]);
    const sampler = makeSampler(
      { inputs: mapOf([input]), correlations: [] },
      { seed: 1, design: "latin-hypercube", draws: size, replicates: 1 },
    );
    const out = new Float64Array(1);
    let sum = 0;
    for (let draw = 0; draw < size; draw++) {
      sampler.fill(draw, out);
      sum += out[0] as number;
    }
    expect(sum / size).toBeCloseTo(0.1, 5);
    expect(at(-9)).toBeGreaterThanOrEqual(0);
  });

  it("gives pert its mean (low + 4 central + high) / 6, and triangular theirs", () => {
    const mean = ({ at }: Law) => {
      let sum = 0;
      for (let z = -8; z <= 8; z += 0.01) sum += (at(z) * Math.exp((-z * z) / 2) * 0.01) / Math.sqrt(2 * Math.PI);
      return sum;
    };
    expect(mean(law(drawn("x", "pert", [0.1, 0.2, 0.9])))).toBeCloseTo((0.1 + 0.8 + 0.9) / 6, 9);
    expect(mean(law(drawn("x", "triangular", [0.1, 0.2, 0.9])))).toBeCloseTo((0.1 + 0.2 + 0.9) / 3, 6);
  });

  it("is truncated to the domain through its distribution, not piled up at its ends", () => {
    const share = law(drawn("x", "lognormal", [0.3, 0.6, 0.9]));
    const free = law(drawn("x", "lognormal", [0.3, 0.6, 0.9], { unit: "h" }));
    expect(share.at(8.3)).toBeLessThanOrEqual(1);
    expect(share.at(3)).toBeLessThan(share.at(4));
    expect(free.at(3)).toBeGreaterThan(1);
    for (const x of [0.2, 0.5, 0.8, 0.99]) expect(share.cdf(x)).toBeCloseTo(free.cdf(x) / free.cdf(1), 12);
    const detection = law(drawn("control.gp.detection", "lognormal", [0.1, 0.3, 0.9], { unit: "1/year" }));
    expect(detection.at(8.3)).toBeLessThanOrEqual(0.999);
    const normal = law(drawn("x", "normal", [0.01, 0.05, 0.09]));
    expect(normal.at(-8.3)).toBeGreaterThanOrEqual(0);
    expect(normal.cdf(0)).toBe(0);
  });

  it("keeps high equal to central, or low equal to central", () => {
    expect(law(drawn("x", "pert", [0, 0, 0.1])).at(-8)).toBeGreaterThanOrEqual(0);
    expect(law(drawn("x", "lognormal", [1, 5, 5], { unit: "h" })).at(2)).toBe(5);
    expect(law(drawn("x", "triangular", [0, 1, 1])).at(8.2)).toBeCloseTo(1, 12);
  });

  it("draws neither choices, nor fixed inputs, nor rows whose low equals their high, nor shares of 0", () => {
    expect(isDrawn(inputOf("x", { central: "bass" }))).toBe(false);
    expect(isDrawn(inputOf("x", { low: 0, high: 1 }))).toBe(false);
    expect(isDrawn(drawn("x", "triangular", [0.5, 0.5, 0.5]))).toBe(false);
    expect(isDrawn(inputOf("x", { central: 0, distribution: { name: "dirichlet", concentration: 30 } }))).toBe(false);
    expect(isDrawn(drawn("x", "triangular", [0.4, 0.5, 0.6]))).toBe(true);
  });
});

describe("parameters that make no law", () => {
  it.each([
    [drawn("a", "pert", [0.5, 0.4, 0.6]), "low ≤ central ≤ high", "0.5, 0.4, 0.6 for “a”, distribution pert"],
    [drawn("a", "lognormal", [0, 0, 3]), "for lognormal: central above 0, low at least 0", "0, 0, 3"],
    [drawn("a", "triangular", [0.4, 1.2, 1.3]), "a central value within the domain of the assumption", "0.4, 1.2, 1.3"],
    [
      drawn("a", "uniform", [0, 1, Number.POSITIVE_INFINITY], { unit: "month" }),
      "finite values: “never” is in no law",
      "Infinity",
    ],
    [inputOf("a", { low: 0.1, distribution: { name: "pert" } }), "numbers low, central and high", "0.1, 0.5, –"],
    [drawn("a", "beta", [1, 2, 3], { unit: "EUR" }), "for beta: low < central < high in a bounded domain", "1, 2, 3"],
    [
      inputOf("g.a", { distribution: { name: "dirichlet" } }),
      "for dirichlet: a concentration above 0",
      "dirichlet(undefined)",
    ],
    [
      inputOf("g.a", { distribution: { name: "dirichlet", concentration: 9 } }),
      "that make 1 in all",
      "0.5, dirichlet(9)",
    ],
  ])("are refused with file, line and remedy: %#", (input, expected, found) => {
    const { diagnostics } = refusal(input);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ file: "assumptions.yaml", line: 12, path: input.id });
    expect(diagnostics[0]?.expected.en).toContain(expected);
    expect(diagnostics[0]?.found.en).toContain(found);
    expect(diagnostics[0]?.remedy.fr).toBe("corrigez ces valeurs, ou écrivez distribution: fixed");
  });

  it("are reported all at once", () => {
    const error = refusal(drawn("a", "pert", [0.5, 0.4, 0.6]), drawn("b", "beta", [0.5, 0.5, 0.6]));
    expect(error.diagnostics.map(({ path }) => path)).toEqual(["a", "b"]);
    expect(error.message).toContain("assumptions.yaml:12");
  });
});
