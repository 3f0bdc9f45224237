import type { Alternative, Fact, Source } from "./fact.js";
import type { SeriesDeclaration } from "./series-declaration.js";

/** One observed point of a series. */
export interface SeriesPoint {
  /** ISO day, month or year, as precisely as known. */
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  /** Id of the fact that gives the point. */
  readonly fact: string;
  /** Segment id, in series by segment. */
  readonly segment?: string;
  /** What is counted, where a series mixes ways of counting (`documents` and `members`, `month` and `yearly mean`). */
  readonly measure?: string;
}

/** Everything that the numbers of a run may rest on. */
export interface Evidence {
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly alternatives: readonly Alternative[];
  readonly series: ReadonlyMap<string, readonly SeriesPoint[]>;
  /** What the series count, and what they can carry, by name. */
  readonly declarations: ReadonlyMap<string, SeriesDeclaration>;
}

/** Contents of the evidence files; series by name, without folder or extension. */
export interface EvidenceTexts {
  readonly sources: string;
  readonly facts: string;
  readonly alternatives: string;
  readonly series: Readonly<Record<string, string>>;
  /** What the series are; absent: nothing is said of them. */
  readonly declarations?: string;
}
