import type { ExportRow } from "../results/export.js";
import type { Duty } from "../scenario/scenario.js";
import type { Concentration } from "../simulate/individuals/concentration.js";
import type { DrawnRange } from "../simulate/individuals/drawn-range.js";
import type { SegmentSummary } from "../simulate/individuals/members-summary.js";
import type { UnionYear } from "../simulate/individuals/union.js";
import type { WorstMonth } from "../simulate/individuals/worst-month.js";
import type { MembersSettings } from "./members-settings.js";

/** What `dmp-lab members` tells. */
export interface MembersResult {
  readonly settings: MembersSettings;
  readonly year: number;
  readonly lastYear: number;
  readonly segments: readonly SegmentSummary[];
  /** Segments whose duty is fined in the year. */
  readonly finable: Readonly<Record<Duty, readonly string[]>>;
  /** Segments in which somebody was fined. */
  readonly concentrations: readonly Concentration[];
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
  "segment",
  "editor",
  "year",
  "outcome",
  "unit",
  "value",
  "low",
  "median",
  "high",
];

/** Every number of a result as rows. */
export function membersRows(scenario: string, result: MembersResult): ExportRow[] {
  const { year, segments, concentrations, worstMonths, unions, settings } = result;
  const row = (
    what: { segment?: string; editor?: string; year: number | "all"; outcome: string; unit: string; value: number },
    range?: DrawnRange,
  ): ExportRow => ({
    ...{ scenario, segment: "", editor: "", ...what },
    low: range?.low ?? null,
    median: range?.median ?? null,
    high: range?.high ?? null,
  });
  return [
    ...segments.flatMap((one) => {
      const { segment, controlled, finedMembers, assessed } = one;
      const share = (outcome: string, value: number, when: number | "all") =>
        row({ segment, year: when, outcome, unit: "share", value });
      return [
        row({ segment, year: "all", outcome: "members", unit: "members", value: one.members }),
        ...(result.finable.feeding.includes(segment) ? [share("belowFeeding", one.belowFeeding, year)] : []),
        ...(result.finable.consulting.includes(segment) ? [share("belowConsulting", one.belowConsulting, year)] : []),
        row({ segment, year, outcome: "controlled", unit: "members", value: controlled.mean }, controlled.range),
        row({ segment, year, outcome: "finedMembers", unit: "members", value: finedMembers.mean }, finedMembers.range),
        row({ segment, year, outcome: "assessed", unit: "EUR", value: assessed.mean }, assessed.range),
        share("everControlled", one.everControlled, "all"),
        share("everFined", one.everFined, "all"),
        share("everCapped", one.everCapped, "all"),
      ];
    }),
    ...concentrations.flatMap(({ segment, finedAgain, topTenth, median, high }) => [
      row({ segment, year: "all", outcome: "finedAgain", unit: "share", value: finedAgain }),
      row({ segment, year: "all", outcome: "topTenthOfFined", unit: "share", value: topTenth }),
      row({ segment, year: "all", outcome: "fineIfFined50", unit: "EUR", value: median }),
      row({ segment, year: "all", outcome: "fineIfFined95", unit: "EUR", value: high }),
    ]),
    ...worstMonths.flatMap(({ editor, users, hours, documents }) => [
      row({ editor, year: "all", outcome: "users", unit: "members", value: users }),
      row({ editor, year: "all", outcome: "worstMonthHours", unit: "h", value: hours.median }, hours),
      row(
        { editor, year: "all", outcome: "worstMonthDocuments", unit: "documents", value: documents.median },
        documents,
      ),
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
