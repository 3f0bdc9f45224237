import { describe, expect, it } from "vitest";
import { centralStart, parametersOf } from "../../src/models/from-scenario.js";
import { never } from "../../src/scenario/month.js";
import { centralValue } from "../../src/scenario/moved-value.js";
import type { Input, LegalView, Levers, Scenario } from "../../src/scenario/scenario.js";
import { month, plainPenalties } from "./plain-parameters.js";

const text = { fr: "essai", en: "test" };

function input(id: string, central: number | string, change: Partial<Input> = {}): Input {
  const origin = { file: "assumptions.yaml", line: 1 };
  const basis = { evidence: "judgement", facts: [], rationale: text, policy: false, origin } as const;
  return { id, unit: "", central, distribution: { name: "fixed" }, ...basis, ...change };
}

const ramp = { from: month("2026-01"), to: month("2027-01"), levelFrom: 0, levelTo: 1 };
const adoption = { p: 0.01, q: 0.5, b: 0.4, refusal: 0.1, realisedAtStart: 0.3 };
const values: Record<string, number | string> = {
  ...under("segments.biology", { members: 4200, groups: 263, documentsPerMemberYear: 130_000 }),
  ...under("segments.biology", { prescriptionsPerMemberYear: 0, secondsPerDocument: 1, hourlyValue: 35 }),
  ...under("segments.biology", { kind: "establishment", memberUnit: "site" }),
  ...under("ease.biology", ramp),
  ...under("adoption.biology.feeding", adoption),
  ...under("adoption.biology.consulting", { ...adoption, practiceAtStart: 0.02 }),
  ...under("adoption", { curve: "bass", betaEase: 0.5, betaSupport: 0.4, "biology.backfire": 0 }),
  ...under("boycott", { "biology.rate": 0.1, months: 3, depth: 0.6, eta: 0.5 }),
  ...under("control.biology", { detection: 0.02, detectionInBoycott: 0.3, perceivedDetection: 0.15 }),
  ...under("control.threshold.biology", { feeding: 0.6, consulting: 0.2 }),
  ...under("control", { proofEditor: 0.6, proofPlatform: 0.7, costPerCase: 800 }),
  ...under("penalties", { dropped: 0.75, severity: 0.4, breachesPerCase: 2, recovery: 0.78, lagMonths: 8 }),
  ...under("deterrence", { rho: 0.7, chi: 0.3, tau: 9, "h.professional": 300, "h.establishment": 3000 }),
  ...under("editors", { "D.incidentsPerMonth": 0.2, "D.hoursPerIncident": 20 }),
  ...under("editors", { "E.incidentsPerMonth": 0.3, "E.hoursPerIncident": 12 }),
  ...under("editors.shares.biology", { D: 1, E: 0 }),
  ...under("editors.ready.biology.D", ramp),
  "platform.outage": 0.01,
  ...under("patients", { profileCoverage: 0.97, masked: 0.03 }),
  ...under("burden", { connectSeconds: 30, readSeconds: 60, easeSaving: 0.5 }),
  ...under("exams.biology", { spend: 48e8, growth: 0, unitCost: 8, duplicateShare: 0.074, lookbackMonths: 3 }),
  ...under("exams.biology", { effect: 0.2, producer: "biology", "mix.biology": 1 }),
  ...under("ledger", { amo: 0.7, marginalSaving: 0.6, discountRate: 0.025 }),
  ...under("ledger", { supportCostPerMonth: 1e7, programmeCostPerMonth: 0 }),
};

function under(prefix: string, entries: Record<string, number | string>): Record<string, number | string> {
  return Object.fromEntries(Object.entries(entries).map(([name, value]) => [`${prefix}.${name}`, value]));
}

