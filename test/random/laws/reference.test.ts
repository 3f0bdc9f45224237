import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import stdlibNormal from "@stdlib/stats-base-dists-normal-quantile";
import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, toNormalScores } from "../../../src/random/core/normal.js";
import { unitBeta } from "../../../src/random/laws/beta.js";
import { unitGamma } from "../../../src/random/laws/gamma.js";
import { lawOf } from "../../../src/random/laws/input-law.js";
import { triangularLaw } from "../../../src/random/laws/simple-laws.js";
import { poissonQuantile } from "../../../src/random/poisson.js";
import type { Distribution } from "../../../src/scenario/scenario.js";
import { drawn } from "../draw-cases.js";
import reference from "../reference/quantiles.json" with { type: "json" };

function law(row: (typeof reference.laws)[number]) {
  const input = drawn("x", row.name as Distribution["name"], [row.low, row.central, row.high], { unit: row.unit });
  const found = lawOf(input);
  if ("problem" in found) throw new Error(found.problem.found.en);
  return found;
}

describe("laws against SciPy", () => {
  it.each(reference.laws)("$name through $low, $central, $high ($unit)", (row) => {
    const { exact, at } = law(row);
    const width = row.high - row.low;
    // SciPy's truncated normal keeps eleven digits in its far tail.
    const limit = row.name === "normal" ? 1e-10 : 1e-12;
    row.values.forEach((value, i) => {
      const z = reference.scores[i] as number;
      expect(Math.abs(exact(z) - value) / Math.max(width, value), `exact at ${z}`).toBeLessThan(limit);
      expect(Math.abs(at(z) - value) / Math.max(width, value), `fast at ${z}`).toBeLessThan(1e-9);
    });
  });

  it.each(reference.normal)("normal quantile of %d", (u, z) => {
    expect(normalQuantile(u as number)).toBeCloseTo(z as number, 13);
    const column = Float64Array.of(-1, u as number, -1);
    toNormalScores(column, 1, 1);
    expect([...column]).toEqual([-1, normalQuantile(u as number), -1]);
    // Nearer to 0 the library's own loses digits: −8.2095 for 1e-16 would come out as −8.2221 with it.
    if ((u as number) > 1e-10) expect(stdlibNormal(u as number, 0, 1)).toBeCloseTo(z as number, 6);
  });

  it.each(reference.gamma)("gamma of shape $shape", ({ shape, values }) => {
    const { exact, at } = unitGamma(shape);
    values.forEach((value, i) => {
      const z = reference.scores[i] as number;
      expect(Math.abs(exact(z) / value - 1), `exact at ${z}`).toBeLessThan(1e-11);
      expect(Math.abs(at(z) / value - 1), `fast at ${z}`).toBeLessThan(1e-9);
    });
  });

  it.each(reference.poisson)("Poisson of mean %d at %d", (mean, u, count) => {
    expect(poissonQuantile(mean as number, u as number)).toBe(count);
  });
});

describe("fast tables", () => {
  const scores = Array.from({ length: 3321 }, (_, i) => -8.3 + i * 0.005);

  it.each([
    [1, 5],
    [5, 1],
    [1.0001, 4.9999],
    [1.5, 4.5],
    [3, 3],
    [4.2, 1.8],
    [40, 160],
    [1.2, 80],
  ])("of beta(%d, %d) are within 1e-9 of the exact quantile", (a, b) => {
    const { at, exact, cdf } = unitBeta(a, b);
    const worst = Math.max(...scores.map((z) => Math.abs(at(z) - exact(z))));
    expect(worst).toBeLessThan(1e-9);
    expect(exact(-1)).toBe(betaQuantile(normalCdf(-1), a, b));
    expect(cdf(exact(0.7))).toBeCloseTo(normalCdf(0.7), 12);
    scores.slice(1).forEach((z, i) => {
      expect(at(z)).toBeGreaterThanOrEqual(at(scores[i] as number));
    });
  });

  it.each([0.2, 0.4, 1, 3.6, 14, 38])("of gamma(%d) are within a relative 1e-9 of the exact quantile", (shape) => {
    const { at, exact } = unitGamma(shape);
    const worst = Math.max(...scores.map((z) => Math.abs(at(z) / exact(z) - 1)));
    expect(worst).toBeLessThan(1e-9);
    expect(exact(0.4) / gammaQuantile(normalCdf(0.4), shape, 1)).toBeCloseTo(1, 12);
  });
});

describe("the fast reading of a triangle", () => {
  const scores = Array.from({ length: 3321 }, (_, i) => -8.3 + i * 0.005);

  it.each([
    [0.3, 0.6, 0.8],
    [0, 0, 1],
    [0, 1, 1],
    [-0.5, 0.1, 0.2],
  ] as const)("through %d, %d, %d is within 1e-9 of the exact one", (low, mode, high) => {
    const { at, exact } = triangularLaw(low, mode, high);
    expect(Math.max(...scores.map((z) => Math.abs(at(z) - exact(z))))).toBeLessThan(1e-9);
    for (const z of scores) {
      expect(at(z)).toBeGreaterThanOrEqual(low);
      expect(at(z)).toBeLessThanOrEqual(high);
    }
  });
});
