import type { DrawsRecord, OpenRecord } from "./record.js";

/** Draws `first … first + count − 1` of every scenario. */
export interface DrawsBlock {
  readonly first: number;
  readonly count: number;
  /** Scenario by scenario, the value of its own figure `a` in the block's draw `j` at `a·count + j`. */
  readonly values: readonly Float64Array[];
}

/** Takes draws in their order, and writes them in one of the formats. */
export interface DrawsSink {
  readonly add: (block: DrawsBlock) => void;
  /** Writes what comes last: the record. */
  readonly finish: (record: DrawsRecord) => void;
}

/** Opens a sink that writes through `write`. */
export type OpenSink = (record: OpenRecord, write: (bytes: Uint8Array) => void) => DrawsSink;

/** Columns before those of figures, in every format. */
export const leadingColumns = ["scenario", "draw", "legal"] as const;

/** Legal labels of the rows of each scenario, on one line, with everything that the command line changed. */
export function legalLabels({ scenarios, language }: Pick<OpenRecord, "scenarios" | "language">): string[] {
  return scenarios.map(({ legal }) => legal.completeLabel[language].replace(/\s*[\r\n]+\s*/g, " "));
}
