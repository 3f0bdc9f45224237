import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../../src/models/from-scenario.js";
import type { Penalties } from "../../../../src/models/parameters.js";
import { loadScenario } from "../../../../src/node/scenario-files.js";
import { legalView } from "../../../../src/scenario/legal-view.js";
import { placeOf } from "../../../../src/simulate/individuals/crowd/figures.js";
import { summariseMembers } from "../../../../src/simulate/individuals/crowd/members-summary.js";
import { openMembers } from "../../../../src/simulate/individuals/crowd/members-world.js";
import { simulateMembersNow } from "../../../../src/simulate/individuals/crowd/simulate-members.js";
import { chancesOf, cutsOf } from "../../../../src/simulate/individuals/setting/cuts.js";
import { drawParameters } from "../../../../src/simulate/individuals/setting/drawn-parameters.js";
import { openBinomialMixture } from "../../../../src/simulate/individuals/union/binomial-mixture.js";
import { unionDefence } from "../../../../src/simulate/individuals/union/union.js";
import { yearChances } from "../../../../src/simulate/individuals/union/year-chances.js";
import { eventfulWorld } from "../eventful-world.js";

const scenario = await loadScenario("article-85-as-voted");
const legal = legalView(scenario);

describe("chances of a year", () => {
  it.each<[string, Partial<Penalties>]>([
    ["separate caps", {}],
    ["a warning", { warnings: 1 }],
    ["a shared cap", { caps: "shared" }],
    // Without a warning, no fined case in either duty is no fined case in both.
    ["a shared cap and a warning", { caps: "shared", warnings: 1 }],
  ])("with %s are those of members simulated one by one", (_, change) => {
    const parameters = eventfulWorld(change);
    const request = { seed: 2, realisations: 1, members: 300_000 };
    const { crowds, chancesOf: chancesIn } = openMembers(parameters, request);
    const [crowd] = crowds;
    if (!crowd) expect.fail("nobody");
    const { given, software, law } = crowd;
    const cuts = cutsOf(given, software, chancesOf(parameters, chancesIn(0), given, software), law);
    const chances = yearChances(given, software, cuts, 0);
    const [segment] = simulateMembersNow(parameters, request).segments;
    for (const [figure, chance] of [
      ["controlled", chances.controlled],
      ["finedMembers", chances.fined],
    ] as const) {
      const mean = (segment?.sums[placeOf(figure, 0, 1)] ?? Number.NaN) / request.members;
      expect(Math.abs(mean - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / request.members));
    }
  });
});

describe("the members that a union defends", () => {
  const ask = (members: number, draws = 64, segment = "hospital", seed = 3) =>
    unionDefence(scenario, legal, { segment, members, seed, draws })[3] ?? expect.fail("no fourth year");

  it("are as many in the mean as the union's share of those controlled", () => {
    const { year, controlled, fined } = ask(1000);
    expect(year).toBe(2029);
    const simulated = simulateMembersNow(parametersOf(scenario, legal), {
      ...{ seed: 3, realisations: 100, segments: ["hospital"], members: 1000 },
    }).segments[0];
    const counts = [...(simulated?.byRealisation.controlled ?? [])].filter((_, at) => at % 10 === 3);
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const error = Math.sqrt(mean / counts.length);
    expect(Math.abs(controlled.expected - mean)).toBeLessThan(4 * error);
    expect(fined.expected).toBeLessThan(controlled.expected);
  });

  it("have boycotts with their odds, as members one by one have", () => {
    const simulated = simulateMembersNow(parametersOf(scenario, legal), {
      ...{ seed: 3, realisations: 512, segments: ["radiology"], members: 2000 },
    });
    const { controlled, finedMembers } = summariseMembers(simulated, 2029)[0] ?? expect.fail("nobody");
    const union = ask(2000, 32, "radiology");
    for (const [one, other] of [
      [union.controlled, controlled],
      [union.fined, finedMembers],
    ] as const) {
      expect(Math.abs(one.expected - other.mean)).toBeLessThan(4 * other.standardError);
      expect(other.standardError).toBeLessThan(0.025 * other.mean);
    }
  });

  it.each(["radiology", "biology"])("are the same at every seed where boycotts of %s decide", (segment) => {
    const told = [1, 2, 3, 4, 5].map((seed) => ask(2000, 32, segment, seed));
    const [first] = told;
    for (const { controlled, fined } of told) {
      for (const what of ["controlled", "fined"] as const) {
        const [one, other] = [{ controlled, fined }[what], first?.[what] ?? expect.fail("none")];
        expect(one.expected / other.expected).toBeCloseTo(1, 2);
        expect(Math.abs(one.byChance.low - other.byChance.low)).toBeLessThanOrEqual(1);
        expect(one.byChance.high / other.byChance.high).toBeGreaterThan(0.97);
        expect(one.byChance.high / other.byChance.high).toBeLessThan(1.03);
        expect(one.byChance.low).toBeLessThan(one.expected);
        expect(one.byChance.high).toBeGreaterThan(one.expected);
      }
      // Boycotts come in 7.81 % of years, and bring far more cases than all others.
      expect(controlled.byChance.high).toBeGreaterThan(10 * controlled.byChance.median);
    }
  });

  it("are a count of members for each outcome by itself: of a union of one, less than one", () => {
    const { controlled, fined } = ask(1);
    expect(controlled.expected).toBeLessThan(0.1);
    expect(fined.expected).toBeLessThan(controlled.expected);
    expect(controlled.range).toEqual({ low: 0, median: 0, high: expect.any(Number) });
  });

  it("vary more with what is not known than by chance alone", () => {
    const { controlled } = ask(1000);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(controlled.range)).toBeGreaterThan(2 * width(controlled.byChance));
  });

  it("grow with the union", () => {
    expect(ask(2000, 50).controlled.expected).toBeCloseTo(2 * ask(1000, 50).controlled.expected, 9);
  });

  it("are asked of 256 draws of seed 1 unless told otherwise", () => {
    const hospital = { segment: "hospital", members: 100 };
    expect(unionDefence(scenario, legal, hospital)).toEqual(
      unionDefence(scenario, legal, { ...hospital, seed: 1, draws: 256 }),
    );
  });

  it.each([
    [{ members: 0 }, "invalid number of members: 0, of 52149 in gp"],
    [{ members: 1.5 }, "invalid number of members: 1.5, of 52149 in gp"],
    [{ members: 52_150 }, "invalid number of members: 52150, of 52149 in gp"],
    [{ members: 5, draws: 0 }, "invalid number of draws: 0"],
    [{ members: 5, segment: "gps" }, "unknown segment: gps"],
    [
      { members: 5, law: { family: "beta", concentration: Number.POSITIVE_INFINITY } as const },
      "invalid concentration: Infinity",
    ],
  ])("cannot be counted for %j", (change, message) => {
    const asked = { segment: "gp", ...change };
    expect(() => unionDefence(scenario, legal, asked)).toThrow(new RangeError(message));
  });
});

