import { describe, expect, it } from "vitest";
import { unitBeta } from "../../../src/random/laws/beta.js";
import { unitGamma } from "../../../src/random/laws/gamma.js";
import { type Complete, chainedJets } from "../../../src/random/laws/quantile-series.js";

const exponential: Complete = (_, series) => {
  for (let n = 1; n < series.length; n++) series[n] = (series[n - 1] as number) / n;
};

/** Jets of e^z, and the scores at which they were computed outright. */
function jetsOfExponential() {
  const outright: number[] = [];
  const jetAt = chainedJets((z) => {
    outright.push(z);
    return [Math.exp(z), Math.exp(z), Math.exp(z)];
  }, exponential);
  return { jetAt, outright };
}

const nodes = Array.from({ length: 65 }, (_, n) => n / 8 - 4);

describe("chained jets", () => {
  it("are those of the function", () => {
    const { jetAt, outright } = jetsOfExponential();
    for (const z of nodes) {
      for (const derivative of jetAt(z)) expect(Math.abs(derivative / Math.exp(z) - 1)).toBeLessThan(1e-12);
    }
    expect(outright.sort((a, b) => a - b)).toEqual([
      ...nodes.filter((z) => z < -3.5),
      0,
      ...nodes.filter((z) => z > 3.5),
    ]);
  });

  it("do not depend on the order of asking", () => {
    const forward = nodes.map(jetsOfExponential().jetAt);
    const backward = [...nodes].reverse().map(jetsOfExponential().jetAt);
    expect(backward.reverse()).toEqual(forward);
  });

  it("are computed outright where a chain has nothing to start from", () => {
    const jetAt = chainedJets((z) => (z === 0 ? [Number.NaN, 1, 1] : [z, 1, 0]), exponential);
    expect(jetAt(0.125)).toEqual([0.125, 1, 0]);
  });
});

describe("a beta law of two equal shapes", () => {
  it("has its median in the middle", () => {
    for (const a of [1.2, 2, 2.4, 2.9]) expect(unitBeta(a, a).at(0)).toBeCloseTo(0.5, 14);
  });
});

describe("fast tables of many shapes", () => {
  const scores = Array.from({ length: 111 }, (_, n) => -5.5 + n / 10.1);
  const ratios = [1, 1.07, 1.9, 3.3, 7];

  it.each([1, 1.3, 2.4, 9, 60, 900, 4000])(
    "of beta, the smaller shape %d, are within 1e-9 of the exact quantile",
    (a) => {
      for (const ratio of ratios) {
        for (const { at, exact } of [unitBeta(a, ratio * a), unitBeta(ratio * a, a)]) {
          for (const z of scores) expect(Math.abs(at(z) - exact(z)), `${a} ${ratio} at ${z}`).toBeLessThan(1e-9);
        }
      }
    },
  );

  it.each([0.05, 0.25, 0.31, 0.6, 1.2, 2, 3.2, 7.5, 13.5, 25.2, 120, 480])(
    "of gamma(%d) are within a relative 1e-9",
    (a) => {
      const { at, exact } = unitGamma(a);
      for (const z of scores) expect(Math.abs(at(z) / exact(z) - 1), `${z}`).toBeLessThan(1e-9);
    },
  );
});
