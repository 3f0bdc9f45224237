import type { Chances, Parameters } from "../../../models/parameters.js";
import type { Duty } from "../../../scenario/scenario.js";
import { duties, type GivenDuty, type GivenSegment } from "./given.js";
import { shareDown } from "./own-terms.js";
import { type PracticeLaw, practiceSpread } from "./practice-law.js";
import { type SegmentSoftware, words } from "./software.js";

/**
 * Who is below in each year and duty, once chance has decided incidents and boycotts: words of 2³² under which a member's rank in
 * practice puts them below the threshold. Row `k = 2·year + duty`.
 */
export interface Cuts {
  /** Below by their own practice; below because the platform was down, or that. */
  readonly own: Float64Array;
  readonly platform: Float64Array;
  /** Below for any cause, group of users by group: at `k·groups + group`. */
  readonly editor: Float64Array;
  /** Cases a year of those below; 0 where nothing is due or nothing is enforced. */
  readonly hazard: Float64Array;
  /** Most cases that a member may expect over the horizon. */
  readonly mostCases: number;
  /** Words from which on a chance may bring a case before the end of the horizon. */
  readonly leastChance: number;
}

/** What chance does to one segment. */
export interface SegmentChances {
  /** Share of each month that each editor of the segment is down, in the order of its software. */
  readonly down: readonly Float64Array[];
  /** Whether feeding is boycotted, year by year. */
  readonly boycotted: readonly boolean[];
}

/** Chances of a run as one segment meets them. A boycott that was not decided does not happen. */
export function chancesOf(
  parameters: Parameters,
  chances: Chances,
  { segment, calendar, years }: GivenSegment,
  software: SegmentSoftware,
): SegmentChances {
  return {
    down: software.editors.map((id) => {
      const editor = parameters.editors.find((one) => one.id === id);
      if (!editor) throw new RangeError(`unknown editor: ${id}`);
      const counts = chances.incidents?.[id];
      return Float64Array.from({ length: calendar.length }, (_, t) =>
        shareDown(counts?.[t] ?? editor.incidentsPerMonth, editor.hoursPerIncident),
      );
    }),
    boycotted: years.map((_, y) => chances.boycotted?.[segment.id]?.[y] ?? false),
  };
}

/** Share of a member's attempts that the software loses, [0, 1]: all before its version, the time down from then on. */
export function lostToSoftware(positions: readonly number[], version: number, down: Float64Array): number {
  let lost = 0;
  for (const t of positions) lost += t < version ? 1 : (down[t] as number);
  return lost / positions.length;
}

/** Cuts of a segment under a law of practice. */
export function cutsOf(
  given: GivenSegment,
  software: SegmentSoftware,
  chances: SegmentChances,
  law: PracticeLaw,
): Cuts {
  const rows = 2 * given.years.length;
  const groups = software.users.length;
  const [own, platform, hazard] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const editor = new Float64Array(rows * groups);
  given.years.forEach((year, y) => {
    duties.forEach((duty: Duty, d) => {
      const k = 2 * y + d;
      const met = year[duty];
      const { practice, hazard: cases } = met[chances.boycotted[y] ? "boycotted" : "usual"];
      const spread = practiceSpread(law, practice, Math.max(met.ceiling, practice));
      const below = (passing: number) => words * belowThreshold(spread.below, met.threshold, passing);
      const passing = 1 - given.outage;
      own[k] = below(1);
      platform[k] = below(passing);
      hazard[k] = met.due && met.counted.length > 0 ? cases : 0;
      fillGroups(met, software, chances.down, (lost) => below(passing * (1 - lost)), editor, k * groups);
    });
  });
  const mostCases = hazard.reduce((sum, one) => sum + one, 0);
  // A chance u stands for a wait of −ln u.
  return { own, platform, editor, hazard, mostCases, leastChance: Math.exp(-mostCases) * words - 1 };
}

/** Share of members of whom less than the threshold arrives, where a share `passing` of attempts gets through. */
function belowThreshold(below: (z: number) => number, threshold: number, passing: number): number {
  if (threshold <= 0) return 0;
  return passing <= 0 ? 1 : below(threshold / passing);
}

/** Users whose version came before the year's months, or after, fare alike: each fate is worked out once. */
function fillGroups(
  { positions }: GivenDuty,
  { users }: SegmentSoftware,
  down: readonly Float64Array[],
  cutAt: (lost: number) => number,
  out: Float64Array,
  from: number,
): void {
  const first = positions[0] as number;
  const after = (positions.at(-1) as number) + 1;
  const known = new Map<number, number>();
  users.forEach(({ editor, version }, group) => {
    const when = Math.min(after, Math.max(first, version));
    const key = editor * 65536 + when;
    let cut = known.get(key);
    if (cut === undefined) {
      cut = cutAt(lostToSoftware(positions, when, down[editor] as Float64Array));
      known.set(key, cut);
    }
    out[from + group] = cut;
  });
}
