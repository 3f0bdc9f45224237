import type { ExportRow } from "../../results/export.js";
import { tellsRange } from "../../results/members-words.js";
import type { Duty } from "../../scenario/scenario.js";
import type { Concentration } from "../../simulate/individuals/crowd/concentration.js";
import type { SegmentSummary } from "../../simulate/individuals/crowd/members-summary.js";
import type { OverRealisations } from "../../simulate/individuals/crowd/over-realisations.js";
import type { WorstMonth } from "../../simulate/individuals/crowd/worst-month.js";
import type { DrawnRange } from "../../simulate/individuals/setting/drawn-range.js";
import type { UnionYear } from "../../simulate/individuals/union/union.js";
import type { MembersSettings, NamedLaw } from "./members-settings.js";

/** What `dmp-lab members` tells, under one law of practice. */
export interface MembersResult {
  readonly settings: MembersSettings;
  readonly law: NamedLaw;
  readonly year: number;
  readonly lastYear: number;
  readonly segments: readonly SegmentSummary[];
  /** Segments whose duty is fined in the year. */
  readonly finable: Readonly<Record<Duty, readonly string[]>>;
  /** Segments that may boycott in some year. */
  readonly mayBoycott: readonly string[];
  /** Whether anybody can be fined in any year. */
  readonly canFine: boolean;
  /** Segments in which somebody was fined. */
  readonly concentrations: readonly Concentration[];
  /** The same over all segments. */
  readonly inAll: Concentration | undefined;
  readonly worstMonths: readonly WorstMonth[];
  /** A union's year, by segment; empty unless asked for. */
  readonly unions: readonly (UnionYear & { readonly segment: string })[];
  /** Segments with fewer members than the union. */
  readonly tooSmall: readonly string[];
  /** What becomes of the members controlled in the year. */
  readonly sequel: Sequel;
}

/** What keeps members who are controlled from a fine. */
export interface Sequel {
  /** Members controlled and fined in the year, in the mean realisation, all segments together. */
  readonly controlled: number;
  readonly fined: number;
  /** Share of cases that are dropped, in [0, 1]. */
  readonly dropped: number;
  /** Warnings before any fine. */
  readonly warnings: number;
  /** A proved fault of the editor, or of the platform, excuses some of the segments. */
  readonly isExcused: boolean;
}

export const membersColumns = [
  "scenario",
  "law",
  "segment",
  "editor",
  "year",
  "outcome",
  "unit",
  "value",
  "error",
  "low",
  "median",
  "high",
];

/** Every number of results as rows; what does not depend on the law of practice, once. */
export function membersRows(scenario: string, results: readonly MembersResult[]): ExportRow[] {
  return results.flatMap((result, place) => [
    ...lawRows(scenario, result),
    ...(place === 0 ? monthRows(scenario, result) : []),
  ]);
}

interface RowValue {
  readonly law?: string;
  readonly segment?: string;
  readonly editor?: string;
  readonly year: number | "all";
  readonly outcome: string;
  readonly unit: string;
  readonly value: number;
}

function rowOf(scenario: string, what: RowValue, range?: DrawnRange, error?: number): ExportRow {
  return {
    ...{ scenario, law: "", segment: "", editor: "", ...what },
    error: error !== undefined && Number.isFinite(error) ? error : null,
    low: range?.low ?? null,
    median: range?.median ?? null,
    high: range?.high ?? null,
  };
}

function lawRows(scenario: string, result: MembersResult): ExportRow[] {
  const { year, segments, concentrations, inAll, unions, settings, law } = result;
  const row = (what: RowValue, range?: DrawnRange, error?: number) =>
    rowOf(scenario, { law: law.name, ...what }, range, error);
  const over = (segment: string, outcome: string, unit: string, { mean, standardError, range }: OverRealisations) => {
    const told = tellsRange(settings.realisations) ? range : undefined;
    return row({ segment, year, outcome, unit, value: mean }, told, standardError);
  };
  return [
    ...segments.flatMap((one) => {
      const { segment } = one;
      const share = (outcome: string, value: number, when: number | "all", error?: number) =>
        row({ segment, year: when, outcome, unit: "share", value }, undefined, error);
      return [
        row({ segment, year: "all", outcome: "members", unit: "members", value: one.members }),
        ...(result.finable.feeding.includes(segment) ? [share("belowFeeding", one.belowFeeding, year)] : []),
        ...(result.finable.consulting.includes(segment) ? [share("belowConsulting", one.belowConsulting, year)] : []),
        over(segment, "controlled", "members", one.controlled),
        over(segment, "finedMembers", "members", one.finedMembers),
        over(segment, "assessed", "EUR", one.assessed),
        share("everControlled", one.everControlled, "all"),
        share("everFined", one.everFined, "all", one.everFinedError),
        share("everCapped", one.everCapped, "all"),
      ];
    }),
    ...(inAll
      ? [row({ segment: "all", year: "all", outcome: "everFined", unit: "share", value: inAll.everFined })]
      : []),
    ...[...concentrations, ...(inAll ? [inAll] : [])].flatMap(({ segment, finedAgain, topTenth, median, high }) => [
      row({ segment, year: "all", outcome: "finedAgain", unit: "share of the ever fined", value: finedAgain }),
      row({ segment, year: "all", outcome: "topTenthOfFined", unit: "share", value: topTenth }),
      row({ segment, year: "all", outcome: "fineIfFined50", unit: "EUR", value: median }),
      row({ segment, year: "all", outcome: "fineIfFined95", unit: "EUR", value: high }),
    ]),
    ...unions.flatMap(({ segment, year: when, ...counts }) =>
      (["controlled", "fined"] as const).flatMap((what) => {
        const { expected, byChance, range } = counts[what];
        const name = `union${settings.union}.${what}`;
        return [
          row({ segment, year: when, outcome: `${name}.byChance`, unit: "members", value: expected }, byChance),
          row({ segment, year: when, outcome: `${name}.inAll`, unit: "members", value: expected }, range),
        ];
      }),
    ),
  ];
}

function monthRows(scenario: string, { worstMonths }: MembersResult): ExportRow[] {
  const row = (what: RowValue, range?: DrawnRange) => rowOf(scenario, what, range);
  return worstMonths.flatMap(({ editor, users, hours, documents }) => [
    row({ editor, year: "all", outcome: "users", unit: "members", value: users }),
    row({ editor, year: "all", outcome: "worstMonthHours", unit: "h", value: hours.median }, hours),
    row({ editor, year: "all", outcome: "worstMonthDocuments", unit: "documents", value: documents.median }, documents),
  ]);
}
