import { describe, expect, it } from "vitest";
import { parametersOf } from "../../src/models/from-scenario.js";
import { centralRun } from "../../src/models/policy.js";
import { loadScenario } from "../../src/node/scenario-files.js";
import { legalView } from "../../src/scenario/legal-view.js";
import { never, parseMonth } from "../../src/scenario/month.js";
import type { Scenario, StartDate } from "../../src/scenario/scenario.js";
import { keyOf } from "../../src/simulate/plan.js";
import { runChunk } from "../../src/simulate/run-chunk.js";
import { simulateChunks } from "../../src/simulate/simulate.js";
import { quantileLevels, type SimulatedScenario } from "../../src/simulate/simulation.js";
import { readableFigures, worstGap } from "./readable-figures.js";
import { openHere, positionOf, simulateHere, withInputs } from "./simulate-here.js";

const article85 = await loadScenario("article-85-as-voted");
const statusQuo = await loadScenario("status-quo");

function only(scenarios: readonly SimulatedScenario[]): SimulatedScenario {
  return scenarios[0] as SimulatedScenario;
}

describe("draws of a scenario", () => {
  for (const design of ["plain", "latin-hypercube"] as const) {
    it(`do not move when an input that nothing reads is added, or inputs are written in another order (${design})`, async () => {
      const known = article85.inputs.get("platform.outage");
      if (!known) throw new Error("no such input");
      const unused = { ...known, id: "platform.unread" };
      const plain = await simulateHere([article85], { design });
      const more = await simulateHere([withInputs(article85, (inputs) => [[unused.id, unused], ...inputs])], {
        design,
      });
      const turned = await simulateHere([withInputs(article85, (inputs) => inputs.reverse())], { design });
      expect(only(more.scenarios)).toEqual(only(plain.scenarios));
      // Sums over segments may round otherwise in another order; draws are the same.
      const means = ({ all }: SimulatedScenario) =>
        new Map(all.figures.map((figure, f) => [keyOf(figure), all.mean[f] as number]));
      const other = means(only(turned.scenarios));
      const { gap, at } = worstGap(means(only(plain.scenarios)), (key) => other.get(key));
      expect(gap, at).toBeLessThan(1e-12);
    });
  }

  it("are the same alone, beside others, and in any order of scenarios", async () => {
    const alone = await simulateHere([article85], { outcomes: ["assessed"] });
    const beside = await simulateHere([statusQuo, article85], { outcomes: ["assessed"] });
    expect(beside.scenarios[1]).toEqual(only(alone.scenarios));
  });

  it("are all the central run when nothing is uncertain and mechanisms are held at their expectation", async () => {
    const fixed = withInputs(article85, (inputs) =>
      inputs.map(([id, input]) => [id, { ...input, distribution: { name: "fixed" } }]),
    );
    const { all, asked } = only((await simulateHere([fixed], { draws: 130, mechanisms: "expected" })).scenarios);
    const parameters = parametersOf(article85, legalView(article85));
    const means = new Map(all.figures.map((figure, f) => [keyOf(figure), all.mean[f] as number]));
    const { gap, at } = worstGap(readableFigures(parameters, centralRun(parameters)), (key) => means.get(key));
    expect(gap, at).toBeLessThan(1e-9);
    expect(Math.max(...all.meanError)).toBe(0);
    asked.figures.forEach((_, f) => {
      for (let l = 0; l < quantileLevels.length; l++) {
        expect(asked.quantiles[l * asked.figures.length + f]).toBe(asked.mean[f]);
      }
    });
  });
});

