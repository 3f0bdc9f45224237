import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnforced } from "../../src/models/deterrence.js";
import { centralRun } from "../../src/models/policy.js";
import type { DutyResult } from "../../src/models/segment-run.js";
import { fixedRuns, parameters } from "./parameters.arbitrary.js";

const rounding = 1e-12;
const duties = ["feeding", "consulting"] as const;
const names = ["own", "platform", "editor", "compliant"] as const;

const isShare = (value: number | undefined) => value !== undefined && value >= -rounding && value <= 1 + rounding;

function expectShare(value: number | undefined): void {
  expect(value).toBeGreaterThanOrEqual(-rounding);
  expect(value).toBeLessThanOrEqual(1 + rounding);
}

describe("whatever the parameters", () => {
  it("every due event has exactly one fate", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        for (const segment of centralRun(world).segments) {
          for (const duty of duties) {
            const { realised, lostToPlatform, lostToEditor, notAttempted, practice, adoption, ceiling } = segment[duty];
            const wrong = [...realised.keys()].filter((t) => {
              const fates = [realised, lostToPlatform, lostToEditor, notAttempted].map((series) => Number(series[t]));
              const lost = Math.abs(fates.reduce((sum, fate) => sum + fate, 0) - 1) >= rounding / 2;
              const shares = [...fates, adoption[t], ceiling[t]];
              return lost || !shares.every(isShare) || !(Number(practice[t]) <= Number(adoption[t]) + rounding);
            });
            expect(wrong, `months of ${segment.segment.id}, ${duty}`).toEqual([]);
          }
        }
      }),
      fixedRuns,
    );
  });

  it("every member has exactly one class, and every probability is one", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        for (const segment of centralRun(world).segments) {
          for (const year of segment.years) {
            expectShare(year.boycottProbability);
            for (const duty of duties) {
              const shares = names.map((name) => year.classes[duty][name]);
              shares.forEach(expectShare);
              expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 11);
            }
          }
        }
      }),
      fixedRuns,
    );
  });

  it("a duty without events is not practised, and not bound", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const segments = world.segments.map((s) => ({
          ...s,
          documentsPerMemberYear: 0,
          prescriptionsPerMemberYear: 0,
        }));
        for (const segment of centralRun({ ...world, segments }).segments) {
          for (const duty of duties) expect(Math.max(...segment[duty].practice)).toBe(0);
          expect(Math.max(...segment.withheld, ...segment.burdenHours)).toBe(0);
          for (const year of segment.years) {
            expect(year.enforcedMonths).toEqual({ feeding: 0, consulting: 0 });
            expect(year.assessment.cases.total).toBe(0);
          }
        }
      }),
      fixedRuns,
    );
  });

  it("running twice gives the same numbers, and no parameter is changed", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const before = structuredClone(world);
        expect(centralRun(world)).toEqual(centralRun(before));
        expect(world).toEqual(before);
      }),
      fixedRuns,
    );
  });

  it("nothing before the end of the horizon depends on where the horizon ends, within whole years", () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 24 }), (world, more) => {
        const { start, end } = world.horizon;
        const [short, long] = [end, end + more].map((at) => centralRun({ ...world, horizon: { start, end: at } }));
        short?.segments.forEach((segment, s) => {
          const longer = long?.segments[s];
          for (const duty of duties) {
            segment[duty].adoption.forEach((w, t) => {
              expect(longer?.[duty].adoption[t]).toBe(w);
            });
          }
          const complete = segment.years.filter(({ year }) => year * 12 + 11 <= end);
          complete.forEach((year, y) => {
            expect(longer?.years[y]?.assessment).toEqual(year.assessment);
          });
        });
      }),
      fixedRuns,
    );
  });

  it("twice the members make twice the money, cases and hours", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const twice = world.segments.map((segment) => ({ ...segment, members: 2 * segment.members }));
        const [once, double] = [centralRun(world), centralRun({ ...world, segments: twice })];
        once.segments.forEach((segment, s) => {
          for (const name of ["collected", "controlCost", "withheld", "burdenCost", "editorLiability"] as const) {
            segment[name].forEach((amount, t) => {
              const doubled = double.segments[s]?.[name][t] as number;
              expect(Math.abs(doubled - 2 * amount)).toBeLessThanOrEqual(1e-9 * Math.abs(doubled));
            });
          }
        });
      }),
      fixedRuns,
    );
  });

  it("an editor that splits into two alike changes nothing", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const [first] = world.editors;
        if (!first) return;
        const editors = [...world.editors, { ...first, id: "twin" }];
        const segments = world.segments.map((segment) => ({
          ...segment,
          editors: segment.editors.flatMap((user) =>
            user.id === first.id
              ? [user, { ...user, id: "twin" }].map((half) => ({ ...half, share: half.share / 2 }))
              : [user],
          ),
        }));
        const [one, two] = [centralRun(world), centralRun({ ...world, editors, segments })];
        one.segments.forEach((segment, s) => {
          segment.years.forEach((year, y) => {
            const total = two.segments[s]?.years[y]?.assessment.assessed.total as number;
            expect(Math.abs(total - year.assessment.assessed.total)).toBeLessThanOrEqual(1e-9 * Math.abs(total));
          });
        });
      }),
      fixedRuns,
    );
  });

  it("with one editor, always ready and never down, nobody is below because of software", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const editors = [{ id: "A", incidentsPerMonth: 0, hoursPerIncident: 10 }];
        const ready = { from: 0, to: 0, levelFrom: 1, levelTo: 1 };
        const segments = world.segments.map((segment) => ({ ...segment, editors: [{ id: "A", share: 1, ready }] }));
        for (const segment of centralRun({ ...world, editors, segments }).segments) {
          for (const duty of duties) {
            expect(Math.max(...segment[duty].lostToEditor)).toBe(0);
            for (const year of segment.years) expect(year.classes[duty].editor).toBe(0);
          }
        }
      }),
      fixedRuns,
    );
  });

  it("payment is withheld only while the condition applies, and never more than what is due", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const condition = world.conditionOfPayment;
        for (const { segment, withheld, ...results } of centralRun(world).segments) {
          if (!condition?.bound.includes(segment.id)) {
            expect(Math.max(...withheld)).toBe(0);
            continue;
          }
          const { amountPerEvent, duty } = condition;
          const due = duty === "feeding" ? segment.documentsPerMemberYear : segment.prescriptionsPerMemberYear;
          const amount = typeof amountPerEvent === "number" ? amountPerEvent : (amountPerEvent[segment.id] as number);
          const most = (segment.members * due * amount) / 12;
          const { practice } = results[duty] as DutyResult;
          withheld.forEach((euros, t) => {
            const applies = isEnforced({ ...condition, announced: 0 }, world.horizon.start + t);
            expect(euros).toBeLessThanOrEqual(applies ? most * (1 + rounding) : 0);
            const owed = most * condition.subjectShare * condition.appliedShare * (1 - (practice[t] as number));
            expect(euros).toBeGreaterThanOrEqual(applies ? owed * (1 - 1e-9) : 0);
          });
        }
      }),
      fixedRuns,
    );
  });
});
