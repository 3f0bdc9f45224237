import type { Text } from "../locale/language.js";

/** A document that facts come from. `address` is absent where none was recorded. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** ISO day, month or year, as precisely as known. */
  readonly date?: string;
  readonly address?: string;
  readonly note?: Text;
}

export type Confidence = "high" | "medium" | "low";

/** What somebody published, or what follows from it by arithmetic (`drv-` ids). */
export interface Fact {
  readonly id: string;
  /** Main number, or the words of a qualitative fact. */
  readonly value: number | Text;
  /** Published interval or spread, when there is one. */
  readonly range?: readonly [number, number];
  /** The value as the source words it, when it says more than the number (`"more than 10"`, `"-83 on 1041 (GP), …"`). */
  readonly wording?: Text;
  readonly unit: Text;
  /** Date that the value holds for, as known. */
  readonly holdsFor: string;
  readonly speaker: string;
  /** Under 25 words, in the source's language; absent for derived facts. */
  readonly quote?: string;
  /** Source ids; empty for derived facts and for those from memory. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note?: Text;
  /** Derived facts: the rows named and the arithmetic that gives the value back. */
  readonly derivedFrom?: readonly string[];
  readonly formula?: string;
  /** From memory, without a source: never printed as a fact. */
  readonly unsourced?: boolean;
}

/** Sources that disagree on one question, kept side by side. */
export interface Alternative {
  readonly id: string;
  readonly question: Text;
  readonly facts: readonly string[];
  /** Fact or reading used unless a run says otherwise, and why. */
  readonly used: string;
  readonly why: Text;
}