describe("a simulation", () => {
  for (const design of ["plain", "sobol"] as const) {
    it(`says the same by either kernel, which it names (${design})`, async () => {
      const asked = { draws: 300, design, compare: true, monthly: ["feedingShare"] } as const;
      const simd = await simulateHere([statusQuo, article85], { ...asked, kernel: "simd" });
      const typescript = await simulateHere([statusQuo, article85], { ...asked, kernel: "typescript" });
      const numbers = ({ all, asked: own, difference, monthly }: SimulatedScenario) =>
        [
          all.mean,
          all.meanError,
          own.quantiles,
          own.quantileErrors,
          difference?.quantiles ?? [],
          monthly[0]?.mean ?? [],
        ].map((values) => [...values]);
      for (const s of [0, 1]) {
        const [one, other] = [simd.scenarios[s] as SimulatedScenario, typescript.scenarios[s] as SimulatedScenario];
        expect([one.kernel, other.kernel]).toEqual(["simd", "typescript"]);
        numbers(one).forEach((values, part) => {
          const others = numbers(other)[part] as number[];
          const scale = Math.max(...others.map(Math.abs));
          values.forEach((value, i) => {
            expect(Math.abs(value - (others[i] as number))).toBeLessThanOrEqual(
              1e-9 * Math.abs(others[i] as number) + 1e-13 * scale,
            );
          });
        });
      }
    });
  }

  it("does not depend on the order in which chunks come back, nor on how many are under way", async () => {
    const { world, plan } = openHere([statusQuo, article85], { draws: 700, compare: true, monthly: ["feedingShare"] });
    const straight = await simulateChunks(plan, {
      lanes: 1,
      run: async (first, count) => runChunk(world, plan, first, count),
    });
    const done: (() => void)[] = [];
    const scattered = await simulateChunks(plan, {
      lanes: 6,
      run: async (first, count) => {
        const chunk = runChunk(world, plan, first, count);
        await new Promise<void>((resolve) => {
          done.push(resolve);
          if (done.length === 6) for (const finish of done.reverse()) finish();
        });
        return chunk;
      },
    });
    expect(scattered).toEqual(straight);
  });

  it("reports exact means and quantiles of its draws", async () => {
    const { asked, values } = only(
      (await simulateHere([article85], { draws: 300, outcomes: ["assessed", "documentsFed"], keepDraws: true }))
        .scenarios,
    );
    asked.figures.forEach((_, f) => {
      const draws = (values as Float64Array).slice(f * 300, (f + 1) * 300).sort();
      const mean = draws.reduce((sum, value) => sum + value, 0) / 300;
      expect(asked.mean[f]).toBeCloseTo(mean, mean > 1e6 ? 0 : 6);
      quantileLevels.forEach((level, l) => {
        const place = 299 * level;
        const below = draws[Math.floor(place)] as number;
        const above = draws[Math.min(299, Math.floor(place) + 1)] as number;
        const expected = below + (place - Math.floor(place)) * (above - below);
        expect(asked.quantiles[l * asked.figures.length + f]).toBeCloseTo(expected, expected > 1e6 ? 2 : 8);
      });
    });
  });

  it("gives any chunk of draws alone as it gives them among the others", async () => {
    const { world, plan } = openHere([article85], { draws: 640 });
    const later = runChunk(world, plan, 512, 128);
    runChunk(world, plan, 0, 128);
    expect(runChunk(world, plan, 512, 128)).toEqual(later);
    const { world: other, plan: same } = openHere([article85], { draws: 640 });
    expect(runChunk(other, same, 512, 128)).toEqual(later);
  });

  it("takes differences draw by draw, which are surer than those of independent draws", async () => {
    const { scenarios } = await simulateHere([statusQuo, article85], {
      draws: 512,
      outcomes: ["documentsFed", "avoidedSpend"],
      compare: true,
      keepDraws: true,
    });
    const [base, policy] = scenarios as [SimulatedScenario, SimulatedScenario];
    const { difference } = policy;
    if (!difference) throw new Error("no difference");
    for (const outcome of ["documentsFed", "avoidedSpend"]) {
      const f = positionOf(difference, outcome, "all");
      const error = difference.meanError[f] as number;
      const apart = Math.hypot(base.asked.meanError[f] as number, policy.asked.meanError[f] as number);
      expect(error).toBeLessThan(apart / 3);
      const own = (one: SimulatedScenario) => (one.values as Float64Array).slice(f * 512, (f + 1) * 512);
      const [without, withPolicy] = [own(base), own(policy)];
      const higher = withPolicy.filter((value, i) => value > (without[i] as number)).length;
      expect(difference.above[f]).toBe(higher / 512);
    }
  });

  it("runs until its figures are as sure as asked, and no further than allowed", async () => {
    const until = { relative: 0.02 };
    const { draws, scenarios } = await simulateHere([statusQuo], { draws: 20_000, outcomes: ["avoidedSpend"], until });
    const { asked } = only(scenarios);
    const f = positionOf(asked, "avoidedSpend", "all");
    expect((asked.meanError[f] as number) / (asked.mean[f] as number)).toBeLessThanOrEqual(0.02);
    expect(draws).toBeLessThan(20_000);
    const short = await simulateHere([statusQuo], {
      draws: 300,
      outcomes: ["avoidedSpend"],
      until: { relative: 1e-6 },
    });
    expect(short.draws).toBe(300);
    const hypercube = simulateHere([statusQuo], { design: "latin-hypercube", until });
    await expect(hypercube).rejects.toThrow("a Latin hypercube needs its number of draws beforehand");
  });

  it.each([
    [{ relative: Number.NaN }, "invalid relative precision: NaN"],
    [{ relative: 0 }, "invalid relative precision: 0"],
    [{ outcome: "nope", error: 1 }, "invalid precision: nope is not among the outcomes asked for"],
    [{ outcome: "assessed", error: -1 }, "invalid precision of assessed: -1"],
  ])("refuses a precision that no draws could tell: %o", async (until, message) => {
    await expect(simulateHere([statusQuo], { until })).rejects.toThrow(new RangeError(message));
  });

  it("knows no quantile beyond which fewer than two draws lie", async () => {
    const { asked } = only((await simulateHere([statusQuo], { draws: 39, outcomes: ["documentsFed"] })).scenarios);
    const size = asked.figures.length;
    expect(asked.quantileErrors[0]).toBe(Number.POSITIVE_INFINITY);
    expect(asked.quantileErrors[2 * size]).toBeLessThan(Number.POSITIVE_INFINITY);
    const more = only((await simulateHere([statusQuo], { draws: 40, outcomes: ["documentsFed"] })).scenarios).asked;
    expect(more.quantileErrors[0]).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("stops with the signal's reason and starts no further chunk", async () => {
    const { world, plan } = openHere([statusQuo], { draws: 1280 });
    let chunks = 0;
    const signal = { aborted: false, reason: new Error("stopped by hand") };
    const running = simulateChunks(
      plan,
      {
        lanes: 1,
        run: async (first, count) => {
          chunks += 1;
          if (chunks === 2) signal.aborted = true;
          return runChunk(world, plan, first, count);
        },
      },
      { signal },
    );
    await expect(running).rejects.toThrow("stopped by hand");
    expect(chunks).toBe(2);
  });
});

describe("Sobol points", () => {
  it("make the errors of means fall faster than plain draws do, where luck is not drawn", async () => {
    const ratioAt = async (draws: number) => {
      const errors = async (design: "plain" | "sobol") =>
        only(
          (
            await simulateHere([statusQuo], {
              draws,
              design,
              outcomes: ["documentsFed", "avoidedSpend"],
              mechanisms: "expected",
            })
          ).scenarios,
        ).asked;
      const [sobol, plain] = [await errors("sobol"), await errors("plain")];
      const logs = plain.meanError.map((error, f) => Math.log((sobol.meanError[f] as number) / error));
      return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
    };
    const [few, many] = [await ratioAt(256), await ratioAt(4096)];
    expect(few).toBeLessThan(1);
    expect(many).toBeLessThan(few / 1.5);
  });
});

describe("an uncertain start", () => {
  it("makes each draw that of one of its dates, and moves nothing else", async () => {
    const date = parseMonth("2028-07") as number;
    const startingAt = (start: StartDate): Scenario => ({
      ...article85,
      levers: {
        ...article85.levers,
        penalties: { ...article85.levers.penalties, feedingStart: start, consultingStart: start },
      },
    });
    const either = startingAt([
      { on: date, probability: 0.5 },
      { on: never, probability: 0.5 },
    ]);
    const { scenarios } = await simulateHere([startingAt(date), startingAt(never), either], {
      draws: 256,
      keepDraws: true,
    });
    const [atDate, atNever, drawn] = scenarios.map(({ values }) => values as Float64Array) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const { figures } = only(scenarios).asked;
    const assessed = positionOf({ figures }, "assessed", "all");
    let came = 0;
    for (let draw = 0; draw < 256; draw++) {
      const world = (drawn[assessed * 256 + draw] as number) > 0 ? atDate : atNever;
      if (world === atDate) came += 1;
      const same = figures.every((_, f) => drawn[f * 256 + draw] === world[f * 256 + draw]);
      expect(same).toBe(true);
    }
    expect(Math.abs(came - 128)).toBeLessThan(4 * 8);
  });
});
