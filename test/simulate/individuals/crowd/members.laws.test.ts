import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parametersOf } from "../../../../src/models/from-scenario.js";

import { loadScenario } from "../../../../src/node/scenario-files.js";
import { legalView } from "../../../../src/scenario/legal-view.js";
import {
  horizonFigures,
  type MemberFigure,
  memberFigures,
  placeOf,
} from "../../../../src/simulate/individuals/crowd/figures.js";
import type { SimulatedMembers } from "../../../../src/simulate/individuals/crowd/gather-members.js";
import {
  blockMembers,
  type MembersRequest,
  openMembers,
} from "../../../../src/simulate/individuals/crowd/members-world.js";
import { simulateBlocks, simulateMembersNow } from "../../../../src/simulate/individuals/crowd/simulate-members.js";
import type { PracticeLaw } from "../../../../src/simulate/individuals/setting/practice-law.js";
import { eventfulWorld } from "../eventful-world.js";

const scenario = await loadScenario("article-85-as-voted");
const asVoted = parametersOf(scenario, legalView(scenario));
const eventful = eventfulWorld();

function figure(simulated: SimulatedMembers, name: MemberFigure, year = 0, segment = 0): number {
  return simulated.segments[segment]?.sums[placeOf(name, year, simulated.years.length)] ?? Number.NaN;
}

describe("a member's fate", () => {
  it("does not depend on who else is simulated", () => {
    const request = { seed: 4, realisations: 2, keepFined: true };
    const all = simulateMembersNow(asVoted, request);
    fc.assert(
      fc.property(fc.subarray(["gp", "radiology", "biology", "hospital"], { minLength: 1 }), (segments) => {
        for (const one of simulateMembersNow(asVoted, { ...request, segments }).segments) {
          expect(one).toEqual(all.segments.find(({ id }) => id === one.id));
        }
      }),
      { numRuns: 5, seed: 2 },
    );
  });

  it("does not depend on how many members, or how many other worlds, there are", () => {
    const fined = (members: number, realisations: number) => {
      const [segment] = simulateMembersNow(eventful, { seed: 4, realisations, members, keepFined: true }).segments;
      const { member, fine } = segment?.fined?.[1] ?? expect.fail("no second realisation");
      return [...member].flatMap((number, row) => (number < 500 ? [[number, fine[row]]] : []));
    };
    expect(fined(500, 2).length).toBeGreaterThan(50);
    expect(fined(500, 2)).toEqual(fined(3000, 2));
    expect(fined(500, 2)).toEqual(fined(500, 5));
  });

  it("does not depend on the blocks that are simulated together", () => {
    const { crowds, run } = openMembers(eventful, { seed: 4, realisations: 1, members: 5000, keepFined: true });
    expect(crowds).toHaveLength(1);
    const whole = run({ segment: 0, realisation: 0, first: 0, count: 5000 });
    const parts = [
      [0, 1],
      [1, 2999],
      [3000, 2000],
    ].map(([first = 0, count = 0]) => run({ segment: 0, realisation: 0, first, count }));
    for (const f of [...memberFigures, ...horizonFigures].map((name) => placeOf(name, 0, 1))) {
      const sum = parts.reduce((total, { tally }) => total + (tally.sums[f] as number), 0);
      expect(sum).toBeCloseTo(whole.tally.sums[f] as number, 6);
    }
    expect(parts.flatMap(({ fined }) => [...(fined?.member ?? [])])).toEqual([...(whole.fined?.member ?? [])]);
  });

  it("comes out the same bit for bit in whatever order blocks come back", async () => {
    const request = { seed: 4, realisations: 3, members: blockMembers + 1000, keepFined: true };
    const world = openMembers(eventful, request);
    expect(world.blocks.length).toBe(6);
    const last = new Map(world.blocks.map((block, index) => [index, world.run(block)]));
    const lanes = 3;
    let waiting: (() => void)[] = [];
    const source = {
      lanes,
      run: (index: number) =>
        new Promise<ReturnType<typeof world.run>>((resolve) => {
          waiting.push(() => resolve(last.get(index) ?? expect.fail(`no block ${index}`)));
          if (waiting.length < lanes) return;
          for (const go of waiting.reverse()) go();
          waiting = [];
        }),
    };
    const seen: number[] = [];
    const shuffled = await simulateBlocks(world, request, source, { onProgress: ({ members }) => seen.push(members) });
    expect(shuffled).toEqual(simulateMembersNow(eventful, request));
    expect(seen.at(-1)).toBe(3 * request.members);
  });

  it("stops when it is told to, with the reason", async () => {
    const request = { seed: 4, realisations: 9, members: 1000 };
    const world = openMembers(eventful, request);
    const signal = { aborted: false, reason: new Error("enough") };
    let blocks = 0;
    const source = {
      lanes: 1,
      run: async (index: number) => {
        signal.aborted = ++blocks === 3;
        return world.run(world.blocks[index] ?? expect.fail("no block"));
      },
    };
    await expect(simulateBlocks(world, request, source, { signal })).rejects.toThrow("enough");
    expect(blocks).toBe(3);
  });
});

