import { adoptionOutcomes } from "./catalogue/adoption.js";
import { complianceOutcomes } from "./catalogue/compliance.js";
import { ledgerOutcomes } from "./catalogue/ledger.js";
import { moneyOutcomes } from "./catalogue/money.js";
import type { Outcome } from "./outcome.js";

/** Every quantity that a run reports, in the order in which tables show them. */
export const outcomes: readonly Outcome[] = [
  ...adoptionOutcomes,
  ...complianceOutcomes,
  ...moneyOutcomes,
  ...ledgerOutcomes,
];

const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));

/** The outcome of an id, or `undefined`. */
export function findOutcome(id: string): Outcome | undefined {
  return byId.get(id);
}
