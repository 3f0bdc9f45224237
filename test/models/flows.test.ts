import { describe, expect, it } from "vitest";
import { caseRate, expectedFine } from "../../src/models/fines.js";
import type { Account } from "../../src/models/ledger.js";
import type { ConditionOfPayment, Parameters } from "../../src/models/parameters.js";
import { centralRun } from "../../src/models/policy.js";
import { never } from "../../src/scenario/month.js";
import { flat, month, plainDuty, plainParameters, plainPenalties, plainSegment } from "./plain-parameters.js";

const site = plainSegment({ id: "radiology", kind: "establishment", members: 250 });

/** Euros of one month, by flow and accounts; flows that are nothing are left out. */
function flowsIn(t: number, change: Partial<Parameters>): Record<string, number> {
  const { flows } = centralRun(plainParameters({ segments: [plainSegment(), site], ...change }));
  const named = flows.map(({ name, from, to, amount }): [string, number] => [
    `${name}: ${from} → ${to}`,
    amount[t] ?? 0,
  ]);
  return Object.fromEntries(
    named.filter(([, euros]) => euros !== 0).map(([key, euros]) => [key, Number(euros.toFixed(6))]),
  );
}

const hours = { "time: professionals → resources": 750 * 50, "time: establishments → resources": 187.5 * 50 };
const condition: ConditionOfPayment = {
  duty: "consulting",
  bound: ["gp"],
  bearer: "member",
  start: month("2026-03"),
  withdrawn: never,
  subjectShare: 0.1,
  appliedShare: 0.5,
  amountPerEvent: 40,
  exceptPlatform: true,
  exceptEditor: true,
};

describe("money moves", () => {
  it("only as time spent where there is nothing else", () => expect(flowsIn(0, {})).toEqual(hours));

  it("from those fined to health insurance, and from it to control", () => {
    const penalties = plainPenalties({ start: { feeding: month("2026-01"), consulting: never }, lagMonths: 2 });
    const rate = caseRate(0.5, 12);
    const control = { "control: healthInsurance → resources": Number((((600 + 150) * rate * 100) / 12).toFixed(6)) };
    expect(flowsIn(1, { penalties })).toEqual({ ...hours, ...control });
    expect(flowsIn(2, { penalties })).toEqual({
      ...hours,
      ...control,
      "fines: professionals → healthInsurance": Number((50 * expectedFine(rate, 2500, 10_000, 0)).toFixed(6)),
      "fines: establishments → healthInsurance": Number((12.5 * expectedFine(rate, 25_000, 100_000, 0)).toFixed(6)),
    });
  });

  it("from editors for the fines that their faults shielded", () => {
    const penalties = plainPenalties({
      start: { feeding: month("2026-01"), consulting: never },
      editorExemption: ["professional", "establishment"],
      proofEditor: 1,
      editorLiability: 0.25,
      recovery: 0.8,
    });
    const broken = plainSegment({
      editors: [{ id: "A", share: 1, ready: flat(0.5) }],
      feeding: plainDuty({ realisedAtStart: 0.5, threshold: [{ from: 0, value: 0.01 }], practiceAtStart: 1 }),
    });
    const shielded = 1000 * 0.5 * expectedFine(caseRate(0.5, 12), 2500, 10_000, 0);
    expect(flowsIn(0, { penalties, segments: [broken] })["editorLiability: editors → healthInsurance"]).toBeCloseTo(
      (shielded * 0.25 * 0.8) / 12,
      5,
    );
  });

  it("from whoever bears a condition of payment", () => {
    const withheld = 1000 * 20 * 0.1 * 0.5 * 40 * 0.5;
    expect(flowsIn(1, { conditionOfPayment: condition })).toEqual(hours);
    expect(flowsIn(2, { conditionOfPayment: condition })).toEqual({
      ...hours,
      "withheld: professionals → healthInsurance": withheld,
    });
    expect(flowsIn(2, { conditionOfPayment: { ...condition, bearer: "patients" } })).toEqual({
      ...hours,
      "withheld: patients → healthInsurance": withheld,
    });
  });

  it("from producers to insurers for exams avoided, and back from resources for what they no longer cost", () => {
    const exam = {
      id: "imaging",
      producer: "radiology",
      spend: 12e6,
      growth: 0,
      unitCost: 50,
      duplicateShare: 0.1,
      lookbackMonths: 1,
      effect: 0.2,
      mix: { gp: 1 },
    };
    const avoided = 1e6 * 0.1 * 0.5 * 0.5 * 0.2;
    expect(flowsIn(0, { exams: [exam, { ...exam, id: "biology" }] })).toEqual({
      ...hours,
      "avoidedTariff: producers → healthInsurance": 2 * avoided * 0.7,
      "avoidedTariff: producers → complementary": Number((2 * avoided * 0.3).toFixed(6)),
      "avoidedProduction: resources → producers": 2 * avoided * 0.6,
    });
  });

  it("from health insurance for support, shared by members, and for the programme, every month", () => {
    const support = [{ from: month("2026-04"), value: 0.5 }];
    const ledger = { ...plainParameters().ledger, supportCostPerMonth: 10_000, programmeCostPerMonth: 700 };
    const programme = { "programme: healthInsurance → resources": 700 };
    expect(flowsIn(2, { support, ledger })).toEqual({ ...hours, ...programme });
    expect(flowsIn(3, { support, ledger })).toEqual({
      ...hours,
      ...programme,
      "support: healthInsurance → professionals": 4000,
      "support: healthInsurance → establishments": 1000,
    });
    const nobody = [plainSegment({ members: 0 })];
    expect(flowsIn(3, { support, ledger, segments: nobody })).toEqual(programme);
  });
});

it("society is what resources lose: control, programme and time, less the production avoided", () => {
  const ledger = { ...plainParameters().ledger, programmeCostPerMonth: 700 };
  const { balances } = centralRun(plainParameters({ ledger, conditionOfPayment: condition }));
  const at = (account: Account) => balances[account][6];
  expect(at("resources")).toBeCloseTo(700 + 37_500, 9);
  expect(at("healthInsurance")).toBeCloseTo(20_000 - 700, 9);
  expect(at("professionals")).toBeCloseTo(-20_000 - 37_500, 9);
});