describe("members one by one", () => {
  const years = simulateMembersNow(asVoted, { seed: 8, realisations: 2, members: 20_000 });

  it("are in one class at most, and no more are fined than have a case", () => {
    for (const segment of years.segments) {
      const size = segment.members * years.realisations;
      years.years.forEach((_, y) => {
        const of = (name: MemberFigure) => segment.sums[placeOf(name, y, years.years.length)] as number;
        const below = of("feedingOwn") + of("feedingPlatform") + of("feedingEditor");
        expect(below).toBeLessThanOrEqual(size);
        expect(of("finedMembers")).toBeLessThanOrEqual(of("controlled"));
        expect(of("controlled")).toBeLessThanOrEqual(of("feedingCases") + of("consultingCases"));
        expect(of("cappedMembers")).toBeLessThanOrEqual(of("finedMembers"));
        expect(of("assessed")).toBeCloseTo(of("feedingAssessed") + of("consultingAssessed"), 6);
        expect(of("shielded")).toBeGreaterThanOrEqual(of("shieldedEditor"));
      });
    }
  });

  it("deviate from their mean as those do who are in a class or not", () => {
    const { segments, years: horizon } = simulateMembersNow(asVoted, { seed: 8, realisations: 1, members: 5000 });
    for (const { sums, deviations } of segments) {
      for (const name of ["feedingOwn", "consultingOwn", "controlled", "finedMembers"] as const) {
        horizon.forEach((_, y) => {
          const place = placeOf(name, y, horizon.length);
          const share = (sums[place] as number) / 5000;
          expect(deviations[place]).toBeCloseTo(5000 * share * (1 - share), 6);
        });
      }
    }
  });

  it("have no case before the duty is enforced, nor without a control", () => {
    expect(figure(years, "controlled", 1)).toBe(0);
    expect(figure(years, "controlled", 3)).toBeGreaterThan(0);
    const segments = asVoted.segments.map((one) => ({ ...one, detection: 0, detectionInBoycott: 0 }));
    const free = simulateMembersNow({ ...asVoted, segments }, { seed: 8, realisations: 1, members: 5000 });
    expect(figure(free, "feedingOwn", 3)).toBeGreaterThan(0);
    expect(free.segments.every(({ sums }) => sums[placeOf("everControlled", 0, free.years.length)] === 0)).toBe(true);
  });

  it("are as many in a year, but more over the years, when practice is drawn anew each year", () => {
    const request = { seed: 8, realisations: 1, members: 100_000, segments: ["radiology"] };
    const often = asVoted.segments.map((one) => ({ ...one, detection: 0.6, boycottRate: 0 }));
    const of = (ranks: "kept" | "redrawn") =>
      simulateMembersNow({ ...asVoted, segments: often }, { ...request, ranks });
    const [kept, redrawn] = [of("kept"), of("redrawn")];
    expect(Math.abs(figure(kept, "controlled", 5) / figure(redrawn, "controlled", 5) - 1)).toBeLessThan(0.05);
    const ever = (one: SimulatedMembers) => one.segments[0]?.sums[placeOf("everFined", 0, one.years.length)] as number;
    expect(ever(redrawn)).toBeGreaterThan(1.5 * ever(kept));
  });

  it("suffer another spread of practice, not another mean", () => {
    const of = (law: PracticeLaw) =>
      simulateMembersNow(asVoted, { seed: 8, realisations: 1, members: 20_000, segments: ["gp"], law });
    const below = (one: SimulatedMembers) => figure(one, "feedingOwn");
    const laws = [
      of({ family: "power" }),
      of({ family: "beta", concentration: 1 }),
      of({ family: "two-class", low: 0.1, high: 0.95 }),
    ];
    expect(new Set(laws.map(below)).size).toBe(3);
  });
});

describe("a request that makes no sense", () => {
  it.each([
    [{ seed: 1, realisations: 0 }, "invalid number of realisations: 0"],
    [{ seed: 1, realisations: 1.5 }, "invalid number of realisations: 1.5"],
    [{ seed: -1, realisations: 1 }, "invalid seed: -1"],
    [{ seed: 1, realisations: 1, members: -3 }, "invalid number of members: -3"],
    [{ seed: 1, realisations: 1, segments: ["gps"] }, "unknown segment: gps"],
    [{ seed: 1, realisations: 1, ranks: "drawn" }, "unknown ranks: drawn"],
    [{ seed: 1, realisations: 1, law: { family: "gamma" } }, 'unknown law of practice: {"family":"gamma"}'],
    [{ seed: 1, realisations: 1, law: { family: "beta", concentration: -1 } }, "invalid concentration: -1"],
  ])("%j is refused before anything is simulated", (request, message) => {
    expect(() => openMembers(eventful, request as MembersRequest)).toThrow(new RangeError(message));
  });
});
