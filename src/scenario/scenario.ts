import type { Text } from "../locale/language.js";
import type { Month } from "./month.js";

/** Which schedule of fines applies to a segment. */
export type Kind = "professional" | "establishment";

/** Putting documents into the record, or opening it before prescribing. */
export type Duty = "feeding" | "consulting";

/** How well founded a value is, from best to weakest. */
export const evidenceClasses = ["official statistic", "study", "survey", "press", "derived", "judgement"] as const;
export type EvidenceClass = (typeof evidenceClasses)[number];

/** How a value is drawn through its low, central and high; `fixed` is not drawn. */
export const distributionNames = [
  "fixed",
  "uniform",
  "triangular",
  "pert",
  "beta",
  "lognormal",
  "normal",
  "dirichlet",
] as const;

/** A named distribution; `concentration` belongs to `dirichlet` alone. */
export interface Distribution {
  readonly name: (typeof distributionNames)[number];
  readonly concentration?: number;
}

/** The place that set a value: file name relative to the scenario folder, line counted from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** A value that holds from a month on, until the next step. */
export interface Step<Value = number> {
  readonly from: Month;
  readonly value: Value;
}

/**
 * One uncertain input of the model, resolved: numbers are in `unit`, months are {@link Month} indices, choices are words.
 * `low` and `high` are absent when the input is a choice or a plain constant.
 */
export interface Input {
  readonly id: string;
  readonly unit: string;
  readonly low?: number | string;
  readonly central: number | string;
  readonly high?: number | string;
  /** Words that a choice may take. */
  readonly variants?: readonly string[];
  readonly distribution: Distribution;
  readonly evidence: EvidenceClass;
  readonly facts: readonly string[];
  readonly rationale: Text;
  /** Set by a policy-maker rather than by the world. */
  readonly policy: boolean;
  /** Values that replace the central one from a month on; before the first step its value holds. */
  readonly steps?: readonly Step[];
  /** Added to the drawn (or central) value: keeps the pairing of draws. Months for dates. */
  readonly shift?: number;
  /** Multiplies the drawn (or central) value before `shift`. */
  readonly scale?: number;
  readonly origin: Origin;
}

/** Two inputs that move together in draws. */
export interface Correlation {
  readonly between: readonly [string, string];
  /** Spearman's rank correlation, in ]−1, 1[; 0 says that nothing links the two. */
  readonly spearman: number;
  /** Where it was written, for errors. */
  readonly origin: Origin;
}

/** A correlation as files state it, with what it rests on. The two ids are in alphabetical order. */
export interface StatedCorrelation extends Correlation {
  readonly evidence: EvidenceClass;
  readonly facts: readonly string[];
  readonly rationale: Text;
}

