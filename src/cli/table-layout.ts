/** Widest line that the terminal output has, in characters. */
export const pageWidth = 100;

export interface LayoutColumn {
  /** Name, with the unit of the column's numbers. */
  readonly header: string;
  /** Numbers stand `right`. Default `left`. */
  readonly align?: "left" | "right";
  /** Is broken only once the other columns of words are as narrow as can be: ids. */
  readonly last?: boolean;
  /** Never narrower, for words. Default 12. */
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
  const cells = rows.filter((row): row is readonly string[] => !("heading" in row || "note" in row));
  const widths = columnWidths(columns, cells, width - gap.length * (columns.length - 1));
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

/** Breaks a text into lines of at most `width` characters, at spaces; no-break spaces hold, and a word too long is cut. */
export function wrap(text: string, width = pageWidth, indent = ""): string[] {
  const room = width - indent.length;
  const lines = text.split("\n").flatMap((paragraph) => {
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

function columnWidths(columns: readonly LayoutColumn[], rows: readonly (readonly string[])[], room: number): number[] {
  const widths = columns.map(({ header, align }, index) => {
    const body = Math.max(0, ...rows.map((row) => longestLine(row[index] ?? "")));
    const words = align === "right" ? Math.max(...header.split(" ").map(lengthOf)) : lengthOf(header);
    return Math.max(body, words);
  });
  while (sum(widths) > room) {
    const widest = widestOf(columns, widths, false) ?? widestOf(columns, widths, true);
    if (widest === undefined) throw new RangeError(`invalid table: ${sum(widths)} characters of numbers in ${room}`);
    widths[widest] = widths[widest]! - 1;
  }
  return widths;
}

function widestOf(columns: readonly LayoutColumn[], widths: readonly number[], last: boolean): number | undefined {
  const can = columns.flatMap(({ align, last: isLast = false, narrowest = 12 }, index) =>
    align !== "right" && isLast === last && widths[index]! > narrowest ? [index] : [],
  );
  return can.sort((a, b) => widths[b]! - widths[a]! || a - b)[0];
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map(lengthOf));
}

/** Cuts ids and addresses after a mark where one stands in the second half of the line. */
function cutLongWord(word: string, room: number): string[] {
  const parts: string[] = [];
  let rest = [...word];
  while (rest.length > room) {
    const mark = rest.slice(0, room).findLastIndex((letter) => "./-_,=".includes(letter));
    const end = mark >= room / 2 ? mark + 1 : room;
    parts.push(rest.slice(0, end).join(""));
    rest = rest.slice(end);
  }
  return [...parts, rest.join("")];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
