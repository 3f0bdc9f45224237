import { describe, expect, it } from "vitest";
import type { ConditionOfPayment, Parameters } from "../../src/models/parameters.js";
import { centralRun, runPolicy } from "../../src/models/policy.js";
import { never } from "../../src/scenario/month.js";
import { flat, month, plainDuty, plainParameters, plainPenalties, plainSegment } from "./plain-parameters.js";

const start = { feeding: month("2027-01"), consulting: never };

describe("behaviour through a run", () => {
  const adopting = plainSegment({
    feeding: plainDuty({ p: 0.01, q: 0.5, refusal: 0.2 }),
    consulting: plainDuty({ p: 0.01, q: 0.5, refusal: 0.2 }),
    backfire: 0.1,
  });
  const run = (change: Partial<Parameters>) => {
    const { feeding, consulting } =
      centralRun(plainParameters({ segments: [adopting], ...change })).segments[0] ?? expect.fail();
    return { feeding, consulting };
  };

  it("an announcement loses part of the ceiling in both duties from its month until the withdrawal", () => {
    const penalties = plainPenalties({
      start,
      announced: month("2026-03"),
      withdrawn: month("2026-08"),
      bound: { consulting: [] },
    });
    for (const { ceiling } of Object.values(run({ penalties }))) {
      const top = [...ceiling].map((share) => Number(share.toFixed(12)));
      expect(top).toEqual([...new Array(2).fill(0.8), ...new Array(5).fill(0.7), ...new Array(17).fill(0.8)]);
    }
  });

  it("an announcement loses part of the ceiling even of a fine that never starts, and none of those it does not bind", () => {
    const announced = month("2026-03");
    expect(run({ penalties: plainPenalties({ announced }) }).feeding.ceiling[2]).toBeCloseTo(0.7, 12);
    const elsewhere = { feeding: ["nurse"], consulting: [] };
    expect(run({ penalties: plainPenalties({ announced, bound: elsewhere }) }).feeding.ceiling[2]).toBeCloseTo(0.8, 12);
  });

  it("a felt fine converts refusers and quickens the duty that it is on, not the other", () => {
    const deterrence = { rho: 1, chi: 0.5, tau: 6, h: { professional: 300, establishment: 3000 } };
    const penalties = plainPenalties({ start });
    const [calm, felt] = [run({ penalties }), run({ penalties, deterrence })];
    expect(felt.feeding.ceiling[12]).toBeGreaterThan((calm.feeding.ceiling[12] as number) + 0.05);
    expect(felt.feeding.adoption[23]).toBeGreaterThan((calm.feeding.adoption[23] as number) + 0.01);
    expect(felt.consulting).toEqual(calm.consulting);
  });

  it("ease and support quicken the clock by their factors", () => {
    const twice = centralRun(
      plainParameters({
        adoption: { betaEase: 0.5, betaSupport: 1 },
        segments: [{ ...adopting, ease: flat(1) }],
        support: [{ from: 0, value: 0.5 }],
      }),
    ).segments[0]?.feeding.adoption;
    expect(twice?.[6]).toBeCloseTo(run({}).feeding.adoption[12] as number, 12);
  });

  it("follows the Gompertz curve where the run says so", () => {
    const segments = [{ ...adopting, feeding: plainDuty({ b: 0.6 }) }];
    const { adoption } =
      centralRun(plainParameters({ curve: "gompertz", segments })).segments[0]?.feeding ?? expect.fail();
    expect(adoption[12]).toBeCloseTo(0.5 ** Math.exp(-0.6), 12);
  });
});

