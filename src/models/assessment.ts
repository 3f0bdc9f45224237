import { januaryOf } from "../scenario/month.js";
import type { Duty } from "../scenario/scenario.js";
import type { ClassShares } from "./compliance.js";
import type { DutyYear } from "./compliance-year.js";
import { fineAmounts } from "./deterrence.js";
import type { Cohort } from "./editor-faults.js";
import { expectedFine, poissonTail } from "./fines.js";
import type { Penalties, Segment } from "./parameters.js";
import type { CalendarYear } from "./time.js";

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
  const ratesAt = (exemptions: Exemptions) => ({
    feeding: ratesOf(duties.feeding, exemptions),
    consulting: ratesOf(duties.consulting, exemptions),
  });
  const rates = ratesAt(exempt);
  /** Fines with the exemptions; with `lifted`, what they would be beyond that, taken class by class so that small gaps keep their digits. */
  const finesOf = (lifted?: typeof rates): Record<Duty | "total", number> => {
    const fine = (duty: Duty, pick: (from: typeof rates) => number) =>
      lifted ? fineOf(duty, pick(lifted)) - fineOf(duty, pick(rates)) : fineOf(duty, pick(rates));
    if (penalties.caps === "shared") {
      const sum = overPairs(cohorts, duties, (i, j) => fine("feeding", (r) => r.feeding[i] + r.consulting[j]));
      return { feeding: Number.NaN, consulting: Number.NaN, total: segment.members * sum };
    }
    const of = (duty: Duty) => segment.members * overClasses(duties[duty].shares, (i) => fine(duty, (r) => r[duty][i]));
    const [feeding, consulting] = [of("feeding"), of("consulting")];
    return { feeding, consulting, total: feeding + consulting };
  };
  const [feeding, consulting] = [casesOf(segment, duties.feeding), casesOf(segment, duties.consulting)];
  return {
    cases: { feeding, consulting, total: feeding + consulting },
    finedMembers: finedMembers(penalties, segment, cohorts, duties, rates),
    assessed: finesOf(),
    shielded: finesOf(ratesAt({ editor: 0, platform: 0 })),
    shieldedEditor: finesOf(ratesAt({ editor: 0, platform: exempt.platform })),
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
