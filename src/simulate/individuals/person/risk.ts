import type { Duty } from "../../../scenario/scenario.js";
import type { AmountLaw } from "./amount-law.js";
import type { Cause } from "./person-year.js";

/** What somebody risks over a while. */
export interface Risk {
  /** Chance of being controlled and found below the threshold at least once. */
  readonly controlled: number;
  /** Law of the fines, EUR; those of all members of a group together. */
  readonly fines: AmountLaw;
  /** Chance that in some year fines of a member reach the cap of a duty, or the one that both share. */
  readonly capped: number;
}

/**
 * What depends on a duty in a year: a fine; a payment; nothing, in that year (`free`) or in any, as the scenario does not bind the
 * segment (`unbound`). `nothing`: nothing is due.
 */
export type Standing = "fined" | "paid" | "free" | "unbound" | "nothing";

/** One duty of somebody in a year, over what chance may do. */
export interface DutyRisk {
  readonly standing: Standing;
  /** Number of months in which a fine is enforced. */
  readonly enforcedMonths: number;
  /** Share of what is due that is usually attempted, and that is in this year, boycotts that are joined included: `usual·left`. */
  readonly usual: number;
  readonly attempted: number;
  /** Expected share of usual practice that boycotts which are joined leave, [0, 1]; 1 without any. */
  readonly left: number;
  /** Expected share of what is due that arrives, and of attempts that get through. */
  readonly arrived: number;
  readonly passing: number;
  /** Absent in a year in which no fine is enforced: nothing is compared with a threshold then. */
  readonly judged?: Judged;
}

/** A duty that a fine is enforced on. */
export interface Judged {
  /** Share that must arrive. */
  readonly threshold: number;
  /** Chance of being below the threshold by each cause, or not at all. */
  readonly causes: Readonly<Record<Cause, number>>;
  /** EUR of a fined case, and the most in a year for one member. */
  readonly perCase: number;
  readonly cap: number;
}

export interface YearRisk extends Risk {
  readonly year: number;
  readonly duties: Readonly<Record<Duty, DutyRisk>>;
  /** Chance of a boycott that is joined. */
  readonly boycott: number;
}

/** What somebody risks, year by year and over the whole horizon. */
export interface MemberRisk {
  readonly years: readonly YearRisk[];
  readonly overall: Risk;
}
