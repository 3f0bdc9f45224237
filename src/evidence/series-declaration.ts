import type { Text } from "../locale/language.js";
import type { Kind } from "../scenario/scenario.js";

/** Where a series stops being comparable with itself. */
export interface SeriesBreak {
  /** ISO day, month or year from whose first day on points count something else. */
  readonly on: string;
  readonly why: Text;
  readonly facts: readonly string[];
}

/** Something that public authorities did while a series ran, which may have changed its speed. */
export interface SeriesPolicy {
  readonly id: string;
  /** Help or money given, or a loss for those who do not follow. */
  readonly kind: "support" | "fine";
  readonly label: Text;
  /** First ISO day, month or year. */
  readonly from: string;
  /** First ISO day, month or year after it; absent where it goes on. */
  readonly until?: string;
  readonly facts: readonly string[];
  /** What somebody who does not follow loses a year, in the currency of its fact, and the kind of member that this can be set against. */
  readonly fine?: { readonly amount: number; readonly fact: string; readonly on: Kind };
  /**
   * How many times the full public support of scenarios it was worth, dollars read as euros; absent where nobody measured it, and its effect is
   * then set against no assumption.
   */
  readonly times?: { readonly value: number; readonly fact: string };
  /** Fact that gives the same effect from a study with a comparison group, as speed added (1 doubles it). */
  readonly published?: string;
  /** What its effect holds besides, or what its amount leaves out. */
  readonly caution?: Text;
}

/** Ids that a policy cannot have: the parameters of the curves, which its effect stands beside by name. */
export const reservedPolicyIds: readonly string[] = ["ceiling", "start", "p", "q", "b"];

/** What a study of the same series published, in the quantity that it published. */
export type PublishedResult = PublishedGain | PublishedRate;

/** Share of the total that a policy had added by a date: the fact is in points, or in words. */
export interface PublishedGain {
  readonly quantity: "gain";
  /** Id of the policy. */
  readonly policy: string;
  /** ISO day, month or year, its middle: that of the gain, and of the last point that the study saw. */
  readonly by: string;
  readonly fact: string;
  /** How the study differs from a fit here, where that may be why they disagree. */
  readonly differs?: Text;
}

/** Innovation (`p`) or imitation (`q`) of Bass's curve. */
export interface PublishedRate {
  readonly quantity: "p" | "q";
  /** Last point that the study saw: ISO day, month or year. */
  readonly by: string;
  readonly fact: string;
}

/** What a series counts and what can be drawn from it. One entry of `data/series.yaml`. */
export interface SeriesDeclaration {
  readonly id: string;
  readonly title: Text;
  /** What a value counts, as an axis says it. */
  readonly counts: Text;
  /** How it differs from what the model counts, where assumptions are held against it. */
  readonly caution?: Text;
  /** A curve can be fitted; or there is only enough for a slope; or not even that. */
  readonly carries: "curve" | "slope" | "nothing";
  /** Scale on which errors are alike: `logit` for shares, `log` for amounts. */
  readonly scale: "logit" | "log";
  /** Why no curve; absent where there is one. */
  readonly why?: Text;
  /** Step to which values were rounded, in their unit. */
  readonly rounding?: number;
  /** What the values are a part of, in their unit; 1 for shares. */
  readonly total?: { readonly value: number; readonly fact: string };
  /** The file holds one series for each segment. */
  readonly by?: "segment";
  readonly breaks: readonly SeriesBreak[];
  readonly policies: readonly SeriesPolicy[];
  /** Studies of the same series. */
  readonly published: readonly PublishedResult[];
}
