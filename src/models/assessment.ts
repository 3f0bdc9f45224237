import { januaryOf } from "../scenario/month.js";
import type { Duty } from "../scenario/scenario.js";
import { type ClassShares, classShares } from "./compliance.js";
import { fineAmounts } from "./deterrence.js";
import type { Cohort } from "./editor-faults.js";
import { cohortFault } from "./editor-faults.js";
import { caseRate, expectedFine, poissonTail } from "./fines.js";
import type { Penalties, Segment } from "./parameters.js";
import { type CalendarYear, meanOver, stepAt } from "./time.js";

/** One duty of one segment in one year, as it stands before anybody is controlled. */
export interface DutyYear {
  /** Number of months in which the duty is enforced. */
  readonly counted: number;
  /** Class shares of each cohort, in the order of the cohorts. */
  readonly cohorts: readonly ClassShares[];
  /** Class shares of the segment. */
  readonly shares: ClassShares;
  /** Cases a year of a non-compliant member. */
  readonly rate: number;
}

/** What a year of control comes to for one segment; members, cases and EUR. */
export interface Assessment {
  readonly cases: Readonly<Record<Duty | "total", number>>;
  /** By duty only with separate caps: with a shared cap there is one set of warnings, and only the total means something. */
  readonly finedMembers: Readonly<Record<Duty | "total", number>>;
  readonly assessed: Readonly<Record<Duty | "total", number>>;
  /** Fines that the exemptions removed. */
  readonly shielded: Readonly<Record<Duty | "total", number>>;
  /** Fines that the editor exemption alone removed. */
  readonly shieldedEditor: Readonly<Record<Duty | "total", number>>;
}

/** Course of one duty through a year: practice, ceiling and threshold, month by month. */
export interface DutyCourse {
  readonly practice: Float64Array;
  readonly ceiling: Float64Array;
  readonly thresholdAt: (position: number) => number;
}

/**
 * Class shares and case rate of a duty in a year.
 *
 * @param enforced positions of the counted months; when there are none, shares are taken over the whole year
 * @param detection probability a year, [0, 1[
 */
export function classify(
  course: DutyCourse,
  year: CalendarYear,
  enforced: readonly number[],
  cohorts: readonly Cohort[],
  outage: number,
  detection: number,
): DutyYear {
  const positions = enforced.length > 0 ? enforced : positionsOf(year);
  const practice = meanOver(course.practice, positions);
  const top = Math.max(meanOver(course.ceiling, positions), practice);
  const threshold = positions.reduce((sum, t) => sum + course.thresholdAt(t), 0) / positions.length;
  const byCohort = cohorts.map((cohort) =>
    classShares(threshold, practice, top, outage, cohortFault(cohort, positions)),
  );
  const mean = (pick: (shares: ClassShares) => number) =>
    cohorts.reduce((sum, cohort, c) => sum + cohort.weight * pick(byCohort[c] as ClassShares), 0);
  return {
    counted: enforced.length,
    cohorts: byCohort,
    shares: {
      own: mean((s) => s.own),
      platform: mean((s) => s.platform),
      editor: mean((s) => s.editor),
      compliant: mean((s) => s.compliant),
    },
    rate: caseRate(detection, enforced.length),
  };
}

/** Positions of a year's months inside the horizon. */
export function positionsOf(year: CalendarYear): number[] {
  return Array.from({ length: year.last - year.first + 1 }, (_, m) => year.first + m);
}

const classes = ["own", "platform", "editor", "compliant"] as const;
type Rates = Readonly<Record<(typeof classes)[number], number>>;

/** Which exemptions count when rates of fined cases are taken. */
interface Exemptions {
  readonly editor: number;
  readonly platform: number;
}

