import type { Text } from "../locale/language.js";

/** A document that facts come from. `address` is absent where none was recorded. */
export interface Source {
  readonly id: string;
  /** A name, or where none was recorded a description in brackets, in both languages. */
  readonly publisher: string | Text;
  /** As published, or in square brackets a description in the document's language where the title was not read. */
  readonly title: string;
  /** ISO day, month or year, as precisely as known. */
  readonly date?: string;
  /** Web address, or `pkg:npm/…` for a data set read in a package. */
  readonly address?: string;
  readonly note?: Text;
}

export type Confidence = "high" | "medium" | "low";

/** What somebody published, or what follows from it by arithmetic (`drv-` ids). */
export interface Fact {
  readonly id: string;
  /** Main number, in `unit`, or the words of a qualitative fact. */
  readonly value: number | Text;
  /** The other numbers of the same line, by name; formulas cite them as `fact-id.name`. */
  readonly values?: Readonly<Record<string, number>>;
  /** Published interval or spread, when there is one. */
  readonly range?: readonly [number, number];
  /** The value as the source words it, unit included, when it says more than the number: "more than 10 M documents per month". */
  readonly wording?: Text;
  readonly unit: Text;
  /** ISO date, interval `from/to`, open interval `from/..`, or `n.d.` for what bears no date. */
  readonly holdsFor: string;
  /** Who says it and through whom it was read; in both languages where it holds words besides names. See `speakerOf`. */
  readonly speaker: string | Text;
  /** Under 25 words, in the source's language; absent for derived facts. */
  readonly quote?: string;
  /** Source ids; empty for derived facts and for those from memory. */
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note?: Text;
  /** Derived facts: the rows named and the arithmetic that gives the value back. */
  readonly derivedFrom?: readonly string[];
  readonly formula?: string;
  /** Derived facts with a `range`: the arithmetic of its two ends. */
  readonly rangeFormula?: readonly [string, string];
  /** Derived facts: the step to which value and range are rounded. */
  readonly rounding?: number;
  /** From memory, without a source: never printed as a fact. */
  readonly unsourced?: boolean;
}

/** One way to read a question on which sources disagree: what it sets, by input or lever id, in that input's own unit. */
export interface Reading {
  readonly id: string;
  readonly label: Text;
  readonly facts: readonly string[];
  readonly sets: Readonly<Record<string, number | string>>;
}

/** Sources that disagree on one question, kept side by side. */
export interface Alternative {
  readonly id: string;
  /** `structure` for a choice of the model itself rather than a disagreement between sources. */
  readonly kind: "conflict" | "structure";
  readonly question: Text;
  readonly facts: readonly string[];
  /** Id of the reading used unless a run says otherwise, or of the fact where no reading changes an input. */
  readonly used: string;
  readonly why: Text;
  readonly readings?: readonly Reading[];
}
