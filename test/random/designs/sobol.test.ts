import { describe, expect, it } from "vitest";
import { listScenarioIds, loadScenario } from "../../../src/node/scenario-files.js";
import { hashId } from "../../../src/random/core/hash-id.js";
import { openDesign } from "../../../src/random/designs/design.js";
import { reverseBits, scramble } from "../../../src/random/designs/scramble.js";
import { directionsOf, sobolDimensions, sobolPoint } from "../../../src/random/designs/sobol.js";
import { dimensionIds, sobolDimensionOf } from "../../../src/random/designs/sobol-dimensions.js";
import { isDrawn } from "../../../src/random/laws/input-law.js";
import { kolmogorov } from "../draw-cases.js";
import reference from "../reference/sobol.json" with { type: "json" };

const ids = dimensionIds();

describe("the Sobol sequence", () => {
  it("has the points of SciPy's, in dimensions low and high", () => {
    const directions = reference.dimensions.map(directionsOf);
    reference.points.forEach((point, index) => {
      expect(directions.map((one) => sobolPoint(one, index))).toEqual(point);
    });
  });

  it("has direction numbers for every dimension, each a lower triangle with ones", () => {
    for (let dimension = 0; dimension < sobolDimensions; dimension++) {
      directionsOf(dimension).forEach((word, j) => {
        expect(reverseBits(word) >>> j).toBe(1);
      });
    }
    expect(() => directionsOf(sobolDimensions)).toThrow(new RangeError("invalid Sobol dimension: 1024"));
  });
});

describe("a scrambled Sobol design", () => {
  const open = openDesign({ seed: 3, design: "sobol", replicates: 1 });

  it("puts one of 2^m points into every slice of every dimension", () => {
    for (const id of ids) {
      const at = open(id);
      const slices = new Set(Array.from({ length: 256 }, (_, i) => Math.floor(at(i) * 256)));
      expect(slices.size, id).toBe(256);
    }
  });

  it("puts one point into every box of the first two dimensions, whatever the box's proportions", () => {
    const [one, other] = [open(ids[0] as string), open(ids[1] as string)];
    for (let wide = 0; wide <= 8; wide++) {
      const boxes = new Set<string>();
      for (let i = 0; i < 256; i++) {
        boxes.add(`${Math.floor(one(i) * 2 ** wide)} ${Math.floor(other(i) * 2 ** (8 - wide))}`);
      }
      expect(boxes.size).toBe(256);
    }
  });

  it("is uniform for any one point over seeds", () => {
    const sample = Array.from({ length: 4000 }, (_, seed) =>
      openDesign({ seed, design: "sobol", replicates: 1 })("deterrence.rho")(5),
    );
    expect(kolmogorov(sample, (x) => x)).toBeLessThan(1.63 / Math.sqrt(4000));
  });

  it("scrambles bit by bit from the top: points that share their first bits keep sharing as many", () => {
    const shared = (a: number, b: number) => Math.clz32((a ^ b) >>> 0);
    for (let i = 0; i < 500; i++) {
      const [a, b, seed] = [
        Math.imul(i, 0x9e3779b1) >>> 0,
        Math.imul(i + 7, 0x85ebca6b) >>> 0,
        Math.imul(i, 0xc2b2ae35),
      ];
      expect(shared(scramble(a, seed), scramble(b, seed))).toBe(shared(a, b));
    }
  });

  it("has an error that falls faster than that of plain draws on a smooth function", () => {
    const chosen = ids.slice(0, 8);
    const error = (design: "plain" | "sobol", draws: number) => {
      let squares = 0;
      for (let seed = 0; seed < 20; seed++) {
        const uniforms = chosen.map(openDesign({ seed, design, replicates: 1 }));
        let sum = 0;
        for (let i = 0; i < draws; i++)
          sum += uniforms.reduce((product, at) => product * (1 + 0.5 * (at(i) ** 2 - 1 / 3)), 1);
        squares += (sum / draws - 1) ** 2;
      }
      return Math.sqrt(squares / 20);
    };
    const plain = [error("plain", 128), error("plain", 2048)] as const;
    const sobol = [error("sobol", 128), error("sobol", 2048)] as const;
    expect(plain[0] / plain[1]).toBeLessThan(8);
    expect(sobol[0] / sobol[1]).toBeGreaterThan(12);
    expect(plain[1] / sobol[1]).toBeGreaterThan(10);
  });
});

