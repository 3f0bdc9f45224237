import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { csvHeader, type DrawsDialect, drawsDialects, parseExact, parseLine, recordColumn } from "./csv-layout.js";
import { type DrawsBlock, leadingColumns } from "./draws-sink.js";
import { type DrawsSource, openRowCheck, rowsOf } from "./draws-source.js";
import { columnsOf, type DrawsRecord } from "./record.js";
import { parseRecord } from "./record-text.js";
import { cutFile, foreignFile, missingColumn, unexpectedColumn, wrongValue } from "./saved-draws-error.js";

/** A line that is longer is none of a file of draws. */
const longestLine = 1 << 24;

/**
 * Opens draws in CSV, of either dialect.
 *
 * @throws SavedDrawsError for a file of another kind, without its end, or without some of its columns
 */
export async function openCsvDraws(path: string): Promise<DrawsSource> {
  const header = await firstLine(path);
  const dialect = Object.values(drawsDialects).find((one) => isHeader(header, one));
  if (!dialect) throw foreignFile(path);
  const columns = parseLine(header, dialect);
  if (!columns.includes(recordColumn)) throw missingColumn(path, recordColumn);
  if (columns.at(-1) !== recordColumn) throw unexpectedColumn(path, columns.at(-1) ?? "", recordColumn);
  const last = parseLine(await lastLine(path), dialect);
  const record = parseRecord(last.length === columns.length ? (last.at(-1) ?? "") : "", path, cutFile);
  checkColumns(path, columns, csvHeader(record));
  return { record, blocks: () => readBlocks(path, record, dialect) };
}

function isHeader(line: string, dialect: DrawsDialect): boolean {
  const [scenario, draw] = parseLine(line, dialect);
  return scenario === leadingColumns[0] && draw === leadingColumns[1];
}

function checkColumns(path: string, found: readonly string[], expected: readonly string[]): void {
  const missing = expected.find((name) => !found.includes(name));
  if (missing !== undefined) throw missingColumn(path, missing);
  const at = found.findIndex((name, position) => name !== expected[position]);
  if (at >= 0) throw unexpectedColumn(path, found[at] as string, expected[at] ?? "");
}

async function* readBlocks(path: string, record: DrawsRecord, dialect: DrawsDialect): AsyncGenerator<DrawsBlock> {
  const { scenarios, draws, chunk } = record;
  const own = scenarios.map((scenario) => columnsOf(scenario, record));
  const open = (first: number): DrawsBlock => {
    const count = Math.min(chunk, draws - first);
    return { first, count, values: own.map((columns) => new Float64Array(columns.length * count)) };
  };
  const checkRow = openRowCheck(path, record);
  let block = open(0);
  let row = -1;
  for await (const line of linesOf(path)) {
    row++;
    if (row === 0) continue;
    const cells = parseLine(line, dialect);
    const [scenario, drawn, legal] = cells;
    checkRow(row - 1, row + 1, { scenario, draw: drawn, legal });
    const [draw, s] = [Math.floor((row - 1) / scenarios.length), (row - 1) % scenarios.length];
    const values = block.values[s] as Float64Array;
    own[s]?.forEach((column, a) => {
      const text = cells[leadingColumns.length + column] ?? "";
      const value = parseExact(text, dialect);
      if (!Number.isFinite(value)) throw wrongValue(path, row + 1, record.figures[column] as string, text);
      values[a * block.count + draw - block.first] = value;
    });
    if (s === scenarios.length - 1 && draw === block.first + block.count - 1) {
      yield block;
      block = open(draw + 1);
    }
  }
  if (row < rowsOf(record)) throw cutFile(path);
}

/** Lines without their ends, nor the mark before the first. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = "";
  let isFirst = true;
  for await (const part of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
    const lines = (rest + String(part)).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw foreignFile(path);
    for (const line of lines) {
      yield withoutEnds(line, isFirst);
      isFirst = false;
    }
  }
  if (rest !== "") yield withoutEnds(rest, isFirst);
}

function withoutEnds(line: string, isFirst: boolean): string {
  const from = isFirst && line.startsWith("\ufeff") ? 1 : 0;
  return line.slice(from, line.endsWith("\r") ? -1 : undefined);
}

async function firstLine(path: string): Promise<string> {
  for await (const line of linesOf(path)) return line;
  throw foreignFile(path);
}

/** The last line that is not empty, found from the end. */
async function lastLine(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    for (let length = Math.min(size, 1 << 16); ; length = Math.min(size, 4 * length)) {
      const bytes = Buffer.alloc(length);
      await file.read(bytes, 0, length, size - length);
      let end = length;
      while (end > 0 && isLineEnd(bytes[end - 1])) end--;
      const start = bytes.lastIndexOf("\n", end - 1);
      if (start >= 0 || length === size) return bytes.toString("utf8", start + 1, end);
      if (length > longestLine) throw foreignFile(path);
    }
  } finally {
    await file.close();
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
