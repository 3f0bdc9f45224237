import type { Duty } from "../../scenario/scenario.js";
import type { AmountLaw } from "./amount-law.js";
import type { Cause } from "./person-year.js";

/** What somebody risks over a while. */
export interface Risk {
  /** Chance of being controlled and found below the threshold at least once. */
  readonly controlled: number;
  /** Law of the fines, EUR; those of all members of a group together. */
  readonly fines: AmountLaw;
}

/** One duty of somebody in a year, over what chance may do. */
export interface DutyRisk {
  readonly due: boolean;
  /** Number of months in which the duty is enforced. */
  readonly enforcedMonths: number;
  /** Share that must arrive. */
  readonly threshold: number;
  readonly attempted: number;
  /** Expected share of what is due that arrives, and of attempts that get through. */
  readonly arrived: number;
  readonly passing: number;
  /** Chance of being below the threshold by each cause, or not at all. */
  readonly causes: Readonly<Record<Cause, number>>;
  /** EUR of a fined case, and the most in a year for one member. */
  readonly perCase: number;
  readonly cap: number;
}

export interface YearRisk extends Risk {
  readonly year: number;
  readonly duties: Readonly<Record<Duty, DutyRisk>>;
  /** Chance that fines of a member reach the cap of a duty, or the one that both share. */
  readonly capped: number;
}

/** What somebody risks, year by year and over the whole horizon. */
export interface MemberRisk {
  readonly years: readonly YearRisk[];
  readonly overall: Risk;
}
