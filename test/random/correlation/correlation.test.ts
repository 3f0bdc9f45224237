import { describe, expect, it } from "vitest";
import { loadScenario } from "../../../src/node/scenario-files.js";
import { type Correlation, correlationBlocks } from "../../../src/random/correlation/blocks.js";
import { lawOf } from "../../../src/random/laws/input-law.js";
import type { Law } from "../../../src/random/laws/law.js";
import { makeSampler, type SamplerOptions } from "../../../src/random/sampler.js";
import { ScenarioError } from "../../../src/scenario/diagnostic.js";
import type { Input } from "../../../src/scenario/scenario.js";
import { drawn, kolmogorov, mapOf, rankCorrelation } from "../draw-cases.js";

function correlate(one: string, other: string, spearman: number, line = 3): Correlation {
  return { between: [one, other], spearman, origin: { file: "mine.yaml", line } };
}

const shipped = await loadScenario("status-quo");
const sharedCorrelations = shipped.correlations;
const names = ["a", "b", "c", "d", "e"];
const inputs: readonly Input[] = [
  drawn("a", "pert", [0.1, 0.2, 0.9]),
  drawn("b", "lognormal", [300, 800, 2000], { unit: "EUR" }),
  drawn("c", "triangular", [0, 0.4, 1]),
  drawn("d", "uniform", [1, 2, 3], { unit: "EUR" }),
  drawn("e", "normal", [0.3, 0.5, 0.7]),
  drawn("f", "beta", [0.02, 0.1, 0.25]),
];

function columns(
  { correlations = [], ...options }: Partial<SamplerOptions> & { readonly correlations?: readonly Correlation[] },
  of = inputs,
  draws = 8000,
): ReadonlyMap<string, number[]> {
  const sampler = makeSampler({ inputs: mapOf(of), correlations }, { seed: 11, ...options });
  const out = new Float64Array(sampler.ids.length);
  const result = new Map(sampler.ids.map((id) => [id, [] as number[]]));
  for (let draw = 0; draw < draws; draw++) {
    sampler.fill(draw, out);
    sampler.ids.forEach((id, i) => {
      result.get(id)?.push(out[i] as number);
    });
  }
  return result;
}

function column(all: ReadonlyMap<string, number[]>, id: string): number[] {
  return all.get(id) as number[];
}

