import type { Text } from "../locale/language.js";

/** Which way an outcome is better; `neutral` where that is a matter of opinion. */
export type Direction = "higher" | "lower" | "neutral";

/** One quantity that a run reports. */
export interface Outcome {
  readonly id: string;
  readonly label: Text;
  readonly unit:
    | "share"
    | "EUR"
    | "EUR/year"
    | "documents"
    | "members"
    | "cases"
    | "acts"
    | "h"
    | "probability"
    | "months";
  readonly direction: Direction;
  readonly definition: Text;
  /** How it is computed, in the methods page's notation. */
  readonly equation: string;
  /** Dimension that it is reported by, beside the year. */
  readonly by: "segment" | "exam" | "account" | "total";
  /** Inputs and levers that it depends on, as id patterns: `*` stands for one part of the id, a final `**` for any rest. */
  readonly inputs: readonly string[];
  /** Among the main figures that tables show first. */
  readonly headline: boolean;
}