const levers: Levers = {
  penalties: {
    ...plainPenalties(),
    announced: month("2025-11"),
    feedingStart: [
      { on: month("2028-07"), probability: 0.6 },
      { on: never, probability: 0.4 },
    ],
    consultingStart: never,
    feedingBound: ["biology"],
    consultingBound: [],
    warnings: 1,
    editorExemption: ["professional"],
    editorLiability: 0.5,
  },
  support: [{ from: month("2026-06"), value: 1 }],
};
const inForce: LegalView = {
  standing: "project",
  withdrawn: never,
  hypothetical: true,
  statusQuo: false,
  label: text,
  completeLabel: text,
  modified: [],
};

function scenario(changes: Record<string, Partial<Input>> = {}, lever: Partial<Levers> = {}): Scenario {
  const inputs = new Map(Object.entries(values).map(([id, central]) => [id, input(id, central, changes[id])]));
  for (const [id, change] of Object.entries(changes)) inputs.set(id, input(id, values[id] ?? 0, change));
  const about = { id: "test", kind: "policy", title: text, summary: text, date: "2026-01-01" } as const;
  const law = { counterfactual: false, legal: [], notModelled: [], overrides: [] };
  const places = { origins: new Map(), leverFacts: new Map(), writtenDates: new Map(), correlations: [] };
  const horizon = { start: month("2026-01"), end: month("2035-12") };
  return { ...about, ...law, ...places, horizon, levers: { ...levers, ...lever }, inputs };
}

describe("the central run's start of a duty", () => {
  const early = { on: month("2027-03"), probability: 0.2 };
  const late = { on: month("2028-07"), probability: 0.3 };

  it("is the date given, or the first whose cumulative probability reaches one half", () => {
    expect(centralStart(month("2028-07"))).toBe(month("2028-07"));
    expect(centralStart([{ on: never, probability: 0.5 }, late, early])).toBe(late.on);
    expect(centralStart([{ on: never, probability: 0.6 }, { ...late, probability: 0.2 }, early])).toBe(never);
    const tenths = [1, 2, 3, 4, 5].map((n) => ({ on: month(`2027-0${n}`), probability: 0.1 }));
    expect(centralStart([...tenths, { on: never, probability: 0.5 }])).toBe(month("2027-05"));
  });
});

it("moves a central value by the scenario's scale, then by its shift; words stay", () => {
  expect(centralValue(input("a", 10, { scale: 0.5, shift: 3 }))).toBe(8);
  expect(centralValue(input("a", 10))).toBe(10);
  expect(centralValue(input("a", "bass"))).toBe("bass");
});

