import type { AvoidedDuplicates } from "./duplicates.js";
import type { Account, Flow } from "./ledger.js";
import type { Parameters } from "./parameters.js";
import type { SegmentResult } from "./segment-run.js";
import { type Calendar, stepAt } from "./time.js";

/** Account of a segment's members. */
function accountOf({ segment }: SegmentResult): Account {
  return segment.kind === "professional" ? "professionals" : "establishments";
}

/** Every euro of a run, by flow: fines, editor liability, payment withheld, control, avoided tariff and production, time, support, programme. */
export function flowsOf(
  parameters: Parameters,
  calendar: Calendar,
  segments: readonly SegmentResult[],
  exams: readonly AvoidedDuplicates[],
): Flow[] {
  const { ledger, conditionOfPayment, support } = parameters;
  const months = calendar.length;
  const payers = ["professionals", "establishments"] as const;
  const sum = (series: readonly Float64Array[]) =>
    Float64Array.from({ length: months }, (_, t) => series.reduce((total, one) => total + (one[t] as number), 0));
  const of = (payer: Account, pick: (segment: SegmentResult) => Float64Array) =>
    sum(segments.filter((segment) => accountOf(segment) === payer).map(pick));
  const flow = (name: string, from: Account, to: Account, amount: Float64Array): Flow => ({ name, from, to, amount });

  const members = (payer: Account) =>
    segments.reduce((total, one) => total + (accountOf(one) === payer ? one.segment.members : 0), 0);
  const everybody = members("professionals") + members("establishments");
  const supported = Float64Array.from(
    { length: months },
    (_, t) => ledger.supportCostPerMonth * stepAt(support, calendar.start + t, 0),
  );
  const avoided = sum(exams.map((exam) => exam.avoidedSpend));
  const bearer = (payer: Account): Account => (conditionOfPayment?.bearer === "patients" ? "patients" : payer);

  return [
    ...payers.map((payer) =>
      flow(
        "fines",
        payer,
        "healthInsurance",
        of(payer, (s) => s.collected),
      ),
    ),
    flow("editorLiability", "editors", "healthInsurance", sum(segments.map((s) => s.editorLiability))),
    ...payers.map((payer) =>
      flow(
        "withheld",
        bearer(payer),
        "healthInsurance",
        of(payer, (s) => s.withheld),
      ),
    ),
    flow("control", "healthInsurance", "resources", sum(segments.map((s) => s.controlCost))),
    flow(
      "avoidedTariff",
      "producers",
      "healthInsurance",
      avoided.map((amount) => amount * ledger.amo),
    ),
    flow(
      "avoidedTariff",
      "producers",
      "complementary",
      avoided.map((amount) => amount * (1 - ledger.amo)),
    ),
    flow(
      "avoidedProduction",
      "resources",
      "producers",
      avoided.map((amount) => amount * ledger.marginalSaving),
    ),
    ...payers.map((payer) =>
      flow(
        "time",
        payer,
        "resources",
        of(payer, (s) => s.burdenCost),
      ),
    ),
    ...payers.map((payer) =>
      flow(
        "support",
        "healthInsurance",
        payer,
        everybody === 0 ? new Float64Array(months) : supported.map((amount) => (amount * members(payer)) / everybody),
      ),
    ),
    flow("programme", "healthInsurance", "resources", new Float64Array(months).fill(ledger.programmeCostPerMonth)),
  ];
}
