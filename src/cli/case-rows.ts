import type { ExportRow } from "../results/export.js";
import { amongFined, amountQuantile } from "../simulate/individuals/amount-law.js";
import { figuresOf, type RiskFigures, type RiskRanges } from "../simulate/individuals/case-ranges.js";
import type { DrawnRange } from "../simulate/individuals/drawn-range.js";
import type { Risk } from "../simulate/individuals/risk.js";
import type { CaseResult } from "../simulate/individuals/run-case.js";

export const caseColumns = [
  "scenario",
  "case",
  "change",
  "duty",
  "year",
  "outcome",
  "unit",
  "central",
  "low",
  "median",
  "high",
];

/** Every figure of a case as rows: central values, and 5 %, 50 % and 95 % of draws where there are some. */
export function caseRows(scenario: string, result: CaseResult): ExportRow[] {
  const { case: described, risk, ranges, hours, changes, year, needed } = result;
  const row = (
    what: { change?: string; duty?: string; year: number | "all"; outcome: string; unit: string; central: number },
    range?: DrawnRange,
  ): ExportRow => ({
    ...{ scenario, case: described.id, change: "", duty: "", ...what },
    low: range?.low ?? null,
    median: range?.median ?? null,
    high: range?.high ?? null,
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
  const ifFined = (when: number | "all", { fines }: Risk) => {
    const owed = amongFined(fines);
    if (!owed) return [];
    return ([0.5, 0.95] as const).map((level) =>
      row({ year: when, outcome: `fineIfFined${level * 100}`, unit: "EUR", central: amountQuantile(owed, level) }),
    );
  };
  return [
    ...risk.years.flatMap((one, y) => [
      ...(["feeding", "consulting"] as const).flatMap((duty) => {
        const met = one.duties[duty];
        if (!met.due) return [];
        const share = (outcome: string, central: number) =>
          row({ duty, year: one.year, outcome, unit: "share", central });
        return [
          share("threshold", met.threshold),
          share("attempted", met.attempted),
          share("arrived", met.arrived),
          share("belowOwn", met.causes.own),
          share("belowPlatform", met.causes.platform),
          share("belowEditor", met.causes.editor),
          row({ duty, year: one.year, outcome: "hours", unit: "h", central: hours[y]?.[duty] ?? 0 }),
        ];
      }),
      ...riskRows(one.year, figuresOf(one), ranges.years[y]),
      row({ year: one.year, outcome: "capped", unit: "probability", central: one.capped }),
      ...ifFined(one.year, one),
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
    ...ifFined("all", risk.overall),
    ...(["feeding", "consulting"] as const).flatMap((duty) => {
      const central = needed[duty];
      return central === undefined ? [] : [row({ duty, year, outcome: "needed", unit: "share", central })];
    }),
    ...changes.flatMap(({ id, year: figures, overall, hours: spent }) => [
      ...riskRows(year, figures, undefined, id),
      row({ change: id, year, outcome: "hours", unit: "h", central: spent }),
      ...riskRows("all", overall, undefined, id),
    ]),
  ];
}
