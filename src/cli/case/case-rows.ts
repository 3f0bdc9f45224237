import type { ExportRow } from "../../results/export.js";
import type { Duty } from "../../scenario/scenario.js";
import { figuresOf, type RiskFigures, type RiskRanges } from "../../simulate/individuals/case/case-ranges.js";
import type { CaseResult } from "../../simulate/individuals/case/run-case.js";
import { amongFined, amountQuantile } from "../../simulate/individuals/person/amount-law.js";
import type { Risk, YearRisk } from "../../simulate/individuals/person/risk.js";
import type { EstimatedRange } from "../../simulate/individuals/setting/drawn-range.js";
import { duties } from "../../simulate/individuals/setting/given.js";

export const caseColumns = [
  "scenario",
  "case",
  "evidence",
  "facts",
  "change",
  "duty",
  "year",
  "outcome",
  "unit",
  "central",
  "low",
  "median",
  "high",
  "lowError",
  "medianError",
  "highError",
];

interface Figure {
  readonly change?: string;
  readonly duty?: string;
  readonly year: number | "all";
  readonly outcome: string;
  readonly unit: string;
  readonly central: number;
}

/**
 * Every figure of a case as rows: central values, and 5 %, 50 % and 95 % of draws where there are some, with their standard errors; `evidence` and `facts` are what the
 * description of the case rests on. Thresholds and who is below have rows in the years in which a fine is enforced alone.
 */
export function caseRows(scenario: string, result: CaseResult): ExportRow[] {
  const { case: described, risk, ranges, hours, changes, year, needed } = result;
  const { id, evidence, facts } = described;
  const row = (figure: Figure, range?: EstimatedRange): ExportRow => ({
    ...{ scenario, case: id, evidence, facts: facts.join(", "), change: "", duty: "", ...figure },
    low: range?.low ?? null,
    median: range?.median ?? null,
    high: range?.high ?? null,
    lowError: told(range?.errors.low),
    medianError: told(range?.errors.median),
    highError: told(range?.errors.high),
  });
  const riskRows = (when: number | "all", figures: RiskFigures, drawn?: RiskRanges, change = "") => [
    row(
      { change, year: when, outcome: "controlled", unit: "probability", central: figures.controlled },
      drawn?.controlled,
    ),
    row({ change, year: when, outcome: "fined", unit: "probability", central: figures.fined }, drawn?.fined),
    row(
      { change, year: when, outcome: "expectedFine", unit: "EUR", central: figures.expectedFine },
      drawn?.expectedFine,
    ),
  ];
  return [
    ...risk.years.flatMap((one, y) => [
      ...duties.flatMap((duty) => dutyFigures(result, one, y, duty).map((figure) => row(figure))),
      ...riskRows(one.year, figuresOf(one), ranges.years[y]),
      row({ year: one.year, outcome: "capped", unit: "probability", central: one.capped }),
      ...finesIfFined(one.year, one).map((figure) => row(figure)),
      row(
        {
          year: one.year,
          outcome: "hours",
          unit: "h",
          central: (hours[y]?.feeding ?? 0) + (hours[y]?.consulting ?? 0),
        },
        ranges.years[y]?.hours,
      ),
      row(
        { year: one.year, outcome: "withheld", unit: "EUR", central: result.withheld[y] ?? 0 },
        ranges.years[y]?.withheld,
      ),
    ]),
    ...riskRows("all", figuresOf(risk.overall), ranges.overall),
    row({ year: "all", outcome: "capped", unit: "probability", central: risk.overall.capped }),
    ...finesIfFined("all", risk.overall).map((figure) => row(figure)),
    ...duties.flatMap((duty) => {
      const central = needed[duty];
      return central === undefined ? [] : [row({ duty, year, outcome: "needed", unit: "share", central })];
    }),
    ...changes.flatMap(({ id: change, year: figures, overall, hours: spent, withheld }) => [
      ...riskRows(year, figures, undefined, change),
      row({ change, year, outcome: "hours", unit: "h", central: spent }),
      row({ change, year, outcome: "withheld", unit: "EUR", central: withheld }),
      ...riskRows("all", overall, undefined, change),
    ]),
  ];
}

/** An error, where there are draws enough to tell it. */
function told(error = Number.NaN): number | null {
  return Number.isFinite(error) ? error : null;
}

/** One duty in a year; nothing where nothing is due. */
function dutyFigures({ events, hours }: CaseResult, { year, duties: met }: YearRisk, y: number, duty: Duty): Figure[] {
  const { standing, enforcedMonths, usual, attempted, arrived, judged } = met[duty];
  if (standing === "nothing") return [];
  const of = (outcome: string, unit: string, central: number): Figure => ({ duty, year, outcome, unit, central });
  return [
    of("due", duty === "feeding" ? "documents/year" : "occasions/year", events[duty].due),
    of("usual", "share", usual),
    of("attempted", "share", attempted),
    of("arrived", "share", arrived),
    of("enforcedMonths", "months", enforcedMonths),
    ...(judged
      ? [
          of("threshold", "share", judged.threshold),
          of("belowOwn", "probability", judged.causes.own),
          of("belowBoycott", "probability", judged.causes.boycott),
          of("belowPlatform", "probability", judged.causes.platform),
          of("belowEditor", "probability", judged.causes.editor),
        ]
      : []),
    of("hours", "h", hours[y]?.[duty] ?? 0),
  ];
}

function finesIfFined(year: number | "all", { fines }: Risk): Figure[] {
  const owed = amongFined(fines);
  if (!owed) return [];
  return [0.5, 0.95].map((level) => ({
    ...{ year, outcome: `fineIfFined${level * 100}`, unit: "EUR", central: amountQuantile(owed, level) },
  }));
}
