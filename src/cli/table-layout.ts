import { holdTogether } from "../locale/typeset.js";

/** Widest line that the terminal output has, in characters. */
export const pageWidth = 100;

const usualNarrowest = 12;

/** Narrower columns break dates and numbers of articles as they can. */
const roomToHold = 20;

export interface LayoutColumn {
  /** Name, with the unit of the column's numbers. */
  readonly header: string;
  /** Numbers stand `right`. Default `left`. */
  readonly align?: "left" | "right";
  /** Holds ids: is broken only once the other columns of words are as narrow as can be, and after a mark while there is room. */
  readonly last?: boolean;
  /** Never narrower, for words. Default 12; for ids, their longest part. */
  readonly narrowest?: number;
}

/** A row of cells; or across the whole table, a line that opens a group of rows, or one that says more of the row above. */
export type LayoutRow = readonly string[] | { readonly heading: string } | { readonly note: string };

/**
 * Lays out a table in at most `width` characters: numbers to the right, never broken; words to the left, broken into
 * lines where the table would be too wide. The widest columns of words give way first.
 */
export function layoutTable(
  columns: readonly LayoutColumn[],
  rows: readonly LayoutRow[],
  width = pageWidth,
  gap = "  ",
): string {
  const widths = columnWidths(columns, cellsOf(rows), width - gap.length * (columns.length - 1));
  const total = sum(widths) + gap.length * (columns.length - 1);
  const lines = [
    ...layoutRow(
      columns.map(({ header }) => header),
      columns,
      widths,
      gap,
    ),
    "─".repeat(total),
    ...rows.flatMap((row) => {
      if ("heading" in row) return ["", ...wrap(row.heading, total)];
      return "note" in row ? wrap(row.note, total, "    ") : layoutRow(row, columns, widths, gap);
    }),
  ];
  return `${lines.join("\n")}\n`;
}

/** Whether the numbers of a table leave its words the room that they need at least. */
export function tableFits(
  columns: readonly LayoutColumn[],
  rows: readonly LayoutRow[],
  width = pageWidth,
  gap = "  ",
): boolean {
  const narrowest = columns.map((column, index) =>
    column.align === "right"
      ? fullWidth(column, index, cellsOf(rows))
      : Math.min(narrowestOf(column, index, cellsOf(rows)), fullWidth(column, index, cellsOf(rows))),
  );
  return sum(narrowest) + gap.length * (columns.length - 1) <= width;
}

/**
 * Breaks a text into lines of at most `width` characters, at spaces; no-break spaces hold, dates and numbers of articles
 * too, and a word too long is cut.
 */
export function wrap(text: string, width = pageWidth, indent = ""): string[] {
  const room = width - indent.length;
  const held = room < roomToHold ? text : holdTogether(text);
  const lines = held.split("\n").flatMap((paragraph) => {
    const broken: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ").flatMap((one) => cutLongWord(one, room))) {
      if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
        broken.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    return [...broken, line];
  });
  return lines.map((line) => (line === "" ? "" : indent + line));
}

/** Characters that a text takes in a terminal. */
export function lengthOf(text: string): number {
  return [...text.normalize("NFC")].length;
}

function layoutRow(
  row: readonly string[],
  columns: readonly LayoutColumn[],
  widths: readonly number[],
  gap: string,
): string[] {
  const cells = row.map((cell, index) => wrap(cell, widths[index]!));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, index) => pad(lines[line] ?? "", widths[index]!, columns[index]!.align))
      .join(gap)
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: LayoutColumn["align"]): string {
  const space = " ".repeat(Math.max(0, width - lengthOf(text)));
  return align === "right" ? space + text : text + space;
}

function cellsOf(rows: readonly LayoutRow[]): (readonly string[])[] {
  return rows.filter((row): row is readonly string[] => !("heading" in row || "note" in row));
}

function columnWidths(columns: readonly LayoutColumn[], rows: readonly (readonly string[])[], room: number): number[] {
  const widths = columns.map((column, index) => fullWidth(column, index, rows));
  const floors = columns.map((column, index) => narrowestOf(column, index, rows));
  while (sum(widths) > room) {
    const widest =
      widestOf(columns, widths, false, floors) ??
      widestOf(columns, widths, true, floors) ??
      widestOf(columns, widths, true);
    if (widest === undefined) throw new RangeError(`invalid table: ${sum(widths)} characters of numbers in ${room}`);
    widths[widest] = widths[widest]! - 1;
  }
  return widths;
}

/** Width at which no cell is broken, nor the header of words. */
function fullWidth({ header, align }: LayoutColumn, index: number, rows: readonly (readonly string[])[]): number {
  const body = Math.max(0, ...rows.map((row) => longestLine(row[index] ?? "")));
  const named = align === "right" ? Math.max(...header.split(/[ \n]/).map(lengthOf)) : longestLine(header);
  return Math.max(body, named);
}

function narrowestOf(column: LayoutColumn, index: number, rows: readonly (readonly string[])[]): number {
  const { last = false, narrowest = usualNarrowest } = column;
  const parts = last ? rows.flatMap((row) => (row[index] ?? "").split(/(?<=[./\-_,=])|\s/)) : [];
  return Math.max(narrowest, ...parts.map(lengthOf));
}

function widestOf(
  columns: readonly LayoutColumn[],
  widths: readonly number[],
  last: boolean,
  floors: readonly number[] = columns.map(() => usualNarrowest),
): number | undefined {
  const can = columns.flatMap(({ align, last: isLast = false }, index) =>
    align !== "right" && isLast === last && widths[index]! > floors[index]! ? [index] : [],
  );
  return can.sort((a, b) => widths[b]! - widths[a]! || a - b)[0];
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map(lengthOf));
}

/** Cuts ids and addresses after a mark where there is one. */
function cutLongWord(word: string, room: number): string[] {
  const parts: string[] = [];
  let rest = [...word];
  while (rest.length > room) {
    const mark = rest.slice(0, room).findLastIndex((letter) => "./-_,=".includes(letter));
    const end = mark > 0 ? mark + 1 : room;
    parts.push(rest.slice(0, end).join(""));
    rest = rest.slice(end);
  }
  return [...parts, rest.join("")];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
