import { parametersOf } from "../models/from-scenario.js";
import { presentValue } from "../models/ledger.js";
import type { Parameters } from "../models/parameters.js";
import { centralRun, type PolicyResult } from "../models/policy.js";
import type { LegalView, Scenario } from "../scenario/scenario.js";
import type { Heading } from "./heading.js";
import { monthlyRows } from "./monthly-rows.js";
import { type MonthlyRow, monthlyTable, type Row, type Table, yearlyTable } from "./table.js";
import { unitOf, yearlyRows } from "./yearly-rows.js";

/** A scenario run under a view of the law, with its figures as tables. */
export interface Run {
  readonly heading: Heading;
  readonly scenario: Scenario;
  readonly legal: LegalView;
  readonly parameters: Parameters;
  readonly result: PolicyResult;
  readonly table: Table;
  readonly monthly: Table<MonthlyRow>;
}

/** Runs a scenario with every input at its central value. */
export function runScenario(scenario: Scenario, legal: LegalView): Run {
  const parameters = parametersOf(scenario, legal);
  const result = centralRun(parameters);
  const rows = [...yearlyRows(scenario.id, result), ...presentValueRows(scenario.id, result, parameters)];
  return {
    heading: headingOf(scenario, legal),
    scenario,
    legal,
    parameters,
    result,
    table: yearlyTable(rows),
    monthly: monthlyTable(monthlyRows(scenario.id, result)),
  };
}

/** What tables and charts say of a scenario under a view of the law. */
export function headingOf(scenario: Scenario, legal: LegalView): Heading {
  return {
    id: scenario.id,
    title: scenario.title,
    label: legal.label,
    hypothetical: legal.hypothetical,
    withdrawn: legal.standing === "withdrawn",
    applicationSupposed: !legal.hypothetical && isApplicationJudged(scenario),
  };
}

/** Whether nobody publishes how far a condition of payment is applied. */
function isApplicationJudged({ levers, inputs }: Scenario): boolean {
  if (!levers.conditionOfPayment) return false;
  const shares = ["conditionOfPayment.subjectShare", "conditionOfPayment.appliedShare"];
  return shares.some((id) => inputs.get(id)?.evidence === "judgement");
}

function presentValueRows(scenario: string, { balances }: PolicyResult, { ledger }: Parameters): Row[] {
  const row = (outcome: string, account: string, value: number): Row => ({
    scenario,
    statistic: "central",
    outcome,
    segment: "",
    exam: "",
    account,
    year: "all",
    unit: unitOf(outcome),
    value,
  });
  const values = Object.entries(balances).map(([account, months]) => ({
    account,
    value: presentValue(months, ledger.discountRate),
  }));
  const of = (account: string) => values.find((one) => one.account === account)?.value ?? 0;
  return [
    ...values.map(({ account, value }) => row("presentValueBalance", account, value)),
    row("presentValuePayer", "", of("healthInsurance")),
    row("presentValueSociety", "", -of("resources")),
  ];
}
