import type { Language, Text } from "../../locale/language.js";
import type { Heading } from "../../results/heading.js";
import { headingOf } from "../../results/run.js";
import type { RunRecord } from "../../results/run-record.js";
import { uncertainStarts } from "../../results/uncertain-starts.js";
import { unitOf } from "../../results/yearly-rows.js";
import type { LegalView, Scenario } from "../../scenario/scenario.js";
import { chunkDraws } from "../../simulate/plan.js";
import type { FigureKey } from "../../simulate/simulation.js";
import { type Dimension, dimensionOf, formatFigureName } from "./figure-names.js";

/** Layout of files of draws that this version writes and reads. */
export const layout = 2;

/** A scenario of a saved run: what is said of it, and what the law says of it; with everything that the command line changed. */
export interface SavedMember {
  readonly heading: Heading;
  readonly legal: LegalView;
  /** Sentences for uncertain starts, which draws vary. */
  readonly starts: readonly Text[];
}

/** The run that a file of draws comes from. Everything is there that reading it again needs, and nothing that changes from day to day. */
export interface DrawsRecord extends RunRecord {
  readonly layout: typeof layout;
  /** Version of dmp-lab that made the draws. */
  readonly version: string;
  /** Draws that are summed up together. */
  readonly chunk: number;
  /** Every scenario was compared with the first. */
  readonly compare: boolean;
  /** Language of the column of legal labels. */
  readonly language: Language;
  /** Unit and dimension of each outcome: with them, a column's name says which figure it holds. */
  readonly outcomes: Readonly<Record<string, { readonly unit: string; readonly by: Dimension }>>;
  /** Names of the columns of figures, in order. */
  readonly figures: readonly string[];
  readonly scenarios: readonly SavedScenario[];
  /** Absent: the main ones, or all where the file holds others. */
  readonly shown?: ShownFigures;
  /** SHA-256 of the values, chunk by chunk, scenario by scenario, figure by figure, as 64-bit floats, least byte first. */
  readonly sha256: string;
}

/** Which of its figures the page of a run showed; an empty list stands for all. */
export interface ShownFigures {
  readonly outcomes: readonly string[];
  readonly segments: readonly string[];
  readonly years: readonly (number | "all")[];
  /** Every outcome, where none is named, instead of the main ones. */
  readonly all: boolean;
}

/** A scenario of a record. */
export interface SavedScenario extends SavedMember {
  /** Positions in the record's `figures` of the scenario's own, in its order. Absent: all of them, as they are. */
  readonly columns?: readonly number[];
}

/** What is known of a run before its first draw. */
export type OpenRecord = Omit<DrawsRecord, "draws" | "sha256">;

/** How a run is described in its file. */
export interface RecordOptions extends Pick<DrawsRecord, "version" | "language" | "mechanisms" | "shown"> {}

/** Draws that are to be saved: how they are made, and the figures of each scenario. */
export interface DrawnFigures extends Pick<DrawsRecord, "seed" | "design" | "replicates" | "compare"> {
  readonly figures: readonly (readonly FigureKey[])[];
}

/** Opens the record of a run. */
export function openRecord(
  { figures: own, ...about }: DrawnFigures,
  members: readonly { readonly scenario: Scenario; readonly legal: LegalView }[],
  options: RecordOptions,
): OpenRecord {
  const keys = new Map(own.flat().map((figure) => [formatFigureName(figure), figure]));
  const figures = [...keys.keys()];
  const positions = new Map(figures.map((name, position) => [name, position]));
  const outcomes = [...keys.values()].map((figure) => {
    return [figure.outcome, { unit: unitOf(figure.outcome), by: dimensionOf(figure) }] as const;
  });
  return {
    layout,
    ...options,
    ...about,
    chunk: chunkDraws,
    outcomes: Object.fromEntries(outcomes),
    figures,
    scenarios: members.map(({ scenario, legal }, s) => {
      const columns = (own[s] ?? []).map((figure) => positions.get(formatFigureName(figure)) as number);
      const isWhole = columns.length === figures.length && columns.every((column, position) => column === position);
      const starts = uncertainStarts(scenario, legal, true);
      return { heading: headingOf(scenario, legal), legal, starts, ...(isWhole ? {} : { columns }) };
    }),
  };
}

/** Positions of a scenario's figures among the columns. */
export function columnsOf({ columns }: SavedScenario, { figures }: Pick<DrawsRecord, "figures">): readonly number[] {
  return columns ?? figures.map((_, position) => position);
}

/** Unit of a column of figures. */
export function unitOfColumn(name: string, { outcomes }: Pick<DrawsRecord, "outcomes">): string {
  return outcomes[name.slice(0, name.indexOf("."))]?.unit ?? "";
}
