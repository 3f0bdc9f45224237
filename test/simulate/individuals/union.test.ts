import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../src/models/from-scenario.js";
import type { Penalties } from "../../../src/models/parameters.js";
import { loadScenario } from "../../../src/node/scenario-files.js";
import { legalView } from "../../../src/scenario/legal-view.js";
import { binomialQuantile } from "../../../src/simulate/individuals/binomial.js";
import { chancesOf, cutsOf } from "../../../src/simulate/individuals/cuts.js";
import { drawParameters } from "../../../src/simulate/individuals/drawn-parameters.js";
import { placeOf } from "../../../src/simulate/individuals/figures.js";
import { openMembers } from "../../../src/simulate/individuals/members-world.js";
import { simulateMembersNow } from "../../../src/simulate/individuals/simulate-members.js";
import { unionDefence } from "../../../src/simulate/individuals/union.js";
import { yearChances } from "../../../src/simulate/individuals/year-chances.js";
import { eventfulWorld } from "./eventful-world.js";

const scenario = await loadScenario("article-85-as-voted");
const legal = legalView(scenario);

describe("chances of a year", () => {
  it.each<[string, Partial<Penalties>]>([
    ["separate caps", {}],
    ["a warning", { warnings: 1 }],
    ["a shared cap", { caps: "shared" }],
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
  const ask = (members: number, draws = 400) =>
    unionDefence(scenario, legal, { segment: "hospital", members, seed: 3, draws })[3] ?? expect.fail("no fourth year");

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

  it("vary more with what is not known than by chance alone", () => {
    const { controlled } = ask(1000);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(controlled.range)).toBeGreaterThan(2 * width(controlled.byChance));
    expect(controlled.byChance.low).toBeLessThanOrEqual(controlled.expected);
    expect(controlled.byChance.high).toBeGreaterThanOrEqual(controlled.expected);
  });

  it("grow with the union", () => {
    expect(ask(2000, 50).controlled.expected).toBeCloseTo(2 * ask(1000, 50).controlled.expected, 9);
  });

  it("cannot be counted in a union of nobody", () => {
    const none = { segment: "gp", members: 0, seed: 1, draws: 1 };
    expect(() => unionDefence(scenario, legal, none)).toThrow(new RangeError("invalid number of members: 0"));
  });
});

describe("parameters of a segment alone in a draw", () => {
  it("are those of the whole scenario in that draw", async () => {
    const { drawValues } = await import("../../../src/random/draw-values.js");
    const options = { seed: 4, design: "sobol" as const, draws: 8 };
    const whole = parametersOf(scenario, legal, drawValues(scenario, options)(5));
    const alone = drawParameters(scenario, legal, "nurse", { seed: 4, draws: 8 })(5);
    expect(alone.segments).toEqual(whole.segments.filter(({ id }) => id === "nurse"));
    expect(alone.penalties).toEqual(whole.penalties);
    expect(alone.editors).toEqual(whole.editors);
  });
});

describe("a binomial count", () => {
  it.each([
    [20, 0.3],
    [20, 0.9],
    [5000, 0.001],
    [100_000, 0.4],
  ])("of %d trials at %d has their mean and variance", (trials, probability) => {
    const steps = 4000;
    const counts = Array.from({ length: steps }, (_, i) => binomialQuantile(trials, probability, (i + 0.5) / steps));
    const mean = counts.reduce((a, b) => a + b, 0) / steps;
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / steps;
    expect(mean / (trials * probability)).toBeCloseTo(1, 2);
    expect(variance / (trials * probability * (1 - probability))).toBeCloseTo(1, 1);
  });

  it("is none or all at the ends", () => {
    expect([binomialQuantile(10, 0, 0.999), binomialQuantile(10, 1, 0.001), binomialQuantile(0, 0.5, 0.5)]).toEqual([
      0, 10, 0,
    ]);
  });
});