describe("parameters of a segment alone in a draw", () => {
  it("are those of the whole scenario in that draw", async () => {
    const { drawValues } = await import("../../../../src/random/draw-values.js");
    const options = { seed: 4, design: "sobol" as const, draws: 8 };
    const whole = parametersOf(scenario, legal, drawValues(scenario, options)(5));
    const alone = drawParameters(scenario, legal, "nurse", { seed: 4, draws: 8 })(5);
    expect(alone.segments).toEqual(whole.segments.filter(({ id }) => id === "nurse"));
    expect(alone.penalties).toEqual(whole.penalties);
    expect(alone.editors).toEqual(whole.editors);
  });
});

describe("a mixture of binomial counts", () => {
  const only = (trials: number, probability: number) => {
    const mixture = openBinomialMixture(trials);
    mixture.add(probability, 0.3);
    return mixture;
  };

  it.each([
    [20, 0.3, [3, 6, 9]],
    [20, 0.9, [16, 18, 20]],
    [5, 0.5, [1, 2, 4]],
  ])("of %d trials at %d alone has that law's quantiles", (trials, probability, quantiles) => {
    const chance = (count: number) => {
      let ways = 1;
      for (let i = 0; i < count; i++) ways = (ways * (trials - i)) / (i + 1);
      return ways * probability ** count * (1 - probability) ** (trials - count);
    };
    const direct = [0.05, 0.5, 0.95].map((level) => {
      let [count, sum] = [0, chance(0)];
      while (sum < level - 1e-12) sum += chance(++count);
      return count;
    });
    const mixture = only(trials, probability);
    expect([0.05, 0.5, 0.95].map(mixture.quantile)).toEqual(direct);
    expect(direct).toEqual(quantiles);
    expect(mixture.mean()).toBeCloseTo(trials * probability, 12);
  });

  it("of many trials is about normal, to the unit", () => {
    const [trials, probability] = [1_000_000, 0.3];
    const deviation = Math.sqrt(trials * probability * (1 - probability));
    const { quantile } = only(trials, probability);
    expect(Math.abs(quantile(0.5) - 300_000)).toBeLessThanOrEqual(1);
    expect(Math.abs(quantile(0.95) - (300_000 + 1.6449 * deviation))).toBeLessThan(2);
    expect(Math.abs(quantile(0.05) - (300_000 - 1.6449 * deviation))).toBeLessThan(2);
  });

  it("weighs its parts", () => {
    const mixture = openBinomialMixture(10);
    mixture.add(0, 3);
    mixture.add(1, 1);
    expect([0.05, 0.7, 0.75, 0.76, 0.95].map(mixture.quantile)).toEqual([0, 0, 0, 10, 10]);
    expect(mixture.mean()).toBe(2.5);
  });
});
