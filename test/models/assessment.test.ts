import { describe, expect, it } from "vitest";
import { caseRate, expectedFine } from "../../src/models/fines.js";
import type { Penalties, Segment } from "../../src/models/parameters.js";
import { centralRun } from "../../src/models/policy.js";
import type { SegmentYear } from "../../src/models/segment-run.js";
import { never } from "../../src/scenario/month.js";
import { flat, month, plainDuty, plainParameters, plainPenalties, plainSegment } from "./plain-parameters.js";

const year2026 = { feeding: month("2026-01"), consulting: month("2026-01") };

/** First year of a thousand members whose practice is uniform: below a threshold as often as it says. */
function assessed(change: Partial<Penalties>, segment: Partial<Segment> = {}, outage = 0): SegmentYear {
  const run = centralRun(
    plainParameters({
      platformOutage: outage,
      segments: [plainSegment(segment)],
      penalties: plainPenalties({ start: year2026, ...change }),
    }),
  );
  return run.segments[0]?.years[0] ?? expect.fail("no year");
}

const rate = caseRate(0.5, 12);
const fine = (cases: number, warnings = 0) => expectedFine(cases, 2500, 10_000, warnings);
const duty = { feeding: month("2026-01"), consulting: never };

describe("a year of control", () => {
  it("takes members below the threshold at the rate of detection, over the enforced months", () => {
    const { assessment } = assessed({ start: { feeding: month("2026-01"), consulting: month("2026-09") } });
    expect(assessment.cases.feeding).toBeCloseTo(600 * rate, 9);
    expect(assessment.cases.consulting).toBeCloseTo((600 * rate * 4) / 12, 9);
    expect(assessment.cases.total).toBeCloseTo((600 * rate * 16) / 12, 9);
  });

  it("fines what is not dropped, member by member within the cap", () => {
    const { assessment } = assessed({ start: duty, dropped: 0.75 });
    expect(assessment.assessed.feeding).toBeCloseTo(600 * fine(rate / 4), 9);
    expect(assessment.finedMembers.feeding).toBeCloseTo(600 * (1 - Math.exp(-rate / 4)), 9);
    expect(assessment.assessed.total).toBe(assessment.assessed.feeding);
  });

  it("prices a case by severity and breaches, at January's amounts and the member's kind", () => {
    const half = assessed({ start: duty, severity: 0.5, breachesPerCase: 2 }).assessment.assessed.total;
    expect(half).toBeCloseTo(600 * fine(rate), 9);
    const site = assessed({ start: duty }, { kind: "establishment" }).assessment.assessed.total;
    expect(site).toBeCloseTo(6000 * fine(rate), 8);
  });

  it("fines nobody in a first warned year of at most one case", () => {
    const { assessment } = assessed({ start: duty, warnings: 1 });
    expect(assessment.assessed.feeding).toBeCloseTo(600 * fine(rate, 1), 9);
    expect(assessment.finedMembers.feeding).toBeCloseTo(600 * (1 - Math.exp(-rate) * (1 + rate)), 9);
  });

  it("reports classes but no money when no month is counted", () => {
    const { classes, assessment, enforcedMonths } = assessed({ start: { feeding: never, consulting: never } });
    expect(enforcedMonths).toEqual({ feeding: 0, consulting: 0 });
    expect(classes.feeding.own).toBeCloseTo(0.6, 12);
    expect(assessment.cases.total + assessment.assessed.total + assessment.finedMembers.total).toBe(0);
  });

  it("judges by the year's counted months: threshold, practice and software of those alone", () => {
    const threshold = [
      { from: month("2026-01"), value: 0.1 },
      { from: month("2026-07"), value: 0.6 },
    ];
    const ready = { from: month("2026-07"), to: month("2026-07"), levelFrom: 0, levelTo: 1 };
    const segment = {
      feeding: plainDuty({ threshold }),
      consulting: plainDuty({ threshold }),
      editors: [{ id: "A", share: 1, ready }],
    };
    const { classes } = assessed({ start: { feeding: month("2026-07"), consulting: month("2026-06") } }, segment);
    expect(classes.feeding).toMatchObject({ own: expect.closeTo(0.6, 12), editor: expect.closeTo(0, 12) });
    const mean = (0.1 + 6 * 0.6) / 7;
    expect(classes.consulting.own).toBeCloseTo(mean, 12);
    expect(classes.consulting.editor).toBeCloseTo(mean / (6 / 7) - mean, 12);
  });
});