/** Where a text stands in the making of law. */
export const legalStatuses = [
  "tabled",
  "committee",
  "adopted",
  "promulgated",
  "in-force",
  "superseded",
  "struck-down",
  "abandoned",
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

/** One step of a measure's legal chain. `on` is an ISO day; `source` a fact id. */
export interface LegalStep {
  readonly on: string;
  /** Only the month is known: `on` is its last day. */
  readonly monthOnly?: boolean;
  /** The text was in force on `on`, the day on which its source was read; since when it has been is not known. */
  readonly asRead?: boolean;
  readonly status: LegalStatus;
  readonly text: Text;
  readonly source: string;
}

/** A start that is certain, or one of several months with probabilities that sum to 1 (`never` included). */
export type StartDate = Month | readonly { readonly on: Month; readonly probability: number }[];

/** Largest fine for one breach and for one calendar year, EUR, possibly changing on a 1 January. `cap: Infinity` is no cap. */
export interface FineAmounts {
  readonly maxPerBreach: readonly Step[];
  readonly cap: readonly Step[];
}

/** What the law would do about a duty that is not met. */
export interface PenaltyLevers {
  /** Absent: the earliest start. */
  readonly announced?: Month;
  readonly feedingStart: StartDate;
  readonly consultingStart: StartDate;
  /** Segment ids. */
  readonly feedingBound: readonly string[];
  readonly consultingBound: readonly string[];
  readonly schedule: Readonly<Record<Kind, Readonly<Record<Duty, FineAmounts>>>>;
  readonly caps: "separate" | "shared";
  readonly warnings: number;
  readonly editorExemption: readonly Kind[];
  readonly platformExemption: boolean;
  /** Share of shielded fines that the editor pays, [0, 1]. */
  readonly editorLiability: number;
}

/** Not paying for an act whose document did not reach the record, or whose record was not opened. */
export interface ConditionOfPaymentLever {
  readonly duty: Duty;
  readonly bound: readonly string[];
  readonly bearer: "member" | "patients";
  /** Absent: the start. */
  readonly announced?: Month;
  readonly start: StartDate;
  /** Input ids `conditionOfPayment.subjectShare`, `.appliedShare` and `.amountPerEvent[.segment]` are among the scenario's inputs. */
  readonly exceptPlatform: boolean;
  readonly exceptEditor: boolean;
}

export interface Levers {
  readonly penalties: PenaltyLevers;
  /** Public support to adoption over time, [0, 1]. */
  readonly support: readonly Step[];
  readonly conditionOfPayment?: ConditionOfPaymentLever;
}

/** A scenario file with everything it extends merged in, checked and typed. */
export interface Scenario {
  readonly id: string;
  readonly kind: "policy";
  readonly title: Text;
  /** One line for lists. */
  readonly summary: Text;
  /** ISO day on which the measure starts or was decided, for lists. */
  readonly date: string;
  readonly counterfactual: boolean;
  readonly legal: readonly LegalStep[];
  /** The legal chain was inherited and the levers were changed since: the run is a variant of that text, not the text. */
  readonly variant?: boolean;
  readonly horizon: { readonly start: Month; readonly end: Month };
  readonly levers: Levers;
  /** Fact ids behind the levers, by path without `levers.` (`penalties.schedule.professional.cap`); see `factsOfLever`. */
  readonly leverFacts: ReadonlyMap<string, readonly string[]>;
  readonly inputs: ReadonlyMap<string, Input>;
  /** What moves together in draws, one entry a pair; those written nearest to the scenario first, those of the shared assumptions last. */
  readonly correlations: readonly StatedCorrelation[];
  readonly notModelled: readonly Text[];
  /** For each dotted path of the merged file (`levers.penalties.warnings`, `assumptions.control.gp.detection`), the place that set it. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** Days that count from the month after theirs, as written (`2025-10-31`), by dotted path of the merged file. */
  readonly writtenDates: ReadonlyMap<string, string>;
  /** `--set` and `--alternative` in force, as written; part of every label. */
  readonly overrides: readonly string[];
}

/** What the law says of a measure on a day; derived from the legal chain, never written by hand. */
export interface LegalView {
  /**
   * `in-force`, `status-quo` (no measure), `bill` (last step tabled, committee or adopted, seen as of a day),
   * `withdrawn` (a killing step), `counterfactual` (runs although a killing step withdrew it), `project` (never tabled).
   */
  readonly standing: "in-force" | "status-quo" | "bill" | "withdrawn" | "counterfactual" | "project";
  readonly status?: LegalStatus;
  /** ISO day of the step that decides the standing. */
  readonly on?: string;
  /** Month from which the measure no longer exists, or never. */
  readonly withdrawn: Month;
  /** True unless the measure is in force or there is none. */
  readonly hypothetical: boolean;
  /** True when the run must use the status quo's levers (no step yet on the day asked for). */
  readonly statusQuo: boolean;
  /** Short label for charts and tables: of what the command line changed it names the first alone. */
  readonly label: Text;
  /** The label with everything that the command line changed, for what leaves the toolkit. */
  readonly completeLabel: Text;
  /** Everything that the command line changed, as typed. Empty when nothing was. */
  readonly modified: readonly string[];
  /** ISO day asked for, when one was. */
  readonly asOf?: string;
}
