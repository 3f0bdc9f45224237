import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import { describe, expect, it } from "vitest";
import { makeSampler } from "../../../src/random/sampler.js";
import type { Input } from "../../../src/scenario/scenario.js";
import { inputOf, kolmogorov, mapOf } from "../draw-cases.js";

function shares(means: Readonly<Record<string, number>>, concentration: number): Input[] {
  return Object.entries(means).map(([name, central]) =>
    inputOf(`editors.shares.gp.${name}`, { central, distribution: { name: "dirichlet", concentration } }),
  );
}

function columns(inputs: readonly Input[], draws: number): Record<string, number[]> {
  const sampler = makeSampler({ inputs: mapOf(inputs), correlations: [] }, { seed: 7 });
  const out = new Float64Array(sampler.ids.length);
  const result: Record<string, number[]> = Object.fromEntries(sampler.ids.map((id) => [id, []]));
  for (let draw = 0; draw < draws; draw++) {
    sampler.fill(draw, out);
    sampler.ids.forEach((id, i) => {
      result[id]?.push(out[i] as number);
    });
  }
  return result;
}

describe("Dirichlet shares", () => {
  const means = { A: 0.27, B: 0.2, C: 0.13, D: 0, E: 0.05, F: 0.35 };
  const drawn = columns(shares(means, 40), 4000);

  it("sum to 1 in every draw, and zeros are not drawn", () => {
    expect(Object.keys(drawn)).toEqual(["A", "B", "C", "E", "F"].map((name) => `editors.shares.gp.${name}`));
    for (let draw = 0; draw < 4000; draw++) {
      const sum = Object.values(drawn).reduce((all, column) => all + (column[draw] as number), 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-12);
    }
  });

  it("have the beta law of their mean and of the rest, each", () => {
    for (const [name, mean] of Object.entries(means).filter(([, share]) => share > 0)) {
      const distance = kolmogorov(drawn[`editors.shares.gp.${name}`] as number[], (x) =>
        betaCdf(x, 40 * mean, 40 * (1 - mean)),
      );
      expect(distance, name).toBeLessThan(1.63 / Math.sqrt(4000));
    }
  });

  it("leave a fixed share of the group alone and divide the rest", () => {
    const fixed = inputOf("editors.shares.gp.Z", { central: 0.4 });
    const some = columns([...shares({ A: 0.2, B: 0.4 }, 10), fixed], 50);
    expect(Object.keys(some)).toEqual(["editors.shares.gp.A", "editors.shares.gp.B"]);
    some["editors.shares.gp.A"]?.forEach((a, draw) => {
      expect(a + (some["editors.shares.gp.B"]?.[draw] as number)).toBeCloseTo(0.6, 12);
    });
  });

  it("reads each share from its own stream: a group of one more share moves the ratio of no two others", () => {
    const three = columns(shares({ A: 0.3, B: 0.3, C: 0.4 }, 10), 20);
    // The same shapes 3, 3 and 4, with another share beside them.
    const four = columns(shares({ A: 0.15, B: 0.15, C: 0.2, D: 0.5 }, 20), 20);
    const ratio = (all: Record<string, number[]>, draw: number) =>
      (all["editors.shares.gp.A"]?.[draw] as number) / (all["editors.shares.gp.C"]?.[draw] as number);
    for (let draw = 0; draw < 20; draw++) expect(ratio(four, draw) / ratio(three, draw)).toBeCloseTo(1, 12);
  });
});
