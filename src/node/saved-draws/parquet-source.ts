import type { AsyncBuffer, FileMetaData, ParquetScan } from "hyparquet";
import { type DrawsBlock, leadingColumns } from "./draws-sink.js";
import { type DrawsSource, openRowCheck, rowsOf } from "./draws-source.js";
import { columnsOf, type DrawsRecord } from "./record.js";
import { parseRecord, recordKey } from "./record-text.js";
import {
  cutFile,
  foreignFile,
  missingColumn,
  SavedDrawsError,
  unreadableData,
  wrongValue,
} from "./saved-draws-error.js";

const mark = "PAR1";

/**
 * Opens draws in Parquet.
 *
 * @throws SavedDrawsError for a file of another kind, without its end, or without some of its columns
 */
export async function openParquetDraws(path: string): Promise<DrawsSource> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetScan } = await import("hyparquet");
  const file = await asyncBufferFromFile(path);
  if (file.byteLength < 3 * mark.length || (await lastBytes(file)) !== mark) throw cutFile(path);
  const metadata = await readable(path, () => parquetMetadataAsync(file));
  const text = metadata.key_value_metadata?.find(({ key }) => key === recordKey)?.value;
  if (text === undefined) throw foreignFile(path);
  const record = parseRecord(text, path);
  checkColumns(path, metadata, record);
  if (Number(metadata.num_rows) !== rowsOf(record)) throw cutFile(path);
  const scan = await readable(path, () => parquetScan({ file, metadata }));
  return { record, blocks: () => readBlocks(path, record, scan) };
}

async function lastBytes(file: AsyncBuffer): Promise<string> {
  const bytes = await file.slice(file.byteLength - mark.length, file.byteLength);
  return Buffer.from(bytes).toString("latin1");
}

function checkColumns(path: string, { schema }: FileMetaData, { figures }: DrawsRecord): void {
  const found = new Set(schema.map(({ name }) => name));
  const missing = [...leadingColumns, ...figures].find((name) => !found.has(name));
  if (missing !== undefined) throw missingColumn(path, missing);
}

/** Reads row group after row group, each a whole number of chunks, but for the last. */
async function* readBlocks(path: string, record: DrawsRecord, scan: ParquetScan): AsyncGenerator<DrawsBlock> {
  const { scenarios, chunk, figures } = record;
  const checkRow = openRowCheck(path, record);
  const chunkRows = chunk * scenarios.length;
  for (const { rowStart, rowEnd } of scan.ranges) {
    if (rowStart % chunkRows !== 0) throw unreadableData(path, "row groups");
    const read = (column: string) => readable(path, () => scan.readColumn({ column, rowStart, rowEnd }));
    const [scenario, draw, legal] = leadingColumns;
    const [ids, draws, labels] = [await read(scenario), await read(draw), await read(legal)];
    for (let row = rowStart; row < rowEnd; row++) {
      const at = row - rowStart;
      checkRow(row, row + 1, { scenario: ids[at], draw: draws[at], legal: labels[at] });
    }
    const columns: ArrayLike<unknown>[] = [];
    for (const name of figures) columns.push(await read(name));
    for (let row = rowStart; row < rowEnd; row += chunkRows) {
      yield blockAt(path, record, columns, row, Math.min(row + chunkRows, rowEnd), rowStart);
    }
  }
}

/** The block in rows `from … to − 1` of a row group that starts at `rowStart`. */
function blockAt(
  path: string,
  record: DrawsRecord,
  columns: readonly ArrayLike<unknown>[],
  from: number,
  to: number,
  rowStart: number,
): DrawsBlock {
  const { scenarios, figures } = record;
  const count = (to - from) / scenarios.length;
  const values = scenarios.map((scenario, s) => {
    const own = columnsOf(scenario, record);
    const part = new Float64Array(own.length * count);
    own.forEach((column, a) => {
      const source = columns[column] as ArrayLike<unknown>;
      for (let j = 0; j < count; j++) {
        const row = from + j * scenarios.length + s;
        const value = source[row - rowStart];
        if (typeof value !== "number" || !Number.isFinite(value)) {
          throw wrongValue(path, row + 1, figures[column] as string, value);
        }
        part[a * count + j] = value;
      }
    });
    return part;
  });
  return { first: from / scenarios.length, count, values };
}

/** What the library cannot read is told as such. */
async function readable<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SavedDrawsError) throw error;
    throw unreadableData(path, error instanceof Error ? error.message : String(error));
  }
}
