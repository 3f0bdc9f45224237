import type { DrawsBlock } from "./draws-sink.js";
import type { DrawsRecord } from "./record.js";
import { wrongRow } from "./saved-draws-error.js";

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

/**
 * Makes sure that a row is where it was written.
 *
 * @param row from 0, without the header
 * @param shownRow as messages count it
 */
export function checkRow(
  path: string,
  record: DrawsRecord,
  row: number,
  shownRow: number,
  scenario: unknown,
  draw: unknown,
): void {
  const { scenarios } = record;
  const wanted = { scenario: scenarios[row % scenarios.length]?.heading.id, draw: Math.floor(row / scenarios.length) };
  if (row < rowsOf(record) && scenario === wanted.scenario && String(draw) === String(wanted.draw)) return;
  throw wrongRow(path, shownRow, { scenario, draw }, row < rowsOf(record) ? wanted : undefined);
}
