import type { Month } from "../scenario/month.js";
import type { Duty, FineAmounts, Kind, Step } from "../scenario/scenario.js";

/** A level that moves in a straight line between two months and is constant outside them. `from = to`: `levelTo` already in that month. */
export interface Ramp {
  readonly from: Month;
  readonly to: Month;
  readonly levelFrom: number;
  readonly levelTo: number;
}

/** How one duty is taken up in one segment. Rates are per year; shares lie in [0, 1]. */
export interface DutyAdoption {
  /** Bass coefficient of innovation, ≥ 0. */
  readonly p: number;
  /** Bass coefficient of imitation, ≥ 0. */
  readonly q: number;
  /** Gompertz rate, ≥ 0; read only with `curve: "gompertz"`. */
  readonly b: number;
  /** Share that never does it without a fine felt as such. */
  readonly refusal: number;
  /** Share of due events that reached the record at the start. */
  readonly realisedAtStart: number;
  /** Practice at the start; read only where software and platform let less than 20 % through, and then required. */
  readonly practiceAtStart?: number;
  /** Reporting threshold on the realised share of a year, stepped. */
  readonly threshold: readonly Step[];
}

/** The software of one editor inside one segment. */
export interface SegmentEditor {
  readonly id: string;
  /** Market share; the shares of a segment sum to 1. */
  readonly share: number;
  /** Share of this editor's users who have a conforming version; does not fall. */
  readonly ready: Ramp;
}

/** A group of alike members. */
export interface Segment {
  readonly id: string;
  readonly kind: Kind;
  readonly members: number;
  /** Documents due per member and year; 0: no feeding. */
  readonly documentsPerMemberYear: number;
  /** Occasions to open the record per member and year; 0: no consulting. */
  readonly prescriptionsPerMemberYear: number;
  readonly secondsPerDocument: number;
  /** EUR per hour. */
  readonly hourlyValue: number;
  /** Ease of access from inside the software, [0, 1]. */
  readonly ease: Ramp;
  /** Ceiling lost, in both duties, as long as a fine stays announced. */
  readonly backfire: number;
  /** Boycotts of feeding per year, ≥ 0. */
  readonly boycottRate: number;
  /** Probabilities a year, [0, 1[. */
  readonly detection: number;
  readonly detectionInBoycott: number;
  readonly perceivedDetection: number;
  readonly editors: readonly SegmentEditor[];
  readonly feeding: DutyAdoption;
  readonly consulting: DutyAdoption;
}

/** A software publisher: one clock of incidents, shared by all its users. */
export interface Editor {
  readonly id: string;
  readonly incidentsPerMonth: number;
  readonly hoursPerIncident: number;
}

/** The fines, as law and as practice. */
export interface Penalties {
  /** Absent: the earliest start. */
  readonly announced?: Month;
  readonly start: Readonly<Record<Duty, Month>>;
  readonly withdrawn: Month;
  /** Segment ids that each duty binds; absent: all. */
  readonly bound: Readonly<Partial<Record<Duty, readonly string[]>>>;
  readonly schedule: Readonly<Record<Kind, Readonly<Record<Duty, FineAmounts>>>>;
  readonly caps: "separate" | "shared";
  /** Statutory: that many first fined cases of a year cost nothing. */
  readonly warnings: number;
  readonly editorExemption: readonly Kind[];
  readonly platformExemption: boolean;
  readonly proofEditor: number;
  readonly proofPlatform: number;
  /** Share of cases dropped or closed by a discretionary warning. */
  readonly dropped: number;
  /** Fine as a share of the maximum. */
  readonly severity: number;
  readonly breachesPerCase: number;
  readonly recovery: number;
  /** Whole months from assessment to payment. */
  readonly lagMonths: number;
  /** EUR. */
  readonly costPerCase: number;
  /** Share of the fines shielded by the editor exemption that the editor pays instead. */
  readonly editorLiability: number;
}

/** A due event that did not reach the record is not paid. */
export interface ConditionOfPayment {
  readonly duty: Duty;
  readonly bound: readonly string[];
  /** Who loses the money: the member, or the patient who is not reimbursed. */
  readonly bearer: "member" | "patients";
  /** Absent: the start. */
  readonly announced?: Month;
  readonly start: Month;
  readonly withdrawn: Month;
  readonly subjectShare: number;
  readonly appliedShare: number;
  /** EUR per event, one amount or one per segment. */
  readonly amountPerEvent: number | Readonly<Record<string, number>>;
  readonly exceptPlatform: boolean;
  readonly exceptEditor: boolean;
}

/** A family of exams whose duplicates a consulted record can avoid. */
export interface ExamFamily {
  readonly id: string;
  /** Segment that makes the reports. */
  readonly producer: string;
  /** EUR a year at the start of the horizon. */
  readonly spend: number;
  /** Real growth per year. */
  readonly growth: number;
  /** EUR per act. */
  readonly unitCost: number;
  readonly duplicateShare: number;
  /** Whole months, ≥ 1. */
  readonly lookbackMonths: number;
  readonly effect: number;
  /** Share of orders by segment; sums to 1. */
  readonly mix: Readonly<Record<string, number>>;
}

/** Everything that one run needs: plain values, no files, no randomness. */
export interface Parameters {
  readonly horizon: { readonly start: Month; readonly end: Month };
  readonly curve: "bass" | "gompertz";
  readonly segments: readonly Segment[];
  readonly editors: readonly Editor[];
  /** Share of time that the national platform is down. */
  readonly platformOutage: number;
  readonly adoption: { readonly betaEase: number; readonly betaSupport: number };
  /** Public support to adoption over time, [0, 1]; 0 before the first step. */
  readonly support: readonly Step[];
  readonly deterrence: {
    readonly rho: number;
    readonly chi: number;
    /** Months; 0: nobody anticipates. */
    readonly tau: number;
    /** Perceived yearly fine of half response, EUR, > 0. */
    readonly h: Readonly<Record<Kind, number>>;
  };
  readonly boycott: { readonly months: number; readonly depth: number; readonly eta: number };
  readonly penalties: Penalties;
  readonly conditionOfPayment?: ConditionOfPayment;
  readonly patients: { readonly profileCoverage: number; readonly masked: number };
  readonly burden: { readonly connectSeconds: number; readonly readSeconds: number; readonly easeSaving: number };
  readonly exams: readonly ExamFamily[];
  readonly ledger: {
    readonly amo: number;
    readonly marginalSaving: number;
    readonly discountRate: number;
    readonly supportCostPerMonth: number;
    readonly programmeCostPerMonth: number;
  };
}

/**
 * What chance decided in one draw. Absent parts take their expectation, so `{}` is the central run:
 * mean incidents, and the mix of years with and without a boycott by its probability.
 */
export interface Chances {
  /** Incidents by editor, one count per month of the horizon. */
  readonly incidents?: Readonly<Record<string, ArrayLike<number>>>;
  /** Whether feeding is boycotted, by segment, one entry per calendar year. */
  readonly boycotted?: Readonly<Record<string, readonly boolean[]>>;
}
