/** Reads CSV (RFC 4180): written apart from the writer, letter by letter, so that the two check each other. */
export function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === separator) {
      row.push(cell);
      cell = "";
    } else if (letter === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
    } else if (letter !== "\r") cell += letter;
  }
  return rows;
}

/** Rows of an English CSV text by column name. */
export function rowsOf(text: string): Record<string, string>[] {
  const [names = [], ...rows] = parseCsv(text, ",");
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])));
}