describe("replicates of a Sobol design", () => {
  const replicates = 8;
  const open = openDesign({ seed: 3, design: "sobol" });

  it("are one (0, k, 1)-net a dimension each: 2^k points from the start, and each next 2^k", () => {
    for (const id of ids.filter((_, dimension) => dimension % 20 === 0)) {
      const at = open(id);
      for (let replicate = 0; replicate < replicates; replicate++) {
        for (const first of [0, 64]) {
          const slices = new Set(
            Array.from({ length: 64 }, (_, point) => Math.floor(64 * at((first + point) * replicates + replicate))),
          );
          expect(slices.size, `${id} ${replicate}`).toBe(64);
        }
      }
    }
  });

  it("scramble the same points each in its own way", () => {
    const [first, second] = [open(ids[0] as string), open(ids[1] as string)];
    const points = Array.from({ length: 64 }, (_, point) => point);
    const orders = Array.from({ length: replicates }, (_, replicate) =>
      points.map((point) => Math.floor(64 * first(point * replicates + replicate))).join(" "),
    );
    expect(new Set(orders).size).toBe(replicates);
    for (let replicate = 0; replicate < replicates; replicate++) {
      const boxes = points.map((point) => {
        const draw = point * replicates + replicate;
        return `${Math.floor(8 * first(draw))} ${Math.floor(8 * second(draw))}`;
      });
      expect(new Set(boxes).size, `${replicate}`).toBe(64);
    }
  });

  it("do not depend on the number of draws, and the first of them is the only one of a single scramble", () => {
    const bounded = openDesign({ seed: 3, design: "sobol", draws: 1000 })("deterrence.rho");
    const single = openDesign({ seed: 3, design: "sobol", replicates: 1 })("deterrence.rho");
    const at = open("deterrence.rho");
    for (let draw = 0; draw < 200; draw++) expect(bounded(draw)).toBe(at(draw));
    for (let point = 0; point < 200; point++) expect(at(replicates * point)).toBe(single(point));
  });

  it("keeps these numbers for ever, since published figures rest on them", () => {
    const single = openDesign({ seed: 1, design: "sobol", replicates: 1 })("control.gp.detection");
    expect([0, 1, 2, 1000].map(single)).toEqual([
      0.4190958688268438, 0.9411847064038739, 0.5589581552194431, 0.5951279058353975,
    ]);
  });

  it("end with the sequence", () => {
    const at = open("deterrence.rho");
    expect(at(replicates * 2 ** 32 - 1)).toBeGreaterThan(0);
    expect(() => at(replicates * 2 ** 32)).toThrow(new RangeError(`invalid draw: ${replicates * 2 ** 32}`));
  });
});

describe("the list of dimensions", () => {
  it("names each input once", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(sobolDimensions);
  });

  it("has every input that a shipped scenario draws", async () => {
    for (const scenario of await listScenarioIds()) {
      const { inputs } = await loadScenario(scenario);
      for (const input of inputs.values()) if (isDrawn(input)) expect(ids, scenario).toContain(input.id);
    }
  });

  it("is only ever appended to: its first ids stay where they are", () => {
    expect(hashId(ids.slice(0, 603).join("\n"))).toEqual([4073128870, 929084944]);
    expect(ids[0]).toBe("levers.start");
  });

  it("refuses an input that it lacks, by name", () => {
    expect(() => sobolDimensionOf("x.y")).toThrow(new RangeError("no Sobol dimension for x.y: append it to the list"));
  });
});