describe("the fates of due events", () => {
  it("are by hand those of half the events attempted, a tenth of the time without platform and a fifth without software", () => {
    const { feeding } =
      centralRun(
        plainParameters({
          platformOutage: 0.1,
          segments: [
            plainSegment({
              editors: [{ id: "A", share: 1, ready: flat(0.8) }],
              feeding: plainDuty({ realisedAtStart: 0.36 }),
            }),
          ],
        }),
      ).segments[0] ?? expect.fail();
    expect(feeding.notAttempted[0]).toBeCloseTo(0.5, 12);
    expect(feeding.lostToPlatform[0]).toBeCloseTo(0.05, 12);
    expect(feeding.lostToEditor[0]).toBeCloseTo(0.09, 12);
    expect(feeding.realised[0]).toBeCloseTo(0.36, 12);
    expect(feeding.realisedBefore).toBeCloseTo(0.36, 12);
  });

  it("move with the incidents that chance decided, and practice does not", () => {
    const world = plainParameters({ editors: [{ id: "A", incidentsPerMonth: 1, hoursPerIncident: 73 }] });
    const incidents = { A: [0, 5, ...new Array<number>(22).fill(1)] };
    const { feeding } = runPolicy(world, { incidents }).segments[0] ?? expect.fail();
    const w = 0.5 / 0.9;
    expect(feeding.realised[0]).toBeCloseTo(w, 12);
    expect(feeding.realised[1]).toBeCloseTo(w * 0.5, 12);
    expect(feeding.realised[2]).toBeCloseTo(0.5, 12);
    expect(feeding.practice[1]).toBeCloseTo(w, 12);
    expect(feeding.realisedBefore).toBeCloseTo(0.5, 12);
  });
});

describe("a run refuses", () => {
  const condition: ConditionOfPayment = {
    duty: "feeding",
    bound: ["gp"],
    bearer: "member",
    start: start.feeding,
    withdrawn: never,
    subjectShare: 1,
    appliedShare: 1,
    amountPerEvent: 1,
    exceptPlatform: true,
    exceptEditor: true,
  };
  const penalties = plainPenalties({ start });
  const running = (change: Partial<Parameters>) => () => centralRun(plainParameters(change));

  it("a shared cap on unequal amounts", () => {
    const { professional, establishment } = penalties.schedule;
    const consulting = { ...professional.consulting, maxPerBreach: [{ from: 0, value: 1000 }] };
    const schedule = { establishment, professional: { ...professional, consulting } };
    expect(running({ penalties: { ...penalties, schedule, caps: "shared" } })).toThrow(
      new RangeError("shared caps need equal amounts for both duties: professional"),
    );
    expect(running({ penalties: { ...penalties, schedule } })).not.toThrow();
  });

  it("a severity that is not one", () => {
    expect(running({ penalties: { ...penalties, severity: -0.1 } })).toThrow(new RangeError("invalid severity: -0.1"));
    expect(running({ penalties: { ...penalties, severity: Number.NaN } })).toThrow(
      new RangeError("invalid severity: NaN"),
    );
  });

  it.each([
    ["announcement", { announced: month("2026-03") }],
    ["start", { start: month("2027-02"), announced: start.feeding }],
    ["end", { withdrawn: month("2027-06") }],
  ])("a condition of payment beside a fine with another %s", (_, change) => {
    const message = "a fine and a condition of payment on gp must share announcement, start and end";
    expect(running({ penalties, conditionOfPayment: { ...condition, ...change } })).toThrow(new RangeError(message));
    const bound = { feeding: ["nurse"] };
    expect(
      running({ penalties: { ...penalties, bound }, conditionOfPayment: { ...condition, ...change } }),
    ).not.toThrow();
    expect(running({ penalties, conditionOfPayment: condition })).not.toThrow();
  });

  it("an editor or a start that nobody gave, and a horizon that ends before it starts", () => {
    const stranger = plainSegment({ editors: [{ id: "Z", share: 1, ready: flat(1) }] });
    expect(running({ segments: [stranger] })).toThrow(new RangeError("unknown editor: Z"));
    const { practiceAtStart: _, ...unseen } = plainDuty();
    const blind = plainSegment({ editors: [{ id: "A", share: 1, ready: flat(0.125) }], feeding: unseen });
    expect(running({ segments: [blind] })).toThrow(
      new RangeError("missing practiceAtStart: only 0.125 of attempts arrive"),
    );
    const horizon = { start: month("2026-02"), end: month("2026-01") };
    expect(running({ horizon })).toThrow(new RangeError("invalid horizon: 24313 to 24312"));
  });
});