describe("the parameters of a scenario", () => {
  it("are its inputs and levers, by the same names", () => {
    const { segments, editors, penalties, support, exams, ledger } = parametersOf(scenario(), inForce);
    const [laboratory] = segments;
    expect(laboratory).toMatchObject({ id: "biology", kind: "establishment", members: 4200, boycottRate: 0.1 });
    expect(laboratory?.editors).toEqual([{ id: "D", share: 1, ready: ramp }]);
    expect(laboratory?.feeding).not.toHaveProperty("practiceAtStart");
    expect(laboratory?.consulting.practiceAtStart).toBe(0.02);
    expect(editors.map(({ id }) => id)).toEqual(["D", "E"]);
    expect(penalties).toMatchObject({
      dropped: 0.75,
      proofEditor: 0.6,
      warnings: 1,
      editorLiability: 0.5,
      lagMonths: 8,
    });
    expect(penalties.start).toEqual({ feeding: month("2028-07"), consulting: never });
    expect(penalties.bound).toEqual({ feeding: ["biology"], consulting: [] });
    expect(penalties.announced).toBe(month("2025-11"));
    expect(support).toEqual(levers.support);
    expect(exams[0]).toMatchObject({ id: "biology", producer: "biology", mix: { biology: 1 }, lookbackMonths: 3 });
    expect(ledger.discountRate).toBe(0.025);
  });

  it("take the company for the site on demand, with the same documents in all", () => {
    const [group] = parametersOf(scenario({ "segments.biology.memberUnit": { central: "group" } }), inForce).segments;
    expect(group?.members).toBe(263);
    expect((group?.documentsPerMemberYear ?? 0) * 263).toBeCloseTo(4200 * 130_000, 3);
  });

  it("keep in order what must be, by taking the larger", () => {
    const [segment] = parametersOf(
      scenario({
        "control.biology.detection": { central: 0.5 },
        "editors.ready.biology.D.levelFrom": { central: 0.9 },
        "editors.ready.biology.D.levelTo": { central: 0.7 },
        "editors.ready.biology.D.from": { central: month("2029-01") },
      }),
      inForce,
    ).segments;
    expect(segment?.detectionInBoycott).toBe(0.5);
    expect(segment?.editors[0]?.ready).toEqual({
      from: month("2029-01"),
      to: month("2029-01"),
      levelFrom: 0.9,
      levelTo: 0.9,
    });
  });

  it("step a threshold from its central value on", () => {
    const steps = [{ from: month("2030-01"), value: 0.8 }];
    const [segment] = parametersOf(scenario({ "control.threshold.biology.feeding": { steps } }), inForce).segments;
    expect(segment?.feeding.threshold).toEqual([{ from: Number.NEGATIVE_INFINITY, value: 0.6 }, ...steps]);
  });

  it("end when the law says so, and are those of the status quo when there is no text yet", () => {
    const withdrawn = month("2026-01");
    expect(parametersOf(scenario(), { ...inForce, withdrawn }).penalties.withdrawn).toBe(withdrawn);
    const { penalties, support } = parametersOf(scenario(), { ...inForce, statusQuo: true });
    expect([penalties.start.feeding, penalties.start.consulting, penalties.announced]).toEqual([never, never, never]);
    expect(support).toEqual([]);
  });

  it("read a condition of payment by its own inputs, one amount or one a segment", () => {
    const shares = {
      "conditionOfPayment.subjectShare": { central: 0.05 },
      "conditionOfPayment.appliedShare": { central: 0.2 },
    };
    const lever = {
      duty: "feeding",
      bound: ["biology"],
      bearer: "member",
      start: month("2027-01"),
      exceptPlatform: true,
      exceptEditor: false,
    } as const;
    const condition = (changes: Record<string, Partial<Input>>, legal = inForce) =>
      parametersOf(scenario({ ...shares, ...changes }, { conditionOfPayment: lever }), legal).conditionOfPayment;
    const each = { "conditionOfPayment.amountPerEvent.biology": { central: 8 } };
    expect(condition(each)).toEqual({
      ...lever,
      withdrawn: never,
      subjectShare: 0.05,
      appliedShare: 0.2,
      amountPerEvent: { biology: 8 },
    });
    expect(condition({ "conditionOfPayment.amountPerEvent": { central: 49 } })?.amountPerEvent).toBe(49);
    expect(condition(each, { ...inForce, statusQuo: true })).toBeUndefined();
    expect(parametersOf(scenario(), inForce).conditionOfPayment).toBeUndefined();
  });

  it("can be read through any values, as a draw will", () => {
    const drawn = parametersOf(scenario(), inForce, (one) => (one.id === "platform.outage" ? 0.03 : centralValue(one)));
    expect(drawn.platformOutage).toBe(0.03);
    expect(drawn.deterrence.rho).toBe(0.7);
  });

  it("refuse an input that is missing or is no number", () => {
    const { inputs, ...rest } = scenario();
    const fewer = new Map([...inputs].filter(([id]) => id !== "platform.outage"));
    expect(() => parametersOf({ ...rest, inputs: fewer }, inForce)).toThrow(
      new RangeError("missing input: platform.outage"),
    );
    expect(() => parametersOf(scenario({ "platform.outage": { central: "often" } }), inForce)).toThrow(
      new RangeError("invalid number for platform.outage: often"),
    );
  });
});