describe("exemptions", () => {
  // A threshold of 0.36, the platform up nine tenths of the time, software down one fifth: 0.36 own, 0.04 platform, 0.10 editor.
  const segment = {
    editors: [{ id: "A", share: 1, ready: flat(1) }],
    feeding: plainDuty({ threshold: [{ from: 0, value: 0.36 }], realisedAtStart: 0.36 }),
  };
  const exempt = (change: Partial<Penalties>) => {
    const run = centralRun(
      plainParameters({
        platformOutage: 0.1,
        editors: [{ id: "A", incidentsPerMonth: 1, hoursPerIncident: 146 }],
        segments: [plainSegment(segment)],
        penalties: plainPenalties({ start: duty, proofEditor: 0.5, proofPlatform: 0.25, ...change }),
      }),
    );
    return run.segments[0]?.years[0]?.assessment ?? expect.fail("no year");
  };
  const everybody = 500 * fine(rate);

  it("remove the cases of those who prove it, from the kinds listed only", () => {
    const { assessed, shielded, shieldedEditor } = exempt({ editorExemption: ["professional"] });
    expect(assessed.feeding).toBeCloseTo(400 * fine(rate) + 100 * fine(rate / 2), 8);
    expect(shielded.feeding).toBeCloseTo(everybody - assessed.feeding, 8);
    expect(shieldedEditor.feeding).toBeCloseTo(shielded.feeding, 8);
    expect(exempt({ editorExemption: ["establishment"] }).assessed.feeding).toBeCloseTo(everybody, 8);
  });

  it("for the platform are counted apart from the editors'", () => {
    const { assessed, shielded, shieldedEditor } = exempt({
      editorExemption: ["professional"],
      platformExemption: true,
    });
    expect(assessed.feeding).toBeCloseTo(360 * fine(rate) + 40 * fine(0.75 * rate) + 100 * fine(rate / 2), 8);
    expect(shielded.feeding).toBeCloseTo(everybody - assessed.feeding, 8);
    expect(shieldedEditor.feeding).toBeCloseTo(100 * (fine(rate) - fine(rate / 2)), 8);
    expect(exempt({}).shielded.total).toBe(0);
  });
});

describe("two duties", () => {
  const neither = 0.4 * 0.4;
  const one = 2 * 0.6 * 0.4;
  const both = 0.6 * 0.6;

  it("with separate caps add up, and members fined for both count once", () => {
    const { assessed: money, finedMembers } = assessed({}).assessment;
    expect(money.total).toBeCloseTo(2 * 600 * fine(rate), 8);
    const spared = neither + one * Math.exp(-rate) + both * Math.exp(-2 * rate);
    expect(finedMembers.total).toBeCloseTo(1000 * (1 - spared), 8);
    expect(finedMembers.feeding).toBeCloseTo(600 * (1 - Math.exp(-rate)), 8);
  });

  it("with a shared cap pool a member's cases, and only the total is told", () => {
    const { assessed: money, finedMembers, cases, shielded } = assessed({ caps: "shared", warnings: 1 }).assessment;
    expect(money.total).toBeCloseTo(1000 * (one * fine(rate, 1) + both * fine(2 * rate, 1)), 8);
    const tail = (cases: number) => 1 - Math.exp(-cases) * (1 + cases);
    expect(finedMembers.total).toBeCloseTo(1000 * (one * tail(rate) + both * tail(2 * rate)), 8);
    for (const part of [money, finedMembers, shielded])
      expect([part.feeding, part.consulting]).toEqual([Number.NaN, Number.NaN]);
    expect(cases.consulting).toBeCloseTo(600 * rate, 9);
  });

  it("fall together on members whose software fails both", () => {
    const editors = [{ id: "A", share: 1, ready: flat(0.5) }];
    const { finedMembers } = assessed(
      {},
      { editors, feeding: plainDuty({ realisedAtStart: 0.25 }), consulting: plainDuty({ realisedAtStart: 0.25 }) },
    ).assessment;
    const spared = 0.5 * Math.exp(-2 * rate) + 0.5 * (neither + one * Math.exp(-rate) + both * Math.exp(-2 * rate));
    expect(finedMembers.total).toBeCloseTo(1000 * (1 - spared), 8);
  });
});
