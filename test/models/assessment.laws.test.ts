import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parameters, Penalties } from "../../src/models/parameters.js";
import { centralRun, runPolicy } from "../../src/models/policy.js";
import type { SegmentYear } from "../../src/models/segment-run.js";
import { never } from "../../src/scenario/month.js";
import { fixedRuns, parameters, share } from "./parameters.arbitrary.js";

const slack = (amount: number) => 1e-9 * (1 + Math.abs(amount));

function expectAtMost(amount: number | undefined, most: number): void {
  expect(amount).toBeLessThanOrEqual(most + slack(most));
}

/** Every year of every segment of two runs of the same shape, side by side. */
function pairs(one: Parameters, other: Parameters): [SegmentYear, SegmentYear][] {
  const [first, second] = [centralRun(one), centralRun(other)];
  return first.segments.flatMap((segment, s) =>
    segment.years.map((year, y): [SegmentYear, SegmentYear] => [year, second.segments[s]?.years[y] as SegmentYear]),
  );
}

function withPenalties(world: Parameters, change: Partial<Penalties>): Parameters {
  return { ...world, penalties: { ...world.penalties, ...change } };
}

const noFine = (world: Parameters) => {
  for (const segment of centralRun(world).segments) {
    for (const { assessment, collectedAfterHorizon, editorLiabilityAfterHorizon } of segment.years) {
      const { assessed, shielded, shieldedEditor } = assessment;
      expect([assessed.total, shielded.total, shieldedEditor.total]).toEqual([0, 0, 0]);
      expect([collectedAfterHorizon, editorLiabilityAfterHorizon]).toEqual([0, 0]);
    }
    expect(Math.max(...segment.collected, ...segment.editorLiability)).toBe(0);
  }
};

describe("nobody is fined", () => {
  it("when nobody is controlled, in a boycott or out of it", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        noFine({ ...world, segments: world.segments.map((s) => ({ ...s, detection: 0, detectionInBoycott: 0 })) });
      }),
      fixedRuns,
    );
  });

  it("when fines have no severity", () => {
    fc.assert(
      fc.property(parameters, (world) => noFine(withPenalties(world, { severity: 0 }))),
      fixedRuns,
    );
  });

  it("when the duties never start, or end before they start", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const { conditionOfPayment: _, ...fined } = world;
        noFine(withPenalties(fined, { start: { feeding: never, consulting: never } }));
        noFine(withPenalties(fined, { withdrawn: Math.min(...Object.values(world.penalties.start)) }));
      }),
      fixedRuns,
    );
  });
});

describe("fines", () => {
  it("stay within every member's caps, and the collected within the assessed", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const { caps, schedule, recovery } = world.penalties;
        for (const { segment, years, collected } of centralRun(world).segments) {
          let assessed = 0;
          let later = 0;
          for (const { assessment, collectedAfterHorizon } of years) {
            const cap = (duty: "feeding" | "consulting") =>
              Math.max(...schedule[segment.kind][duty].cap.map((s) => s.value));
            const most = caps === "shared" ? cap("feeding") : cap("feeding") + cap("consulting");
            if (most < Number.POSITIVE_INFINITY) expectAtMost(assessment.assessed.total, segment.members * most);
            expect(assessment.assessed.total).toBeGreaterThanOrEqual(0);
            expect(assessment.shielded.total).toBeGreaterThanOrEqual(-slack(assessment.assessed.total));
            expectAtMost(assessment.shieldedEditor.total, assessment.shielded.total + 1e-9 * assessment.assessed.total);
            assessed += assessment.assessed.total;
            later += collectedAfterHorizon;
          }
          const paid = collected.reduce((sum, amount) => sum + amount, later);
          expect(Math.abs(paid - assessed * recovery)).toBeLessThanOrEqual(slack(paid));
        }
      }),
      fixedRuns,
    );
  });

  it("never rise because editors' faults are proved more often", () => {
    fc.assert(
      fc.property(parameters, share, (world, other) => {
        const proofEditor = Math.max(world.penalties.proofEditor, other);
        for (const [before, after] of pairs(world, withPenalties(world, { proofEditor }))) {
          expectAtMost(after.assessment.assessed.total, before.assessment.assessed.total);
          expectAtMost(after.assessment.finedMembers.total, before.assessment.finedMembers.total);
        }
      }),
      fixedRuns,
    );
  });

  it("never rise because of a warning more, nor under a shared cap instead of two", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        const { warnings, schedule } = world.penalties;
        for (const [before, after] of pairs(world, withPenalties(world, { warnings: warnings + 1 }))) {
          expectAtMost(after.assessment.assessed.total, before.assessment.assessed.total);
        }
        const equal = ({ feeding }: typeof schedule.professional) => ({ feeding, consulting: feeding });
        const alike = { professional: equal(schedule.professional), establishment: equal(schedule.establishment) };
        const separate = withPenalties(world, { schedule: alike, caps: "separate", warnings: 0 });
        for (const [two, one] of pairs(separate, withPenalties(separate, { caps: "shared" }))) {
          expectAtMost(one.assessment.assessed.total, two.assessment.assessed.total);
        }
      }),
      fixedRuns,
    );
  });

  it("fall on distinct members: at least the larger duty's, at most both together, never more than all", () => {
    fc.assert(
      fc.property(parameters, (world) => {
        for (const { segment, years } of centralRun(withPenalties(world, { caps: "separate" })).segments) {
          for (const { finedMembers, cases } of years.map((year) => year.assessment)) {
            expectAtMost(Math.max(finedMembers.feeding, finedMembers.consulting), finedMembers.total);
            expectAtMost(finedMembers.total, finedMembers.feeding + finedMembers.consulting);
            expectAtMost(finedMembers.total, segment.members);
            expectAtMost(finedMembers.total, cases.total);
          }
        }
      }),
      fixedRuns,
    );
  });
});

it("the central run is the mean of its years with and without a boycott", () => {
  fc.assert(
    fc.property(parameters, (world) => {
      const all = (chance: boolean) => {
        const boycotted = Object.fromEntries(world.segments.map(({ id }) => [id, new Array<boolean>(10).fill(chance)]));
        return runPolicy(world, { boycotted }).segments;
      };
      const [central, without, during] = [centralRun(world).segments, all(false), all(true)];
      central.forEach((segment, s) => {
        segment.years.forEach((year, y) => {
          const probability = year.boycottProbability;
          const [calm, boycott] = [without[s]?.years[y], during[s]?.years[y]] as [SegmentYear, SegmentYear];
          const mixed = (pick: (one: SegmentYear) => number) => {
            const wanted = (1 - probability) * pick(calm) + probability * pick(boycott);
            expect(Math.abs(pick(year) - wanted)).toBeLessThanOrEqual(slack(wanted));
          };
          for (const name of ["own", "platform", "editor", "compliant"] as const)
            mixed((one) => one.classes.feeding[name]);
          mixed((one) => one.assessment.cases.total);
          mixed((one) => one.assessment.finedMembers.total);
          mixed((one) => one.assessment.assessed.total);
          mixed((one) => one.assessment.shielded.total);
          mixed((one) => one.collectedAfterHorizon);
        });
      });
    }),
    fixedRuns,
  );
});
