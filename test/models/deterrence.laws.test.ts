import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pressureOn } from "../../src/models/deterrence.js";
import type { Parameters, Segment } from "../../src/models/parameters.js";
import { centralRun } from "../../src/models/policy.js";
import type { Duty } from "../../src/scenario/scenario.js";
import { fixedRuns, level, parameters, share } from "./parameters.arbitrary.js";

const rounding = 1e-12;
const duties = ["feeding", "consulting"] as const;

/** Checks that one change of the parameters lowers practice nowhere, up to the first month in which it stands above its ceiling. */
function expectNoLess(low: Parameters, high: Parameters, everywhere: boolean): void {
  const [before, after] = [centralRun(low), centralRun(high)];
  before.segments.forEach((segment, s) => {
    for (const duty of duties) {
      const other = after.segments[s]?.[duty];
      const { adoption, ceiling, practice } = segment[duty];
      const above = adoption.findIndex((adopted, t) => adopted > (ceiling[t] as number));
      const compared = everywhere || above < 0 ? adoption.length : above + 1;
      const holds = (then: number | undefined, now: number | undefined) => Number(then) >= Number(now) - rounding;
      const fallen = [...adoption.keys()]
        .slice(0, compared)
        .filter((t) => !holds(other?.adoption[t], adoption[t]) || !holds(other?.practice[t], practice[t]));
      expect(fallen, `months of ${segment.segment.id}, ${duty}`).toEqual([]);
    }
  });
}

describe("practice never falls because of", () => {
  it("more conversion by a felt fine (χ), even above its ceiling", () => {
    fc.assert(
      fc.property(parameters, share, (world, other) => {
        const chi = Math.max(world.deterrence.chi, other);
        expectNoLess(world, { ...world, deterrence: { ...world.deterrence, chi } }, true);
      }),
      fixedRuns,
    );
  });

  it("easier access", () => {
    fc.assert(
      fc.property(parameters, share, (world, part) => {
        const raise = (ease: number) => ease + (1 - ease) * part;
        const segments = world.segments.map((segment) => {
          const { levelFrom, levelTo } = segment.ease;
          return { ...segment, ease: { ...segment.ease, levelFrom: raise(levelFrom), levelTo: raise(levelTo) } };
        });
        expectNoLess(world, { ...world, segments }, false);
      }),
      fixedRuns,
    );
  });

  it("more support", () => {
    fc.assert(
      fc.property(parameters, share, (world, part) => {
        const support = world.support.map(({ from, value }) => ({ from, value: value + (1 - value) * part }));
        expectNoLess(world, { ...world, support: [{ from: 0, value: part }, ...support] }, false);
      }),
      fixedRuns,
    );
  });

  it("a higher maximum fine", () => {
    fc.assert(
      fc.property(parameters, level(1, 20), (world, factor) => {
        const { professional, establishment } = world.penalties.schedule;
        const raise = ({ maxPerBreach, cap }: typeof professional.feeding) => ({
          maxPerBreach: maxPerBreach.map(({ from, value }) => ({ from, value: value * factor })),
          cap,
        });
        const both = (kind: typeof professional) => ({
          feeding: raise(kind.feeding),
          consulting: raise(kind.consulting),
        });
        const schedule = { professional: both(professional), establishment: both(establishment) };
        expectNoLess(world, { ...world, penalties: { ...world.penalties, schedule } }, false);
      }),
      fixedRuns,
    );
  });
});

describe("pressure", () => {
  const of = (world: Parameters, segment: Segment, duty: Duty) =>
    pressureOn(world, segment, duty, world.horizon.end - world.horizon.start + 1).series;

  it("is a share, and nothing where nobody perceives a control and nothing is withheld", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const { conditionOfPayment: _, ...fined } = world;
        for (const segment of world.segments) {
          for (const duty of duties) {
            for (const felt of of(world, segment, duty)) {
              expect(felt).toBeGreaterThanOrEqual(0);
              expect(felt).toBeLessThanOrEqual(1);
            }
            expect(Math.max(...of(fined, { ...segment, perceivedDetection: 0 }, duty))).toBe(0);
          }
        }
      }),
      fixedRuns,
    );
  });

  it("does not depend on practice", () => {
    fc.assert(
      fc.property(parameters, share, (world, practised) => {
        for (const segment of world.segments) {
          for (const duty of duties) {
            const moved = {
              ...segment,
              [duty]: { ...segment[duty], realisedAtStart: practised, q: 0.1, refusal: 0.5 },
            };
            expect(of(world, moved, duty)).toEqual(of(world, segment, duty));
          }
        }
      }),
      fixedRuns,
    );
  });
});
