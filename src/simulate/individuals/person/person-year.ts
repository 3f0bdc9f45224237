import { isBoycotted } from "../../../models/boycott.js";
import type { Parameters } from "../../../models/parameters.js";
import type { Duty } from "../../../scenario/scenario.js";
import { lostToSoftware } from "../setting/cuts.js";
import type { GivenSegment, GivenYear } from "../setting/given.js";
import { type PracticeLaw, practiceSpread, rounding } from "../setting/practice-law.js";
import { joinsIn, type Person } from "./person.js";

/** Why somebody is below the threshold, in the order of counting; `boycott`: usual practice would do; `none`: not below. */
export type Cause = "own" | "boycott" | "platform" | "editor" | "none";

/** One duty of somebody in one year, at given chances. */
export interface PersonDuty {
  /** Share of what is due that is attempted, and usually: in months without a boycott. */
  readonly attempted: number;
  readonly usual: number;
  /** Share of usual practice that a boycott leaves; 1 without one. */
  readonly left: number;
  /** Share of attempts that gets through platform and software. */
  readonly passing: number;
  readonly cause: Cause;
  /** Cases a year; 0 for who is not below. */
  readonly hazard: number;
  /** Fined cases a year, before warnings. */
  readonly fined: number;
}

/** What chance does to somebody in a year. */
export interface PersonChances {
  /** Position of the first month with the conforming version. */
  readonly version: number;
  readonly down: Float64Array;
  /** Feeding is boycotted in the segment. */
  readonly isBoycotted: boolean;
}

/** What is known of somebody before chance: the share attempted in each year, usually and in a boycott, and how much of it that leaves. */
export interface PersonPractice {
  /** Whether anything is due from them. */
  readonly due: Readonly<Record<Duty, boolean>>;
  readonly usual: Readonly<Record<Duty, number>>;
  readonly boycotted: Readonly<Record<Duty, number>>;
  readonly left: Readonly<Record<Duty, number>>;
}

/** Shares attempted year by year. Who joins a boycott feeds nothing in its months. */
export function practiceOf(
  person: Person,
  given: GivenSegment,
  parameters: Parameters,
  law: PracticeLaw,
): PersonPractice[] {
  return given.years.map((year) => {
    const isDue = (duty: Duty) => year[duty].due && person.eventsPerYear?.[duty] !== 0;
    const due = { feeding: isDue("feeding"), consulting: isDue("consulting") };
    const share = (duty: Duty) => {
      const practice = person.practice[duty];
      if (!due[duty]) return 0;
      if ("share" in practice) return practice.share;
      const { usual, ceiling } = year[duty];
      const ranked = practiceSpread(law, usual.practice, Math.max(ceiling, usual.practice)).at(practice.rank);
      return Math.max(ranked, practice.atLeast ?? 0);
    };
    const usual = { feeding: share("feeding"), consulting: share("consulting") };
    if (!joinsIn(person, year.calendar.year))
      return { due, usual, boycotted: usual, left: { feeding: 1, consulting: 1 } };
    const { positions } = year.feeding;
    const { start } = given.calendar;
    const open = positions.filter((t) => !isBoycotted(start + t, year.calendar.year, parameters.boycott.months));
    return {
      ...{ due, usual },
      boycotted: { ...usual, feeding: (usual.feeding * open.length) / positions.length },
      left: { feeding: open.length / positions.length, consulting: 1 },
    };
  });
}

/** One duty of somebody in a year. */
export function judgePerson(
  given: GivenSegment,
  year: GivenYear,
  duty: Duty,
  practice: PersonPractice,
  { version, down, isBoycotted: boycotted }: PersonChances,
): PersonDuty {
  const met = year[duty];
  const usual = practice.usual[duty];
  const left = boycotted ? practice.left[duty] : 1;
  const attempted = practice[boycotted ? "boycotted" : "usual"][duty];
  const lost = lostToSoftware(met.positions, version, down);
  const sent = attempted * (1 - given.outage);
  const passing = (1 - given.outage) * (1 - lost);
  const cause = causeOf(met.threshold, usual, attempted, sent, sent * (1 - lost));
  const isControlled = practice.due[duty] && met.counted.length > 0 && cause !== "none";
  const hazard = isControlled ? met[boycotted ? "boycotted" : "usual"].hazard : 0;
  const { dropped, editorExcused, platformExcused } = given.mercy;
  const excused = cause === "editor" ? editorExcused : cause === "platform" ? platformExcused : 0;
  return { attempted, usual, left, passing, cause, hazard, fined: hazard * (1 - dropped) * (1 - excused) };
}

function causeOf(threshold: number, usual: number, attempted: number, sent: number, arrived: number): Cause {
  const isBelow = (share: number) => threshold - share > rounding;
  if (isBelow(attempted)) return isBelow(usual) ? "own" : "boycott";
  if (isBelow(sent)) return "platform";
  return isBelow(arrived) ? "editor" : "none";
}