function refusal(correlations: readonly Correlation[]): ScenarioError {
  try {
    correlationBlocks(correlations);
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

const asked = [correlate("a", "b", 0.7), correlate("b", "c", -0.5), correlate("a", "c", -0.2)];

describe("a correlation block", () => {
  it.each(["plain", "latin-hypercube"] as const)("has the rank correlations asked for, with %s draws", (design) => {
    const all = columns({ correlations: asked, design, draws: 8000 });
    const expected = new Map(asked.map(({ between, spearman }) => [between.join(), spearman]));
    names.forEach((one, i) => {
      for (const other of names.slice(i + 1)) {
        const found = rankCorrelation(column(all, one), column(all, other));
        expect(Math.abs(found - (expected.get(`${one},${other}`) ?? 0)), `${one} ${other}`).toBeLessThan(0.035);
      }
    });
  });

  it("leaves every marginal as it was", () => {
    const all = columns({ correlations: asked });
    for (const input of inputs) {
      const law = lawOf(input) as Law;
      expect(kolmogorov(column(all, input.id), law.cdf), input.id).toBeLessThan(1.63 / Math.sqrt(8000));
    }
  });

  it("moves no input outside it, bit for bit, and not its own first", () => {
    const [without, within] = [columns({}, inputs, 100), columns({ correlations: asked }, inputs, 100)];
    for (const id of ["a", "d", "e"]) expect(column(within, id)).toEqual(column(without, id));
    for (const id of ["b", "c"]) expect(column(within, id)).not.toEqual(column(without, id));
    const stronger = columns({ correlations: [correlate("b", "a", 0.9), correlate("d", "e", 0.5)] }, inputs, 100);
    const weaker = columns({ correlations: [correlate("d", "e", 0.5), correlate("a", "b", 0.1)] }, inputs, 100);
    for (const id of ["d", "e", "c"]) expect(column(stronger, id)).toEqual(column(weaker, id));
  });

  it("does not depend on the order of writing, nor on which members are drawn", () => {
    const one = columns({ correlations: asked }, inputs, 100);
    const other = columns({ correlations: [...asked].reverse() }, [...inputs].reverse(), 100);
    for (const id of names) expect(column(other, id)).toEqual(column(one, id));
    const fixed = inputs.map((input) =>
      input.id === "a" ? { ...input, distribution: { name: "fixed" as const } } : input,
    );
    const fewer = columns({ correlations: asked }, fixed, 100);
    for (const id of ["b", "c", "d", "e"]) expect(column(fewer, id)).toEqual(column(one, id));
  });

  it("that is not positive definite is refused, and only the entries in question are named", () => {
    const impossible = [correlate("x", "y", 0.9, 4), correlate("y", "z", 0.9, 5), correlate("x", "z", -0.9, 6)];
    const { diagnostics } = refusal([correlate("w", "x", 0.3), ...impossible, correlate("z", "zz", 0.2)]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: "correlations-impossible", file: "mine.yaml", line: 4 });
    expect(diagnostics[0]?.found.en).toBe(
      "correlations that cannot hold together: x ~ y 0.9; y ~ z 0.9 (mine.yaml:5); x ~ z -0.9 (mine.yaml:6)",
    );
    expect(diagnostics[0]?.found.fr).toBe(
      "des corrélations impossibles ensemble\u00a0: x ~ y 0.9\u202f; y ~ z 0.9 (mine.yaml:5)\u202f; x ~ z -0.9 (mine.yaml:6)",
    );
    expect(diagnostics[0]?.remedy.en).toBe("bring these correlations nearer to 0");
  });

  it("that lacks pairs is refused with what is missing, at the place of what comes first", () => {
    const own = correlate("b", "c", 0.65, 8);
    const others = [correlate("a", "b", 0.65, 2), correlate("c", "d", 0.65, 2)];
    const { diagnostics } = refusal([own, ...others]);
    expect(diagnostics[0]).toMatchObject({ line: 8, path: "b ~ c" });
    expect(diagnostics[0]?.found.en).toBe(
      "correlations that cannot hold together: b ~ c 0.65; a ~ b 0.65, c ~ d 0.65 (mine.yaml:2)",
    );
    expect(diagnostics[0]?.remedy.en).toBe(
      "bring these correlations nearer to 0, or give those of the pairs that are missing (a ~ c, a ~ d, b ~ d)",
    );
    expect(diagnostics[0]?.remedy.fr).toBe(
      "rapprochez ces corrélations de 0, ou donnez celles des paires qui manquent (a ~ c, a ~ d, b ~ d)",
    );
  });

  it("does not reach across a correlation of 0", () => {
    const linked = [correlate("a", "b", 0.7), correlate("c", "d", 0.7)];
    const ids = [...linked, correlate("b", "c", 0)];
    expect(correlationBlocks(ids)).toEqual(correlationBlocks(linked));
    expect(columns({ correlations: ids }, inputs, 50)).toEqual(columns({ correlations: linked }, inputs, 50));
  });

  it("refuses a correlation of 1, one of an input with itself, and two values for a pair", () => {
    const { diagnostics } = refusal([correlate("a", "b", 1, 7), correlate("a", "a", 0.5, 8)]);
    expect(diagnostics.map(({ line, found }) => [line, found.en])).toEqual([
      [7, "the correlation a ~ b 1"],
      [8, "the correlation a ~ a 0.5"],
    ]);
    const twice = refusal([correlate("a", "b", 0.5, 7), correlate("b", "a", 0.6, 9)]).diagnostics[0];
    expect(twice?.line).toBe(9);
    expect(twice?.found.en).toBe("b ~ a 0.6, where one already reads a ~ b 0.5 (mine.yaml:7)");
  });
});

describe("the shared correlations", () => {
  const blocks = correlationBlocks(sharedCorrelations);

  it("can all hold together, and name inputs that exist", async () => {
    const { inputs: shipped } = await loadScenario("status-quo");
    const missing = blocks.flatMap(({ ids }) => ids).filter((id) => !shipped.has(id));
    expect(missing).toEqual([]);
    expect(blocks.length).toBeGreaterThan(50);
  });

  it("are those of the methods page", () => {
    const spearmanOf = (one: string, other: string) =>
      sharedCorrelations.find(({ between }) => between.includes(one) && between.includes(other))?.spearman;
    const refusalOf = (segment: string, duty: string) => `adoption.${segment}.${duty}.refusal`;
    expect(spearmanOf(refusalOf("gp", "feeding"), refusalOf("specialist", "feeding"))).toBe(0.7);
    expect(spearmanOf(refusalOf("gp", "feeding"), refusalOf("gp", "consulting"))).toBe(0.7);
    expect(spearmanOf(refusalOf("radiology", "feeding"), refusalOf("hospital", "consulting"))).toBe(0.49);
    expect(spearmanOf(refusalOf("gp", "feeding"), refusalOf("nurse", "feeding"))).toBeUndefined();
    expect(spearmanOf("editors.ready.gp.A.to", "editors.ready.specialist.A.to")).toBe(0.7);
    expect(spearmanOf("editors.ready.gp.A.to", "editors.ready.specialist.B.to")).toBeUndefined();
    expect(spearmanOf("adoption.biology.feeding.p", "adoption.biology.feeding.q")).toBe(-0.3);
    expect(spearmanOf("segments.hospital.members", "segments.hospital.documentsPerMemberYear")).toBe(-0.8);
    expect(spearmanOf("burden.connectSeconds", "burden.readSeconds")).toBe(0.3);
    expect(spearmanOf("deterrence.h.professional", "deterrence.h.establishment")).toBe(0.7);
  });

  it("show in the draws of a shipped scenario", async () => {
    const all = columns({ correlations: sharedCorrelations }, [...shipped.inputs.values()], 4000);
    let compared = 0;
    for (const { between, spearman } of sharedCorrelations) {
      const [one, other] = between.map((id) => all.get(id));
      if (!one || !other || new Set(one).size < 4000 || new Set(other).size < 4000) continue;
      expect(Math.abs(rankCorrelation(one, other) - spearman), between.join()).toBeLessThan(0.06);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(200);
  });
});
