import { type DrawsBlock, legalLabels } from "./draws-sink.js";
import type { DrawsRecord } from "./record.js";
import { type RowName, wrongLabel, wrongRow } from "./saved-draws-error.js";

/** A file of draws, opened: its record, and its draws in their order, chunk by chunk. */
export interface DrawsSource {
  readonly record: DrawsRecord;
  /** @throws SavedDrawsError for rows and values other than those that were written */
  readonly blocks: () => AsyncIterable<DrawsBlock>;
}

/** Rows of a record's file. */
export function rowsOf({ draws, scenarios }: DrawsRecord): number {
  return draws * scenarios.length;
}

/** The leading cells of a row, as a file has them. */
export interface RowStart extends RowName {
  readonly legal: unknown;
}

/**
 * Makes sure that each row is where it was written, under the legal label of its scenario. Takes the row from 0, without the header, and as
 * messages count it.
 */
export function openRowCheck(
  path: string,
  record: DrawsRecord,
): (row: number, shownRow: number, found: RowStart) => void {
  const { scenarios } = record;
  const ids = scenarios.map(({ heading }) => heading.id);
  const labels = legalLabels(record);
  const rows = rowsOf(record);
  return (row, shownRow, found) => {
    const s = row % scenarios.length;
    const wanted = { scenario: ids[s], draw: Math.floor(row / scenarios.length) };
    if (row >= rows) throw wrongRow(path, shownRow, found, undefined);
    if (found.scenario !== wanted.scenario || String(found.draw) !== String(wanted.draw)) {
      throw wrongRow(path, shownRow, found, wanted);
    }
    if (found.legal !== labels[s]) throw wrongLabel(path, shownRow, found.legal, labels[s] as string);
  };
}