/** Cases, fined members and fines of a segment's year. */
export function assess(
  penalties: Penalties,
  segment: Segment,
  year: CalendarYear,
  cohorts: readonly Cohort[],
  duties: Readonly<Record<Duty, DutyYear>>,
): Assessment {
  const exempt: Exemptions = {
    editor: penalties.editorExemption.includes(segment.kind) ? penalties.proofEditor : 0,
    platform: penalties.platformExemption ? penalties.proofPlatform : 0,
  };
  const ratesOf = (duty: DutyYear, { editor, platform }: Exemptions): Rates => {
    const fined = duty.rate * (1 - penalties.dropped);
    return { own: fined, platform: fined * (1 - platform), editor: fined * (1 - editor), compliant: 0 };
  };
  const fineOf = (duty: Duty, rate: number) => {
    const { perCase, cap } = fineAmounts(penalties, segment, duty, januaryOf(year.year));
    return expectedFine(rate, perCase, cap, penalties.warnings);
  };
  const finesOf = (exemptions: Exemptions): Record<Duty | "total", number> => {
    const rates = { feeding: ratesOf(duties.feeding, exemptions), consulting: ratesOf(duties.consulting, exemptions) };
    if (penalties.caps === "shared") {
      const total =
        segment.members *
        overPairs(cohorts, duties, (i, j) => fineOf("feeding", rates.feeding[i] + rates.consulting[j]));
      return { feeding: Number.NaN, consulting: Number.NaN, total };
    }
    const of = (duty: Duty) => segment.members * overClasses(duties[duty].shares, (i) => fineOf(duty, rates[duty][i]));
    const [feeding, consulting] = [of("feeding"), of("consulting")];
    return { feeding, consulting, total: feeding + consulting };
  };
  const assessed = finesOf(exempt);
  const beyond = (fines: typeof assessed) => ({
    feeding: fines.feeding - assessed.feeding,
    consulting: fines.consulting - assessed.consulting,
    total: fines.total - assessed.total,
  });
  const [feeding, consulting] = [casesOf(segment, duties.feeding), casesOf(segment, duties.consulting)];
  return {
    cases: { feeding, consulting, total: feeding + consulting },
    finedMembers: finedMembers(penalties, segment, cohorts, duties, {
      feeding: ratesOf(duties.feeding, exempt),
      consulting: ratesOf(duties.consulting, exempt),
    }),
    assessed,
    shielded: beyond(finesOf({ editor: 0, platform: 0 })),
    shieldedEditor: beyond(finesOf({ editor: 0, platform: exempt.platform })),
  };
}

function finedMembers(
  penalties: Penalties,
  segment: Segment,
  cohorts: readonly Cohort[],
  duties: Readonly<Record<Duty, DutyYear>>,
  rates: Readonly<Record<Duty, Rates>>,
): Record<Duty | "total", number> {
  const fined = (rate: number) => poissonTail(rate, penalties.warnings + 1);
  const table = (duty: Duty) => ({
    own: fined(rates[duty].own),
    platform: fined(rates[duty].platform),
    editor: fined(rates[duty].editor),
    compliant: 0,
  });
  const [feeding, consulting] = [table("feeding"), table("consulting")];
  if (penalties.caps === "shared") {
    const total = overPairs(cohorts, duties, (i, j) => fined(rates.feeding[i] + rates.consulting[j]));
    return { feeding: Number.NaN, consulting: Number.NaN, total: segment.members * total };
  }
  const total = overPairs(cohorts, duties, (i, j) => feeding[i] + consulting[j] - feeding[i] * consulting[j]);
  return {
    feeding: segment.members * overClasses(duties.feeding.shares, (i) => feeding[i]),
    consulting: segment.members * overClasses(duties.consulting.shares, (j) => consulting[j]),
    total: segment.members * total,
  };
}

function casesOf(segment: Segment, duty: DutyYear): number {
  return segment.members * (duty.shares.own + duty.shares.platform + duty.shares.editor) * duty.rate;
}

function overClasses(shares: ClassShares, value: (name: keyof ClassShares) => number): number {
  return classes.reduce((sum, name) => sum + shares[name] * value(name), 0);
}

/** Within a cohort the classes of the two duties are independent; across cohorts they are not. */
function overPairs(
  cohorts: readonly Cohort[],
  duties: Readonly<Record<Duty, DutyYear>>,
  value: (feeding: keyof ClassShares, consulting: keyof ClassShares) => number,
): number {
  const values = classes.map((i) => classes.map((j) => value(i, j)));
  let sum = 0;
  cohorts.forEach(({ weight }, c) => {
    const [feeding, consulting] = [duties.feeding.cohorts[c], duties.consulting.cohorts[c]] as [
      ClassShares,
      ClassShares,
    ];
    classes.forEach((i, row) => {
      const share = weight * feeding[i];
      if (share > 0)
        classes.forEach((j, column) => {
          sum += share * consulting[j] * ((values[row] as number[])[column] as number);
        });
    });
  });
  return sum;
}

/** Threshold of a duty at positions of the horizon. */
export function thresholdOf(segment: Segment, duty: Duty, start: number): (position: number) => number {
  return (position) => stepAt(segment[duty].threshold, start + position);
}
