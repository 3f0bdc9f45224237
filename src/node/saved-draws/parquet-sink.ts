import type { SchemaElement } from "hyparquet";
import type { ColumnSource } from "hyparquet-writer";
import { type DrawsBlock, leadingColumns, legalLabels, type OpenSink } from "./draws-sink.js";
import { columnsOf, type OpenRecord } from "./record.js";
import { formatRecord, recordKey } from "./record-text.js";

/** Rows of a row group, about: what is held in memory, and what a reader takes at once. */
const groupRows = 32_768;

/**
 * Writes draws as Parquet: one row a draw and scenario, draw after draw; 64-bit floats in plain pages compressed with Snappy, which every
 * reader knows. No dictionaries: they would take −0 for 0. The record is the file's key-value metadata.
 */
export async function loadParquetSink(): Promise<OpenSink> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  return (record, write) => {
    const bytes = new ByteWriter();
    const flush = () => {
      write(bytes.getBytes());
      bytes.index = 0;
    };
    const createdBy = `dmp-lab version ${record.version}`;
    const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(record), codec: "SNAPPY", createdBy });
    const drawsInGroup = drawsOfGroup(record);
    let waiting: DrawsBlock[] = [];
    const writeGroup = () => {
      const rows = waiting.reduce((sum, { count }) => sum + count, 0) * record.scenarios.length;
      if (rows > 0) writer.write({ columnData: columnData(waiting, rows, record), rowGroupSize: rows });
      waiting = [];
      flush();
    };
    return {
      add: (block) => {
        waiting.push(block);
        if ((block.first + block.count) % drawsInGroup === 0) writeGroup();
      },
      finish: (whole) => {
        writeGroup();
        writer.kvMetadata = [{ key: recordKey, value: formatRecord(whole) }];
        writer.finish();
        flush();
      },
    };
  };
}

/** Draws of a row group: a whole number of chunks. */
function drawsOfGroup({ scenarios, chunk }: OpenRecord): number {
  return chunk * Math.max(1, Math.floor(groupRows / scenarios.length / chunk));
}

function schemaOf(record: OpenRecord): SchemaElement[] {
  const [scenario, draw, legal] = leadingColumns;
  const text = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;
  const lacking = columnsLacking(record);
  return [
    { name: "draws", num_children: leadingColumns.length + record.figures.length },
    { name: scenario, ...text, repetition_type: "REQUIRED" },
    { name: draw, type: "INT32", repetition_type: "REQUIRED" },
    { name: legal, ...text, repetition_type: "REQUIRED" },
    ...record.figures.map((name, column) => {
      return { name, type: "DOUBLE", repetition_type: lacking.has(column) ? "OPTIONAL" : "REQUIRED" } as const;
    }),
  ];
}

/** Columns of figures that some scenario does not have. */
function columnsLacking(record: OpenRecord): ReadonlySet<number> {
  const own = record.scenarios.map((scenario) => new Set(columnsOf(scenario, record)));
  return new Set(record.figures.flatMap((_, column) => (own.every((set) => set.has(column)) ? [] : [column])));
}

function columnData(blocks: readonly DrawsBlock[], rows: number, record: OpenRecord): ColumnSource[] {
  const scenarios = record.scenarios.length;
  const first = blocks[0]?.first ?? 0;
  const labels = legalLabels(record);
  const [scenario, draw, legal] = leadingColumns;
  const repeat = (texts: readonly string[]) =>
    Array.from({ length: rows }, (_, row) => texts[row % scenarios] as string);
  const lacking = columnsLacking(record);
  const columns = record.figures.map((_, column) =>
    lacking.has(column) ? new Array<number | null>(rows).fill(null) : new Float64Array(rows),
  );
  const own = record.scenarios.map((one) => columnsOf(one, record));
  let from = 0;
  for (const { count, values } of blocks) {
    values.forEach((figures, s) => {
      own[s]?.forEach((column, a) => {
        const target = columns[column] as Float64Array;
        for (let j = 0; j < count; j++) target[from + j * scenarios + s] = figures[a * count + j] as number;
      });
    });
    from += count * scenarios;
  }
  return [
    { name: scenario, data: repeat(record.scenarios.map(({ heading }) => heading.id)) },
    {
      name: draw,
      data: Int32Array.from({ length: rows }, (_, row) => first + Math.floor(row / scenarios)),
      encoding: "DELTA_BINARY_PACKED",
    },
    { name: legal, data: repeat(labels) },
    ...record.figures.map((name, column) => ({
      name,
      data: columns[column] as Float64Array | (number | null)[],
      encoding: "PLAIN" as const,
    })),
  ];
}
